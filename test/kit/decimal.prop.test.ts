import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, ln, pow, root } from '../../src/kit/decimal.js';
import { absolute, add, compare, type Exact, equal, multiply, ratio, subtract } from '../../src/kit/exact.js';
import { toText } from '../../src/kit/exact-text.js';
import { power } from '../../src/kit/power.js';
import { round } from '../../src/kit/rounding.js';
import { SEED } from '../support/seed.js';

/** One unit of the fortieth significant digit, found by counting digits. */
function unit(x: Exact): Exact {
  let place = 0;
  const size = absolute(x);
  const tens = (e: number): Exact => (e < 0 ? ratio(1n, 10n ** BigInt(-e)) : ratio(10n ** BigInt(e), 1n));
  while (compare(size, tens(place + 1)) >= 0) place += 1;
  while (compare(size, tens(place)) < 0) place -= 1;
  return tens(place - 39);
}

/** The reference: e to the power x by Taylor's series in whole numbers of 10^-90, the argument halved 20 times first. */
function taylor(x: Exact): Exact {
  const scale = 10n ** 90n;
  const argument = (BigInt(x.n) * scale) / (BigInt(x.d) << 20n);
  let [sum, term] = [0n, scale];
  for (let k = 1n; term !== 0n; k += 1n) [sum, term] = [sum + term, (term * argument) / scale / k];
  for (let k = 0; k < 20; k += 1) sum = (sum * sum) / scale;
  return ratio(sum, scale);
}

const to = (x: Exact, exponent: number): Exact => power(x, exponent) ?? expect.fail();
const positive = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 })).map(([n, d]) => ratio(n, d)),
  fc.tuple(fc.bigInt(1n, 10n ** 30n), fc.bigInt(1n, 10n ** 30n)).map(([n, d]) => ratio(n, d)),
);

test('a root is within one unit of its fortieth digit, and says whether it is exact', () => {
  let nearly = 0;
  fc.assert(
    fc.property(positive, fc.integer({ min: 2, max: 12 }), (x, degree) => {
      const { value, approximate } = root(x, degree) ?? expect.fail();
      expect(equal(to(value, degree), x)).toBe(!approximate);
      if (!approximate) return;
      nearly += 1;
      expect(compare(to(subtract(value, unit(value)), degree), x)).toBe(-1);
      expect(compare(to(add(value, unit(value)), degree), x)).toBe(1);
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(nearly).toBeGreaterThan(150);
});

test('the root of a power is the number again, exactly', () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 1, max: 9 }), (x, degree) => {
      const { value, approximate } = root(to(x, degree), degree) ?? expect.fail();
      expect([equal(value, x), approximate]).toEqual([true, false]);
    }),
    { seed: SEED },
  );
});

test('a fractional power is within one unit of its fortieth digit', () => {
  let nearly = 0;
  fc.assert(
    fc.property(positive, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 2, max: 9 }), (x, p, q) => {
      const { value, approximate } = pow(x, ratio(p, q)) ?? expect.fail();
      const expected = to(x, p);
      expect(equal(to(value, q), expected)).toBe(!approximate);
      if (!approximate) return;
      nearly += 1;
      expect(compare(to(subtract(value, unit(value)), q), expected)).toBe(-1);
      expect(compare(to(add(value, unit(value)), q), expected)).toBe(1);
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(nearly).toBeGreaterThan(150);
});

test("e to a power agrees with Taylor's series to one unit of the fortieth digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 999 }), (n, d) => {
      const x = ratio(n % 40_000, d * 1000);
      const { value } = exp(x) ?? expect.fail();
      expect(compare(absolute(subtract(value, taylor(x))), unit(value))).toBeLessThanOrEqual(0);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('e to the logarithm of a number is the number, to one unit of the fortieth digit of the logarithm', () => {
  const near = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 99 })).map(([e, k]) => {
    return ratio(10n ** BigInt(e) * 3n + BigInt(k), 10n ** BigInt(e) * 3n);
  });
  const moderate = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([n, d]) => ratio(n, d));
  let nearly = 0;
  fc.assert(
    fc.property(fc.oneof(near, moderate), (x) => {
      const { value, approximate } = ln(x) ?? expect.fail();
      expect(equal(x, ratio(1, 1))).toBe(!approximate);
      if (!approximate) return;
      nearly += 1;
      const error = absolute(subtract(taylor(value), x));
      expect(compare(error, multiply(multiply(unit(value), x), ratio(101, 100)))).toBeLessThanOrEqual(0);
    }),
    { seed: SEED, numRuns: 500 },
  );
  expect(nearly).toBeGreaterThan(300);
});

test('an approximate value has at most 40 significant digits', () => {
  let nearly = 0;
  fc.assert(
    fc.property(positive, (x) => {
      for (const answer of [root(x, 2), ln(x), pow(x, ratio(2, 7))]) {
        if (answer?.approximate !== true) continue;
        nearly += 1;
        const last = unit(answer.value);
        expect(equal(round(answer.value, { step: last, mode: 'down' }), answer.value), toText(answer.value)).toBe(true);
      }
    }),
    { seed: SEED },
  );
  expect(nearly).toBeGreaterThan(150);
});
