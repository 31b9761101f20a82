import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  fraction,
  fractionText,
  lowest,
  minus,
  over,
  plus,
  times,
} from '../../src/audit/second-opinion/fraction.js';
import { SEED } from '../support/seed.js';

const whole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const part = fc.bigInt({ min: 1n, max: 10n ** 25n });
const ratios = fc.tuple(whole, part, whole, part);
const of = (top: bigint, bottom: bigint) => fraction(String(top), String(bottom));

test('the four operations and the order are those of whole numbers, cross-multiplied', () => {
  fc.assert(
    fc.property(ratios, ([a, b, c, d]) => {
      const [x, y] = [of(a, b), of(c, d)];
      const sides = a * d - c * b;

      expect(fractionText(plus(x, y))).toBe(fractionText(of(a * d + c * b, b * d)));
      expect(fractionText(minus(x, y))).toBe(fractionText(of(sides, b * d)));
      expect(fractionText(times(x, y))).toBe(fractionText(of(a * c, b * d)));
      if (c !== 0n) expect(fractionText(over(x, y) ?? x)).toBe(fractionText(of(a * d, b * c)));
      expect(compare(x, y)).toBe(sides < 0n ? -1 : sides > 0n ? 1 : 0);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('lowest terms: multiplying both parts changes nothing', () => {
  fc.assert(
    fc.property(whole, part, part, (top, bottom, by) => {
      const [x, y] = [lowest(of(top, bottom)), lowest(of(top * by, bottom * by))];

      expect([y.top.toFixed(), y.bottom.toFixed()]).toEqual([x.top.toFixed(), x.bottom.toFixed()]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
