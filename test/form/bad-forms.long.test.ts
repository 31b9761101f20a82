import { expect, test } from 'vitest';
import type { FormCell, FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { readForm } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { readXlsx, type WriteSheet, writeXlsx } from '../../src/vendor/hucre.js';
import { codes, PACK, readSheets, sheets, UNITS, WHOLE } from './house.js';

/** The form of Xã Bình Minh with a sheet changed. */
function changed(id: FormSheetId, change: (sheet: FormSheet) => FormSheet): readonly FormSheet[] {
  return sheets().map((sheet) => (sheet.id === id ? change(sheet) : sheet));
}

/** The form with another text typed into a cell. */
function typed(id: FormSheetId, key: string, column: string, value: string, isNumber?: true): readonly FormSheet[] {
  const cell: FormCell = { look: 'blank', value, ...(isNumber ? { isNumber } : {}) };
  return changed(id, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [column]: cell } } : row)),
  }));
}

const without = <T extends object>(object: T, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));

test('sheets, rows and columns may be renamed and moved: the form is the same', async () => {
  const reversed = sheets().toReversed();
  const moved = reversed.map((sheet, index) => ({
    ...sheet,
    name: sheet.id === 'machine' ? sheet.name : `Trang ${index}`,
    // items of a list, and pieces of evidence, stand in an order that means something
    rows: sheet.id === 'figures' || sheet.id === 'criteria' ? sheet.rows.toReversed() : sheet.rows,
    columns: sheet.columns.toReversed(),
  }));

  expect(await readSheets(moved)).toMatchObject({ submission: WHOLE, faults: [] });
});

test.each<[string, readonly FormSheet[], readonly string[]]>([
  ['a sheet is gone', sheets().filter(({ id }) => id !== 'evidence'), ['sheet-missing']],
  ['the sheet of figures is gone', sheets().filter(({ id }) => id !== 'figures'), ['sheet-missing']],
  [
    'a column is gone',
    changed('figures', (sheet) => ({ ...sheet, columns: sheet.columns.filter(({ key }) => key !== 'value') })),
    ['column-missing'],
  ],
  [
    'a column of the criteria is gone',
    changed('criteria', (sheet) => ({ ...sheet, columns: sheet.columns.filter(({ key }) => key !== 'reason') })),
    ['column-missing'],
  ],
  [
    'a column is there twice',
    changed('figures', (sheet) => ({ ...sheet, columns: [...sheet.columns, { key: 'value', width: 9 }] })),
    ['column-twice'],
  ],
  [
    'a row is gone',
    changed('figures', (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ key }) => key !== 'staff') })),
    ['row-missing'],
  ],
  [
    'a row was copied',
    changed('figures', (sheet) => ({
      ...sheet,
      rows: [...sheet.rows, ...sheet.rows.filter(({ key }) => key === 'staff')],
    })),
    ['row-twice'],
  ],
  [
    'the sheets of another unit were put in',
    [
      ...sheets(),
      ...sheets(WHOLE, 'xa-c')
        .filter(({ id }) => id === 'figures')
        .map((sheet) => ({ ...sheet, name: 'Số liệu (2)' })),
    ],
    ['sheet-twice'],
  ],
  ['the hidden sheet is gone', sheets().filter(({ id }) => id !== 'machine'), ['not-a-form']],
  ['it is of last year', typed('machine', 'version', 'value', '0.9.0'), ['another-pack']],
  ['it is of another pack', typed('machine', 'pack', 'value', 'tinh-khac'), ['another-pack']],
  ['it is of a tier that the pack does not have', typed('machine', 'tier', 'value', 'province'), ['not-a-form']],
  ['it is of a unit that nobody knows', typed('machine', 'unit', 'value', 'xa-x'), ['unit-unknown']],
  ['its unit is of another tier', typed('machine', 'unit', 'value', 'huyen-a'), ['another-tier']],
])('%s: nothing of the form is read', async (_, written, expected) => {
  const read = await readSheets(written);

  expect(read.submission).toBeUndefined();
  expect([...new Set(read.faults.map(({ code }) => code))]).toEqual(expected);
  expect(read.faults.every(({ stops, sentence }) => stops === 'file' && sentence.length > 10)).toBe(true);
});

