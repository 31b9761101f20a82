import { expect, test } from 'vitest';
import { add, compare, type Exact, multiply, ratio } from '../../src/kit/exact.js';
import { type Near, nearGap, nearRounded, nearTimes, nearTo, slackOf, slackOfSum } from '../../src/kit/near.js';
import { ROUND_MODES, round } from '../../src/kit/rounding.js';
import { type Chance, chance } from '../jsonlogic/chance.js';
import { SEED } from '../support/seed.js';

interface Summed {
  readonly exact: Exact;
  readonly near: Near;
}

/** A sum of ratios, exactly and nearly. */
function sumOf(parts: readonly (readonly [top: number, bottom: number])[]): Summed {
  let exact: Exact = { n: 0, d: 1 };
  let near: Near = { value: 0, slack: 0 };
  for (const [top, bottom] of parts) {
    exact = add(exact, ratio(top, bottom) ?? { n: 0, d: 1 });
    const addend = top / bottom;
    const value = near.value + addend;
    near = { value, slack: slackOfSum(value, near.slack, slackOf(addend)) };
  }
  return { exact, near };
}

function drawn({ below, percent }: Chance): readonly (readonly [number, number])[] {
  const sign = percent(20) ? -1 : 1;
  return Array.from({ length: 1 + below(30) }, () => [sign * below(5_000), 1 + below(900)] as const);
}

/** A double as the fraction that it is. */
function fractionOf(double: number): Exact {
  let [n, d] = [double, 1n];
  while (!Number.isInteger(n)) [n, d] = [n * 2, d * 2n];
  return { n: BigInt(n), d };
}

function distance(a: Exact, b: Exact): Exact {
  const gap = add(a, multiply(b, { n: -1, d: 1 }));
  return compare(gap, { n: 0, d: 1 }) < 0 ? multiply(gap, { n: -1, d: 1 }) : gap;
}

test('a sum of ratios, and what it is multiplied by, is never farther from its double than the slack says', () => {
  const chances = chance(SEED);
  for (let made = 0; made < 400; made += 1) {
    const { exact, near } = sumOf(drawn(chances));
    const [top, bottom] = [1 + chances.below(10_000), 1 + chances.below(10_000)];
    const scaled = nearTimes(near, top, bottom);
    const scaledExact = multiply(exact, ratio(top, bottom) ?? exact);

    expect(compare(distance(exact, fractionOf(near.value)), fractionOf(near.slack))).toBeLessThanOrEqual(0);
    expect(compare(distance(scaledExact, fractionOf(scaled.value)), fractionOf(scaled.slack))).toBeLessThanOrEqual(0);
  }
});

test.each(ROUND_MODES)(
  '%s of a sum that is known nearly is that of the exact sum, wherever there is an answer',
  (mode) => {
    const chances = chance(SEED);
    let answered = 0;
    for (let made = 0; made < 400; made += 1) {
      const { exact, near } = sumOf(drawn(chances));
      const rounded = nearRounded(nearTimes(near, 100, 1), mode);
      if (rounded === undefined) continue;
      answered += 1;
      expect(compare(round(exact, { places: 2, mode }), { n: rounded, d: 100 })).toBe(0);
    }

    expect(answered).toBeGreaterThan(300);
  },
);

test('a sum that is a tie, or as near to one as doubles tell, has no answer', () => {
  const tie = sumOf([
    [1, 3],
    [1, 6],
  ]).near;
  const beside = { value: 2.5 + 2 ** -51, slack: 2 ** -50 };
  const clear = { value: 2.5 + 2 ** -40, slack: 2 ** -50 };

  expect(nearRounded(tie, 'half-up')).toBeUndefined();
  expect(
    nearRounded(
      sumOf([
        [2, 3],
        [1, 3],
      ]).near,
      'down',
    ),
  ).toBeUndefined();
  expect(nearRounded(beside, 'half-even')).toBeUndefined();
  expect(nearRounded(clear, 'half-even')).toBe(3);
  expect(nearRounded({ value: -2.4, slack: 2 ** -50 }, 'ceil')).toBe(-2);
  expect(nearRounded({ value: -2.4, slack: 2 ** -50 }, 'floor')).toBe(-3);
  expect(nearRounded({ value: Number.NaN, slack: 0 }, 'down')).toBeUndefined();
});

test('a fraction of any length is never farther from its double than the slack says', () => {
  const chances = chance(SEED);
  const long = () =>
    chances.some(1, 16, () => BigInt(chances.below(2 ** 30))).reduce((all, part) => all * 2n ** 30n + part, 1n);
  for (let made = 0; made < 400; made += 1) {
    const exact: Exact = { n: chances.percent(20) ? -long() : long(), d: long() };
    const { value, slack } = nearTo(exact);

    expect(compare(distance(exact, fractionOf(value)), fractionOf(slack))).toBeLessThanOrEqual(0);
  }
  expect(nearTo({ n: 10n ** 400n, d: 3 }).value).toBe(Number.POSITIVE_INFINITY);
  expect(nearTo({ n: 10n ** 400n, d: 10n ** 399n }).value).toBeNaN();
});

test('of two numbers that are known nearly, a gap is told only where the slack of both leaves its sign', () => {
  expect(nearGap(2, 0.25, 1, 0.5)).toBe(1);
  expect(nearGap(1, 0.5, 2, 0.25)).toBe(-1);
  expect(nearGap(2, 0.5, 1, 0.5)).toBeNaN();
  expect(nearGap(1, 0, 1, 0)).toBeNaN();
  expect(nearGap(Number.NaN, 0, 1, 0)).toBeNaN();
});
