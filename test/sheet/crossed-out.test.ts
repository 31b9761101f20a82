import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { importSheet, readAnnexFile } from '../../src/sheet/index.js';
import { readXlsx, type WriteSheet } from '../../src/vendor/hucre.js';
import { call, folderOf } from '../cli/calling.js';
import { codes, PACK, RECEIVED, sheets, UNITS, WHOLE } from '../form/house.js';
import { OFFICE_PACK } from '../support/office-pack.js';

const STRUCK = { style: { font: { strikethrough: true } } } as const satisfies Partial<Cell>;

/** A workbook of one sheet; the cells of these rows and columns, from 0, are crossed out. */
async function workbook(rows: readonly CellValue[][], struck: readonly string[]): Promise<Uint8Array> {
  const cells = new Map(struck.map((key) => [key, STRUCK]));
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]), cells }] });
}

const ANNEX = [
  ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'],
  ['1', 'Trang thông tin điện tử', 2, 'Có: 2 điểm; không: 0 điểm'],
  ['2', 'Sáng kiến', 3, 'Mỗi sáng kiến 1 điểm, tối đa 3 điểm'],
];

test('a scoring that is crossed out in a workbook is for a person, as in a Word document', async () => {
  const read = async (struck: readonly string[]) => {
    const reading = await readAnnexFile(await workbook(ANNEX, struck));
    if (!reading.ok) throw new Error(reading.errors[0].code);
    const { proof } = importSheet(reading.value, { id: 'vi-du', title: 'Ví dụ', tier: { id: 'xa', title: 'Cấp xã' } });
    return proof?.map(({ row, state }) => `${row} ${state}`);
  };

  expect(await read([])).toEqual(['1 none', '2 sure', '3 sure']);
  expect(await read(['2,3'])).toEqual(['1 none', '2 sure', '3 not-read']);
});

test('an answer of a form that is crossed out is told by its cell, and is no figure', async () => {
  const { sheets: made } = await readXlsx(await workbookOf(sheets()), { readStyles: true });
  const figures = made.findIndex(({ rows }) => rows[0]?.[0] === 'tieuchi/form@1 figures');
  const at = made[figures]?.rows.findIndex((row) => row[0] === 'staff') ?? 0;
  const value = made[figures]?.rows[0]?.indexOf('value') ?? 0;
  const struck = made.map((sheet, index) => {
    const cells = new Map(sheet.cells);
    const key = `${at},${value}`;
    if (index === figures) cells.set(key, { ...cells.get(key), ...STRUCK } as Cell);
    return { ...sheet, cells };
  });
  const bytes = await writeXlsx({ sheets: struck as unknown as WriteSheet[] });
  const read = await readForm(bytes, PACK, { units: UNITS, received: RECEIVED });

  expect(WHOLE.facts).toHaveProperty('staff');
  expect(codes(read)).toEqual(['cell-is-struck Số liệu!E5']);
  expect(read.submission?.facts).not.toHaveProperty('staff');
});

test('a row of a table of figures that is crossed out is read, and told once, by its cell and its unit', async () => {
  const rows = [
    ['unit', 'tier', 'name', 'at', 'can-bo'],
    ['xa-a', 'xa', 'Xã A', '2026-10-20T08:00:00+07:00', 3],
    ['xa-b', 'xa', 'Xã B', '2026-10-20T08:00:00+07:00', 4],
  ];
  const head =
    'format: tieuchi/assessment@1\nid: nam\npack: { id: vi-du, version: 1.0.0 }\nstate: draft\nfigures: synthetic\nasOf: "2026-11-01T00:00:00+07:00"\n';
  const cwd = folderOf({ 'pack.yaml': OFFICE_PACK, 'nam.head.yaml': head });
  writeFileSync(join(cwd, 'nam.xlsx'), await workbook(rows, ['2,0', '2,1', '2,2', '2,3', '2,4']));
  const { code, err } = await call(['score', 'pack.yaml', 'nam.xlsx'], { cwd });

  expect(code).toBe(0);
  expect(err).toBe(
    'nam.xlsx:3:1: [cell-struck] cảnh báo: ô Sheet1!A3 (Xã B): nội dung ô bị gạch ngang nhưng vẫn được đọc; nếu không còn tính nữa thì hãy xóa đi, nếu vẫn tính thì bỏ gạch ngang\n0 lỗi, 1 cảnh báo\n',
  );
});