test.each<[string, readonly FormSheet[], string, string]>([
  [
    'words in place of a number',
    typed('figures', 'staff', 'value', 'khoảng 60'),
    'cell-is-no-number Số liệu!E5',
    'staff',
  ],
  [
    'a number that may be a thousand',
    typed('figures', 'staff', 'value', '1.234'),
    'cell-is-no-number Số liệu!E5',
    'staff',
  ],
  [
    'a number of English thousands',
    typed('figures', 'staff', 'value', '1,234.5'),
    'cell-is-no-number Số liệu!E5',
    'staff',
  ],
  ['no figure', typed('figures', 'staff', 'value', '-'), 'cell-is-no-figure Số liệu!E5', 'staff'],
  ['the word không for a number', typed('figures', 'staff', 'value', 'không'), 'cell-is-no-figure Số liệu!E5', 'staff'],
  ['the word chưa for a number', typed('figures', 'staff', 'value', 'Chưa'), 'cell-is-no-figure Số liệu!E5', 'staff'],
  ['a formula error', typed('figures', 'staff', 'value', '#DIV/0!'), 'cell-has-error Số liệu!E5', 'staff'],
  ['a percent of persons', typed('figures', 'staff', 'value', '60%'), 'percent-misplaced Số liệu!E5', 'staff'],
  ['a choice that is none', typed('figures', 'plan', 'value', 'Sớm'), 'choice-unreadable Số liệu!E12', 'plan'],
  ['neither yes nor no', typed('figures', 'has-website', 'value', '1'), 'choice-unreadable Số liệu!E10', 'has-website'],
  [
    'a day that there is not',
    typed('figures', 'plan-day', 'value', '31/02/2019'),
    'cell-is-no-day Số liệu!E20',
    'plan-day',
  ],
  ['half a person', typed('figures', 'staff', 'value', '60.5', true), 'whole-number-needed Số liệu!E5', 'staff'],
  [
    'words for a list',
    typed('figures', 'applications', 'value', 'hai'),
    'choice-unreadable Số liệu!E14',
    'applications',
  ],
  [
    'items of a list that is said to be empty',
    typed('figures', 'applications', 'value', 'không có'),
    'items-without-list Số liệu!E14',
    'applications',
  ],
])('%s: told by its cell, and the rest is read', async (_, written, expected, fact) => {
  const read = await readSheets(written);
  const facts = without(WHOLE.facts, fact);

  expect(codes(read)).toContain(expected);
  expect(read.faults.filter(({ stops }) => stops === 'cell')).toHaveLength(1);
  expect(read.submission).toEqual({ ...WHOLE, facts });
});

