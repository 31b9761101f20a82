import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { safeCompilePack } from '../../src/index.js';
import { readSheet } from '../../src/sheet/index.js';
import { ANNEX, csvOf, HEADINGS, imported, nodesOf, workbookOf } from './annexes.js';

const reading = await readSheet(ANNEX);
const lines = reading.ok ? (reading.value[0]?.rows ?? []) : [];
const [titleRow = { cells: [] }, headingRow = { cells: [] }, ...body] = lines;

const faultOf = async (bytes: Uint8Array) => {
  const read = await readSheet(bytes);
  return read.ok ? 'none' : read.errors[0].code;
};

const whys = (rows: readonly { readonly row: number; readonly cell: string; readonly why: string }[]) =>
  rows.map(({ row, cell, why }) => `${row} ${cell} ${why}`);

/** The annex as offices lay it out: a title over all columns, a heading on two rows, group titles joined across. */
async function mergedAnnex(): Promise<Uint8Array> {
  const number = (cell: string, column: number) =>
    column === 2 && /^[\d,]+$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
  const rows = body.map(({ cells }) => cells.map(number));
  const first = 4;
  const groups = body.flatMap(({ cells }, index) => (/^[IV]+$/.test(cells[0] ?? '') ? [index + first] : []));
  // one body verifies all rows of the first group: its name stands once, in a cell joined down
  for (let index = 2; index <= 8; index += 1) rows[index]?.splice(6, 1, '');
  return workbookOf({
    rows: [
      [...titleRow.cells],
      ['TT', 'Tiêu chí/tiêu chí thành phần', 'Điểm', 'Cách tính', 'Kiểm chứng', '', 'Đơn vị thẩm định'],
      ['', '', 'Tối đa', 'điểm', 'Tài liệu kiểm chứng', 'Nguồn số liệu', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ...rows,
    ],
    merges: [
      { startRow: 0, endRow: 0, startCol: 0, endCol: 6 },
      { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
      { startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
      { startRow: 1, endRow: 1, startCol: 4, endCol: 5 },
      { startRow: 1, endRow: 2, startCol: 6, endCol: 6 },
      { startRow: first + 1, endRow: first + 8, startCol: 6, endCol: 6 },
      ...groups.map((row) => ({ startRow: row, endRow: row, startCol: 3, endCol: 6 })),
    ],
  });
}

test('the same annex as a workbook with joined headings and cells gives the same pack', async () => {
  const csv = await imported(ANNEX);
  const workbook = await imported(await mergedAnnex());
  // rows stand two lower, and the gaps name them
  const rowsOff = (text: string) => text.replaceAll(/"row-(\d+)"/g, (_, row) => `"row-${Number(row) - 2}"`);

  expect(headingRow.cells[1]).toBe('Tiêu chí/tiêu chí thành phần');
  expect(JSON.parse(rowsOff(JSON.stringify(workbook.document)))).toEqual(csv.document);
  expect(workbook.rows.map(({ row, why }) => `${row - 2} ${why}`)).toEqual(['42 option-added', '44 note-rounding']);
});

test('the heading is found below a letterhead, and its numbers and repeats are no criteria', async () => {
  const draft = await imported(
    csvOf([
      ['ỦY BAN NHÂN DÂN TỈNH', '', '', ''],
      ['PHỤ LỤC', '', '', ''],
      ['STT', 'NỘI DUNG TIÊU CHÍ', 'Thang điểm', 'Phương pháp đánh giá'],
      ['1', '2', '3', '4'],
      ['A', 'Nhóm', '', ''],
      ['1', 'Một', '1', 'Có: 1 điểm; không: 0 điểm'],
      ['STT', 'NỘI DUNG TIÊU CHÍ', 'Thang điểm', 'Phương pháp đánh giá'],
      ['2', 'Hai', '2', 'Có: 2 điểm; không: 0 điểm'],
      ['', 'Tổng cộng', '3', ''],
    ]),
  );

  expect([...nodesOf(draft.document).keys()]).toEqual(['total', 'A', 'A.1', 'A.2']);
  expect(draft.rows).toEqual([]);
});

test('lines below a criterion are its options', async () => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '', ''],
      ['1', 'Kế hoạch', '2', ''],
      ['', '- Đúng hạn', '2', ''],
      ['-', 'Chậm', '1', ''],
      ['-', 'Không', '0', ''],
    ]),
  );

  expect(nodesOf(draft.document).get('I.1')?.rule).toEqual({
    choice: { fact: 'ke-hoach', points: { 'dung-han': 2, cham: 1, khong: 0 } },
  });
  expect(draft.rows).toEqual([]);
});

