import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recordLines } from '../../src/audit/index.js';
import { call, folderOf, formatText } from './calling.js';

const cwd = folderOf({
  'pack.yaml': formatText('small.pack.yaml'),
  'assessment.yaml': formatText('small.assessment.yaml'),
});
await call(['score', 'pack.yaml', 'assessment.yaml', '--out', 'record.json'], { cwd });
const TEXT = readFileSync(join(cwd, 'record.json'), 'utf8');
const RECORD = JSON.parse(TEXT);
const LINES = [...recordLines(RECORD)];

/** What `verify` says of a file that holds this: its exit code, and each issue. */
async function verified(bytes: string | Buffer, lang = 'en') {
  writeFileSync(join(cwd, 'given'), bytes);
  const { code, err } = await call(['verify', 'given', '--lang', lang], { cwd });
  return { code, told: err.split('\n').filter((line) => line !== '') };
}

const isA = (found: string) =>
  `given: [format-unknown] error: this document is "${found}", but what is needed is a record, "tieuchi/record@1"; check that it is the right one`;
const inEncoding = (encoding: string) =>
  `given: [source-encoding] error: the file is not text in Unicode UTF-8${encoding}; convert it, and save it as plain text in UTF-8`;
const SEVERAL =
  'given: [source-several-documents] error: a file holds one document, and here a second one begins; put it into a file of its own';
const LOST =
  'given: [source-syntax] error: this cannot be read, its syntax is wrong: from here on the file has no text, as after a copy that was broken off; take a whole copy of it';

const BROKEN =
  'given: [source-syntax] error: this cannot be read, its syntax is wrong: the JSON text is not complete or not well formed';

const CUT_OFF =
  'given: [source-syntax] error: this cannot be read, its syntax is wrong: the lines end before the digests: a part of the record is missing';
const EMPTY = 'given: [source-empty] error: the file has nothing in it; check that it is the right one';
const AGAIN =
  '  a record is made by the program and not mended by hand: take the file again from where it was published, or make it again by tieuchi score';

const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');

test.each([
  ['two records', TEXT + TEXT],
  ['two records on one line', TEXT.trimEnd() + TEXT],
  ['two records in lines', [...LINES, ...LINES].join('')],
  ['two records over lines', `${JSON.stringify(RECORD, null, 2)}\n${JSON.stringify(RECORD, null, 2)}`],
  ['a list of two records', `[${TEXT},${TEXT}]`],
])('%s in one file are told as that, and none of their keys is a mistake', async (_, text) => {
  expect(await verified(text)).toEqual({ code: 1, told: [SEVERAL] });
});

test.each([
  ['in UTF-16 with its mark', utf16(TEXT, true)],
  ['in UTF-16 without it', utf16(TEXT, false)],
  ['in UTF-16, most significant byte first', utf16(TEXT, true).swap16()],
  ['in lines, in UTF-16', utf16(LINES.join(''), true)],
])('a record %s is told by its encoding', async (_, bytes) => {
  expect(await verified(bytes)).toEqual({ code: 1, told: [inEncoding(', but seems to be in UTF-16')] });
});

test('a record of which one letter is in another encoding is told by that, and not as one that somebody changed', async () => {
  const [before = '', behind = ''] = TEXT.split('ã A');

  expect(await verified(Buffer.concat([Buffer.from(before), Buffer.of(0xe3), Buffer.from(` A${behind}`)]))).toEqual({
    code: 1,
    told: [inEncoding('')],
  });
});

test.each([
  ['that is packed', gzipSync(TEXT), isA('GZIP (.gz)')],
  ['in a page', `<html><pre>${TEXT}</pre></html>`, isA('HTML')],
  ['in a list', `[${TEXT}]`, isA('JSON')],
  ['below a key', JSON.stringify({ record: RECORD }), isA('JSON')],
  ['as a text', JSON.stringify(TEXT), isA('JSON')],
  ['in lines, of which the first is missing', LINES.slice(1).join(''), isA('JSON')],
  ['of which the end is lost', `${TEXT.slice(0, 4000)}${'\0'.repeat(4000)}`, LOST, AGAIN],
  ['with bytes behind its end', `${TEXT}\0\0\0`, LOST, AGAIN],
  ['of which nothing is left', '\0'.repeat(4096), LOST, AGAIN],
  ['of which the last brace is lost', TEXT.trimEnd().slice(0, -1), BROKEN, AGAIN],
  ['with words behind its end', `${TEXT.trimEnd()} end of the file`, BROKEN, AGAIN],
  ['with a comma too many', TEXT.trimEnd().replace(/\}$/, ',}'), BROKEN, AGAIN],
  ['of which the first half is there', TEXT.slice(0, TEXT.length / 2), BROKEN, AGAIN],
  ['in lines, of which one is cut in two', LINES.join('').slice(0, (LINES[0] ?? '').length / 2), BROKEN, AGAIN],
  ['in lines, of which the last is lost', LINES.slice(0, -1).join(''), CUT_OFF, AGAIN],
  ['with curly quotes', TEXT.replaceAll('"', '”'), BROKEN, AGAIN],
  ['saved as a table', `"${TEXT.trimEnd().replaceAll('"', '""')}"\r\n`, BROKEN, AGAIN],
  ['of which no byte is left', '', EMPTY, AGAIN],
  ['with a page number on a line behind it', `${TEXT}Page 1 of 9\n`, BROKEN, AGAIN],
])('a record %s is told as what it is, once', async (_, bytes, ...told) => {
  expect(await verified(bytes)).toEqual({ code: 1, told });
});

test.each([
  ['a number', '1'],
  ['nothing', 'null'],
  ['a signature', '{"payload":"","payloadType":"application/vnd.in-toto+json","signatures":[]}'],
])('%s in JSON in place of a record is told as that, without keys that it should have', async (_, text) => {
  expect((await verified(text)).told).toEqual([isA('JSON')]);
});

test('what is given in place of a record is told in Vietnamese too', async () => {
  const told = async (bytes: string | Buffer) => (await verified(bytes, 'vi')).told.join();

  expect(await told(gzipSync(TEXT))).toContain('tài liệu này là "GZIP (.gz)", trong khi cần biên bản');
  expect(await told(TEXT + TEXT)).toContain('ở đây bắt đầu tài liệu thứ hai; hãy tách ra tệp riêng');
  expect(await told(TEXT.slice(0, 4000))).toContain('hãy lấy lại tệp từ nơi công bố');
  expect(await told(utf16(TEXT, true))).toContain('có vẻ ở dạng UTF-16; hãy chuyển sang Unicode');
});

test.each([
  ['with lines of Windows', JSON.stringify(RECORD, null, 2).replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${TEXT}`],
  ['in lines of Windows', LINES.join('').replaceAll('\n', '\r\n')],
  ['with blank lines between its lines', LINES.join('\n')],
  [
    'with escapes for letters',
    TEXT.replaceAll(/[^\0-~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  ['with letters that are decomposed', TEXT.normalize('NFD')],
  ['with a whole number as a decimal', TEXT.replace(/"semantics":(\d+)/, '"semantics":$1.0')],
])('a record %s is verified', async (_, text) => {
  expect(await verified(text)).toEqual({ code: 0, told: [] });
});
