import { expect, test } from 'vitest';
import type { FormCell, FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { collectForms, readForm } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import type { Assessment } from '../../src/model/assessment.js';
import { strFromU8, strToU8, unzipSync, zipSync } from '../../src/vendor/fflate.js';
import { readXlsx, type WriteSheet, writeXlsx } from '../../src/vendor/hucre.js';
import { codes, PACK, ROUND, readSheets, sheets, UNITS, WHOLE } from './house.js';

type Cell = readonly [id: FormSheetId, key: string, column: string, value: string];

/** Sheets with other texts typed into cells, whatever is asked of those. */
function typed(written: readonly FormSheet[], ...cells: readonly Cell[]): readonly FormSheet[] {
  return cells.reduce<readonly FormSheet[]>((all, [id, key, column, value]) => {
    const cell: FormCell = { look: 'blank', value };
    return all.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        sheet.id === id && row.key === key ? { ...row, cells: { ...row.cells, [column]: cell } } : row,
      ),
    }));
  }, written);
}

/** The form that WHOLE fills, with a day in a cell, as a spreadsheet program makes one of `3/4`. */
async function withDay(name: string, cell: string, day: string, numFmt = 'dd/mm/yyyy'): Promise<Uint8Array> {
  const { sheets: read } = await readXlsx(await workbookOf(sheets()), { readStyles: true });
  return writeXlsx({
    sheets: (read as unknown as WriteSheet[]).map((sheet) => {
      if (sheet.name !== name) return sheet;
      const value = { value: new Date(`${day}T00:00:00Z`), style: { numFmt } };
      return { ...sheet, cells: new Map([...(sheet.cells ?? []), [cell, value]]) };
    }),
  });
}

const read = (bytes: Uint8Array) => readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

test.each<[string, Cell, string]>([
  ['a figure in the column of hints', ['figures', 'staff', 'hint', '60'], 'cell-stray Số liệu!H5'],
  ['a figure in the column of measures', ['figures', 'on-time', 'measure', '95'], 'cell-stray Số liệu!D8'],
  ['points beside a group', ['criteria', 'total', 'claimed', '30'], 'cell-stray Tự chấm điểm!F3'],
  ['another maximum', ['criteria', 'website', 'max', '6'], 'cell-stray Tự chấm điểm!D6'],
])('%s, which nothing asks for, is told, and the rest is read', async (_, cell, expected) => {
  const { faults, submission } = await readSheets(typed(sheets(), cell));

  expect(codes({ faults })).toEqual([expected]);
  expect(submission).toEqual(WHOLE);
});

test('what somebody typed into a row of their own is told, whatever its column', async () => {
  const put: FormSheet['rows'][number] = {
    cells: {
      question: { look: 'text', value: 'Ghi chú của xã: 95' },
      hint: { look: 'text', value: 'số liệu tháng 9' },
    },
  };
  const withRow = sheets().map((sheet) =>
    sheet.id === 'figures' ? { ...sheet, rows: [...sheet.rows.slice(0, 4), put, ...sheet.rows.slice(4)] } : sheet,
  );
  const { faults, submission } = await readSheets(withRow);

  expect(codes({ faults })).toEqual(['cell-stray Số liệu!C6', 'cell-stray Số liệu!H6']);
  expect(submission).toEqual(WHOLE);
});

test('what another edition says where nothing is asked is its own, and is not told', async () => {
  const other: Cell = ['machine', 'digest', 'value', `sha256:${'0'.repeat(64)}`];
  const { faults } = await readSheets(typed(sheets(), other, ['figures', 'staff', 'hint', 'Từ 1 đến 200 người']));

  expect(codes({ faults })).toEqual(['another-edition']);
});

test.each([
  ['people', 'mười hai', ['cell-is-no-number Danh sách!E35', 'list-unread Số liệu!E16']],
  ['people', '', ['item-incomplete Danh sách!E35', 'list-unread Số liệu!E16']],
])('a list of which one item says "%s: %s" is not read with fewer items', async (_, text, expected) => {
  const { faults, submission } = await readSheets(typed(sheets(), ['lists', 'courses#1', 'c3', text]));
  const { courses, ...facts } = WHOLE.facts;

  expect(codes({ faults })).toEqual(expected);
  expect(submission?.facts).toEqual(facts);
});