test('sums and totals that differ are told, and so is a row without points', async () => {
  const draft = await imported(
    csvOf([
      HEADINGS,
      ['I', 'Nhóm', '10', ''],
      ['1', 'Một', '4', 'Có: 4 điểm; không: 0 điểm'],
      ['2', 'Hai', '', 'Có: 5 điểm; không: 0 điểm'],
      ['3', 'Ba', '5-10', 'Có: 5 điểm; không: 0 điểm'],
      ['4', 'Lời dẫn', '', ''],
      ['', 'Tổng', '12', ''],
    ]),
  );

  expect(whys(draft.rows)).toEqual([
    '2 C2 sum-differs',
    '4 C4 max-missing',
    '5 C5 max-unreadable',
    '6  not-a-criterion',
    '7 C7 total-differs',
  ]);
  expect(safeCompilePack(draft.document).ok).toBe(true);
});

test('points joined over two criteria are given to the first, and the second is for a person', async () => {
  const draft = await imported(
    await workbookOf({
      rows: [HEADINGS, ['I', 'Nhóm', null, null], ['1', 'Một', 2, 'Có: 2 điểm; không: 0 điểm'], ['2', 'Hai', 3, null]],
      merges: [{ startRow: 2, endRow: 3, startCol: 3, endCol: 3 }],
    }),
  );

  expect(whys(draft.rows)).toEqual(['4  joined', '4  no-body']);
  expect(safeCompilePack(draft.document).ok).toBe(true);
});

test('dates, errors and formulas without a value are told by their cells', async () => {
  const draft = await imported(
    await workbookOf({
      rows: [
        HEADINGS,
        ['I', 'Nhóm', null, null],
        [new Date(Date.UTC(2019, 0, 4)), 'Một', 1, 'Có: 1 điểm; không: 0 điểm'],
        ['2', 'Hai', null, 'Có: 2 điểm; không: 0 điểm'],
        ['3', 'Ba', null, 'Có: 3 điểm; không: 0 điểm'],
      ],
      cells: new Map([
        ['3,2', { formula: 'SUM(A1:A2)' }],
        ['4,2', { formula: '1+2', formulaResult: 3 }],
      ]),
    }),
  );

  expect(whys(draft.rows)).toEqual(['3 A3 cell-date', '4 C4 max-missing', '4 C4 cell-formula']);
});

test('a second table and a second sheet are told, not mixed in', async () => {
  const sheet = [HEADINGS, ['I', 'Nhóm', '', ''], ['1', 'Một', '1', 'Có: 1 điểm; không: 0 điểm']];
  const other = [
    ['TT', 'Chỉ tiêu', 'Điểm', 'Cách chấm'],
    ['1', 'Hai', '2', 'Có: 2 điểm; không: 0 điểm'],
  ];
  const bytes = await workbookOf({ rows: [...sheet, ...other] }, { name: 'Cấp xã', rows: other });
  const [first, second] = [await imported(bytes), await imported(bytes, { sheet: 'Cấp xã' })];

  expect(first.criteria).toBe(1);
  expect(whys(first.rows)).toEqual(['1  other-sheet', '4  second-table']);
  expect([...nodesOf(second.document).keys()]).toEqual(['total', '1']);
});

