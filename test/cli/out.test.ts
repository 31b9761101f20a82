import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, changed, folderOf, formatText } from './calling.js';

function folder(assessment = formatText('small.assessment.yaml')): string {
  return folderOf({ 'p.yaml': formatText('small.pack.yaml'), 'a.yaml': assessment });
}

test('--out writes the bytes that --json prints, and no other file', async () => {
  const cwd = folder();
  const { code, out } = await call(['score', 'p.yaml', 'a.yaml', '--out', 'r.json'], { cwd });
  const json = await call(['score', 'p.yaml', 'a.yaml', '--json'], { cwd });

  expect(code).toBe(0);
  expect(out).toMatch(/\nĐã ghi biên bản vào r\.json\n$/);
  expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe(json.out);
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'p.yaml', 'r.json']);
});

test('a record that is there is replaced by force, and with --json nothing is said of it', async () => {
  const cwd = folder();
  await call(['score', 'p.yaml', 'a.yaml', '--out', 'a.yaml.json'], { cwd });
  const { out } = await call(['score', 'p.yaml', 'a.yaml', '--out', 'a.yaml.json', '--json', '--force'], { cwd });

  expect(readFileSync(join(cwd, 'a.yaml.json'), 'utf8')).toBe(out);
});

test('where there are mistakes nothing is written', async () => {
  const cwd = folder(changed(formatText('small.assessment.yaml'), 'staff: 60', 'staff: "6,0"'));
  const { code } = await call(['score', 'p.yaml', 'a.yaml', '--out', 'r.json'], { cwd });

  expect(code).toBe(1);
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'p.yaml']);
});

test('a file that cannot be written is wrong usage, and leaves nothing behind', async () => {
  const cwd = folder();
  const { code, out, err } = await call(['score', 'p.yaml', 'a.yaml', '--out', 'none/r.json'], { cwd });

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('lỗi: không ghi được tệp "none/r.json": không có thư mục hoặc tệp này; chưa ghi gì cả\n');
  expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'p.yaml']);
});
