import { expect, test } from 'vitest';
import { columnLetters, columnNumber } from '../../src/kit/column-letters.js';

// the first and last of one, two and three letters; XFD is the last column of a spreadsheet, the 16,384th
test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i from 0 has the letters %s', (number, letters) => {
  expect([columnLetters(number), columnNumber(letters)]).toEqual([letters, number]);
});
