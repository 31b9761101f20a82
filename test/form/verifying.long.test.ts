import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, writeSource } from '../../src/author/index.js';
import { comparedVerifications, type ReadByVerifiers } from '../../src/form/collect/compare-verifications.js';
import type { FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { type Collected, collectForms, readForm, verificationForms } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import type { Assessment, Verification } from '../../src/model/assessment.js';
import { call, folderOf } from '../cli/calling.js';
import { documentOf } from '../support/documents.js';
import { inTwoYears } from '../support/in-two-years.js';
import { PACK, ROUND, UNITS, WHOLE } from './house.js';

const YEAR = { ...ROUND, asOf: WHOLE.at, submissions: [WHOLE] } as unknown as Assessment;

type Typed = readonly [sheet: 'cover' | 'figures' | 'criteria' | 'lists', key: string, column: string, value: string];

const HEAD: readonly Typed[] = [
  ['cover', 'by', 'value', 'to-cong-tac'],
  ['cover', 'verified-at', 'value', '12/11/2019 10:00'],
  ['cover', 'method', 'value', 'qua hồ sơ'],
];
const SHARED = { unit: 'xa-b', at: '2019-11-12T10:00:00+07:00', by: 'to-cong-tac', method: 'desk' };

/** The sheets of the form for the verifiers of Xã Bình Minh, with these answers. */
function filled(
  answers: readonly Typed[],
  { year = YEAR, pack = PACK as CompiledPack }: { year?: Assessment; pack?: CompiledPack } = {},
): readonly FormSheet[] {
  const forms = verificationSheets(pack, year);
  if (!forms.ok) throw new Error(JSON.stringify(forms.errors));
  return typedInto(forms.value.sheets('xa-b'), answers);
}

function typedInto(sheets: readonly FormSheet[], answers: readonly Typed[]): readonly FormSheet[] {
  return answers.reduce<readonly FormSheet[]>(
    (written, [id, key, column, value]) =>
      written.map((sheet) =>
        sheet.id === (`verifying-${id}` satisfies FormSheetId)
          ? {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.key === key
                  ? { ...row, cells: { ...row.cells, [column]: { look: 'blank', value } as const } }
                  : row,
              ),
            }
          : sheet,
      ),
    sheets,
  );
}

/** What becomes of the assessment when these forms come in. */
async function collected(
  forms: readonly (readonly FormSheet[])[],
  { year = YEAR, pack = PACK as CompiledPack }: { year?: Assessment; pack?: CompiledPack } = {},
): Promise<Collected> {
  const files = await Promise.all(
    forms.map(async (sheets, index) => ({ name: `${index + 1}.xlsx`, bytes: await workbookOf(sheets) })),
  );
  return collectForms(pack, files, year);
}

/** Of each form its fate and its faults, each as `code Sheet!Cell`. */
const fatesAndFaults = ({ forms }: Collected) =>
  forms.map(({ fate, faults }) => [
    fate,
    ...faults.map(({ code, sheet, cell }) => (cell === undefined ? code : `${code} ${sheet}!${cell}`)),
  ]);

test('every subject comes back: a figure, evidence, a claim, points, the whole; each with its reason, or the common one', async () => {
  const { assessment, forms, issues } = await collected([
    filled([
      ...HEAD,
      ['cover', 'common-note', 'value', 'Theo biên bản số 5'],
      ['cover', 'done', 'value', 'x'],
      ['figures', 'staff-with-computer', 'verified', '50'],
      ['figures', 'staff-with-computer', 'note', 'Hai máy hỏng'],
      ['figures', 'on-time', 'verified', '95,2'],
      ['figures', 'has-website', 'verified', 'Không'],
      ['figures', 'plan', 'verified', 'Chậm'],
      ['figures', 'plan-day', 'verified', '2019-01-02'],
      ['criteria', 'computers', 'evidence-ruling', 'không chấp nhận'],
      ['criteria', 'punctual', 'claim-ruling', 'chấp nhận'],
      ['criteria', 'used', 'awarded', '3,5'],
      ['criteria', 'used', 'note', 'Một ứng dụng chưa chạy'],
    ]),
  ]);
  const common = { note: 'Theo biên bản số 5' };

  expect(issues).toEqual([]);
  expect(forms).toEqual([{ file: '1.xlsx', unit: 'xa-b', fate: 'added', verifications: 9, faults: [] }]);
  expect(assessment.asOf).toBe('2019-11-12T10:00:00+07:00');
  expect(assessment.submissions).toEqual([WHOLE]);
  expect(assessment.verifications).toEqual([
    { ...SHARED, fact: 'staff-with-computer', value: '50', note: 'Hai máy hỏng' },
    { ...SHARED, fact: 'on-time', value: '95.2', ...common },
    { ...SHARED, fact: 'has-website', value: false, ...common },
    { ...SHARED, fact: 'plan', value: 'late', ...common },
    { ...SHARED, fact: 'plan-day', value: '2019-01-02', ...common },
    { ...SHARED, criterion: 'computers', evidence: 'refused', ...common },
    { ...SHARED, criterion: 'punctual', notApplicable: 'accepted', ...common },
    { ...SHARED, criterion: 'used', points: '3.5', note: 'Một ứng dụng chưa chạy' },
    { ...SHARED, done: true, ...common },
  ]);
});

