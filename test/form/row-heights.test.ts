import { expect, test } from 'vitest';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { writtenLines } from '../../src/kit/written-lines.js';
import { strFromU8, unzipSync } from '../../src/vendor/fflate.js';
import { sheets } from './house.js';

// 38 letters of a title in capitals are as wide as about 56 small ones: two lines in a column of 50, as LibreOffice prints it
test('a title in capitals takes more lines than its letters in small', () => {
  expect(writtenLines('CẢI CÁCH THỂ CHẾ VÀ THỦ TỤC HÀNH CHÍNH', 50)).toBe(2);
  expect(writtenLines('Cải cách thể chế và thủ tục hành chính', 50)).toBe(1);
});

test('words stay whole: what does not fit begins a line', () => {
  expect(writtenLines('aaaa aaaa aaaa', 9)).toBe(2);
  expect(writtenLines('aaaaa aaaaa aaaaa', 9)).toBe(3);
});

test('a line that the text breaks itself is a line, and a word that is too long goes on in the next', () => {
  expect(writtenLines('a\nb\n\nc', 10)).toBe(4);
  expect(writtenLines('a'.repeat(25), 10)).toBe(3);
  expect(writtenLines('', 10)).toBe(1);
});

// in a column of 7, as that of the numbers in a form, LibreOffice prints XVIII on one line
test('the number of a group in Roman numerals takes one line, as I is no wider than a small letter', () => {
  expect(writtenLines('XVIII', 7)).toBe(1);
  expect(writtenLines('MMMMM', 7)).toBe(2);
});

// XlsxWriter, "text_wrap": Excel makes a row as high as its wrapped text only where the file gives it no height
test('a row in which people answer has no height of its own, so that a long reason is not cut; a heading has one', async () => {
  const parts = unzipSync(await workbookOf(sheets()));
  const criteria = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
  const tagOf = (row: number) => new RegExp(`<row r="${row}"[^>]*>`).exec(criteria)?.[0];

  expect(tagOf(4)).toBe('<row r="4">');
  expect(tagOf(2)).toContain('customHeight="1"');
});
