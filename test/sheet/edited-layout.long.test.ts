import { expect, test } from 'vitest';
import {
  exportPack,
  importSheet,
  type JsonObject,
  readSheet,
  type WrittenSheet,
  writeCsv,
} from '../../src/sheet/index.js';
import { documentAt } from '../support/packs-in-repo.js';
import { OPTIONS } from './annexes.js';
import { importEdited, KEY } from './edit-export.js';

const GIA_LAI = documentAt('criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml');
const [SHEET, MACHINE] = exportPack(GIA_LAI) as [WrittenSheet, WrittenSheet];
const HEADINGS = 1;
const [CODE, TITLE, MAX, SCORING, EVIDENCE, PROVIDER] = [0, 1, 2, 3, 4, 5];
const MAIL = 'department/e-mail';
const rowOf = (key: string) => SHEET.rows.findIndex((row) => row[KEY] === key);

async function told(edit: (rows: string[][]) => string[][], pack: JsonObject = GIA_LAI) {
  const { document, report } = await importEdited(pack, edit);
  return { document, lines: report.map(({ row, cell, why }) => `${cell || row} ${why}`), report };
}

const withCells = (changes: readonly (readonly [row: number, column: number, text: string])[]) => (rows: string[][]) =>
  rows.map((row, at) => row.map((cell, column) => changes.find(([r, c]) => r === at && c === column)?.[2] ?? cell));
const withoutColumn = (column: number) => (rows: string[][]) => rows.map((row) => row.filter((_, at) => at !== column));

test('a column that was deleted or renamed is told, with what is written in it', async () => {
  const deleted = await told(withoutColumn(EVIDENCE));
  const renamed = await told((rows) => withCells([[HEADINGS, SCORING, 'Cách làm']])(rows).slice(0, 8));

  expect(deleted).toMatchObject({ document: GIA_LAI, lines: ['2 columns-missing'] });
  expect(deleted.report[0]?.params).toEqual({ columns: '“Tài liệu kiểm chứng”' });
  expect(renamed.lines.slice(0, 2)).toEqual(['2 columns-missing', 'D2 column-unread']);
});

test('without headings no edit is taken, and that is told', async () => {
  const { document, lines } = await told((rows) => withoutColumn(MAX)(withCells([[rowOf(MAIL), TITLE, 'Khác']])(rows)));

  expect(document).toEqual(GIA_LAI);
  expect(lines).toEqual(['1 headings-missing']);
});

test('what somebody wrote into a new column is told by its cell', async () => {
  const { document, lines } = await told((rows) =>
    rows.map((row, at) => [...row, at === HEADINGS ? 'Ghi chú' : at === rowOf(MAIL) ? 'bỏ tiêu chí này' : '']),
  );

  expect(document).toEqual(GIA_LAI);
  expect(lines).toEqual([`I${rowOf(MAIL) + 1} cell-unread`]);
});

test('a number of another group, or of another row, is taken and told: the row stays in its group', async () => {
  const row = rowOf(MAIL);
  const elsewhere = await told(withCells([[row, CODE, 'I.9']]));
  const doubled = await told(withCells([[row, CODE, 'II.4']]));
  const plain = await told(withCells([[row, CODE, 'II.30']]));

  expect(elsewhere.lines).toEqual([`A${row + 1} cell-edited`, `A${row + 1} code-elsewhere`]);
  expect(elsewhere.report[1]?.params).toEqual({ group: 'I Hạ tầng kỹ thuật' });
  expect(doubled.lines).toEqual([`A${row + 1} cell-edited`, `A${row + 1} code-doubled`]);
  expect(plain.lines).toEqual([`A${row + 1} cell-edited`]);
});

test('an edit of the evidence loses neither another note nor its other language', async () => {
  const noted = (note: JsonObject | string) => {
    const change = (node: JsonObject): JsonObject => ({
      ...node,
      ...(node.id === 'e-mail' ? { note } : {}),
      ...(Array.isArray(node.criteria) ? { criteria: (node.criteria as JsonObject[]).map(change) } : {}),
      ...(Array.isArray(node.children) ? { children: (node.children as JsonObject[]).map(change) } : {}),
    });
    return { ...GIA_LAI, tiers: (GIA_LAI.tiers as JsonObject[]).map((tier, at) => (at === 0 ? change(tier) : tier)) };
  };
  const edit = withCells([[rowOf(MAIL), EVIDENCE, 'Báo cáo số 5']]);
  const other = noted('Hiểu là thư công vụ');
  const both = noted({ vi: 'Tài liệu kiểm chứng: Báo cáo số 4', en: 'Evidence: report 4' });
  const kept = await told(edit, other);
  const changed = await told(edit, both);

  expect(kept).toMatchObject({ document: other, lines: [`E${rowOf(MAIL) + 1} cell-not-taken`] });
  expect(changed.lines).toEqual([`E${rowOf(MAIL) + 1} cell-edited`]);
  expect(changed.document).toEqual(noted({ vi: 'Tài liệu kiểm chứng: Báo cáo số 5', en: 'Evidence: report 4' }));
});

test('two bodies in one cell are no body', async () => {
  for (const two of ['Sở Nội vụ; Sở Tài chính', 'Sở Nội vụ\nSở Tài chính', 'Sở Nội vụ, Sở Tài chính']) {
    const { document, lines } = await told(withCells([[rowOf(MAIL), PROVIDER, two]]));

    expect([document, lines]).toEqual([GIA_LAI, [`F${rowOf(MAIL) + 1} cell-not-taken`]]);
  }
});

async function tablesOf(sheets: readonly WrittenSheet[]) {
  const reading = await readSheet(new TextEncoder().encode(writeCsv(sheets)));
  if (!reading.ok) throw new Error(reading.errors[0].code);
  return reading.value;
}

test('a date, an error or a formula without its value is told, and is not taken for a text', async () => {
  const row = rowOf(MAIL);
  const edit = withCells([
    [row, CODE, '2019-03-02'],
    [row, TITLE, '#REF!'],
  ]);
  const tables = await tablesOf([{ ...SHEET, rows: edit(SHEET.rows.map((cells) => [...cells])) }, MACHINE]);
  const odd = [
    { row: row + 1, column: CODE, is: 'date' },
    { row: row + 1, column: TITLE, is: 'error' },
  ] as const;
  const { document, rows } = importSheet(
    tables.map((table) => ({ ...table, odd })),
    OPTIONS,
  );

  expect(document).toEqual(GIA_LAI);
  expect(rows.map(({ cell, why }) => `${cell} ${why}`)).toEqual([`A${row + 1} cell-date`, `B${row + 1} cell-error`]);
});

test('an exported sheet without its machine part, as one sheet saved as CSV, is told to be one', async () => {
  const { rows } = importSheet(await tablesOf([SHEET]), OPTIONS);

  expect(rows.at(-1)).toMatchObject({ row: HEADINGS + 1, why: 'machine-lost' });
});