test('a list is verified as a whole: its items stand beside those that the unit sent', async () => {
  const form = filled([
    ...HEAD,
    NOTE,
    ['lists', 'applications#1', 'c1', 'Một cửa'],
    ['lists', 'courses#1', 'c1', 'Chữ ký số'],
    ['lists', 'courses#1', 'c2', '2019-03-01'],
    ['lists', 'courses#1', 'c3', '9,5'],
    ['lists', 'courses#1', 'c4', 'Có'],
  ]);
  const rows = form.find(({ id }) => id === 'verifying-lists')?.rows ?? [];
  const shown = (key: string) =>
    Object.entries(rows.find((row) => row.key === key)?.cells ?? {}).flatMap(([column, { value }]) =>
      column.startsWith('s') ? [value] : [],
    );
  const heads = rows.filter(({ cells }) => cells.item?.look === 'heading').map(({ cells }) => cells.s1?.value);

  expect(heads).toEqual(['Đơn vị gửi', 'Đơn vị gửi', 'Tên lớp']);
  expect(shown('applications#2')).toEqual(['Thư điện tử']);
  expect(shown('courses#1')).toEqual(['Chữ ký số', '01/03/2019', '12.5', 'Có']);
  expect((await collected([form])).assessment.verifications).toEqual([
    { ...SHARED, fact: 'applications', value: ['Một cửa'], note: 'Theo hồ sơ' },
    {
      ...SHARED,
      fact: 'courses',
      value: [{ name: 'Chữ ký số', held: '2019-03-01', people: '9.5', online: true }],
      note: 'Theo hồ sơ',
    },
  ]);
});

test('the list of the unit again says nothing; none at all, an unreadable item and items beside "none" are told', async () => {
  const again = filled([
    ...HEAD,
    NOTE,
    ['lists', 'applications#1', 'c1', 'Một cửa'],
    ['lists', 'applications#2', 'c1', 'Thư điện tử'],
  ]);
  const none = filled([...HEAD, NOTE, ['figures', 'applications', 'verified', 'không có']]);
  const bad = filled([
    ...HEAD,
    NOTE,
    ['lists', 'courses#1', 'c1', 'Chữ ký số'],
    ['lists', 'courses#1', 'c3', 'chín'],
    ['figures', 'applications', 'verified', 'không có'],
    ['lists', 'applications#1', 'c1', 'Một cửa'],
    ['figures', 'staff', 'verified', '61'],
  ]);

  expect(fatesAndFaults(await collected([again]))).toEqual([['empty', 'nothing-verified']]);
  expect((await collected([none])).assessment.verifications).toEqual([
    { ...SHARED, fact: 'applications', value: [], note: 'Theo hồ sơ' },
  ]);
  const [[fate, ...faults] = []] = fatesAndFaults(await collected([bad]));
  expect(fate).toBe('added');
  expect(faults).toEqual([
    'items-without-list Thẩm định số liệu!G14',
    'cell-is-no-number Thẩm định danh sách!I37',
    'item-incomplete Thẩm định danh sách!H37',
    'item-incomplete Thẩm định danh sách!J37',
    'list-unread Thẩm định số liệu!G16',
  ]);
});

test('a check on the spot says where, when and by whom', async () => {
  const { assessment } = await collected([
    filled([
      ...HEAD,
      ['cover', 'method', 'value', 'tại chỗ'],
      ['cover', 'visit-place', 'value', 'UBND xã'],
      ['cover', 'visit-on', 'value', '11/11/2019'],
      ['cover', 'visit-by', 'value', 'Tổ công tác'],
      ['figures', 'staff', 'verified', '61'],
      ['figures', 'staff', 'note', 'Đếm lại'],
    ]),
  ]);

  expect(assessment.verifications).toEqual([
    {
      ...SHARED,
      method: 'field',
      visit: { place: 'UBND xã', on: '2019-11-11', by: 'Tổ công tác' },
      fact: 'staff',
      value: '61',
      note: 'Đếm lại',
    },
  ]);
});

