import { expect, test } from 'vitest';
import { bug } from '../../src/kit/bug.js';
import { bad, good } from '../../src/kit/result.js';

test('a result is its value or its errors, as plain data', () => {
  expect([good(7), bad(['first', 'second'])]).toEqual([
    { ok: true, value: 7 },
    { ok: false, errors: ['first', 'second'] },
  ]);
});

test('a bug is told by its name and code', () => {
  expect(() => bug('a denominator is 0')).toThrow(
    expect.objectContaining({ name: 'BugError', code: 'bug', message: 'a denominator is 0' }),
  );
});
