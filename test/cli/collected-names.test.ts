import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSource } from '../../src/author/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { ROUND, sheets } from '../form/house.js';
import { documentOf } from '../support/documents.js';
import { call, folderOf } from './calling.js';

async function folder(): Promise<string> {
  const pack = writeSource(documentOf('test/form/form-pack.yaml') as never);
  const cwd = folderOf({ 'pack.yaml': pack, 'units.yaml': writeSource(ROUND as never) });
  mkdirSync(join(cwd, 'sent'));
  writeFileSync(join(cwd, 'sent/xa-b.xlsx'), await workbookOf(sheets()));
  return cwd;
}

const collect = (cwd: string, out: string, ...more: readonly string[]) =>
  call(['collect', 'sent', '--pack', 'pack.yaml', '--register', 'units.yaml', '--out', out, '--lang', 'en', ...more], {
    cwd,
  });

test('a form that lies in a named folder is not written over, not even with --force', async () => {
  const cwd = await folder();
  // a name by which a form is read, and which is none of a table
  const out = 'sent/xa-b.xltx';
  writeFileSync(join(cwd, out), readFileSync(join(cwd, 'sent/xa-b.xlsx')));
  const before = readFileSync(join(cwd, out));

  expect(await collect(cwd, out, '--force')).toEqual({
    code: 2,
    out: '',
    err: `error: file "${out}" is read by this command and is not overwritten, not even with --force; choose another name\n`,
  });
  expect(readFileSync(join(cwd, out)).equals(before)).toBe(true);
});

test.each(['year.xlsx', 'year.CSV', 'year.ods', 'sent/xa-b.xlsx'])(
  'what was collected is not written as %s, which would be read as a table of figures',
  async (out) => {
    const cwd = await folder();
    const before = readFileSync(join(cwd, 'sent/xa-b.xlsx'));

    expect(await collect(cwd, out, '--force')).toEqual({
      code: 2,
      out: '',
      err: `error: this command writes plain text, so that file "${out}", named as a spreadsheet or a document, could not be opened; let its name end with .yaml, .json\n`,
    });
    expect(readdirSync(cwd).toSorted()).toEqual(['pack.yaml', 'sent', 'units.yaml']);
    expect(readFileSync(join(cwd, 'sent/xa-b.xlsx')).equals(before)).toBe(true);
  },
);

test('a table that holds the register is not replaced by a text, where forms would be added to it', async () => {
  const cwd = await folder();
  const { units, ...head } = ROUND;
  const lines = units.map((unit) => [unit.id, unit.tier, 'parent' in unit ? unit.parent : '', unit.name.vi].join(','));
  const table = `${['unit,tier,parent,name', ...lines].join('\n')}\n`;
  writeFileSync(join(cwd, 'year.csv'), table);
  writeFileSync(join(cwd, 'year.head.yaml'), writeSource(head as never));
  const argv = ['collect', 'sent', '--pack', 'pack.yaml', '--out', 'year.csv', '--lang', 'en'];
  const { code } = await call(argv, { cwd });

  expect(code).toBe(2);
  expect(readFileSync(join(cwd, 'year.csv'), 'utf8')).toBe(table);
});