test('figures that are those of the unit, however they are written, say nothing', async () => {
  const same = await collected([
    filled([
      ...HEAD,
      ['cover', 'common-note', 'value', 'Đúng'],
      ['figures', 'staff', 'verified', '60'],
      ['figures', 'on-time', 'verified', '95,250'],
      ['figures', 'has-website', 'verified', 'Có'],
      ['figures', 'plan', 'verified', 'Sớm, đủ nội dung'],
      ['figures', 'plan-day', 'verified', '31/12/2018'],
      ['figures', 'address', 'verified', '3/4'],
      ['figures', 'staff', 'note', 'Đã đếm'],
    ]),
  ]);

  expect(fatesAndFaults(same)).toEqual([['empty', 'note-of-nothing Thẩm định số liệu!H5', 'nothing-verified']]);
  expect(same.assessment).toEqual(YEAR);
});

test('a form that nobody has filled in yet says nothing, whatever else comes in with it', async () => {
  const read = await collected([filled([]), filled([...HEAD, NOTE, GOOD])]);

  expect(fatesAndFaults(read)).toEqual([['empty', 'nothing-verified'], ['added']]);
});

test('a figure that the unit left blank may be found by verifiers', async () => {
  const { address: _, ...facts } = WHOLE.facts;
  const year = { ...YEAR, submissions: [{ ...WHOLE, facts }] } as Assessment;
  const answers = [
    ...HEAD,
    ['figures', 'address', 'verified', 'vi-du.vn'],
    ['figures', 'address', 'note', 'Có'],
  ] as const;
  const { assessment } = await collected([filled(answers as readonly Typed[], { year })], { year });

  expect(assessment.verifications).toEqual([{ ...SHARED, fact: 'address', value: 'vi-du.vn', note: 'Có' }]);
});

const NOTE: Typed = ['cover', 'common-note', 'value', 'Theo hồ sơ'];
const GOOD: Typed = ['figures', 'plan', 'verified', 'Chậm'];
const LATE_PLAN = { ...SHARED, fact: 'plan', value: 'late', note: 'Theo hồ sơ' };

test.each<[string, Typed, string]>([
  ['words for a number', ['figures', 'staff', 'verified', 'khoảng 60'], 'cell-is-no-number Thẩm định số liệu!G5'],
  ['half a person', ['figures', 'staff', 'verified', '60,5'], 'whole-number-needed Thẩm định số liệu!G5'],
  ['a choice that is none', ['figures', 'has-website', 'verified', '1'], 'choice-unreadable Thẩm định số liệu!G10'],
  [
    'a day that there is not',
    ['figures', 'plan-day', 'verified', '31/02/2019'],
    'cell-is-no-day Thẩm định số liệu!G18',
  ],
  ['a formula error', ['figures', 'on-time', 'verified', '#DIV/0!'], 'cell-has-error Thẩm định số liệu!G8'],
  [
    'a ruling that is none',
    ['criteria', 'computers', 'evidence-ruling', 'đúng'],
    'choice-unreadable Thẩm định tiêu chí!I4',
  ],
  [
    'a claim neither accepted nor refused',
    ['criteria', 'punctual', 'claim-ruling', '?'],
    'choice-unreadable Thẩm định tiêu chí!K5',
  ],
  ['more points than there are', ['criteria', 'used', 'awarded', '4,5'], 'award-range Thẩm định tiêu chí!L8'],
  ['points below nought', ['criteria', 'used', 'awarded', '-1'], 'number-range Thẩm định tiêu chí!L8'],
  ['a mark that is no x', ['cover', 'done', 'value', 'rồi'], 'mark-unreadable Trang đầu!C20'],
])('%s: told by its cell, and the rest is read', async (_, answer, expected) => {
  const read = await collected([filled([...HEAD, NOTE, GOOD, answer])]);

  expect(fatesAndFaults(read)).toEqual([['added', expected]]);
  expect(read.assessment.verifications).toEqual([LATE_PLAN]);
});

const FORM_PACK = documentOf('test/form/form-pack.yaml') as { readonly procedure: object };
const ASKING = compilePack({
  ...FORM_PACK,
  procedure: { ...FORM_PACK.procedure, verification: { early: 'finding' } },
});
const LATER: readonly Typed[] = [
  ...HEAD,
  ['cover', 'by', 'value', 'thanh-tra'],
  ['cover', 'verified-at', 'value', '14/11/2019 10:00'],
  ['cover', 'common-note', 'value', 'Đếm lại'],
];
const CHANGES: readonly Typed[] = [
  ...HEAD,
  ['cover', 'common-note', 'value', 'Hai máy hỏng'],
  ['figures', 'staff-with-computer', 'verified', '50'],
];
const valuesIn = ({ assessment: { verifications = [] } }: Collected) =>
  verifications.map((sent) => ('fact' in sent ? `${sent.by} ${sent.fact} ${String(sent.value)}` : ''));