test('an item that lacks a column is told by the heading of that column', async () => {
  const { faults } = await readSheets(typed(sheets(), ['lists', 'courses#2', 'c2', '']));

  expect(faults[0]?.sentence).toBe('mục này chưa ghi "Ngày mở lớp"; hãy ghi đủ các ô của mục');
});

test('of a piece of evidence that is refused in part, the rest stays, and so do the other pieces', async () => {
  const { faults, submission } = await readSheets(
    typed(
      sheets(),
      ['evidence', 'evidence#10', 'criterion', 'I.3 Trang thông tin'],
      ['evidence', 'evidence#10', 'number', '3/QĐ'],
      ['evidence', 'evidence#10', 'digest', 'abc'],
    ),
  );

  expect(codes({ faults })).toEqual(['digest-invalid Minh chứng thêm!H12']);
  expect(submission?.criteria?.website?.evidence).toEqual([...WHOLE.criteria.website.evidence, { number: '3/QĐ' }]);
});

test('the number of a document that was typed where its criterion is asked is told, also with nothing beside it', async () => {
  const { faults, submission } = await readSheets(
    typed(sheets(), ['evidence', 'evidence#10', 'criterion', 'Quyết định 12/QĐ-UBND']),
  );

  expect(codes({ faults })).toEqual(['name-unreadable Minh chứng thêm!B12']);
  expect(submission).toEqual(WHOLE);
});

test('a criterion that was picked for further evidence, with nothing beside it, is told', async () => {
  const picked: Cell = ['evidence', 'evidence#10', 'criterion', 'I.3 Trang thông tin'];
  const { faults, submission } = await readSheets(typed(sheets(), picked));
  const cleared = await readSheets(typed(sheets(), picked, ['evidence', 'evidence#10', 'number', ' ']));
  const none = await readSheets(typed(sheets(), picked, ['evidence', 'evidence#10', 'number', '-']));

  expect(faults.map(({ cell, sentence }) => `${cell}: ${sentence}`)).toEqual([
    'B12: dòng này đã chọn tiêu chí "I.3 Trang thông tin" nhưng chưa ghi minh chứng nào, nên không được tính là minh chứng',
  ]);
  expect(submission).toEqual(WHOLE);
  expect(codes(cleared)).toEqual(['evidence-without-document Minh chứng thêm!B12']);
  expect(codes(none)).toEqual(['text-says-none Minh chứng thêm!C12']);
});

test('a page that a spreadsheet made a day is told, and is not read as that day', async () => {
  const { faults, submission } = await read(await withDay('Tự chấm điểm', '3,9', '2019-04-03'));

  expect(codes({ faults })).toEqual(['cell-is-a-day Tự chấm điểm!J4']);
  expect(submission?.criteria?.computers?.evidence?.[0]).not.toHaveProperty('page');
});

test('a year in a cell of days, which a spreadsheet shows as a day of 1905, is told', async () => {
  const { faults, submission } = await read(await withDay('Số liệu', '19,4', '1905-07-10'));

  expect(codes({ faults })).toEqual(['day-from-number Số liệu!E20']);
  expect(submission?.facts).not.toHaveProperty('plan-day');
});

test('a day after the receipt of the form, which a spreadsheet made of a day and a month, is told and kept', async () => {
  const { faults, submission } = await read(await withDay('Số liệu', '19,4', '2026-03-05'));

  expect(faults.map(({ code, cell, sentence }) => `${code} ${cell}: ${sentence}`)).toEqual([
    'day-after-receipt E20: ngày 05/03/2026 là sau ngày nhận phiếu (20/10/2019); hãy kiểm tra lại năm: nếu chỉ gõ ngày và tháng, bảng tính tự điền năm của máy',
  ]);
  expect(submission?.facts?.['plan-day']).toBe('2026-03-05');
});

test('a day of evidence after the receipt of the form is told', async () => {
  const { faults } = await readSheets(typed(sheets(), ['criteria', 'computers', 'date', '21/10/2019']));

  expect(faults.map(({ code }) => code)).toEqual(['day-after-receipt']);
});

test.each([
  ['as-of', 'staff', '20/10/2019', []],
  ['as-of', 'staff', '21/10/2019', ['day-after-receipt']],
  // an estimate may be of a day to come, and so may a day that is asked for, where its year was typed
  ['as-of', 'staff-with-computer', '31/10/2019', []],
  ['value', 'plan-day', '18/10/2020', []],
])('a day in the column "%s" of %s, typed as %s into a form received on 20/10/2019', async (column, row, day, told) => {
  const { faults } = await readSheets(typed(sheets(), ['figures', row, column, day]));

  expect(faults.map(({ code }) => code)).toEqual(told);
});

