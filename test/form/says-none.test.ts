import { expect, test } from 'vitest';
import type { FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { codes, readSheets, sheets, WHOLE } from './house.js';

/** The form of Xã Bình Minh with another text in these cells. */
function typed(...cells: readonly (readonly [FormSheetId, string, string, string])[]): readonly FormSheet[] {
  return cells.reduce<readonly FormSheet[]>(
    (all, [id, key, column, value]) =>
      all.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          sheet.id === id && row.key === key
            ? { ...row, cells: { ...row.cells, [column]: { look: 'blank', value } as const } }
            : row,
        ),
      })),
    sheets(),
  );
}

const WORDS = ['-', '–', '...', '/', '0', 'N/A', 'Không', 'không  có', 'Ko', 'Chưa có.', 'no', 'None'];

// I.2 has a claim of not applicable in the form, and is then left out of the maximum: 10 points
test.each(WORDS)('"%s" where it is asked why a criterion does not apply is no claim', async (word) => {
  const read = await readSheets(typed(['criteria', 'punctual', 'not-applicable', word]));

  expect(codes(read)).toEqual(['text-says-none Tự chấm điểm!L5']);
  expect(read.submission?.criteria).not.toHaveProperty('punctual');
});

test.each(['x', '✓', 'Có'])('a tick "%s" there gives no reason, and the claim is not read', async (tick) => {
  const read = await readSheets(typed(['criteria', 'punctual', 'not-applicable', tick]));

  expect(codes(read)).toEqual(['claim-without-reason Tự chấm điểm!L5']);
  expect(read.submission?.criteria).not.toHaveProperty('punctual');
});

test.each(['Không phát sinh', 'Không áp dụng', 'Không có hồ sơ nào'])('"%s" is a reason', async (reason) => {
  const read = await readSheets(typed(['criteria', 'punctual', 'not-applicable', reason]));

  expect(codes(read)).toEqual([]);
  expect(read.submission?.criteria?.punctual).toEqual({ notApplicable: { reason } });
});

test.each(WORDS)('"%s" is no reason, no evidence, no address and no name of who signed', async (word) => {
  const cells = [
    ['criteria', 'website', 'reason', word],
    ['criteria', 'surveyed', 'number', word],
    ['figures', 'address', 'value', word],
    ['cover', 'by', 'value', word],
  ] as const;
  const { submission, faults } = await readSheets(typed(...cells));
  const told = faults.filter(({ code }) => code === 'text-says-none').map(({ sheet, cell }) => `${sheet}!${cell}`);

  expect(told.toSorted()).toEqual(['Số liệu!E21', 'Trang đầu!C12', 'Tự chấm điểm!G6', 'Tự chấm điểm!H10']);
  expect(submission?.criteria?.website).toEqual(WHOLE.criteria.website);
  expect(submission?.criteria).not.toHaveProperty('surveyed');
  expect(submission?.facts).not.toHaveProperty('address');
  expect(submission).not.toHaveProperty('by');
});

test('such a word as the only item of a list is no item', async () => {
  const read = await readSheets(
    typed(
      ['lists', 'applications#1', 'c1', 'Không có'],
      ['lists', 'applications#2', 'c1', '-'],
      ['figures', 'applications', 'value', 'Không có'],
    ),
  );

  expect(codes(read)).toEqual(['text-says-none Danh sách!C3', 'text-says-none Danh sách!C4']);
  // "none" is picked in whatever case
  expect(read.submission?.facts?.applications).toEqual([]);
});

test('it is told in words that say what to do', async () => {
  const { faults } = await readSheets(typed(['criteria', 'website', 'reason', 'Không có']));

  expect(faults.map(({ sentence }) => sentence)).toEqual([
    '"Không có" được hiểu là không có, như ô để trống; nếu đó là câu trả lời thì hãy ghi rõ hơn',
  ]);
});

test.each(['Một cửa; Thư điện tử', 'Một cửa\nThư điện tử'])(
  '"%s" in one row of a list is one item, which is told',
  async (text) => {
    const { submission, faults } = await readSheets(typed(['lists', 'applications#1', 'c1', text]));

    expect(submission?.facts?.applications).toEqual([text, 'Thư điện tử']);
    expect(faults.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['item-of-several C3']);
  },
);