test('who gives back to the unit the figure that another verifier changed says so, in whatever order the forms are read', async () => {
  const first = filled(CHANGES);
  const second = filled([
    ...LATER,
    ['figures', 'staff-with-computer', 'verified', '52'],
    ['figures', 'staff', 'verified', '60'],
  ]);
  const expected = ['to-cong-tac staff-with-computer 50', 'thanh-tra staff-with-computer 52'];
  const before = await collected([first]);

  expect(valuesIn(await collected([first, second]))).toEqual(expected);
  expect(valuesIn(await collected([second, first]))).toEqual(expected);
  expect(valuesIn(await collected([second], { year: before.assessment }))).toEqual(expected);
});

test('who gives the figure of the unit says nothing by it where another was set by a body that the pack refuses', async () => {
  const verifiers = [{ id: 'to-cong-tac', title: { vi: 'Tổ công tác', en: 'Task force' } }];
  const packOf = (byOthers: string) =>
    compilePack({ ...FORM_PACK, procedure: { ...FORM_PACK.procedure, verification: { verifiers, byOthers } } });
  const byOther = {
    ...SHARED,
    at: '2019-11-11T10:00:00+07:00',
    by: 'so-khac',
    fact: 'staff',
    value: '50',
    note: 'Đếm',
  };
  const year = { ...YEAR, asOf: byOther.at, verifications: [byOther] } as Assessment;
  const head = HEAD.filter(([, key]) => key !== 'by');
  const fates = [];
  for (const byOthers of ['finding', 'refused']) {
    const pack = packOf(byOthers);
    const form = filled([...head, NOTE, ['figures', 'staff', 'verified', '60']], { year, pack });
    fates.push(...(await collected([form], { year, pack })).forms.map(({ fate }) => fate));
  }

  expect(fates).toEqual(['added', 'empty']);
});

test('a form in which a figure was set back to that of the unit, at the instant of the first, is refused', async () => {
  const before = await collected([filled(CHANGES)]);
  const mended = filled([...CHANGES, ['figures', 'staff-with-computer', 'verified', '52']]);
  const read = await collected([mended], { year: before.assessment });

  expect(fatesAndFaults(read)).toEqual([['refused', 'verified-at-once']]);
  expect(read.assessment).toEqual(before.assessment);
});

test.each([
  ['Qua hồ sơ', 'desk'],
  ['TẠI CHỖ', 'field'],
])('how it was verified is picked from a list, also as %s', async (typed, method) => {
  const read = await collected([filled([...CHANGES, ['cover', 'method', 'value', typed]])]);

  expect(read.assessment.verifications?.map(({ method }) => method)).toEqual([method]);
});

test('of what a body verified before nothing is told with what it verifies on another day', async () => {
  const early: Typed = ['cover', 'verified-at', 'value', '12/10/2019 10:00'];
  const before = await collected([filled([...CHANGES, early], { pack: ASKING })], { pack: ASKING });
  const again = filled([...CHANGES, ['figures', 'staff-with-computer', 'verified', '49']], { pack: ASKING });
  const read = await collected([again], { year: before.assessment, pack: ASKING });

  expect(fatesAndFaults(before)).toEqual([['added', 'verified-early']]);
  expect(fatesAndFaults(read)).toEqual([['added']]);
});

test('a result without any reason is told by the cell in which that belongs', async () => {
  const read = await collected([
    filled([
      ...HEAD,
      GOOD,
      ['cover', 'done', 'value', 'X'],
      ['figures', 'staff', 'verified', '61'],
      ['figures', 'staff', 'note', 'Đếm'],
    ]),
  ]);

  expect(fatesAndFaults(read)).toEqual([['added', 'note-missing Thẩm định số liệu!H12', 'note-missing Trang đầu!C21']]);
  expect(read.assessment.verifications).toEqual([{ ...SHARED, fact: 'staff', value: '61', note: 'Đếm' }]);
});

test.each<[string, readonly Typed[], string]>([
  ['nobody says who verified', [['cover', 'by', 'value', '']], 'needed-blank Trang đầu!C14'],
  ['who verified is no id', [['cover', 'by', 'value', 'Tổ công tác']], 'body-unreadable Trang đầu!C14'],
  ['nobody says when', [['cover', 'verified-at', 'value', '']], 'needed-blank Trang đầu!C15'],
  ['when is no instant', [['cover', 'verified-at', 'value', 'hôm qua']], 'received-unreadable Trang đầu!C15'],
  ['nobody says how', [['cover', 'method', 'value', '']], 'needed-blank Trang đầu!C16'],
  ['how is neither', [['cover', 'method', 'value', 'qua điện thoại']], 'needed-unreadable Trang đầu!C16'],
  ['a visit of a check on paper', [['cover', 'visit-place', 'value', 'UBND xã']], 'visit-on-paper Trang đầu!C17'],
  [
    'half of a visit',
    [
      ['cover', 'method', 'value', 'tại chỗ'],
      ['cover', 'visit-place', 'value', 'UBND xã'],
    ],
    'needed-blank Trang đầu!C18',
  ],
])('%s: nothing of the form is read', async (_, answers, expected) => {
  const read = await collected([filled([...HEAD, NOTE, GOOD, ...answers])]);

  expect(fatesAndFaults(read)).toEqual([['refused', expected]]);
  expect(read.assessment).toEqual(YEAR);
});

