import { expect, test } from 'vitest';
import { shownNumber } from '../../src/index.js';

test('a number is shown to three places, half-up, where nobody says to how many', () => {
  // 260 : 3 = 86,66666…; 2,0005 lies half-way
  expect(shownNumber('260/3', 'vi')).toBe('86,667');
  expect(shownNumber('2.0005', 'en')).toBe('2.001');
  expect(shownNumber('-2.0005', 'en')).toBe('-2.001');
});
