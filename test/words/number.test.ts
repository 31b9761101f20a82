import { expect, test } from 'vitest';
import { alignedNumbers, everyDigit, shownNumber } from '../../src/words/index.js';

test.each([
  ['260/3', '86,667', '86.667'],
  ['70/3', '23,333', '23.333'],
  ['52/3', '17,333', '17.333'],
  ['7.5', '7,5', '7.5'],
  ['7.50', '7,5', '7.5'],
  ['100', '100', '100'],
  ['154603', '154.603', '154,603'],
  ['-1234567.5', '-1.234.567,5', '-1,234,567.5'],
  ['1000', '1.000', '1,000'],
  ['999', '999', '999'],
  ['12345/2', '6.172,5', '6,172.5'],
  ['0.1234', '0,123', '0.123'],
  ['0.0005', '0,001', '0.001'],
  ['0.0004', '0', '0'],
  ['-1/3', '-0,333', '-0.333'],
  ['-0.0001', '0', '0'],
  ['~0.3333333333333333333333333333333333333333', '0,333', '0.333'],
  ['không có', 'không có', 'không có'],
])('%s is shown as %s, or %s', (text, vi, en) => {
  expect(shownNumber(text, 'vi')).toBe(vi);
  expect(shownNumber(text, 'en')).toBe(en);
});

test.each([
  ['97.2', 2, '97,20', '97.20'],
  ['97', 2, '97,00', '97.00'],
  ['1234.5', 3, '1.234,500', '1,234.500'],
  ['-0.0004', 3, '0,000', '0.000'],
  ['12', 0, '12', '12'],
])('%s to %i places, its zeros kept, is %s, or %s', (text, places, vi, en) => {
  expect(shownNumber(text, 'vi', places, 'keep')).toBe(vi);
  expect(shownNumber(text, 'en', places, 'keep')).toBe(en);
});

test('numbers of a column are padded so that their decimal signs stand below one another', () => {
  expect(alignedNumbers(['1.234,5', '97,25', '8', '–', ''], 'vi')).toEqual(['1.234,5 ', '97,25', '8   ', '–', '']);
  expect(alignedNumbers(['1,234.5', '97.25', '8'], 'en')).toEqual(['1,234.5 ', '97.25', '8   ']);
  expect(alignedNumbers(['4', '11'], 'vi')).toEqual(['4', '11']);
});

test('a published value keeps the places that the pack gave it', () => {
  expect(shownNumber('45.14159', 'vi', 20)).toBe('45,14159');
});

test('thousands are set apart in what people read, of a decimal with every digit too', () => {
  expect(everyDigit('1234567.891', 'vi')).toBe('1.234.567,891');
  expect(everyDigit('1234567.891', 'en')).toBe('1,234,567.891');
});

test('with every digit, a decimal is not rounded, and a ratio says that it is', () => {
  expect(everyDigit('12.34567', 'vi')).toBe('12,34567');
  expect(everyDigit('12.50', 'en')).toBe('12.5');
  expect(everyDigit('52/3', 'vi')).toBe('≈ 17,333');
});