test('of a form that does not say who verified its results are told as well', async () => {
  const nobody: Typed = ['cover', 'by', 'value', ''];
  const read = await collected([filled([...HEAD, NOTE, nobody, ['figures', 'staff', 'verified', 'khoảng 60']])]);

  expect(fatesAndFaults(read)).toEqual([
    ['refused', 'needed-blank Trang đầu!C14', 'cell-is-no-number Thẩm định số liệu!G5'],
  ]);
  expect(read.assessment).toEqual(YEAR);
});

test('a form with a row or a sheet gone is refused, and so is one of a submission or a unit that nobody knows', async () => {
  const form = filled([...HEAD, NOTE, GOOD]);
  const machine = (key: string, value: string) =>
    form.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        sheet.id === 'verifying-machine' && row.key === key
          ? { ...row, cells: { value: { look: 'text', value } as const } }
          : row,
      ),
    }));
  const cases = [
    form.filter(({ id }) => id !== 'verifying-criteria'),
    form.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(({ key }) => key !== 'staff') })),
    machine('submission', '2019-10-19T08:00:00+07:00'),
    machine('unit', 'xa-x'),
    machine('version', '0.9.0'),
  ];
  const codes = [];
  for (const sheets of cases) codes.push(...fatesAndFaults(await collected([sheets])));

  expect(codes).toEqual([
    ['refused', 'sheet-missing'],
    ['refused', 'row-missing'],
    ['refused', 'submission-unknown'],
    ['refused', 'unit-unknown'],
    ['refused', 'another-pack'],
  ]);
});

test('a form of a submission that the unit has since sent anew is read, with a warning', async () => {
  const again = { ...WHOLE, at: '2019-10-21T08:00:00+07:00' };
  const year = { ...YEAR, asOf: again.at, submissions: [WHOLE, again] } as Assessment;
  const read = await collected([filled([...HEAD, NOTE, GOOD])], { year });

  expect(fatesAndFaults(read)).toEqual([['added', 'submission-replaced']]);
  expect(read.assessment.verifications).toEqual([LATE_PLAN]);
});

test('of a form whose submission was sent anew, a figure is a result where it is not the one that counts now', async () => {
  const again = { ...WHOLE, at: '2019-10-21T08:00:00+07:00', facts: { ...WHOLE.facts, staff: '55' } };
  const year = { ...YEAR, asOf: again.at, submissions: [WHOLE, again] } as Assessment;
  // the form shows 60 staff and 95.25 % of WHOLE
  const shown: readonly Typed[] = [
    ['figures', 'staff', 'verified', '60'],
    ['figures', 'on-time', 'verified', '95,25'],
  ];
  const form = typedInto(filled([]), [...HEAD, NOTE, ...shown]);
  const read = await collected([form], { year });

  expect(fatesAndFaults(read)).toEqual([['added', 'submission-replaced']]);
  expect(read.assessment.verifications).toEqual([{ ...SHARED, fact: 'staff', value: '60', note: 'Theo hồ sơ' }]);
});

test('the same form twice adds nothing, at once or later; one that says more adds what is new', async () => {
  const form = filled([...HEAD, NOTE, GOOD]);
  const more = filled([...HEAD, NOTE, GOOD, ['figures', 'staff', 'verified', '61']]);
  const twice = await collected([form, form]);
  const later = await collected([form], { year: twice.assessment });
  const further = await collected([more], { year: twice.assessment });

  expect(fatesAndFaults(twice)).toEqual([['added'], ['known', 'sent-twice']]);
  expect(twice.assessment.verifications).toEqual([LATE_PLAN]);
  expect(fatesAndFaults(later)).toEqual([['known']]);
  expect(later.assessment).toEqual(twice.assessment);
  expect(fatesAndFaults(further)).toEqual([['added']]);
  expect(further.assessment.verifications).toHaveLength(2);
});

