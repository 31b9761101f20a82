import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { runExport } from '../../src/cli/commands/export.js';
import { runImport } from '../../src/cli/commands/import.js';
import type { Io } from '../../src/cli/io.js';
import { compilePack } from '../../src/index.js';
import { folderOf, formatText } from '../cli/calling.js';
import { ANNEX } from './annexes.js';

const CSV = ANNEX.toString('utf8');

function programIn(cwd: string) {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    cwd,
    env: {},
  };
  return { io, said };
}

const digest = (file: string) => compilePack(readSource(readFileSync(file, 'utf8')).document).pack.digest;

test('import writes a pack and tells the rows that need a human', async () => {
  const cwd = folderOf({ 'phu-luc.csv': CSV });
  const { io, said } = programIn(cwd);
  const code = await runImport(io, 'phu-luc.csv', {
    lang: 'vi',
    out: 'pack.yaml',
    tier: 'department',
    period: '2018-11-01..2019-10-31',
  });

  expect({ code, err: said.err }).toEqual({ code: 0, err: '' });
  expect(said.out).toContain(
    'Dòng cần người xem: 2\n  dòng 42, ô D42, mục VI.1 "Được tặng bằng khen về ứng dụng CNTT": không phương án nào được 0 điểm;',
  );
  expect(said.out).toContain('Đã ghi 33 tiêu chí vào pack.yaml. Tiếp theo: tieuchi check pack.yaml\n');
  expect(said.out).not.toContain('Chưa biết kỳ số liệu');
  expect(readFileSync(join(cwd, 'pack.yaml'), 'utf8')).toMatch(
    /^# yaml-language-server: \$schema=pack\.schema\.json\nformat: tieuchi\/pack@1\nid: phu-luc\nversion: 0.1.0\n/,
  );
});

test('in English too, and with the text that the annex belongs to', async () => {
  const cwd = folderOf({ 'a.csv': CSV });
  const { io, said } = programIn(cwd);
  await runImport(io, 'a.csv', {
    lang: 'en',
    out: 'pack.yaml',
    number: '12/QĐ-UBND',
    issued: '2020-01-02',
    official: true,
  });
  const text = readFileSync(join(cwd, 'pack.yaml'), 'utf8');

  expect(said.out).toContain(
    'Rows that need a human: 2\n  row 42, cell D42, VI.1 "Được tặng bằng khen về ứng dụng CNTT": no option earns 0;',
  );
  expect(text).toContain('number: 12/QĐ-UBND');
  expect(text).toContain('- van-ban-12-qd-ubnd#II.4.1\n');
  expect(compilePack(readSource(text).document).pack.id).toBe('a');
});

test('a pack goes out and comes back by files', async () => {
  const cwd = folderOf({ 'small.pack.yaml': formatText('small.pack.yaml') });
  for (const file of ['small.xlsx', 'small.csv']) {
    const { io, said } = programIn(cwd);
    expect(await runExport(io, 'small.pack.yaml', { lang: 'vi', out: file })).toBe(0);
    expect(await runImport(io, file, { lang: 'vi', out: `${file}.yaml` })).toBe(0);
    expect(said.out).toContain(`Đã ghi bộ tiêu chí vào ${file}.\nKhông có dòng nào cần sửa tay.\n`);
    expect(digest(join(cwd, `${file}.yaml`))).toBe(digest(join(cwd, 'small.pack.yaml')));
  }
});

test('what cannot be read is told, and nothing is written', async () => {
  const cwd = folderOf({ 'a.csv': 'a,b,c\n1,2,3\n', 'b.xlsx': 'PK but no archive' });
  const { io, said } = programIn(cwd);

  expect(await runImport(io, 'a.csv', { lang: 'vi', out: 'x.yaml' })).toBe(1);
  expect(await runImport(io, 'b.xlsx', { lang: 'en', out: 'x.yaml' })).toBe(1);
  expect(await runImport(io, 'a.csv', { lang: 'vi', out: 'x.yaml', period: '2019' })).toBe(2);
  expect(await runImport(io, 'a.csv', { lang: 'vi', out: 'x.yaml', number: '1/QĐ' })).toBe(2);
  await expect(runImport(io, 'none.csv', { lang: 'vi', out: 'x.yaml' })).rejects.toMatchObject({
    key: 'file-missing',
  });
  expect(said.err.split('\n').map((line) => line.slice(0, 60))).toEqual([
    'a.csv: lỗi: không tìm thấy dòng tiêu đề có "Tiêu chí" và "Đi',
    'b.xlsx: error: it is no .docx, .xlsx or .csv that can be rea',
    'a.csv: lỗi: --period phải là hai ngày, ngày đầu trước, ví dụ',
    'a.csv: lỗi: --number và --issued phải đi cùng nhau, ngày ký ',
    '',
  ]);
  expect(existsSync(join(cwd, 'x.yaml'))).toBe(false);
});

test('a pack with errors is not exported', async () => {
  const cwd = folderOf({ 'p.yaml': formatText('small.pack.yaml').replace('combine: sum', 'combine: sums') });
  const { io, said } = programIn(cwd);

  expect(await runExport(io, 'p.yaml', { lang: 'vi', out: 'p.xlsx' })).toBe(1);
  expect(said.err).toContain('p.yaml');
  expect(existsSync(join(cwd, 'p.xlsx'))).toBe(false);
});
