import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRecord, recordText } from '../../src/audit/index.js';
import { readSource } from '../../src/author/index.js';
import { paintFor } from '../../src/cli/io.js';
import { printTable } from '../../src/cli/print/table.js';
import { widthOf, wrapped } from '../../src/cli/wrap.js';
import { harmless } from '../../src/words/index.js';
import { call, folderOf } from '../cli/calling.js';
import { ASSESSMENT, PACK } from './house.js';
import { unseenIn } from './seen.js';

// U+202E turns a line around; U+9B begins a command of eight-bit terminals
const NAME = 'Xã \u202ea\u200b\u009b2J\u{e0041}';
const json = (value: unknown) => JSON.stringify(value).replaceAll('Xã a', 'Xã \\u202ea\\u200b\\u009b2J\\udb40\\udc41');

const folder = () => folderOf({ 'p.json': json(PACK), 'a.json': json(ASSESSMENT) });

test('in a pipe and in a file a record has the bytes that its digests are of', async () => {
  const cwd = folder();
  const piped = await call(['score', 'p.json', 'a.json', '--json', '--out', 'r.json'], { cwd });
  const read = readRecord(piped.out);

  expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe(piped.out);
  expect(read.ok && recordText(read.value.record)).toBe(piped.out);
  expect(piped.out).toContain(NAME);
});

test.each([
  ['score', 'p.json', 'a.json', '--json'],
  ['check', 'p.json', '--json'],
  ['check', 'p.json', '--format', 'sarif'],
  ['verify', 'r.json', '--json'],
  ['explain', 'r.json', '--unit', 'xa-a', '--json'],
  ['diff', 'r.json', 'r.json', '--json'],
  ['compare', 'p.json', 'p.json', '--json'],
])('on a terminal %s %s … is the same data, in which all is seen', async (...argv) => {
  const cwd = folder();
  await call(['score', 'p.json', 'a.json', '--out', 'r.json'], { cwd });
  const piped = await call(argv, { cwd });
  const shown = await call(argv, { cwd, columns: 80 });

  expect(unseenIn(shown.out)).toEqual([]);
  expect(JSON.parse(shown.out)).toEqual(JSON.parse(piped.out));
});

test('a pack that is printed on a terminal is seen whole, and reads back between double quotes', async () => {
  const cwd = folderOf({ 'p.json': json({ ...Object(PACK), title: { vi: 'a: \u202eb', en: 'a' } }) });
  const shown = await call(['resolve', 'p.json'], { cwd, columns: 80 });
  const piped = await call(['resolve', 'p.json'], { cwd });

  expect(shown.out).toContain('title: { vi: "a: \\u202eb", en: a }');
  expect(unseenIn(shown.out)).toEqual([]);
  expect(piped.out).toContain('title: { vi: "a: \u202eb", en: a }');
  expect(readSource(shown.out).document).toEqual(readSource(piped.out).document);
});

test('a title with a character that cannot be seen is refused where a pack is begun', async () => {
  const { out, err } = await call(['init', '--year', '2026', '--title', 'a: \u202eb', '--lang', 'en']);

  expect(out).toBe('');
  expect(err).toBe('error: "a: \\u{202e}b" has a character that cannot be seen; type it instead of pasting it\n');
});

test('what a person reads has visible escapes, also where no terminal is', async () => {
  const { out } = await call(['score', 'p.json', 'a.json'], { cwd: folder() });

  expect(out).toContain('│   =1 │ Xã \\u{202e}a\\u{200b}\\u{9b}2J\\u{e0041} │');
  expect(unseenIn(out)).toEqual([]);
});

test('a text has no colour, though it writes one as the program does; what the program says keeps its own', async () => {
  const red = '\\u001b[31mVERIFIED\\u001b[39m';
  const pack = JSON.stringify(PACK).replaceAll('"Xếp hạng"', `"${red}"`).replace('"max":30', '"max":"x"');
  const io = { columns: 80, colours: { out: true, err: true } };
  const cwd = folderOf({ 'p.json': pack.replace('"max":"x"', '"max":30'), 'a.json': json(ASSESSMENT), 'f.json': pack });
  const { out } = await call(['score', 'p.json', 'a.json', '--lang', 'en'], { cwd, ...io });
  const { err } = await call(['check', 'f.json', '--lang', 'en'], { cwd, ...io });

  expect(out).toContain('\u001b[1mRANKING: Cấp xã, \\u{1b}[31mVERIFIED\\u{1b}[39m, Theo vùng, Bắc\u001b[22m\n');
  expect(out).not.toContain('\u001b[31m');
  expect(err).toContain('] \u001b[31merror\u001b[39m: ');
});

test('a name with a line end is refused, whatever it names', async () => {
  const { code, out, err } = await call(['check', 'X\nVERIFIED: all is well', '--lang', 'en']);

  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'error: "X VERIFIED: all is well" holds a line end; rename it\n',
  });
});

test('a text on one line: an accent without a letter would be drawn over what stands before it', () => {
  expect(harmless('\u0336a\u0336')).toBe('\\u{336}a\u0336');
  expect(harmless('a\r\n\tb\n')).toBe('a b ');
  expect(harmless('\ud800')).toBe('\\u{d800}');
});

test('a width is that of what is shown: an escape in full, a letter of East Asia two columns, a colour none', () => {
  const paint = paintFor({ out: () => {}, err: () => {}, cwd: '', env: {}, colours: { out: true, err: true } }, 'out');

  expect(widthOf('a\u200b')).toBe('a\\u{200b}'.length);
  expect(widthOf('北京')).toBe(4);
  expect(widthOf(paint('red', 'đỏ'))).toBe(2);
  expect(wrapped('aaa\nbbb', 5, 0)).toBe('aaa\n  bbb');
});

test.each(['\u200b\u202e', '北京 大学', 'a\nb', 'a\tb', '\u001b[31mx'])(
  'the rows of a table are equally wide whatever stands in a cell (%j)',
  (cell) => {
    const columns = [
      { heading: 'A', align: 'left' },
      { heading: 'B', align: 'right' },
    ] as const;
    const lines = printTable(
      columns,
      [
        [cell, '1'],
        ['x', '2'],
      ],
      { width: 80, language: 'vi' },
    )
      .trimEnd()
      .split('\n');

    expect(lines).toHaveLength(6);
    expect(new Set(lines.map(widthOf)).size).toBe(1);
  },
);
