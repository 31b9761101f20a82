import { expect, test } from 'vitest';
import { compare, ratio } from '../../src/kit/exact.js';
import { ROUND_MODES, round } from '../../src/kit/rounding.js';
import { blockArrays, numbersOver, rounded } from '../../src/logic/loops/index.js';
import { chance } from '../jsonlogic/chance.js';
import { SEED } from '../support/seed.js';

/** A register over one denominator, rounded to so many hundredths. */
function roundedAll(values: readonly number[], d: number, hundredths: number, mode: (typeof ROUND_MODES)[number]) {
  const arrays = blockArrays();
  const from = numbersOver(arrays, d);
  from.n.set(values);
  const { loops, register } = rounded(arrays, from, { top: hundredths, bottom: 100, mode });
  for (const loop of loops) loop(0, values.length);
  return values.map((_, i) => register.n[i] as number);
}

test('of 0.125, 0.135, -0.125 and -0.135 to hundredths, each mode gives what is worked out by hand', () => {
  const ties = [125, 135, -125, -135];

  expect(roundedAll(ties, 1000, 1, 'half-up')).toEqual([13, 14, -13, -14]);
  expect(roundedAll(ties, 1000, 1, 'half-even')).toEqual([12, 14, -12, -14]);
  expect(roundedAll(ties, 1000, 1, 'up')).toEqual([13, 14, -13, -14]);
  expect(roundedAll(ties, 1000, 1, 'down')).toEqual([12, 13, -12, -13]);
  expect(roundedAll(ties, 1000, 1, 'ceil')).toEqual([13, 14, -12, -13]);
  expect(roundedAll(ties, 1000, 1, 'floor')).toEqual([12, 13, -13, -14]);
});

test('of 9,007,199,254,740,991 thirds and its neighbours below, whole numbers are the nearest', () => {
  expect(roundedAll([90071992547409, 90071992547408, 90071992547407], 3, 100, 'half-up')).toEqual([
    3002399751580300, 3002399751580300, 3002399751580200,
  ]);
});

test.each(ROUND_MODES)('%s of numbers near ties, 0 and 2^53 is what exact numbers round to', (mode) => {
  const { below, pick, percent } = chance(SEED);
  let answered = 0;
  for (let block = 0; block < 150; block += 1) {
    const [d, hundredths] = [pick([1, 2, 3, 7, 8, 200, 1000, 2000, 94_906_265]), pick([1, 25, 50, 100, 500])];
    const values = Array.from({ length: 128 }, () => {
      const most = Math.floor(Number.MAX_SAFE_INTEGER / 100);
      const near = percent(30) ? most - below(2000) : Math.floor((below(4000) * d * hundredths) / 200) + below(3) - 1;
      return percent(50) ? 0 - near : near;
    });
    for (const [i, n] of roundedAll(values, d, hundredths, mode).entries()) {
      if (Number.isNaN(n)) continue;
      answered += 1;
      const exact = round(ratio(values[i] as number, d), { step: ratio(hundredths, 100), mode });
      expect(compare(ratio(n, 100), exact), `${values[i]}/${d} to ${hundredths}/100`).toBe(0);
    }
  }
  expect(answered).toBeGreaterThan(15_000);
});
