import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Exact, ratio, sign } from '../../src/kit/exact.js';
import { OPERATORS } from '../../src/logic/index.js';
import { isNoValue } from '../../src/model/expression.js';
import type { Interval } from '../../src/model/operator.js';
import { answerOf } from '../support/answer-of.js';
import { SEED } from '../support/seed.js';

const figure = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => ratio(n, d));

/** A value with an interval around it; an end may be open. */
const within = fc
  .tuple(figure, figure, figure, fc.boolean(), fc.boolean())
  .map(([a, b, c, from, to]): { readonly value: Exact; readonly ends: Interval } => {
    const [low, value, high] = [a, b, c].toSorted(compare) as [Exact, Exact, Exact];
    return { value, ends: { ...(from ? { low } : {}), ...(to ? { high } : {}) } };
  });

const OPERANDS: Readonly<Record<string, number>> = {
  '+': 3,
  '-': 2,
  '*': 3,
  '/': 2,
  '%': 2,
  min: 3,
  max: 3,
  abs: 1,
  floor: 1,
  ceil: 1,
  ln: 1,
  exp: 1,
};

test.each(Object.entries(OPERANDS))(
  'a value of %s is within its bounds, whatever the bounds of the operands',
  (name, count) => {
    const bounds = OPERATORS[name]?.bounds;
    if (!bounds) throw new Error(`${name} states no bounds`);
    let compared = 0;
    fc.assert(
      fc.property(fc.array(within, { minLength: count, maxLength: count }), (operands) => {
        const answer = answerOf(
          name,
          operands.map(({ value }) => value),
        );
        if (isNoValue(answer)) return;
        compared += 1;
        const { low, high } = bounds(operands.map(({ ends }) => ends));
        expect(low === undefined || compare(low, answer as Exact) <= 0).toBe(true);
        expect(high === undefined || compare(answer as Exact, high) <= 0).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  },
);

test.each([
  ['root', ratio(2, 1)],
  ['root', ratio(3, 1)],
  ['pow', ratio(2, 1)],
  ['pow', ratio(1, 2)],
  ['pow', ratio(-1, 1)],
] as const)('a value of %s by a fixed second operand is within its bounds', (name, second) => {
  const bounds = OPERATORS[name]?.bounds;
  if (!bounds) throw new Error(`${name} states no bounds`);
  let compared = 0;
  fc.assert(
    fc.property(within, ({ value, ends }) => {
      const answer = answerOf(name, [value, second]);
      if (isNoValue(answer)) return;
      compared += 1;
      const { low, high } = bounds([ends, { low: second, high: second }]);
      expect(low === undefined || compare(low, answer as Exact) <= 0).toBe(true);
      expect(high === undefined || compare(answer as Exact, high) <= 0).toBe(true);
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

/** The ends of an operation over operands from `low` to `high`, as doubles; none where an end is open. */
function endsOf(name: string, ...operands: readonly (readonly [low: number, high: number])[]): readonly number[] {
  const { low, high } =
    OPERATORS[name]?.bounds?.(operands.map(([from, to]) => ({ low: ratio(from, 10), high: ratio(to, 10) }))) ?? {};
  return low && high ? [Number(low.n) / Number(low.d), Number(high.n) / Number(high.d)] : [];
}

test('bounds say something: of figures from 2 to 3 and from 4 to 5, worked out by hand', () => {
  const ends = (name: string) => endsOf(name, [20, 30], [40, 50]);

  expect(ends('+')).toEqual([6, 8]);
  expect(ends('-')).toEqual([-3, -1]);
  expect(ends('*')).toEqual([8, 15]);
  expect(ends('/')).toEqual([0.4, 0.75]);
  expect(ends('%')).toEqual([0, 3]);
  expect(ends('min')).toEqual([2, 3]);
  expect(ends('max')).toEqual([4, 5]);
  expect(sign(OPERATORS.count?.bounds?.([]).low ?? ratio(1, 1))).toBe(0);
});

test('bounds say something of one figure too: -3 to 2.5 without its sign, 2.5 to 3.5 rounded, 4 to 9 and its powers', () => {
  expect(endsOf('abs', [-30, 25])).toEqual([0, 3]);
  expect(endsOf('floor', [25, 35])).toEqual([2, 3]);
  expect(endsOf('ceil', [25, 35])).toEqual([3, 4]);
  expect(endsOf('root', [40, 90], [20, 20])).toEqual([2, 3]);
  expect(endsOf('pow', [40, 90], [20, 20])).toEqual([16, 81]);
  // ln 4, ln 9, and e, e²
  expect(endsOf('ln', [40, 90]).map((end) => end.toFixed(6))).toEqual(['1.386294', '2.197225']);
  expect(endsOf('exp', [10, 20]).map((end) => end.toFixed(6))).toEqual(['2.718282', '7.389056']);
});
