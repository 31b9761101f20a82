import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/author/index.js';
import { readSource } from '../../src/author/text/source.js';

/** The place of each issue and its param, of a text as a program decodes it. */
const toldOf = (text: string) => {
  const { document, issues } = readSource(text);
  expect(document).toBeUndefined();
  return issues.map(({ code, position: { line, column }, params }) => [
    `${line}:${column}`,
    code,
    ...Object.values(params),
  ]);
};
const bytes = (...parts: readonly (string | number)[]) =>
  decodeText(Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part)))));

describe('a file that is no text in UTF-8 is told once, by what it is', () => {
  test.each([
    ['a .docx or .xlsx', bytes('PK\u0003\u0004\u0014\0\b\b\b\0'), 'Word, Excel, ZIP (.docx, .xlsx, .zip)'],
    ['a .doc or .xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, '\0\0\0'), 'Word, Excel (.doc, .xls)'],
    ['a PDF', '%PDF-1.7\n%\uFFFD\uFFFD\n1 0 obj\n', 'PDF'],
    ['rich text', '{\\rtf1\\ansi\\deff0 format: tieuchi/pack@1\\par id: x\\par}', 'RTF'],
    ['a page', '<!DOCTYPE html>\n<html><body>format: tieuchi/pack@1</body></html>\n', 'HTML'],
    ['XML', '<?xml version="1.0"?>\n<a/>\n', 'XML'],
    ['a file packed by gzip', bytes(0x1f, 0x8b, 8, 0, 'abc'), 'GZIP (.gz)'],
    ['a file packed by 7-Zip', bytes('7z', 0xbc, 0xaf, 0x27, 0x1c), '7-Zip (.7z)'],
    ['a file packed by RAR', 'Rar!\u001a\u0007\0', 'RAR (.rar)'],
    ['UTF-16 without its mark', 'i\0d\0:\0 \0x\0\n\0', 'UTF-16'],
  ])('%s', (_, text, encoding) => {
    expect(toldOf(text)).toEqual([['1:1', 'source-encoding', encoding]]);
  });
});

describe('Vietnamese in an encoding older than Unicode, and UTF-8 that was read as another, are told at the first line of it', () => {
  test.each([
    // "Đánh giá các xã", "Số lượng máy tính" as a person sees it in the font of that encoding
    ['TCVN3', 'id: xa\ntitle: §¸nh gi¸ c¸c x·\n', '2:8', 'TCVN3 (.VnTime)'],
    [
      'TCVN3 below comments in Unicode',
      '# Tiêu chí của xã\ntitle: Sè l\u00adîng m¸y tÝnh, m¹ng\n',
      '2:17',
      'TCVN3 (.VnTime)',
    ],
    ['VNI', 'id: xa\ntitle: Soá löôïng maùy tính noái maïng dieän roäng\n', '2:42', 'VNI (VNI-Times)'],
    ['VNI of vowels with marks', 'title: Ñieåm cuûa caùc toå\n', '1:10', 'VNI (VNI-Times)'],
    ['UTF-8 read as Windows-1252', 'title: Tá»‰nh Ä‘iá»ƒm sá»‘\n', '1:9', 'UTF-8 → Windows-1252'],
  ])('%s', (_, text, place, encoding) => {
    expect(toldOf(text)).toEqual([[place, 'source-encoding', encoding]]);
  });

  test.each([
    'title: "Máy tính 5 µm, Windows®, «Điểm»; 3½ ngày · §2 ©2019"',
    'title: Windows® and Office®, 5 µm, §2, ©2019, «points», kW·h',
    'title: João, Noël, goût, año, Größe, São Tomé, naïve, l’été, où',
    'title: "«lá» và «má»"',
  ])('%s is read', (text) => {
    expect(readSource(text).issues).toEqual([]);
  });

  test('no text that is shipped is taken for one', () => {
    const root = new URL('../../', import.meta.url);
    const files = ['examples', 'criteria-packs'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${folder}/${name}`),
    );
    const misread = files.filter((file) =>
      readSource(readFileSync(new URL(file, root), 'utf8')).issues.some(({ code }) => code === 'source-encoding'),
    );

    expect(files.length).toBeGreaterThan(80);
    expect(misread).toEqual([]);
  });
});

describe('characters that nobody sees', () => {
  test.each([
    [
      'at the end, as a broken copy leaves them',
      'id: xa\ntitle: Tổ\0\0\0\0\n\0',
      [['2:10', 'from here on the file has no text']],
    ],
    [
      'in the middle, several in a row',
      'id: x\0\u0001a\nb: \u001A\n',
      [
        ['1:6', 'a character that no program shows'],
        ['2:4', 'a character that no program shows'],
      ],
    ],
    ['the end of a file of DOS', 'id: xa\n\u001A', [['2:1', 'a character that no program shows']]],
  ])('%s', (_, text, places) => {
    const told = toldOf(text).map(([place, code, detail = '']) => [place, code, detail]);

    expect(told.map(([place, code]) => [place, code])).toEqual(places.map(([place]) => [place, 'source-syntax']));
    for (const [index, [, begin = '']] of places.entries()) expect(told[index]?.[2]).toContain(begin);
  });
});
