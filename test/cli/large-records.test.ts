import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tellIfTooLarge } from '../../src/cli/tell-too-large.js';
import { call, folderOf } from './calling.js';

/** 64 MiB. */
const LARGEST = 64 * 1024 * 1024;

function warningOf(bytes: number, lang: 'vi' | 'en'): string {
  let said = '';
  const err = (more: string) => {
    said += more;
  };
  const cwd = folderOf({ 'record.json': '{' });
  truncateSync(join(cwd, 'record.json'), bytes);
  tellIfTooLarge({ out: err, err, cwd, env: {}, columns: 80 }, 'record.json', lang);
  return said;
}

test('a record that commands could not read back is told when it is written, with what to do', () => {
  expect(warningOf(LARGEST, 'en')).toBe('');
  expect(warningOf(LARGEST + 1, 'en')).toBe(`warning: record.json: the record has more than 67,108,864 bytes, so that no
  command can read it back; score again with --ndjson, which writes it as lines
`);
  expect(warningOf(LARGEST + 1, 'vi')).toMatch(/^cảnh báo: record\.json: biên bản lớn hơn 67\.108\.864 byte/);
});

test('a record that is too large to be read is told with the form in which it can be', async () => {
  const cwd = folderOf({ 'record.json': '{' });
  truncateSync(join(cwd, 'record.json'), 64 * 1024 * 1024 + 1);
  const { code, err } = await call(['verify', 'record.json', '--lang', 'en'], { cwd });

  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    expect.stringMatching(/^record\.json: \[source-too-large\] error: the file is larger than 67,108,864 bytes/),
    '  commands read a record as large as this only as lines: add --ndjson to tieuchi score --out',
    '',
  ]);
});

test('a large record in lines that is no UTF-8 throughout is refused as that, and nothing of it is replaced', async () => {
  const cwd = folderOf({ 'record.ndjson': '' });
  writeFileSync(join(cwd, 'record.ndjson'), Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]));
  truncateSync(join(cwd, 'record.ndjson'), 64 * 1024 * 1024 + 1);
  const { code, err } = await call(['verify', 'record.ndjson', '--lang', 'en'], { cwd });

  expect(code).toBe(1);
  expect(err).toMatch(/^record\.ndjson: \[source-encoding\] error: /);
});
