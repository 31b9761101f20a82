import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from '../../src/kit/decimal-text.js';
import { equal, ratio } from '../../src/kit/exact.js';
import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { SEED } from '../support/seed.js';

test('a decimal keeps its value in normal form, and normal form is a fixed point', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,25})(\.\d{1,30})?$/), (input) => {
      const reading = readDecimal(input);
      if (!reading.ok) return expect.fail(input);
      expect(equal(fromDecimal(reading.text), fromDecimal(input))).toBe(true);
      expect(reading.text).toBe(toText(fromDecimal(input)));
      expect(readDecimal(reading.text)).toEqual(reading);
    }),
    { seed: SEED },
  );
});

test('a number of at most 15 digits is the decimal that was written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
      fc.integer({ min: 0, max: 30 }),
      (n, places) => {
        const reading = readDecimal(Number(`${n}e-${places}`));
        if (!reading.ok) return expect.fail(`${n}e-${places}`);
        expect(equal(fromDecimal(reading.text), ratio(BigInt(n), 10n ** BigInt(places)))).toBe(true);
      },
    ),
    { seed: SEED, numRuns: 2000 },
  );
});

test('whatever is read or suggested is itself a decimal', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE_x '), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (input) => {
      const reading = readDecimal(input);
      const text = reading.ok ? reading.text : reading.suggestion;
      if (text !== undefined) expect(readDecimal(text)).toEqual({ ok: true, text });
    }),
    { seed: SEED, numRuns: 20_000 },
  );
});
