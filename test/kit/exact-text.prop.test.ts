import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absolute, compare, equal, multiply, ratio, subtract, ZERO } from '../../src/kit/exact.js';
import { fromDecimal, fromText, toPlaces, toText } from '../../src/kit/exact-text.js';
import { SEED } from '../support/seed.js';

const long = fc.bigInt({ min: -(10n ** 45n), max: 10n ** 45n });
const exact = fc.tuple(long, fc.oneof(fc.bigInt(1n, 10_000n), fc.bigInt(1n, 10n ** 45n))).map(([n, d]) => ratio(n, d));

test('what leaves as a decimal or a rational comes back as the same number', () => {
  fc.assert(
    fc.property(
      long,
      fc.oneof(fc.bigInt(1n, 999_999_999_999_999n), fc.constantFrom(1n, 8n, 125n, 10n ** 14n)),
      (n, d) => {
        const text = toText(ratio(n, d));
        expect(text).not.toContain('~');
        expect(equal(fromText(text) ?? expect.fail(), ratio(n, d))).toBe(true);
      },
    ),
    { seed: SEED, numRuns: 2000 },
  );
});

test('equal numbers leave as equal text', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 1, max: 10 ** 9 }), (x, k) => {
      expect(toText(multiply(x, { n: k, d: k }))).toBe(toText(x));
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('a rounded text is within half a unit of its fortieth digit', () => {
  let rounded = 0;
  fc.assert(
    fc.property(exact, (x) => {
      const text = toText(x);
      if (!text.startsWith('~')) return;
      rounded += 1;
      const error = absolute(subtract(fromDecimal(text.slice(1)), x));
      expect(compare(multiply(error, ratio(2n * 10n ** 39n, 1n)), absolute(x))).toBeLessThanOrEqual(0);
      expect(text.replace(/[~.-]/g, '').replace(/^0+/, '').replace(/0+$/, '').length).toBeLessThanOrEqual(40);
    }),
    { seed: SEED, numRuns: 2000 },
  );
  expect(rounded).toBeGreaterThan(500);
});

test('a decimal in normal form is read and written unchanged', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,28}$/);
  const fraction = fc.stringMatching(/^\d{0,28}[1-9]$/);
  fc.assert(
    fc.property(fc.constantFrom('', '-'), digits, fraction, (minus, whole, rest) => {
      const text = `${minus}${whole}.${rest}`;
      expect(toText(fromDecimal(text))).toBe(text);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('a displayed number has its places, and is within half of the last one', () => {
  fc.assert(
    fc.property(exact, fc.integer({ min: 0, max: 20 }), (x, places) => {
      const shown = toPlaces(x, places);
      expect(shown.split('.')[1]?.length ?? 0).toBe(places);
      const error = absolute(subtract(fromDecimal(shown), x));
      expect(compare(error, ratio(1n, 2n * 10n ** BigInt(places)))).toBeLessThanOrEqual(0);
      expect(shown.startsWith('-')).toBe(compare(fromDecimal(shown), ZERO) < 0);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});
