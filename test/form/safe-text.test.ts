import { expect, test } from 'vitest';
import { safeText } from '../../src/form/write/safe-text.js';

test('a text that is too long for a cell is cut between characters: no half of a letter is left at its end', () => {
  const before = 'a'.repeat(32_766);

  expect(safeText(`${before}\u{1f600}b`)).toBe(before);
  expect(safeText(`${before}bc`)).toBe(`${before}b`);
});

test('halves of letters and control characters become U+FFFD, and an escape of .xlsx stays what was typed', () => {
  expect(safeText('a\ud800b\u0000c')).toBe('a\ufffdb\ufffdc');
  expect(safeText('\udc00a\ufffe\uffff')).toBe('\ufffda\ufffd\ufffd');
  const all = String.fromCharCode(...Array(32).keys());
  // of the control characters, XML 1.0 (section 2.2, Char) holds the tab and the two ends of a line
  expect(safeText(all)).toBe(all.replaceAll(/[^\t\n\r]/g, '\ufffd'));
  expect(safeText('_x0041_')).toBe('_x005F_x0041_');
  expect(safeText('\u{1f600}')).toBe('\u{1f600}');
});