test('what the engine refuses is said with titles and a decimal comma', async () => {
  const claim: FormCell = { look: 'blank', value: '6.5', isNumber: true };
  const written = sheets().map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.key === 'website' && sheet.id === 'criteria' ? { ...row, cells: { ...row.cells, claimed: claim } } : row,
    ),
  }));
  const claimed = await readSheets(written);
  const places = await readSheets(typed(sheets(), ['figures', 'on-time', 'value', '95,256']));

  expect(claimed.faults.map(({ sentence }) => sentence)).toEqual([
    'điểm tự chấm của tiêu chí "Trang thông tin" phải từ 0 đến 5; hãy sửa lại',
  ]);
  expect(places.faults[0]?.sentence).toContain('số liệu "Tỷ lệ đúng hạn" ghi 95,256');
});

test.each([
  '16:00 ngày 17/10/2019',
  '16h00 ngày 17/10/2019',
  '16h, ngày 17/10/2019',
  '16 giờ 00 phút, ngày 17 tháng 10 năm 2019',
  'ngày 17/10/2019 lúc 16h00',
  '17/10/2019 16 giờ',
])('the office wrote %s: the form was received at that instant', async (text) => {
  const { submission } = await readSheets(typed(sheets(), ['cover', 'received', 'value', text]), null);

  expect(submission?.at).toBe('2019-10-17T16:00:00+07:00');
});

test('a day without its time is told once, as it is written in Vietnamese', async () => {
  const { faults } = await readSheets(typed(sheets(), ['cover', 'received', 'value', '2019-10-17']), null);

  expect(faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
    'received-unreadable: "17/10/2019" không phải là thời điểm; hãy ghi cả ngày và giờ (từ 00:00 đến 23:59), như 17/10/2019 16:00',
  ]);
});

test.each([
  ['', 'received-missing Trang đầu!C17'],
  ['17/10/2019', 'received-unreadable Trang đầu!C17'],
])(
  'of a form that is not read because it was received "%s" its figures are told as well',
  async (received, expected) => {
    const answers = typed(sheets(), ['cover', 'received', 'value', received], ['figures', 'staff', 'value', '301']);
    const read = await readSheets(answers, null);

    expect(codes(read)).toEqual([expected, 'out-of-bounds Số liệu!E5']);
    expect(read.submission).toBeUndefined();
  },
);

const RECEIVED_CELL = '16,2';

test.each(['dd/mm/yyyy hh:mm', 'm/d/yyyy h:mm', '[$-42A]dd/mm/yyyy hh:mm:ss AM/PM'])(
  'midnight in a cell of the format %s is the instant that the cell shows',
  async (format) => {
    const bytes = await withDay('Trang đầu', RECEIVED_CELL, '2019-10-25', format);
    const { submission } = await readForm(bytes, PACK, { units: UNITS });

    expect(submission?.at).toBe('2019-10-25T00:00:00+07:00');
  },
);

test.each(['dd/mm/yyyy', 'dd/mm/yyyy "h"'])('a day in a cell of the format %s has no hour', async (format) => {
  const bytes = await withDay('Trang đầu', RECEIVED_CELL, '2019-10-25', format);
  const { faults } = await readForm(bytes, PACK, { units: UNITS });

  expect(codes({ faults })).toEqual(['received-unreadable Trang đầu!C17']);
});

test('a day is read as that day also where its cell shows the hour of midnight', async () => {
  const bytes = await withDay('Tự chấm điểm', '3,8', '2019-04-03', 'dd/mm/yyyy hh:mm');
  const { faults, submission } = await read(bytes);

  expect(codes({ faults })).toEqual([]);
  expect(submission?.criteria?.computers?.evidence?.[0]?.date).toBe('2019-04-03');
});

test('a form of another version names its unit', async () => {
  const { faults, unit, submission } = await readSheets(typed(sheets(), ['machine', 'version', 'value', '0.9.0']));

  expect([codes({ faults }), unit, submission]).toEqual([['another-pack'], 'xa-b', undefined]);
});