test('two forms that say different things of one figure at one instant are refused, and at two instants both are kept', async () => {
  const early: Typed = ['figures', 'staff', 'verified', '61'];
  const other: Typed = ['figures', 'staff', 'verified', '62'];
  const later: Typed = ['cover', 'verified-at', 'value', '13/11/2019 10:00'];
  const atOnce = await collected([filled([...HEAD, NOTE, early]), filled([...HEAD, NOTE, other])]);
  const inTurn = await collected([filled([...HEAD, NOTE, early]), filled([...HEAD, NOTE, other, later])]);

  expect(fatesAndFaults(atOnce)).toEqual([
    ['refused', 'verified-at-once'],
    ['refused', 'verified-at-once'],
  ]);
  expect(fatesAndFaults(inTurn)).toEqual([['added'], ['added']]);
  expect(inTurn.assessment.asOf).toBe('2019-11-13T10:00:00+07:00');
});

test('a result that the pack refuses takes nothing from one of a verifier at the same instant', async () => {
  const document = documentOf('test/form/form-pack.yaml') as { readonly procedure: object };
  const verifiers = [
    { id: 'to-a', title: { vi: 'Tổ A', en: 'Group A' } },
    { id: 'to-b', title: { vi: 'Tổ B', en: 'Group B' }, facts: ['on-time'] },
  ];
  const verification = { verifiers, byOthers: 'refused' };
  const pack = compilePack({ ...document, procedure: { ...document.procedure, verification } });
  const said = (by: string, value: string) =>
    filled([...HEAD, NOTE, ['cover', 'by', 'value', by], ['figures', 'staff', 'verified', value]], { pack });
  const ofB = { ...SHARED, by: 'to-b', fact: 'staff', value: '62', note: 'x' };
  const known = await collected([said('Tổ A', '61')], {
    pack,
    year: { ...YEAR, asOf: SHARED.at, verifications: [ofB] } as Assessment,
  });
  const atOnce = await collected([said('Tổ A', '61'), said('Tổ B', '62')], { pack });

  expect(fatesAndFaults(known)).toEqual([['added']]);
  expect(fatesAndFaults(atOnce)).toEqual([['added'], ['added', 'verification-refused']]);
  expect(atOnce.assessment.verifications).toHaveLength(2);
});

test('a form is compared with verifications of its own unit alone: those of other units are not read', () => {
  const read = (unit: string, index: number, verification: object): ReadByVerifiers => {
    const verified = [{ verification: verification as Verification, place: {} }];
    return { file: `${unit}.xlsx`, index, unit, verified, faults: [] };
  };
  const recount = { ...SHARED, fact: 'staff', value: '61', note: 'Đếm lại' };
  const ofOther = {
    ...{ ...SHARED, unit: 'xa-c', fact: 'staff', value: '61' },
    get note(): string {
      throw new Error('A verification of another unit was read');
    },
  };
  const [form, other] = [read('xa-b', 0, recount), read('xa-c', 1, ofOther)];
  const year = { ...YEAR, verifications: [ofOther] } as Assessment;

  const comparing = { lang: 'vi', isRead: () => true } as const;

  expect(comparedVerifications(form, [form, other], year, comparing).form).toMatchObject({
    fate: 'added',
    verifications: 1,
  });
});

test('a figure that the engine refuses is told by its own cell, whichever form was filled in first', async () => {
  const year = { ...YEAR, submissions: [WHOLE, { ...WHOLE, unit: 'xa-c' }] } as Assessment;
  const forms = verificationSheets(PACK, year);
  if (!forms.ok) throw new Error(JSON.stringify(forms.errors));
  const counted = (value: string): Typed => ['figures', 'staff', 'verified', value];
  const later: Typed = ['cover', 'verified-at', 'value', '13/11/2019 10:00'];
  const read = await collected(
    [
      typedInto(forms.value.sheets('xa-c'), [...HEAD, NOTE, GOOD, counted('60.5'), later]),
      typedInto(forms.value.sheets('xa-b'), [...HEAD, NOTE, counted('61')]),
    ],
    { year },
  );

  expect(fatesAndFaults(read)).toEqual([['added', 'whole-number-needed Thẩm định số liệu!G5'], ['added']]);
  expect(
    read.assessment.verifications?.map(({ unit, ...verification }) => [
      unit,
      'fact' in verification && verification.fact,
    ]),
  ).toEqual([
    ['xa-b', 'staff'],
    ['xa-c', 'plan'],
  ]);
});

test('a figure that conflicts with another is kept, and told by its cell', async () => {
  const read = await collected([filled([...HEAD, NOTE, ['figures', 'staff-with-computer', 'verified', '70']])]);

  expect(fatesAndFaults(read)).toEqual([['added', 'relation-broken Thẩm định số liệu!G6']]);
  expect(read.assessment.verifications).toHaveLength(1);
});

