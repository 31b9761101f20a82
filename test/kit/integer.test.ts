import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitLength, gcd, gcdBig, tenTo, wholeRoot } from '../../src/kit/integer.js';
import { SEED } from '../support/seed.js';

test.each([
  [12, 18, 6],
  [-12, 18, 6],
  [0, 5, 5],
  [5, 0, 5],
  [0, 0, 0],
  [7, 9, 1],
  [Number.MAX_SAFE_INTEGER, 6361, 6361],
  [5, 1_099_511_627_776, 1],
  [2_147_483_648, 6, 2],
  [-2_147_483_648, 2_147_483_647, 1],
  [2_147_483_647, 2_147_483_647, 2_147_483_647],
  [4_294_967_296, 6_442_450_944, 2_147_483_648],
])('the greatest divisor of %s and %s is %s', (a, b, expected) => {
  expect([gcd(a, b), gcdBig(BigInt(a), BigInt(b))]).toEqual([expected, BigInt(expected)]);
});

test('a greatest divisor of long numbers holds their common factor, and leaves coprime quotients', () => {
  const long = fc.bigInt(1n, 10n ** 120n);
  fc.assert(
    fc.property(long, long, long, (a, b, factor) => {
      const common = gcdBig(a * factor, b * factor);
      expect([common % factor, (a * factor) % common, (b * factor) % common]).toEqual([0n, 0n, 0n]);
      expect(gcdBig((a * factor) / common, (b * factor) / common)).toBe(1n);
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

test('a greatest divisor of numbers of any length is the one that Euclid finds', () => {
  const length = fc.integer({ min: 1, max: 4000 });
  const long = length.chain((bits) => fc.bigInt(2n ** BigInt(bits - 1), 2n ** BigInt(bits)));
  fc.assert(
    fc.property(long, long, long, (a, b, factor) => {
      let [x, y] = [a * factor, b * factor];
      while (y > 0n) [x, y] = [y, x % y];
      expect(gcdBig(a * factor, -b * factor)).toBe(x);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('neighbours in the Fibonacci sequence, the slowest for Euclid, have no common divisor', () => {
  let [a, b] = [1n, 1n];
  for (let step = 0; step < 20_000; step += 1) [a, b] = [b, a + b];

  expect([gcdBig(a, b), gcdBig(b, a), gcdBig(a * 30n, b * 42n)]).toEqual([1n, 1n, 6n]);
});

test.each([
  [0n, 0],
  [1n, 1],
  [-8n, 4],
  [15n, 4],
  [16n, 5],
  [2n ** 100n - 1n, 100],
  [2n ** 100n, 101],
])('%s has %s binary digits', (n, bits) => {
  expect(bitLength(n)).toBe(bits);
});

test('a whole root is the largest whose power does not exceed the number', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 80n), fc.integer({ min: 1, max: 300 }), (n, degree) => {
      const root = wholeRoot(n, degree);
      expect([root ** BigInt(degree) <= n, (root + 1n) ** BigInt(degree) > n]).toEqual([true, true]);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('powers of ten are numbers while these are exact', () => {
  expect([0, 3, 15, 16].map(tenTo)).toEqual([1, 1000, 1_000_000_000_000_000, 10_000_000_000_000_000n]);
});