test('a sheet that lost its hidden keys is not said to be gone', async () => {
  const { sheets: read } = await readXlsx(await workbookOf(sheets()), { readStyles: true });
  const rows = (read as unknown as WriteSheet[]).map(({ name, rows = [] }) => ({
    name,
    rows: name === 'Số liệu' ? rows.map((row) => row.slice(1)) : rows,
  }));
  const { faults, submission } = await readForm(await writeXlsx({ sheets: rows }), PACK, { units: UNITS });

  expect(codes({ faults })).toEqual(['keys-missing']);
  expect(submission).toBeUndefined();
});

/** The form that WHOLE fills, with something beside the content of a cell, and with another sheet. */
async function withBeside(name: string, cell: string, beside: object, more: readonly WriteSheet[] = []) {
  const { sheets: read } = await readXlsx(await workbookOf(sheets()), { readStyles: true });
  const all = (read as unknown as WriteSheet[]).map((sheet) => {
    const before = sheet.cells?.get(cell);
    return sheet.name === name
      ? { ...sheet, cells: new Map([...(sheet.cells ?? []), [cell, { ...before, ...beside }]]) }
      : sheet;
  });
  return writeXlsx({ sheets: [...all, ...more] });
}

test('evidence that leads to its document under other words is read with its address', async () => {
  const link = { value: 'Xem văn bản', hyperlink: { target: 'https://vi-du.vn/12.pdf' } };
  const { faults, submission } = await read(await withBeside('Tự chấm điểm', '3,10', link));

  expect(codes({ faults })).toEqual([]);
  expect(submission?.criteria?.computers?.evidence?.[0]?.link).toBe('https://vi-du.vn/12.pdf');
});

test.each<[string, string, string, object, string]>([
  ['a comment', 'Số liệu', '4,4', { comment: { text: 'Số này là ước tính' } }, 'comment-unread Số liệu!E5'],
  [
    'a link under a reason',
    'Tự chấm điểm',
    '3,6',
    { hyperlink: { target: 'https://vi-du.vn' } },
    'link-unread Tự chấm điểm!G4',
  ],
])('%s is told, since nobody reads it', async (_, name, cell, beside, expected) => {
  const { faults, submission } = await read(await withBeside(name, cell, beside));

  expect(codes({ faults })).toEqual([expected]);
  expect(submission).toEqual(WHOLE);
});

