import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSource } from '../../src/author/index.js';
import { watchFiles } from '../../src/cli/watch-files.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { ROUND, sheets } from '../form/house.js';
import { call, folderOf } from './calling.js';

/** A round whose folder `sent` has one form. */
async function roundFolder(): Promise<string> {
  const cwd = folderOf({
    'pack.yaml': readFileSync(new URL('../form/form-pack.yaml', import.meta.url), 'utf8'),
    'units.yaml': writeSource(ROUND),
  });
  mkdirSync(join(cwd, 'sent', 'huyen-a'), { recursive: true });
  writeFileSync(join(cwd, 'sent', 'huyen-a', 'b.xlsx'), await workbookOf(sheets()));
  return cwd;
}

const collect = (cwd: string, ...names: readonly string[]) =>
  call(
    [
      ...['collect', ...names, '--pack', 'pack.yaml', '--register', 'units.yaml', '--out', 'year.yaml'],
      ...['--received', '2019-10-20T08:00:00+07:00'],
    ],
    { cwd },
  );

test('a folder with a link to a folder above is read once, and so is one to which two links lead', async () => {
  const cwd = await roundFolder();
  symlinkSync(join(cwd, 'sent'), join(cwd, 'sent', 'huyen-a', 'above'));
  symlinkSync(join(cwd, 'sent', 'huyen-a'), join(cwd, 'sent', 'same'));

  expect(await collect(cwd, 'sent')).toEqual({
    code: 0,
    out: 'Phiếu: 1. Thêm mới 1; đã có 0; không đọc được 0. Ô không đọc được: 0.\nĐã ghi số liệu đánh giá vào "year.yaml".\n',
    err: '',
  });
});

test('a link that leads nowhere is told, and takes nothing from the forms beside it', async () => {
  const cwd = await roundFolder();
  symlinkSync('moved.xlsx', join(cwd, 'sent', 'huyen-a', 'a.xlsx'));
  const { code, out, err } = await collect(cwd, 'sent');

  expect(err).toBe('lỗi: không có tệp "sent/huyen-a/a.xlsx"; hãy kiểm tra tên và đường dẫn\n');
  expect(out).toMatch(/^Phiếu: 1\. Thêm mới 1;/);
  expect(code).toBe(1);
});

test('a name with a line end is told on one line, of a file or a folder, and takes nothing from the forms beside it', async () => {
  const cwd = await roundFolder();
  writeFileSync(join(cwd, 'sent', 'xã\nA.xlsx'), 'other');
  mkdirSync(join(cwd, 'sent', 'xã\nB'));
  writeFileSync(join(cwd, 'sent', 'xã\nB', 'c.xlsx'), 'other');
  const { code, out, err } = await collect(cwd, 'sent');

  expect(err).toBe(
    'lỗi: "sent/xã A.xlsx" có dấu xuống dòng; hãy đổi tên\nlỗi: "sent/xã B" có dấu xuống dòng; hãy đổi tên\n',
  );
  expect(out).toMatch(/^Phiếu: 1\. Thêm mới 1;/);
  expect(code).toBe(1);
});

test('a file that is named itself is needed: where it is not there, nothing is collected', async () => {
  const cwd = await roundFolder();
  const { code, out } = await collect(cwd, 'sent', 'sent/huyen-a/a.xlsx');

  expect([code, out]).toEqual([2, '']);
});

test('a folder is watched once, whatever links lead to it, and a link to itself is no file', async () => {
  const cwd = await roundFolder();
  symlinkSync('loop', join(cwd, 'sent', 'loop'));
  symlinkSync(join(cwd, 'sent'), join(cwd, 'sent', 'huyen-a', 'above'));
  const watch = watchFiles(cwd, 'pack.yaml', ['sent']);
  writeFileSync(join(cwd, 'sent', 'huyen-a', 'b.xlsx'), 'other');
  const changed = await watch.changed();
  watch.close();

  expect(changed).toEqual([join('sent', 'huyen-a', 'b.xlsx')]);
});
