import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  type Fraction,
  fraction,
  fractionText,
  minus,
  plus,
  times,
} from '../../src/audit/second-opinion/fraction.js';
import { power, rootOf } from '../../src/audit/second-opinion/irrational.js';
import { type Approximate, expOf, lnOf } from '../../src/audit/second-opinion/series.js';
import { orDeclined } from '../../src/audit/second-opinion/stop.js';
import { SEED } from '../support/seed.js';
import { compareFunctions } from './engine-functions.js';

const part = fc.oneof(fc.bigInt(1n, 1000n), fc.bigInt(1n, 10n ** 30n));

/** In whole numbers of 10^-75. */
const scaled = ({ near, shift }: Approximate) => (near * 10n ** 75n) >> BigInt(-shift);
const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

test('e to the logarithm of a number is the number, to 70 digits', () => {
  fc.assert(
    fc.property(part, part, (top, bottom) => {
      fc.pre(top !== bottom);
      const { near, shift } = lnOf(top, bottom);
      const number = (top * 10n ** 75n) / bottom;

      expect(apart(scaled(expOf(near, 1n << BigInt(-shift))), number)).toBeLessThan(number / 10n ** 70n + 2n);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('the logarithm of a product is the sum of the logarithms, to 70 decimals', () => {
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      fc.pre(a !== b && b !== c && a !== c);

      expect(apart(scaled(lnOf(a, b)) + scaled(lnOf(b, c)), scaled(lnOf(a, c)))).toBeLessThan(10n ** 5n);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test('e to a sum is the product of the powers, to 70 digits', () => {
  const small = fc.bigInt(-300n, 300n);
  fc.assert(
    fc.property(small, small, fc.bigInt(1n, 50n), (a, b, c) => {
      const product = expOf(a, c).near * expOf(b, c).near;
      const shift = expOf(a, c).shift + expOf(b, c).shift - expOf(a + b, c).shift;
      const sum = expOf(a + b, c).near;

      expect(apart(product >> BigInt(-shift), sum)).toBeLessThan(sum / 10n ** 70n);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

/** `x` raised by multiplying it. */
const raised = (x: Fraction, count: number): Fraction => Array<Fraction>(count).fill(x).reduce(times);

/** Half a unit of the fortieth digit of a number above 10^-60. */
function halfUnit({ top, bottom }: Fraction): Fraction {
  const digitsAbove = String((BigInt(top.toFixed()) * 10n ** 60n) / BigInt(bottom.toFixed())).length;
  return fraction(`5e${digitsAbove}`, '1e101');
}

test('a root is half a unit of its fortieth digit off at most: on both sides of it the power is on both sides of the number', () => {
  let compared = 0;
  fc.assert(
    fc.property(part, part, fc.integer({ min: 2, max: 9 }), (top, bottom, degree) => {
      const x = fraction(String(top), String(bottom));
      const result = orDeclined(() => rootOf(x, fraction(degree)));
      if ('declined' in result) return;
      const root = result.done;
      if (compare(raised(root, degree), x) === 0) return;
      const half = halfUnit(root);
      compared += 1;

      expect(compare(raised(minus(root, half), degree), x)).toBe(-1);
      expect(compare(raised(plus(root, half), degree), x)).toBe(1);
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(40);
});

test('the root of a power, and the power of a root that is exact, are the number again', () => {
  fc.assert(
    fc.property(part, part, fc.integer({ min: 1, max: 9 }), (top, bottom, degree) => {
      const x = fraction(String(top), String(bottom));
      const high = power(x, fraction(degree));

      expect(fractionText(high)).toBe(fractionText(raised(x, degree)));
      expect(fractionText(rootOf(high, fraction(degree)))).toBe(fractionText(x));
      expect(fractionText(power(high, fraction(1, degree)))).toBe(fractionText(x));
      expect(fractionText(power(high, fraction(-1, degree)))).toBe(fractionText(fraction(String(bottom), String(top))));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('the engine has the same 40 digits', () => compareFunctions(250));
