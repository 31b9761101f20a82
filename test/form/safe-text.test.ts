import { expect, test } from 'vitest';
import { safeText } from '../../src/form/write/safe-text.js';

test('a text that is too long for a cell is cut between characters: no half of a letter is left at its end', () => {
  const before = 'a'.repeat(32_766);

  expect(safeText(`${before}\u{1f600}b`)).toBe(before);
  expect(safeText(`${before}bc`)).toBe(`${before}b`);
});

test('halves of letters and control characters become U+FFFD, and an escape of .xlsx stays what was typed', () => {
  expect(safeText('a\ud800b\u0000c')).toBe('a\ufffdb\ufffdc');
  expect(safeText('_x0041_')).toBe('_x005F_x0041_');
  expect(safeText('\u{1f600}')).toBe('\u{1f600}');
});
