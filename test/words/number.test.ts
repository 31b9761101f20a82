import { expect, test } from 'vitest';
import { everyDigit, shownNumber } from '../../src/words/index.js';

test.each([
  ['260/3', '86,667', '86.667'],
  ['70/3', '23,333', '23.333'],
  ['52/3', '17,333', '17.333'],
  ['7.5', '7,5', '7.5'],
  ['7.50', '7,5', '7.5'],
  ['100', '100', '100'],
  ['154603', '154603', '154603'],
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

test('a published value keeps the places that the pack gave it', () => {
  expect(shownNumber('45.14159', 'vi', 20)).toBe('45,14159');
});

test('with every digit, a decimal is not rounded, and a ratio says that it is', () => {
  expect(everyDigit('12.34567', 'vi')).toBe('12,34567');
  expect(everyDigit('12.50', 'en')).toBe('12.5');
  expect(everyDigit('52/3', 'vi')).toBe('≈ 17,333');
});