test.each<[string, readonly FormSheet[], string, object]>([
  [
    'a mark that is no x',
    typed('figures', 'staff', 'estimated', 'có'),
    'mark-unreadable Số liệu!F5',
    { facts: WHOLE.facts },
  ],
  [
    'an estimate of nothing',
    typed('figures', 'staff-with-computer', 'value', ''),
    'about-nothing Số liệu!F6',
    { facts: without(WHOLE.facts, 'staff-with-computer') },
  ],
  [
    'points in words',
    typed('criteria', 'website', 'claimed', 'tối đa'),
    'cell-is-no-number Tự chấm điểm!F6',
    { criteria: { ...WHOLE.criteria, website: without(WHOLE.criteria.website, 'claimed') } },
  ],
  [
    'more points than there are',
    typed('criteria', 'website', 'claimed', '6', true),
    'claim-range Tự chấm điểm!F6',
    { criteria: { ...WHOLE.criteria, website: without(WHOLE.criteria.website, 'claimed') } },
  ],
  [
    'evidence of no criterion',
    typed('evidence', 'evidence#1', 'criterion', ''),
    'evidence-of-nothing Minh chứng thêm!B3',
    {},
  ],
  [
    'evidence of a criterion that there is not',
    typed('evidence', 'evidence#1', 'criterion', 'IX Khác'),
    'name-unreadable Minh chứng thêm!B3',
    {},
  ],
  ['words for an instant', typed('cover', 'handed-in', 'value', 'hôm qua'), 'received-unreadable Trang đầu!C18', {}],
  [
    'a text beside the form',
    changed('figures', (sheet) => ({
      ...sheet,
      columns: [...sheet.columns, { key: '', width: 9 }],
      rows: sheet.rows.map((row) =>
        row.key === 'staff'
          ? { ...row, cells: { ...row.cells, '': { look: 'text', value: 'xem thêm' } as const } }
          : row,
      ),
    })),
    'cell-stray Số liệu!I5',
    {},
  ],
  [
    'a row that somebody added',
    changed('figures', (sheet) => ({
      ...sheet,
      rows: [
        ...sheet.rows,
        { cells: { question: { look: 'text', value: 'Câu hỏi mới' }, value: { look: 'text', value: '12' } } },
      ],
    })),
    'cell-stray Số liệu!E22',
    {},
  ],
])('%s: told', async (_, written, expected, differs) => {
  const read = await readSheets(written);

  expect(codes(read)).toContain(expected);
  if (Object.keys(differs).length > 0) expect(read.submission).toEqual({ ...WHOLE, ...differs });
});

test('a form of which nobody says when it was received is not read', async () => {
  const read = await readSheets(sheets(), null);

  expect(codes(read)).toEqual(['received-missing Trang đầu!C17']);
  expect(read.submission).toBeUndefined();
});

test.each([
  ['17/10/2019 16:00', '2019-10-17T16:00:00+07:00'],
  ['2019-10-17 16:00', '2019-10-17T16:00:00+07:00'],
  ['2019-10-17T16:00:00+07:00', '2019-10-17T16:00:00+07:00'],
])('the office wrote %s: the form was received at %s', async (text, at) => {
  const { submission } = await readSheets(typed('cover', 'received', 'value', text), null);

  expect(submission?.at).toBe(at);
});

test.each([
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['95,25%', '95.25'],
  ['0,5', '0.5'],
])('the share typed as the text %s is %s', async (text, value) => {
  const { submission } = await readSheets(typed('figures', 'on-time', 'value', text));

  expect(submission?.facts?.['on-time']).toBe(value);
});

test('another edition of the same version that asks the same is read, with a warning', async () => {
  const read = await readSheets(typed('machine', 'digest', 'value', `sha256:${'0'.repeat(64)}`));

  expect(read.faults.map(({ code }) => code)).toEqual(['another-edition']);
  expect(read.submission).toEqual(WHOLE);
});

/** The form as a file that a spreadsheet program wrote with changes. */
async function rewritten(change: (sheet: WriteSheet) => WriteSheet): Promise<Uint8Array> {
  const { sheets: read } = await readXlsx(await workbookOf(sheets()), { readStyles: true });
  return writeXlsx({ sheets: (read as unknown as WriteSheet[]).map(change) });
}

test('joined cells, formulas without a result and days where none belong are told by their cell', async () => {
  const bytes = await rewritten((sheet) => {
    if (sheet.name !== 'Số liệu') return sheet;
    const cells = new Map(sheet.cells);
    cells.set('4,4', { value: new Date('2019-04-03T00:00:00Z'), style: { numFmt: 'dd/mm/yyyy' } });
    cells.set('7,4', { value: null, formula: 'A1+1' });
    return { ...sheet, cells, merges: [{ startRow: 9, endRow: 9, startCol: 4, endCol: 5 }] };
  });
  const read = await readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

  expect(codes(read).filter((code) => code.startsWith('cell-'))).toEqual([
    'cell-is-a-day Số liệu!E5',
    'cell-without-result Số liệu!E8',
    'cell-is-joined Số liệu!E10',
  ]);
  expect(read.submission?.facts).toEqual(without(WHOLE.facts, 'staff', 'on-time', 'has-website'));
});

