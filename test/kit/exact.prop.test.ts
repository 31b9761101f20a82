import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  equal,
  floorOf,
  isZero,
  multiply,
  negate,
  ONE,
  ratio,
  reduced,
  remainder,
  subtract,
  total,
  truncated,
  ZERO,
} from '../../src/kit/exact.js';
import { power } from '../../src/kit/power.js';
import { SEED } from '../support/seed.js';

/** The reference: textbook fractions of bigints. */
type Fraction = readonly [bigint, bigint];
const same = (x: Exact | undefined, [n, d]: Fraction): boolean =>
  x !== undefined && BigInt(x.n) * d === n * BigInt(x.d) && x.d > 0 && typeof x.n === typeof x.d && safe(x);
const safe = ({ n, d }: Exact): boolean =>
  typeof n === 'bigint' || (Number.isSafeInteger(n) && Number.isSafeInteger(d) && !Object.is(n, -0));
const of = (x: Exact): Fraction => [BigInt(x.n), BigInt(x.d)];

const part = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 52, 94906267),
);
const small = fc
  .tuple(
    part,
    part.filter((d) => d !== 0),
  )
  .map(([n, d]) => ratio(n, d));
const wide = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 40n }))
  .map(([n, d]) => ratio(n, d));
const exact = fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: wide });
const law = (holds: (a: Exact, b: Exact, c: Exact) => void): void =>
  fc.assert(fc.property(exact, exact, exact, holds), { seed: SEED, numRuns: 2000 });

test('the four operations agree with fractions of bigints', () => {
  law((a, b) => {
    const [[an, ad], [bn, bd]] = [of(a), of(b)];
    expect(same(add(a, b), [an * bd + bn * ad, ad * bd])).toBe(true);
    expect(same(subtract(a, b), [an * bd - bn * ad, ad * bd])).toBe(true);
    expect(same(multiply(a, b), [an * bn, ad * bd])).toBe(true);
    expect(bn === 0n ? divide(a, b) === undefined : same(divide(a, b), [an * bd, ad * bn])).toBe(true);
  });
});

test('a remainder is what whole times leave, with the sign of the dividend', () => {
  law((a, b) => {
    const [[an, ad], [bn, bd]] = [of(a), of(b)];
    expect(bn === 0n ? remainder(a, b) === undefined : same(remainder(a, b), [(an * bd) % (bn * ad), ad * bd])).toBe(
      true,
    );
  });
});

test('order agrees with cross multiplication', () => {
  law((a, b) => {
    const [[an, ad], [bn, bd]] = [of(a), of(b)];
    const difference = an * bd - bn * ad;
    expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
  });
});

test('safe integers and bigints give the same numbers', () => {
  const widened = ({ n, d }: Exact): Exact => ({ n: BigInt(n), d: BigInt(d) });
  fc.assert(
    fc.property(small, small, (a, b) => {
      for (const operation of [add, subtract, multiply, divide, remainder]) {
        const [fast, slow] = [operation(a, b), operation(widened(a), widened(b))];
        expect(fast === undefined || slow === undefined ? fast === slow : equal(fast, slow)).toBe(true);
        expect(fast && reduced(fast)).toEqual(slow && reduced(slow));
      }
      for (const operation of [floorOf, ceilOf, truncated, negate, reduced]) {
        expect(reduced(operation(a))).toEqual(reduced(operation(widened(a))));
      }
      expect(compare(a, b)).toBe(compare(widened(a), b));
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('the laws of a field hold', () => {
  law((a, b, c) => {
    expect(equal(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
    expect(equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
    expect(equal(add(a, negate(a)), ZERO)).toBe(true);
    expect(equal(divide(multiply(a, b), b) ?? a, a)).toBe(true);
  });
});

test('floor and ceiling enclose a number less than one apart', () => {
  law((a) => {
    expect([compare(floorOf(a), a) <= 0, compare(a, ceilOf(a)) <= 0]).toEqual([true, true]);
    expect(compare(subtract(ceilOf(a), floorOf(a)), ONE)).toBeLessThanOrEqual(0);
    expect([compare(subtract(a, floorOf(a)), ONE), compare(subtract(ceilOf(a), a), ONE)]).toEqual([-1, -1]);
  });
});

test('lowest terms are the same number, and have no common divisor', () => {
  law((a) => {
    const { n, d } = reduced(a);
    let [x, y] = [BigInt(n < 0 ? -n : n), BigInt(d)];
    while (y > 0n) [x, y] = [y, x % y];
    expect([equal(a, { n, d }), x]).toEqual([true, 1n]);
    expect(reduced({ n, d })).toEqual({ n, d });
  });
});

test('a power is that many factors, and its negative the inverse', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 8 }), (a, times) => {
      const product = Array.from({ length: times }, () => a).reduce(multiply, ONE);
      expect(equal(power(a, times) ?? expect.fail(), product)).toBe(true);
      const inverse = power(a, -times);
      if (isZero(product)) expect(inverse).toBeUndefined();
      else expect(equal(multiply(inverse ?? expect.fail(), product), ONE)).toBe(true);
    }),
    { seed: SEED },
  );
});

test('a total does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(exact, { maxLength: 12 }), (xs) => {
      expect(equal(total(xs), total(xs.toReversed()))).toBe(true);
    }),
    { seed: SEED },
  );
});
