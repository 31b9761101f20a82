import { expect, test } from 'vitest';
import { divide, fromDecimal, ratio, whole } from '../../src/exact.js';
import { formatNumber } from '../../src/format.js';

// 124633061 / 1455000 = 85.65846116838…
test.each([
  ['124633061/1455000', undefined, '85,658', '85.658'],
  ['124633061/1455000', 2, '85,66', '85.66'],
  ['124633061/1455000', 0, '86', '86'],
  ['124633061/1455000', 'all', '≈ 85,658', '≈ 85.658'],
  ['1234567.00050', undefined, '1.234.567,001', '1,234,567.001'],
  ['1234567.00050', 'all', '1.234.567,0005', '1,234,567.0005'],
  ['0.125', 2, '0,13', '0.13'],
  ['-0.125', 2, '-0,13', '-0.13'],
  ['-0.001', 2, '0', '0'],
  ['~0.3333333333333333333333333333333333333333', 4, '0,3333', '0.3333'],
  ['–', 2, '–', '–'],
] as const)('%s to %s places is %s in Vietnamese, %s in English', (text, places, vi, en) => {
  const format = places === undefined ? {} : { places };

  expect(formatNumber(text, { lang: 'vi', ...format })).toBe(vi);
  expect(formatNumber(text, { lang: 'en', ...format })).toBe(en);
});

test('an exact number is rounded once, whatever its denominator', () => {
  // 1/8 and a little less: 0.125 − 10^-50, which forty digits would make 0.125
  const below = ratio(125n * 10n ** 47n - 1n, 10n ** 50n);

  expect(formatNumber(ratio(260, 3), { lang: 'vi' })).toBe('86,667');
  expect(formatNumber(fromDecimal('1234.5'), { lang: 'en', places: 2, zeros: 'keep' })).toBe('1,234.50');
  expect(formatNumber(whole(2019), { lang: 'vi', places: 'all' })).toBe('2.019');
  expect(formatNumber(divide(whole(1), whole(3)) ?? whole(0), { lang: 'en', places: 'all' })).toBe('≈ 0.333');
  expect(formatNumber(below, { lang: 'en', places: 2 })).toBe('0.12');
});

test.each([-1, 1.5, 101, Number.NaN])('%s places are refused', (places) => {
  expect(() => formatNumber('1', { lang: 'en', places })).toThrow(RangeError);
});

test.each<[string, unknown, object, string]>([
  [
    'an option by another name',
    '1.5',
    { lang: 'vi', place: 2 },
    "There is no option 'place' here, but lang, places, zeros.",
  ],
  [
    'another word for zeros',
    '1.5',
    { lang: 'vi', zeros: 'kept' },
    "zeros: 'keep' or 'drop' is needed here, not 'kept'.",
  ],
  ['places as a text', '1.5', { lang: 'vi', places: '2' }, "places: '2' is no whole number from 0 to 100, nor 'all'."],
  ['null', null, { lang: 'vi' }, "A number as exact text, '7.5', or a value of `exact`, is needed here, not null."],
  [
    'a list',
    [1],
    { lang: 'vi' },
    "A number as exact text, '7.5', or a value of `exact`, is needed here, not another object.",
  ],
  ['a language that is an object', '1', { lang: {} }, "The language is 'vi' or 'en', not another object."],
  ['half a numerator', { n: 1.5, d: 1 }, { lang: 'vi' }, 'A number as exact text'],
  ['a denominator of 0', { n: 1, d: 0 }, { lang: 'vi' }, 'A number as exact text'],
  ['texts for the parts', { n: '1', d: '2' }, { lang: 'vi' }, 'A number as exact text'],
])('%s is refused in a sentence', (_, value, format, sentence) => {
  const formatted = formatNumber as (value: unknown, format: object) => string;

  expect(() => formatted(value, format)).toThrow(sentence);
});
