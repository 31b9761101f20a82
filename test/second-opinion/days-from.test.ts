import { expect, test } from 'vitest';
import { daysFrom } from '../../src/audit/second-opinion/days-from.js';

test('days are counted as the calendar has them', () => {
  expect(daysFrom('2019-01-31', '2019-03-15')).toBe(43);
  expect(daysFrom('2018-11-01', '2019-10-31')).toBe(364);
  expect(daysFrom('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysFrom('2100-02-28', '2100-03-01')).toBe(1);
  expect(daysFrom('2000-02-28', '2000-03-01')).toBe(2);
  expect(daysFrom('2019-12-31', '2019-01-01')).toBe(-364);
  // 400 years of the calendar
  expect(daysFrom('1970-01-01', '2370-01-01')).toBe(146_097);
});