test('where the pack names who verifies, one of them is picked; the only one stands there already', async () => {
  const named = (verifiers: readonly object[]) =>
    compilePack({
      ...(documentOf('test/form/form-pack.yaml') as object),
      procedure: { ranked: 'reported', estimates: 'allowed', verification: { verifiers } },
    } as never) as CompiledPack;
  const group = { id: 'to-cong-tac', title: { vi: 'Tổ công tác', en: 'Working group' } };
  const other = { id: 'so-noi-vu', title: { vi: 'Sở Nội vụ', en: 'Home affairs' } };
  const one = named([group, { ...other, tiers: ['district'] }]);
  const two = named([group, other]);
  const answers: readonly Typed[] = [...HEAD.slice(1), NOTE, GOOD];
  const alone = await collected([filled(answers, { pack: one })], { pack: one });
  const picked = [...answers, ['cover', 'by', 'value', 'Sở Nội vụ']] as readonly Typed[];
  const ofTwo = await collected([filled(picked, { pack: two })], { pack: two });
  const nobody = [...answers, ['cover', 'by', 'value', 'Sở Tài chính']] as readonly Typed[];

  expect(alone.assessment.verifications?.map(({ by }) => by)).toEqual(['to-cong-tac']);
  expect(ofTwo.assessment.verifications?.map(({ by }) => by)).toEqual(['so-noi-vu']);
  expect(fatesAndFaults(await collected([filled(nobody, { pack: two })], { pack: two }))).toEqual([
    ['refused', 'needed-unreadable Trang đầu!C14'],
  ]);
});

test('a form for verifiers is no form of a unit; the same assessment gives the same bytes', async () => {
  const sheets = filled([]);
  const read = await readForm(await workbookOf(sheets), PACK, { units: UNITS, received: WHOLE.at });

  expect(read.faults.map(({ code }) => code)).toEqual(['not-a-form']);
  const [one, other] = await inTwoYears(() => workbookOf(filled([])));
  expect(one).toEqual(await workbookOf(sheets));
  expect(other).toEqual(one);
});

test('only units that sent something that counts have a form for verifiers', () => {
  const late = { unit: 'xa-c', at: '2019-10-25T00:00:00+07:00', facts: { staff: '7' } };
  const forms = verificationForms(PACK, { ...YEAR, asOf: late.at, submissions: [WHOLE, late] });

  expect(forms.ok && forms.value.units.map(({ id }) => id)).toEqual(['xa-b']);
});

test('by the commands: forms for verifiers, filled, collected, and the scores show what was verified', async () => {
  const pack = readFileSync(new URL('form-pack.yaml', import.meta.url), 'utf8');
  const cwd = folderOf({ 'pack.yaml': pack, 'year.yaml': writeSource(YEAR as never) });
  const made = await call(['form', 'pack.yaml', '--verify', '--register', 'year.yaml', '--out', 'forms'], { cwd });
  const form = filled([
    ...HEAD,
    NOTE,
    ['figures', 'staff-with-computer', 'verified', '30'],
    ['cover', 'done', 'value', 'x'],
  ]);

  expect(made.out.split('\n')[0]).toBe('Đã lập 1 phiếu trong "forms".');
  expect(readFileSync(join(cwd, 'forms/huyen-a/xa-b.verify.xlsx')).equals(await workbookOf(filled([])))).toBe(true);

  mkdirSync(join(cwd, 'back'));
  writeFileSync(join(cwd, 'back/xa-b.verify.xlsx'), await workbookOf(form));
  const back = await call(['collect', 'back', '--pack', 'pack.yaml', '--out', 'year.yaml'], { cwd });
  const year = readSource(readFileSync(join(cwd, 'year.yaml'), 'utf8')).document as unknown as Assessment;

  expect(back).toEqual({
    code: 0,
    out: 'Phiếu: 1. Thêm mới 1; đã có 0; không đọc được 0. Ô không đọc được: 0.\nĐã ghi số liệu đánh giá vào "year.yaml".\n',
    err: '',
  });
  expect(year.verifications).toHaveLength(2);

  const { out } = await call(['score', 'pack.yaml', 'year.yaml', '--json'], { cwd });
  const { layers } = JSON.parse(out).entries.find(({ unit }: { unit: string }) => unit === 'xa-b');
  const pointsIn = (layer: string) =>
    layers[layer].criteria.find(({ node }: { node: string }) => node === 'computers').points;

  // 52 of 60 persons by the unit, 30 of 60 as verified, of 10 points
  expect([pointsIn('reported'), pointsIn('verified')]).toEqual(['26/3', '5']);
});

