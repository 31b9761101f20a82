import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSource } from '../../src/author/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { readXlsx } from '../../src/vendor/hucre.js';
import { ROUND, sheets } from '../form/house.js';
import { call, folderOf } from './calling.js';

const PACK_TEXT = readFileSync(new URL('../form/form-pack.yaml', import.meta.url), 'utf8');
const REGISTER = ['--register', 'units.yaml'];

const form = (cwd: string, ...more: readonly string[]) =>
  call(['form', 'pack.yaml', '--out', 'forms', '--lang', 'en', ...more], { cwd });

test('forms that were filled in are named and not written over, not even with --force, and nor is any other', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK_TEXT, 'units.yaml': writeSource(ROUND) });
  await form(cwd, ...REGISTER);
  const [filled, other] = ['xa-b', 'xa-d'].map((id) => join(cwd, 'forms/huyen-a', `${id}.xlsx`));
  const answers = await workbookOf(sheets());
  writeFileSync(filled ?? '', answers);
  writeFileSync(other ?? '', 'no workbook at all');

  expect(await form(cwd, ...REGISTER, '--force')).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /error: forms that somebody filled in, .*: "forms\/huyen-a\/xa-b\.xlsx", "forms\/huyen-a\/xa-d\.xlsx"; move these files away/,
    ),
  });
  expect(new Uint8Array(readFileSync(filled ?? ''))).toEqual(new Uint8Array(answers));
  expect((await form(cwd, ...REGISTER, '--unit', 'xa-c', '--force')).code).toBe(0);
});

test.each([
  ['of a register', REGISTER],
  ['of a tier', []],
])('blank forms %s are made again with --force, also by a pack whose words changed', async (_, more) => {
  const cwd = folderOf({ 'pack.yaml': PACK_TEXT, 'units.yaml': writeSource(ROUND) });
  const made = await form(cwd, ...more);
  const file = join(cwd, 'forms', more.length > 0 ? 'huyen-a/xa-b.xlsx' : 'commune.xlsx');
  const titles = async () => JSON.stringify((await readXlsx(readFileSync(file))).sheets.map(({ rows }) => rows));
  writeFileSync(join(cwd, 'pack.yaml'), PACK_TEXT.replace('en: Criteria to try a form', 'en: Criteria anew'));

  expect(made.code).toBe(0);
  expect((await form(cwd, ...more)).code).toBe(2);
  expect(await titles()).toContain('Criteria to try a form');
  expect((await form(cwd, ...more, '--force')).code).toBe(0);
  expect(await titles()).toContain('Criteria anew');
});

test('forms for verifiers are made again while nobody has written into them', async () => {
  const cwd = folderOf({ 'pack.yaml': PACK_TEXT, 'units.yaml': writeSource(ROUND) });
  writeFileSync(join(cwd, 'b.xlsx'), await workbookOf(sheets()));
  const received = ['--received', '2019-10-20T12:00:00+07:00'];
  await call(['collect', 'b.xlsx', '--pack', 'pack.yaml', ...REGISTER, '--out', 'year.yaml', ...received], { cwd });
  const verifying = ['--register', 'year.yaml', '--verify'];

  expect((await form(cwd, ...verifying)).code).toBe(0);
  const file = join(cwd, 'forms/huyen-a/xa-b.verify.xlsx');
  const made = readFileSync(file);
  writeFileSync(join(cwd, 'pack.yaml'), PACK_TEXT.replace('en: Criteria to try a form', 'en: Criteria anew'));
  expect((await form(cwd, ...verifying, '--force')).code).toBe(0);
  expect(readFileSync(file).equals(made)).toBe(false);
  writeFileSync(join(cwd, 'forms/huyen-a/xa-b.verify.xlsx'), await workbookOf(sheets()));
  expect(await form(cwd, ...verifying, '--force')).toMatchObject({
    code: 2,
    err: expect.stringContaining('"forms/huyen-a/xa-b.verify.xlsx"; move'),
  });
});
