import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toText } from '../../src/kit/exact-text.js';
import { exactText, fractionText } from '../../src/kit/fraction-text.js';
import { SEED } from '../support/seed.js';

test.each([
  [7, 1, '7'],
  [-7, 1, '-7'],
  [-0, 1, '0'],
  [0, 10, '0'],
  [-0, 300, '0'],
  [75, 10, '7.5'],
  [750, 100, '7.5'],
  [-5, 100, '-0.05'],
  [100, 100, '1'],
  [1, 8, '0.125'],
  [15, 6, '2.5'],
  [10, 15, '2/3'],
  [-100, 3, '-100/3'],
  [9_007_199_254_740_991, 10, '900719925474099.1'],
  [9_007_199_254_740_991, 8, '1125899906842623.875'],
  [1, 1_000_000_000_000_000, '0.000000000000001'],
  [1, 1_048_576, '0.00000095367431640625'],
  [2_147_483_648, 4, '536870912'],
  [-2_147_483_649, 2_147_483_648, '-1.0000000004656612873077392578125'],
  [3, 4_294_967_296, '0.00000000069849193096160888671875'],
  [4_294_967_297, 2_147_483_647, '4294967297/2147483647'],
  [1, 999_999_999_999_999, '1/999999999999999'],
  [1, 1_000_000_000_000_001, '~0.000000000000000999999999999999000000000000001'],
])('%s / %s is %s', (n, d, text) => {
  expect(fractionText(n, d)).toBe(text);
});

const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2000, max: 2000 }));
const round = fc.tuple(fc.nat(20), fc.nat(15)).map(([twos, fives]) => 2 ** twos * 5 ** fives);
const bottom = fc.oneof(
  fc.integer({ min: 1, max: 2000 }),
  fc.maxSafeNat().map((d) => d + 1),
  round.filter(Number.isSafeInteger),
);

test('every fraction of safe integers has the text that `toText` gives', () => {
  fc.assert(
    fc.property(whole, bottom.filter(Number.isSafeInteger), (n, d) => {
      expect(fractionText(n, d)).toBe(toText({ n, d }));
      expect(exactText({ n: BigInt(n) * 10n ** 20n, d: BigInt(d) })).toBe(
        toText({ n: BigInt(n) * 10n ** 20n, d: BigInt(d) }),
      );
    }),
    { seed: SEED, numRuns: 5000 },
  );
});
