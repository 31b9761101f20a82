import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { call, folderOf, formatText } from './calling.js';

const folder = () => folderOf({ 'p.yaml': formatText('small.pack.yaml'), 'annex.csv': 'x' });

test.each(['x.json', 'x', 'x.xls', 'xlsx', 'x.csv.txt'])(
  'a pack is not exported as %s, and nothing is written',
  async (out) => {
    const cwd = folder();
    const said = await call(['export', 'p.yaml', '--out', out, '--lang', 'en'], { cwd });

    expect(said).toEqual({
      code: 2,
      out: '',
      err: `error: the name of file "${out}" does not say what to write; let it end with .xlsx, .csv\n`,
    });
    expect(readdirSync(cwd).toSorted()).toEqual(['annex.csv', 'p.yaml']);
  },
);

test('a pack is exported by the ending, in capitals too', async () => {
  const cwd = folder();
  for (const out of ['a.csv', 'B.CSV', 'c.xlsx', 'D.XLSX'])
    expect((await call(['export', 'p.yaml', '--out', out], { cwd })).code).toBe(0);

  expect(readdirSync(cwd)).toHaveLength(6);
});

test('a proof-reading table that is no workbook by its name is not written', async () => {
  const cwd = folder();
  const argv = ['import', 'annex.csv', '--out', 'new.yaml', '--report', 'doi-chieu.docx'];
  const { code, err } = await call(argv, { cwd });

  expect(code).toBe(2);
  expect(err).toBe('lỗi: tên tệp "doi-chieu.docx" không cho biết ghi theo dạng nào; hãy đặt tên kết thúc bằng .xlsx\n');
  expect(readdirSync(cwd)).not.toContain('new.yaml');
});