test('a sheet that somebody added is told', async () => {
  const { faults, submission } = await read(
    await withBeside('Số liệu', '4,4', {}, [{ name: 'Giải trình', rows: [['Xã mới tách']] }]),
  );

  expect(faults.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual(['sheet-stray Giải trình']);
  expect(submission).toEqual(WHOLE);
});

const YEAR = { ...ROUND, asOf: WHOLE.at, submissions: [WHOLE] } as unknown as Assessment;
const HEAD: readonly Cell[] = [
  ['verifying-cover', 'by', 'value', 'to-cong-tac'],
  ['verifying-cover', 'verified-at', 'value', '12/11/2019 10:00'],
  ['verifying-cover', 'method', 'value', 'qua hồ sơ'],
];
const STAFF: readonly Cell[] = [
  ['verifying-figures', 'staff', 'verified', '58'],
  ['verifying-figures', 'staff', 'note', 'Bảng lương'],
];

async function verified(cells: readonly Cell[], unit = 'xa-b', year = YEAR) {
  const made = verificationSheets(PACK, year);
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  const bytes = await workbookOf(typed(made.value.sheets(unit), ...HEAD, ...cells));
  const { assessment, forms } = await collectForms(PACK, [{ name: 'a.xlsx', bytes }], year);
  return {
    verifications: assessment.verifications ?? [],
    fate: forms[0]?.fate,
    told: codes({ faults: forms[0]?.faults ?? [] }),
  };
}

test('a form for verifiers whose first sheet names another unit than its hidden sheet says nothing of either', async () => {
  const year = { ...YEAR, submissions: [WHOLE, { ...WHOLE, unit: 'xa-c' }] } as unknown as Assessment;
  const { verifications, told } = await verified(
    [...STAFF, ['verifying-machine', 'unit', 'value', 'xa-c']],
    'xa-b',
    year,
  );

  expect(told).toEqual(['form-of-another Trang đầu!B4']);
  expect(verifications).toEqual([]);
});

test.each<[string, readonly Cell[], string, readonly string[]]>([
  [
    'a figure over that of the unit',
    [['verifying-figures', 'staff', 'value', '58']],
    'empty',
    ['cell-stray Thẩm định số liệu!E5'],
  ],
  [
    'points where the pack lets nobody give any',
    [...STAFF, ['verifying-criteria', 'website', 'awarded', '5']],
    'added',
    ['cell-stray Thẩm định tiêu chí!L6'],
  ],
  [
    'a figure in words, with its reason',
    [STAFF[1] as Cell, ['verifying-figures', 'staff', 'verified', '58 người']],
    'empty',
    ['cell-is-no-number Thẩm định số liệu!G5'],
  ],
  [
    'a check on the spot on a day in words',
    [
      ...STAFF,
      ['verifying-cover', 'method', 'value', 'tại chỗ'],
      ['verifying-cover', 'visit-place', 'value', 'Trụ sở'],
      ['verifying-cover', 'visit-on', 'value', 'tháng 11'],
      ['verifying-cover', 'visit-by', 'value', 'Tổ công tác'],
    ],
    'refused',
    ['cell-is-no-day Trang đầu!C18', 'head-unread Trang đầu!C18'],
  ],
])('verifiers wrote %s: told by the cell, and by nothing beside it', async (_, cells, fate, expected) => {
  const { told, ...became } = await verified(cells);

  expect(became.fate).toBe(fate);
  expect(told).toEqual(expected);
});

test.each(['I.3  Trang thông tin', 'I.3\u00a0Trang\nthông tin', 'i.3 trang THÔNG TIN', 'I.3 Trang thông tin\u200b'])(
  'further evidence of the criterion that somebody typed as "%s" is that of the criterion',
  async (name) => {
    const { faults, submission } = await readSheets(typed(sheets(), ['evidence', 'evidence#1', 'criterion', name]));

    expect(codes({ faults })).toEqual([]);
    expect(submission).toEqual(WHOLE);
  },
);

test.each(['I.3', 'I.4 Trang thông tin', 'I.3 Trang thong tin'])(
  'further evidence of a criterion that is called "%s", as no criterion is, is told',
  async (name) => {
    const { faults } = await readSheets(typed(sheets(), ['evidence', 'evidence#1', 'criterion', name]));

    expect(codes({ faults })).toEqual(['name-unreadable Minh chứng thêm!B3']);
  },
);

test.each<[string, Cell, string]>([
  ['the points of a criterion', ['criteria', 'computers', 'points', '9'], 'cell-stray Tự chấm điểm!E4'],
  ['the points of a group', ['criteria', 'total', 'points', '30'], 'cell-stray Tự chấm điểm!E3'],
  ['a level', ['criteria', 'total=level', 'points', 'Mức I'], 'cell-stray Tự chấm điểm!E16'],
])(
  '%s that somebody typed over the formula of the form are told: they are no self-score',
  async (_, cell, expected) => {
    const { faults, submission } = await readSheets(typed(sheets(), cell));

    expect(codes({ faults })).toEqual([expected]);
    expect(submission).toEqual(WHOLE);
  },
);

test('a file in which a program saved the results of formulas alone has nothing typed over them', async () => {
  const parts = unzipSync(await workbookOf(sheets()));
  const criteria = 'xl/worksheets/sheet3.xml';
  const valuesAlone = strFromU8(parts[criteria] ?? new Uint8Array()).replaceAll(
    /<f>.*?<\/f>(?:<v>.*?<\/v>)?/g,
    '<v>1</v>',
  );

  expect(valuesAlone).not.toContain('<f>');
  expect(await read(zipSync({ ...parts, [criteria]: strToU8(valuesAlone) }))).toMatchObject({
    submission: WHOLE,
    faults: [],
  });
});

test.each<[string, FormSheet['rows'][number], readonly string[]]>([
  ['a figure', { key: '7', cells: { value: { look: 'blank', value: '95' } } }, ['cell-stray Số liệu!E7']],
  ['nothing more', { key: '7', cells: {} }, ['cell-stray Số liệu!A7']],
])('a row that somebody put in, with a number in the column of keys and %s, is told', async (_, put, expected) => {
  const withRow = sheets().map((sheet) =>
    sheet.id === 'figures' ? { ...sheet, rows: [...sheet.rows.slice(0, 5), put, ...sheet.rows.slice(5)] } : sheet,
  );
  const { faults, submission } = await readSheets(withRow);

  expect(codes({ faults })).toEqual(expected);
  expect(submission).toEqual(WHOLE);
});
