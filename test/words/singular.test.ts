import { expect, test } from 'vitest';
import { singular } from '../../src/words/counted-noun.js';
import { markLine, opinionSentence, testSentence, verifySentence } from '../../src/words/index.js';

test.each([
  ['1 points, 1.1 points, 11 points, 1/1 points', '1 point, 1.1 points, 11 points, 1/1 points'],
  ['to 1 decimal places', 'to 1 decimal place'],
  ['At most 1 decimals', 'At most 1 decimal'],
  ['1 units were redacted', '1 unit was redacted'],
  ['21 units were redacted', '21 units were redacted'],
  ['1 results DIFFER, 1 are the same', '1 result DIFFERS, 1 are the same'],
  ['at least 1 entries', 'at least 1 entry'],
  ['moved by 1 years (2026-01-01 → 2027-01-01)', 'moved by 1 year (2026-01-01 → 2027-01-01)'],
  ['and 1 more criteria', 'and 1 more criterion'],
])('"%s" is "%s" in English', (many, one) => {
  expect(singular(many, 'en')).toBe(one);
  expect(singular(many, 'vi')).toBe(many);
});

test('what is counted once is singular wherever a sentence is made of it', () => {
  expect(markLine('stake', 'en', { max: '1' })).toBe('at most 1 point');
  expect(markLine('more-units', 'en', { count: '1' })).toBe('and 1 other unit');
  expect(verifySentence('redacted', 'en', { count: '1', file: 'a.json' })).toBe(
    '1 unit was redacted, written to a.json; every digest and signature stays as it was.',
  );
  expect(testSentence('verdicts', 'en', { passed: '1', cases: '1', checks: '1' })).toBe(
    'Cases: 1 of 1 pass, 1 comparison',
  );
  expect(opinionSentence('not-checkable', 'en', { notCheckable: '1' })).toBe(
    '1 result could not be checked in this way.',
  );
});