test.each<[string, Uint8Array, string]>([
  [
    'an older workbook',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    'old-workbook',
  ],
  [
    'a workbook with a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    'locked-workbook',
  ],
  [
    'an .ods',
    new Uint8Array([
      ...zipStart(),
      ...new TextEncoder().encode('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    ]),
    'open-document',
  ],
  [
    'a page of HTML with the name of a workbook',
    text('<html><table><tr><td>60</td></tr></table></html>'),
    'not-a-workbook',
  ],
  ['the XML of Excel 2003', text('<?xml version="1.0"?>\n<Workbook><Worksheet/></Workbook>'), 'not-a-workbook'],
  [
    'a sheet that was saved as .csv',
    text('tieuchi/form@1 figures,code,question\nstaff,,Số cán bộ\n'),
    'not-a-workbook',
  ],
  ['5 MB of noise', new Uint8Array(5_000_000).map((_, index) => (index * 7919) % 251), 'not-a-workbook'],
  ['nothing', new Uint8Array(), 'not-a-workbook'],
  ['an archive of something else', new Uint8Array([...zipStart(), 1, 2, 3]), 'not-a-workbook'],
  ['11 MB', new Uint8Array(11 * 1024 * 1024), 'too-large'],
])('%s is refused by name', async (_, bytes, expected) => {
  const read = await readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

  expect(read.faults.map(({ code }) => code)).toEqual([expected]);
  expect(read.submission).toBeUndefined();
});

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** The head of an archive, as far as the name of its first file. */
function zipStart(): readonly number[] {
  return [0x50, 0x4b, 3, 4, ...new Array(26).fill(0)];
}

test('a workbook that is no form is refused', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [['staff', 60]] }] });
  const read = await readForm(bytes, PACK, { units: UNITS, received: WHOLE.at });

  expect(codes(read)).toEqual(['not-a-form']);
});

test('whoever wrote no clear number is shown one of the kind that is asked: a whole number where persons are counted', async () => {
  const sentenceFor = async (fact: string) => {
    const { faults } = await readSheets(typed('figures', fact, 'value', 'khoảng 60'));
    return faults.find(({ code }) => code === 'cell-is-no-number')?.sentence;
  };

  expect(await sentenceFor('staff')).toBe('"khoảng 60" không phải là một số viết rõ; hãy ghi như 1234');
  expect(await sentenceFor('on-time')).toBe('"khoảng 60" không phải là một số viết rõ; hãy ghi như 1234,5');
});

test.each([
  ['I.3', 'I.3 Trang thông tin'],
  ['trang  thông tin', 'I.3 Trang thông tin'],
  ['Trang tin', ''],
])(
  'further evidence of the criterion "%s", which the list does not have so, is told with the name that it has',
  async (written, name) => {
    const { faults } = await readSheets(typed('evidence', 'evidence#1', 'criterion', written));
    const meant = name === '' ? '; hãy' : `; có phải là "${name}"? Hãy`;

    expect(faults.map(({ code, sentence }) => `${code}: ${sentence}`)).toEqual([
      `name-unreadable: không có tiêu chí nào tên là "${written}"${meant} chọn trong danh sách của ô`,
    ]);
  },
);

test.each(['by', 'narrative'])(
  'a tick where the first sheet asks for words (%s) is told, and is no answer',
  async (key) => {
    const { faults, submission } = await readSheets(typed('cover', key, 'value', 'x'));

    expect(faults.map(({ code }) => code)).toEqual(['text-is-a-mark']);
    expect(submission).toEqual(without(WHOLE, key));
  },
);

test('a number typed as 12,000 is told in every cell of numbers: it is twelve, or twelve thousand', async () => {
  expect(codes(await readSheets(typed('figures', 'on-time', 'value', '12,000')))).toEqual([
    'cell-is-no-number Số liệu!E8',
  ]);
});
