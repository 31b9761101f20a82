import { expect, test } from 'vitest';
import type { FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { codes, PACK, RECEIVED, readSheets, sheets, UNITS, WHOLE } from './house.js';

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

test('a word for "none" as the only item of a list is no item', async () => {
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

test('the sentence about a word for "none" says what to do', async () => {
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

// signs of Vietnamese offices for what the cell above holds: nt and -nt- (như trên), and quotation marks
const ABOVE = ['nt', '-nt-', '- NT -', '"', '”', "''", 'Như trên', 'như dòng trên', 'as above'];
const TICKS = ['x', 'X', '✓'];

test.each([...ABOVE, ...TICKS, 'Có', 'yes'])(
  '"%s" is no document, no title, no address of one and no reason: it is told by its cell, and not read',
  async (mark) => {
    const cells = [
      ['criteria', 'website', 'reason', mark],
      ['criteria', 'surveyed', 'number', mark],
      ['criteria', 'told', 'link', mark],
      ['evidence', 'evidence#2', 'title', mark],
    ] as const;
    const { submission, faults } = await readSheets(typed(...cells));
    const told = faults.filter(({ code }) => code === 'text-is-a-mark').map(({ sheet, cell }) => `${sheet}!${cell}`);

    expect(told.toSorted()).toEqual(['Minh chứng thêm!F4', 'Tự chấm điểm!G6', 'Tự chấm điểm!H10', 'Tự chấm điểm!K11']);
    expect(faults[0]?.stops).toBe('cell');
    expect(submission?.criteria?.website).toEqual(WHOLE.criteria.website);
    expect(submission?.criteria).not.toHaveProperty('surveyed');
    expect(submission?.criteria).not.toHaveProperty('told');
    expect(submission?.criteria?.planned?.evidence).toEqual([{ digest: WHOLE.criteria.planned.evidence[0].digest }]);
  },
);

test.each(ABOVE)('"%s" is no reason why a criterion does not apply: the claim is not read', async (mark) => {
  const read = await readSheets(typed(['criteria', 'punctual', 'not-applicable', mark]));

  expect(codes(read)).toEqual(['text-is-a-mark Tự chấm điểm!L5']);
  expect(read.submission?.criteria).not.toHaveProperty('punctual');
});

test.each([...ABOVE, ...TICKS])(
  '"%s" is no text and no item: the list is not read, as its items count',
  async (mark) => {
    const read = await readSheets(
      typed(['figures', 'address', 'value', mark], ['lists', 'applications#2', 'c1', mark]),
    );

    expect(codes(read).filter((code) => code.startsWith('text-'))).toEqual([
      'text-is-a-mark Danh sách!C4',
      'text-is-a-mark Số liệu!E21',
    ]);
    expect(read.submission?.facts).not.toHaveProperty('address');
    expect(read.submission?.facts).not.toHaveProperty('applications');
  },
);

test.each(['X', 'V', 'mục x'])('the part "%s" of a document is one: it may be a Roman number', async (page) => {
  const read = await readSheets(typed(['criteria', 'computers', 'page', page]));

  expect(codes(read)).toEqual([]);
  expect(read.submission?.criteria?.computers?.evidence?.[0]?.page).toBe(page);
});

test.each(['Có 12 máy hỏng', 'NT-12/BC', 'Theo mục trên của báo cáo'])(
  '"%s" is a reason of its own',
  async (reason) => {
    const read = await readSheets(typed(['criteria', 'website', 'reason', reason]));

    expect(codes(read)).toEqual([]);
    expect(read.submission?.criteria?.website?.reason).toBe(reason);
  },
);

test('the sentence about a mark that is no content says what to do', async () => {
  const { faults } = await readSheets(typed(['criteria', 'surveyed', 'number', '-nt-']));

  expect(faults.map(({ sentence }) => sentence)).toEqual([
    '"-nt-" chỉ là dấu đánh hoặc lời chỉ ô trên, không phải nội dung; hãy ghi đủ nội dung vào ô này',
  ]);
});

test.each([
  ['courses#2', 'Tổng cộng', 'item-is-total'],
  ['courses#2', 'Cộng: 2 lớp', 'item-is-total'],
  ['applications#2', 'Tổng số', 'item-is-total'],
  ['courses#2', 'Chữ ký số; An toàn thông tin', 'item-of-several'],
])('in the row %s of a list "%s" is an item, which is reported at its cell as %s', async (row, text, code) => {
  const { submission, faults } = await readSheets(typed(['lists', row, 'c1', text]));
  const { courses, applications } = submission?.facts ?? {};
  const [list] = [courses, applications].filter((items) => JSON.stringify(items).includes(text));

  expect(list).toHaveLength(2);
  expect(faults.map((fault) => fault.code)).toEqual([code]);
  expect(faults[0]?.cell).toMatch(/^C\d+$/);
});

test('a day that is not in the calendar is quoted as it was written', async () => {
  const { faults } = await readSheets(typed(['figures', 'plan-day', 'value', '2019-13-01']));

  expect(faults[0]?.sentence).toBe('"2019-13-01" không phải là ngày; hãy ghi như 30/09/2019');
});

test('all that is said of a Vietnamese form is in the language that the reader asked for', async () => {
  const form = typed(['figures', 'staff', 'value', '12.5'], ['figures', 'on-time', 'value', '960']);
  const { faults } = await readForm(await workbookOf(form), PACK, { units: UNITS, received: RECEIVED, lang: 'en' });

  expect(faults.length).toBeGreaterThan(1);
  for (const { sentence } of faults) expect(sentence).not.toMatch(/hãy|không|điểm/);
});