test.each([
  [['--out', 'forms'], 'error: there is no register of units: name the file that has it by --register\n'],
  [
    ['--out', 'forms', '--register', 'units.yaml'],
    'error: nothing that counts was sent in "units.yaml", and there is nothing to verify\n',
  ],
])('form --verify %j is refused', async (more, err) => {
  const pack = readFileSync(new URL('form-pack.yaml', import.meta.url), 'utf8');
  const cwd = folderOf({ 'pack.yaml': pack, 'units.yaml': writeSource({ ...YEAR, submissions: [] } as never) });

  expect(await call(['form', 'pack.yaml', '--verify', '--lang', 'en', ...more], { cwd })).toEqual({
    code: 2,
    out: '',
    err,
  });
});

test('what is wrong with the assessment of forms for verifiers is told where it stands, so that two alike are told apart', async () => {
  const mark = (unit: string) => ({
    unit,
    fact: 'survey',
    value: '1',
    by: 'doan-khao-sat',
    at: '2019-12-24T00:00:00+07:00',
  });
  const year = { ...YEAR, marks: [mark('xa-b'), mark('xa-c')] };
  const text = writeSource(year as never);
  const pack = readFileSync(new URL('form-pack.yaml', import.meta.url), 'utf8');
  const cwd = folderOf({ 'pack.yaml': pack, 'year.yaml': text });
  const argv = ['form', 'pack.yaml', '--verify', '--register', 'year.yaml', '--out', 'forms'];
  const { code, err } = await call(argv, { cwd });
  const told = [...err.matchAll(/^year\.yaml:(\d+):\d+: \[instant-after-as-of\]/gm)].map(([, line]) => Number(line));
  const written = text.split('\n').flatMap((line, at) => (line.includes('2019-12-24') ? [at + 1] : []));

  expect(code).toBe(1);
  expect(written).toHaveLength(2);
  expect(told).toEqual(written);
});

test('a form for verifiers without a result is counted as such, and not as one whose results are known', async () => {
  const pack = readFileSync(new URL('form-pack.yaml', import.meta.url), 'utf8');
  const cwd = folderOf({ 'pack.yaml': pack, 'year.yaml': writeSource(YEAR as never) });
  mkdirSync(join(cwd, 'back'));
  writeFileSync(join(cwd, 'back/xa-b.verify.xlsx'), await workbookOf(filled([])));
  const { out } = await call(['collect', 'back', '--pack', 'pack.yaml', '--out', 'year.yaml'], { cwd });

  expect(out.split('\n').slice(-3, -1)).toEqual([
    'Phiếu: 1. Thêm mới 0; đã có 0; phiếu thẩm định chưa có kết quả 1; không đọc được 0. Ô không đọc được: 0.',
    'Không có gì mới nên "year.yaml" giữ nguyên.',
  ]);
});

/** The pack of these tests, which asks for evidence. */
function askingEvidence(evidence?: object): CompiledPack {
  const document = documentOf('test/form/form-pack.yaml') as { readonly procedure: object };
  const procedure = { ...document.procedure, ...(evidence && { evidence }) };
  return compilePack({ ...document, procedure } as never);
}

/** A round in which Xã Bình Minh sent evidence of one criterion alone. */
const ONE_PIECE = {
  ...YEAR,
  submissions: [{ ...WHOLE, criteria: { computers: WHOLE.criteria.computers } }],
} as unknown as Assessment;

test('the form says which criteria have no evidence, where the pack asks for it', () => {
  const evidenceBy = (evidence?: object) => {
    const forms = verificationSheets(askingEvidence(evidence), ONE_PIECE);
    const [criteria] = forms.ok ? forms.value.sheets('xa-b').filter(({ id }) => id === 'verifying-criteria') : [];
    return criteria?.rows.flatMap(({ key, cells }) =>
      key === 'computers' || key === 'website' ? [`${key}: ${cells.points?.value}, ${cells.evidence?.value}`] : [],
    );
  };
  const given = 'computers: 8,667, số 12/BC, ngày 01/10/2019, trang 3, https://vi-du.vn/12';

  expect(evidenceBy()).toEqual([given, 'website: 5, ']);
  expect(evidenceBy({ needs: ['number'], whenAbsent: 'finding' })).toEqual([given, 'website: 5, chưa có minh chứng']);
  expect(evidenceBy({ needs: ['number'], whenAbsent: 'zero' })).toEqual([given, 'website: 0, chưa có minh chứng']);
});

test('where the form says that a criterion has no evidence, nobody wrote that into it', async () => {
  const pack = askingEvidence({ needs: ['number'], whenAbsent: 'zero' });
  const given = { year: ONE_PIECE, pack };
  const form = filled([...HEAD, ['cover', 'done', 'value', 'x'], ['cover', 'common-note', 'value', 'Đủ hồ sơ']], given);

  expect(JSON.stringify(form)).toContain('chưa có minh chứng');
  expect(fatesAndFaults(await collected([form], given))).toEqual([['added']]);
});
