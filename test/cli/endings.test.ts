import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-list.js';
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
  // a workbook is an archive
  expect(
    ['a.csv', 'B.CSV', 'c.xlsx', 'D.XLSX'].map((out) => readFileSync(join(cwd, out), 'latin1').slice(0, 2)),
  ).toEqual([expect.not.stringContaining('PK'), expect.not.stringContaining('PK'), 'PK', 'PK']);
});

test('a proof-reading table that is no workbook by its name is not written', async () => {
  const cwd = folder();
  const argv = ['import', 'annex.csv', '--out', 'new.yaml', '--report', 'doi-chieu.docx'];
  const { code, err } = await call(argv, { cwd });

  expect(code).toBe(2);
  expect(err).toBe('lỗi: tên tệp "doi-chieu.docx" không cho biết ghi theo dạng nào; hãy đặt tên kết thúc bằng .xlsx\n');
  expect(readdirSync(cwd)).not.toContain('new.yaml');
});

/** The commands whose `--out` is a workbook, a document or a folder of forms. */
const OFFICE = ['export', 'report', 'form'];
const PLAIN = COMMANDS.filter(
  ({ name, options }) => !OFFICE.includes(name) && options.some(({ flags }) => flags.startsWith('--out ')),
);

test.each(PLAIN)('$name does not write plain text under the name of a spreadsheet or a document', async (command) => {
  const cwd = folder();
  const args = command.args.map(({ choices }) => choices?.[0] ?? 'p.yaml');
  const needed = command.options.filter(({ isRequired, flags }) => isRequired && !flags.startsWith('--out '));
  const flags = needed.flatMap(({ flags: shown }) => [shown.split(' ')[0] ?? '', 'p.yaml']);
  for (const out of ['ket-qua.xlsx', 'KET-QUA.CSV', 'a.ods', 'a.docx', 'a.pdf']) {
    const { code, err } = await call([command.name, ...args, ...flags, '--out', out, '--force', '--lang', 'en'], {
      cwd,
    });

    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(`^error: this command writes plain text, so that file "${out}", named as a spread`),
    });
  }
  expect(readdirSync(cwd)).toHaveLength(2);
});

test('a record and a pack name the command that writes them for Excel and Word', async () => {
  const cwd = folder();
  const said = async (...argv: string[]) => (await call([...argv, '--out', 'ket-qua.xlsx'], { cwd })).err;
  const start = 'lỗi: lệnh này ghi tệp văn bản thuần, nên tệp "ket-qua.xlsx", mang đuôi của bảng tính hay tài liệu, ';

  expect(PLAIN.length).toBeGreaterThan(10);
  expect(await said('score', 'p.yaml', 'a.yaml')).toBe(
    `${start}sẽ không mở được; hãy đặt tên kết thúc bằng .json; muốn có tệp để mở bằng Excel, Word thì dùng "tieuchi report"\n`,
  );
  expect(await said('import', 'annex.csv')).toBe(
    `${start}sẽ không mở được; hãy đặt tên kết thúc bằng .yaml, .json; muốn có tệp để mở bằng Excel, Word thì dùng "tieuchi export"\n`,
  );
  expect(await said('collect', 'sent', '--pack', 'p.yaml')).toBe(
    `${start}sẽ không mở được; hãy đặt tên kết thúc bằng .yaml, .json\n`,
  );
});

test('a folder for forms is not made under the name of a file, but used where it is there', async () => {
  const cwd = folder();
  const argv = ['form', 'p.yaml', '--out', 'phieu.xlsx'];

  expect(await call(argv, { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'lỗi: ở --out hãy ghi tên thư mục để chứa các phiếu, không phải tên tệp như "phieu.xlsx"\n',
  });
  mkdirSync(join(cwd, 'phieu.xlsx'));
  expect((await call(argv, { cwd })).code).toBe(0);
});