test('a table without a heading is no annex', async () => {
  const draft = await imported(
    csvOf([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]),
  );

  expect(draft).toEqual({ document: undefined, rows: [], assumed: [], criteria: 0 });
});

test('semicolons, a byte order mark and UTF-16 are what Excel writes', async () => {
  const text =
    'TT;Tiêu chí;Điểm tối đa;Cách tính điểm\r\n1;Tường lửa;1,5;"Có: 1,5 điểm; không: 0 điểm"\r\n2;Mạng, máy;2;"Có: 2 điểm; không: 0 điểm"\r\n';
  const utf8 = new TextEncoder().encode(`\ufeff${text}`);
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text.replaceAll(';', '\t')}`, 'utf16le'));
  const titles = async (bytes: Uint8Array) =>
    [...nodesOf((await imported(bytes)).document).values()].map(({ max }) => max);

  expect(await titles(utf8)).toEqual([3.5, 1.5, 2]);
  expect(await faultOf(utf16)).toBe('none');
});

test('what is no spreadsheet is told why', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'a', spinCount: 10 },
  });
  const oldFormat = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);

  expect(await faultOf(new Uint8Array())).toBe('empty');
  expect(await faultOf(new TextEncoder().encode('\n \n'))).toBe('empty');
  expect(await faultOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('encoding');
  expect(await faultOf(new TextEncoder().encode('a,b,c\n"open'))).toBe('csv-broken');
  expect(await faultOf(Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2]))).toBe('not-a-sheet');
  expect(await faultOf(zipOf('readme.txt', Buffer.from('hello')))).toBe('not-a-sheet');
  expect(await faultOf(locked)).toBe('locked');
  expect(await faultOf(oldFormat)).toBe('old-format');
  expect(await faultOf(new Uint8Array(11 * 1024 * 1024))).toBe('too-large');
});

test('a file that would unpack to gigabytes is refused before it is, and one that lies about it too', async () => {
  const bomb = Buffer.alloc(80 * 1024 * 1024, 'a');

  expect(await faultOf(zipOf('xl/worksheets/sheet1.xml', bomb))).toBe('too-large');
  expect(await faultOf(zipOf('[Content_Types].xml', bomb, 10))).toBe('not-a-sheet');
});

test('a sheet with more rows than an annex can have is refused', async () => {
  const rows = Array.from({ length: 5001 }, (_, index) => [String(index)]);

  expect(await faultOf(await workbookOf({ rows }))).toBe('too-large');
  expect(await faultOf(csvOf(rows.map(([cell = '']) => [cell, '', ''])))).toBe('too-large');
});

// 64 columns are read, to BL: what stands in BM would not be in the pack
test('a workbook with something beyond the columns that are read is refused, and one whose last column is filled is not', async () => {
  const wide = (cells: number) =>
    workbookOf({ rows: [['TT', 'Tiêu chí', 'Điểm'], Array.from({ length: cells }, () => 'x')] });

  expect(await faultOf(await wide(64))).toBe('none');
  expect(await faultOf(await wide(65))).toBe('too-large');
});

/** An archive of one entry, which may say another size than it has. */
function zipOf(name: string, data: Buffer, says = data.length): Uint8Array {
  const packed = deflateRawSync(data);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(says, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

test('the templates are one annex, which is read without a human', async () => {
  const drafts = await Promise.all(
    ['annex.csv', 'annex.xlsx'].map((name) =>
      imported(readFileSync(new URL(`../../docs/templates/${name}`, import.meta.url))),
    ),
  );
  const [csv, workbook] = drafts;

  expect(csv?.rows).toEqual([]);
  expect(csv?.criteria).toBe(11);
  expect(workbook).toEqual(csv);
  expect(safeCompilePack(csv?.document).ok).toBe(true);
});
