import { expect, test } from 'vitest';
import type { FormCell, FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { codes, readSheets, sheets, WHOLE } from './house.js';

// What a person sees beside a cell, and the hidden key by which the program finds it, may come to disagree.

type Rows = FormSheet['rows'];

/** The form of Xã Bình Minh with the rows of a sheet changed. */
function changed(id: FormSheetId, change: (rows: Rows) => Rows): readonly FormSheet[] {
  return sheets().map((sheet) => (sheet.id === id ? { ...sheet, rows: change(sheet.rows) } : sheet));
}

/** Two rows whose visible cells change places while their hidden keys stay: only the visible columns were sorted. */
function swapped(id: FormSheetId, one: string, two: string): readonly FormSheet[] {
  return changed(id, (rows) => {
    const cellsOf = (key: string) => rows.find((row) => row.key === key)?.cells ?? {};
    const other = (key: string | undefined) => (key === one ? two : key === two ? one : undefined);
    return rows.map((row) => {
      const key = other(row.key);
      return key === undefined ? row : { ...row, cells: cellsOf(key) };
    });
  });
}

/** Another text in a cell that is not answered. */
function labelled(id: FormSheetId, key: string, column: string, value: string): readonly FormSheet[] {
  const cell: FormCell = { look: 'text', value };
  return changed(id, (rows) =>
    rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: cell } } : row)),
  );
}

/** The heading of one column given to another. */
function headed(id: FormSheetId, column: string, from: string): readonly FormSheet[] {
  return changed(id, (rows) =>
    rows.map((row) => {
      const heading = row.cells[from];
      return heading?.look === 'heading' ? { ...row, cells: { ...row.cells, [column]: heading } } : row;
    }),
  );
}

test.each<[string, readonly FormSheet[], readonly string[]]>([
  [
    'figures under the questions of other rows',
    swapped('figures', 'staff', 'staff-with-computer'),
    ['row-of-another Số liệu!C5', 'row-of-another Số liệu!C6'],
  ],
  [
    'points beside other criteria',
    swapped('criteria', 'website', 'used'),
    ['row-of-another Tự chấm điểm!C6', 'row-of-another Tự chấm điểm!C8'],
  ],
  [
    'the name of the signer where the contact is asked',
    swapped('cover', 'by', 'contact'),
    ['row-of-another Trang đầu!B12', 'row-of-another Trang đầu!B13'],
  ],
  ['a column under the heading of another', headed('figures', 'value', 'as-of'), ['column-of-another Số liệu!E2']],
  [
    'another unit named on the first sheet',
    labelled('cover', 'for-unit', 'label', 'Huyện A'),
    ['form-of-another Trang đầu!B4'],
  ],
])('%s: nothing of the form is read', async (_, written, expected) => {
  const read = await readSheets(written);

  expect(codes(read)).toEqual(expected);
  expect(read.submission).toBeUndefined();
});

test('two questions that differ are told by their titles', async () => {
  const { faults } = await readSheets(swapped('figures', 'staff', 'staff-with-computer'));

  expect(faults[0]?.sentence).toBe(
    'dòng này ghi "Cán bộ có máy tính", nhưng là dòng của "Số cán bộ"; các dòng đã bị sắp xếp hoặc chép nhầm, hãy điền lại trên phiếu mới',
  );
});

test.each<[string, readonly FormSheet[], string]>([
  [
    'a question that somebody worded anew',
    labelled('figures', 'staff', 'question', 'Số cán bộ xã'),
    'label-changed Số liệu!C5',
  ],
  ['a question that is gone', labelled('figures', 'staff', 'question', ''), 'label-changed Số liệu!C5'],
  [
    'a unit that the register calls otherwise',
    labelled('cover', 'for-unit', 'label', 'Xã Bình'),
    'label-changed Trang đầu!B4',
  ],
])('%s: read, and told', async (_, written, expected) => {
  const read = await readSheets(written);

  expect(codes(read)).toEqual([expected]);
  expect(read.submission).toEqual(WHOLE);
});

test('more blanks, or another spelling of the same letters, is no other question', async () => {
  const read = await readSheets(labelled('figures', 'staff', 'question', ' Số  cán bộ '.normalize('NFD')));

  expect(codes(read)).toEqual([]);
});
