import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from '../../src/format.js';
import { SEED } from '../support/seed.js';

/** What is typed, and the number that it is in Vietnamese and in English. */
test.each([
  ['60', '60', '60'],
  ['0', '0', '0'],
  [' 60 ', '60', '60'],
  ['-3', '-3', '-3'],
  ['−3', '-3', '-3'],
  ['007', '7', '7'],
  ['3.000', '3000', '3.000'],
  ['3,000', '3.000', '3000'],
  ['12,5', '12.5', undefined],
  ['12.5', undefined, '12.5'],
  ['1.234,50', '1234.50', undefined],
  ['1,234.50', undefined, '1234.50'],
  ['1 234 567', '1234567', '1234567'],
  ['1\u00a0234,5', '1234.5', undefined],
  ['1.234 567', undefined, undefined],
  ['1.234.5', undefined, undefined],
  ['0.500', undefined, '0.500'],
  ['12.34', undefined, '12.34'],
  ['1234.567', undefined, '1234.567'],
  ['', undefined, undefined],
  ['.', undefined, undefined],
  ['5,', undefined, undefined],
  ['sixty', undefined, undefined],
  ['60 người', undefined, undefined],
  ['1e3', undefined, undefined],
  ['--3', undefined, undefined],
])('%j is %s in Vietnamese and %s in English', (typed, vi, en) => {
  expect([parseNumber(typed, { lang: 'vi' }), parseNumber(typed, { lang: 'en' })]).toEqual([vi, en]);
});

test.each([
  [0.1, 'the number 0.1'],
  [3n, 'a bigint'],
  [null, 'null'],
  [undefined, 'undefined'],
])('%s is no text that was typed, and is refused', (given, named) => {
  expect(() => parseNumber(given as never, { lang: 'en' })).toThrow(
    new TypeError(`The text that was typed is needed here, not ${named}.`),
  );
});

test('what formatNumber writes with every digit is read as the same number, in both languages', () => {
  const decimals = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.constantFrom('', '.5', '.25', '.125'))
    .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction}`);

  fc.assert(
    fc.property(decimals, fc.constantFrom('vi', 'en'), (decimal, lang) => {
      expect(parseNumber(formatNumber(decimal, { lang, places: 'all' }), { lang })).toBe(decimal);
    }),
    { seed: SEED },
  );
});
