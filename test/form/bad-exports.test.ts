import { expect, test } from 'vitest';
import { collectForms, xlsFormWorkbook } from '../../src/form/index.js';
import type { Submission } from '../../src/model/assessment.js';
import { zipSync } from '../../src/vendor/fflate.js';
import { writeXlsx } from '../../src/vendor/hucre.js';
import { answersFor, koboCsv, koboWorkbook, odkFiles, xlsFormFile } from '../support/xls-export.js';
import { PACK, ROUND, UNITS, WHOLE } from './house.js';

const FORM = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune', units: UNITS }));
const { applications, courses, ...FACTS } = WHOLE.facts;

/** What Xã Bình Minh says without an item of a repeat, and another unit. */
const SAID: Submission = {
  ...{ unit: 'xa-b', at: WHOLE.at, by: WHOLE.by, facts: FACTS },
  criteria: { computers: WHOLE.criteria.computers, punctual: WHOLE.criteria.punctual },
};
const OTHER: Submission = { unit: 'xa-c', at: '2019-10-21T09:00:00+07:00', facts: { staff: '7' } };

type Row = Record<string, string>;

/** The rows of ODK's table of submissions, without names of groups. */
function rowsOf(...said: readonly Submission[]): readonly Row[] {
  const [head = '', ...lines] = (odkFiles(FORM, said.map(answersFor), false).get('form.csv') ?? '').split('\r\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare = '']) => quoted ?? bare,
    );
    return Object.fromEntries(head.split(',').map((name, at) => [name, cells[at] ?? '']));
  });
}

/** A table with these rows. */
function csv(rows: readonly Row[], separator = ',', heading = (name: string) => name): string {
  const names = Object.keys(rows[0] ?? {});
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
  return [quoted(names.map(heading)), ...rows.map((row) => quoted(names.map((name) => row[name] ?? '')))].join('\n');
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function collected(files: Files, received?: string) {
  const forms = Object.entries(files).map(([name, of]) => ({
    ...{ name, bytes: typeof of === 'string' ? new TextEncoder().encode(of) : of },
    ...(received === undefined ? {} : { received }),
  }));
  const { assessment, forms: fates } = await collectForms(PACK, forms, ROUND);
  const told = fates.flatMap(({ file, row, unit, fate, faults }) =>
    faults
      .filter(({ code }) => code !== 'incomplete')
      .map(({ code, cell, sheet = '' }) =>
        [code, fate, unit ?? '-', cell ?? `${file}:${row ?? '-'}`, sheet].join(' ').trim(),
      ),
  );
  return { submissions: assessment.submissions ?? [], told, fates };
}

const [FIRST = {}] = rowsOf(SAID);
const [SECOND = {}] = rowsOf(OTHER);
const typed = (change: Row) => ({ 'odk.csv': csv([{ ...FIRST, ...change }, SECOND]) });
const columnOf = (name: string) => {
  let [place, letters] = [Object.keys(FIRST).indexOf(name) + 1, ''];
  for (; place > 0; place = Math.floor((place - 1) / 26))
    letters = String.fromCharCode(65 + ((place - 1) % 26)) + letters;
  return letters;
};

test('without a fault both are read', async () => {
  const { submissions, told } = await collected(typed({}));

  expect(told).toEqual([]);
  expect(submissions).toEqual([SAID, OTHER]);
});

test.each<[string, string, string, string]>([
  ['words in place of a number', 'fact_staff', 'khoảng 60', 'cell-is-no-number'],
  ['half a person', 'fact_staff', '60.5', 'whole-number-needed'],
  ['no figure', 'fact_staff', '-', 'cell-is-no-figure'],
  ['an error of a spreadsheet', 'fact_staff', '#REF!', 'cell-has-error'],
  ['a choice that is none', 'fact_plan', 'soon', 'choice-unreadable'],
  ['neither yes nor no', 'fact_has_website', '1', 'choice-unreadable'],
  ['a day that there is not', 'fact_plan_day', '2019-02-31', 'cell-is-no-day'],
  ['an estimate that is neither', 'estimated_staff_with_computer', 'maybe', 'choice-unreadable'],
  ['points in words', 'own_computers', 'tối đa', 'cell-is-no-number'],
  ['more points than there are', 'own_computers', '11', 'claim-range'],
  ['a day of evidence that there is not', 'evidence_date_computers', '2019-13-01', 'cell-is-no-day'],
  ['a claim without its reason', 'inapplicable_punctual', '', 'claim-without-reason'],
  ['a list that is neither', 'fact_applications', 'two', 'choice-unreadable'],
])('%s: told by its cell and unit, and the rest is read', async (_, name, text, code) => {
  const { submissions, told } = await collected(typed({ [name]: text }));

  expect(told.filter((fault) => !fault.startsWith('fact-'))).toEqual([
    `${code} added xa-b ${columnOf(name)}2 (${name})`,
  ]);
  expect(submissions).toHaveLength(2);
  expect(submissions[1]).toEqual(OTHER);
});

test('a reason without a claim is told and not read', async () => {
  const { submissions, told } = await collected(typed({ claim_punctual: 'no' }));

  expect(told).toEqual([
    `reason-without-claim added xa-b ${columnOf('inapplicable_punctual')}2 (inapplicable_punctual)`,
  ]);
  expect(submissions[0]?.criteria).toEqual({ computers: WHOLE.criteria.computers });
});

test.each<[string, Row, string]>([
  ['a tier that the pack does not have', { tieuchi_tier: 'province' }, 'not-a-form'],
  ["last year's form", { tieuchi_version: '0.9.0', tieuchi_period: '2017-11-01/2018-10-31' }, 'another-period'],
  ['the form of another version', { tieuchi_version: '0.9.0' }, 'another-pack'],
  ['the form of another pack', { tieuchi_pack: 'tinh-khac' }, 'another-pack'],
  ['a row without a form', { tieuchi_format: '' }, 'not-of-xlsform'],
  ['a unit that nobody knows', { unit: 'xa-x' }, 'unit-unknown'],
  ['no unit', { unit: '' }, 'unit-missing'],
  ['a unit of another tier', { unit: 'huyen-a' }, 'another-tier'],
  ['an instant that a spreadsheet changed', { SubmissionDate: '20/10/2019 01:00' }, 'submitted-unreadable'],
  ['a submission that was rejected on the server of ODK', { ReviewState: 'rejected' }, 'review-rejected'],
  [
    'one that was not approved in KoboToolbox',
    { _validation_status: 'validation_status_not_approved' },
    'review-rejected',
  ],
  ['items that are in no table', { filled_courses: '8' }, 'items-missing'],
  ['items of which nobody knows how many there are', { filled_courses: '' }, 'columns-missing'],
  ['items whose count is a text', { filled_courses: '#VALUE!' }, 'items-uncounted'],
])('%s: nothing of the row is read, and the other row is', async (_, change, code) => {
  const { submissions, told, fates } = await collected(typed(change));

  expect(told.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toContain(`${code} refused`);
  expect(fates.map(({ row, fate }) => `${row} ${fate}`)).toEqual(['2 refused', '3 added']);
  expect(submissions).toEqual([OTHER]);
});

test('a commune that answers the form of districts is told, and not read', async () => {
  const district = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'district' }));
  const said = { unit: 'xa-b', at: WHOLE.at, facts: { 'has-website': true } };
  const { submissions, fates } = await collected(Object.fromEntries(odkFiles(district, [answersFor(said)])));

  expect(fates.flatMap(({ faults }) => faults.map(({ sentence }) => sentence))).toEqual([
    'phiếu lập cho Cấp huyện, nhưng đơn vị này thuộc Cấp xã; hãy điền lại trên phiếu của cấp này',
  ]);
  expect(submissions).toEqual([]);
});

const without = (name: string) => ({
  'odk.csv': csv([FIRST, SECOND].map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => key !== name)))),
});

/** The headings and a row. */
const TABLE = [Object.keys(FIRST), Object.values(FIRST)];

test.each<[string, Files, readonly string[]]>([
  ['a question has no column', without('fact_staff'), ['columns-missing refused - odk.csv:-']],
  ['nor has the count of a repeat', without('filled_courses'), ['columns-missing refused - odk.csv:-']],
  [
    'a column is there twice',
    { 'odk.csv': csv([{ ...FIRST, 'x/fact_staff': '8' }]) },
    ['column-twice refused - odk.csv:-'],
  ],
  [
    'headings are labels',
    { 'odk.csv': csv([FIRST], ';', (name) => (name.startsWith('tieuchi') ? name : `Câu hỏi ${name}`)) },
    ['columns-by-label refused - odk.csv:-'],
  ],
  ['nobody sent anything', { 'odk.csv': csv([FIRST]).split('\n')[0] ?? '' }, ['export-empty refused - odk.csv:-']],
  ['a quotation mark is not closed', { 'odk.csv': `${csv([FIRST])}\n"xa` }, ['csv-syntax refused - odk.csv:-']],
  [
    'the letters are of another encoding',
    { 'odk.csv': Uint8Array.from(csv([FIRST]), (letter) => letter.charCodeAt(0) & 0xff) },
    ['csv-encoding refused - odk.csv:-'],
  ],
  [
    'items without the table of their submissions',
    { 'odk-items.csv': odkFiles(FORM, [answersFor(WHOLE)]).get('form-items_courses.csv') ?? '' },
    ['items-of-none refused - odk-items.csv:-'],
  ],
  ['a table of something else', { 'a.csv': 'a,b,c\n1,2,3' }, ['not-a-workbook refused - a.csv:-']],
  [
    'somebody typed a title above the headings',
    { 'odk.csv': `"Phiếu đã nhận"\n${csv([FIRST])}` },
    ['columns-missing refused - odk.csv:-'],
  ],
  [
    'a page was saved as .csv',
    { 'odk.csv': '<table><tr><td>tieuchi_format</td></tr></table>' },
    ['columns-missing refused - odk.csv:-'],
  ],
  [
    'a title was typed above the headings of a table in an archive',
    { 'odk.zip': zipSync({ 'form.csv': new TextEncoder().encode(`Phiếu\n${csv([FIRST])}`) }) },
    ['columns-missing refused - odk.zip:- form.csv'],
  ],
  [
    'a title was typed above the headings of a workbook',
    { 'kobo.xlsx': await writeXlsx({ sheets: [{ name: 'Phiếu', rows: [['Phiếu đã nhận'], ...TABLE] }] }) },
    ['columns-missing refused - kobo.xlsx:- Phiếu'],
  ],
])('%s: told once, and nothing of the file is read', async (_, files, expected) => {
  const { submissions, told } = await collected(files);

  expect(told).toEqual(expected);
  expect(submissions).toEqual([]);
});

test.each([
  ['a cell too many', (line: string) => `${line},"1"`],
  ['a cell too few', (line: string) => line.replace(/,"[^"]*"$/, '')],
])('%s: the row is not read, since its answers may have moved; the other is', async (_, broken) => {
  const [head = '', first = '', second = ''] = csv([FIRST, SECOND]).split('\n');
  const { submissions, told } = await collected({ 'odk.csv': [head, broken(first), second].join('\n') });

  expect(told).toEqual(['row-misfit refused xa-b odk.csv:2']);
  expect(submissions).toEqual([OTHER]);
});

test('items of a row that is refused are told no further, and a claim is told by its criterion', async () => {
  const files = odkFiles(FORM, [answersFor(WHOLE), answersFor(SAID)]);
  const form = files.get('form.csv') ?? '';
  const main = form.replace('2018-11-01/2019-10-31', '2017-11-01/2018-10-31').replaceAll('Chưa có hồ sơ', '');
  const { fates } = await collected({ ...Object.fromEntries(files), 'form.csv': main });
  const told = fates.flatMap(({ faults }) => faults.map(({ code, question = '-' }) => `${code} ${question}`));

  expect(told.filter((fault) => !fault.startsWith('incomplete'))).toEqual([
    'another-period -',
    'claim-without-reason I.2 Đúng hạn',
  ]);
});

test('a column that the form does not have is told; those that servers add are not', async () => {
  const more = { __version__: 'v1', 'meta/instanceID': 'x', 'SET-OF-items_courses': 'x', 'Ghi chú': 'a', diem: '9' };
  const { submissions, fates } = await collected(typed(more));
  const told = fates.flatMap(({ faults }) => faults.filter(({ code }) => code === 'columns-unknown'));

  expect(told.map(({ sentence }) => sentence)).toEqual([
    'phiếu không có câu hỏi cho các cột này nên chúng không được đọc: Ghi chú, diem',
  ]);
  expect(submissions).toEqual([SAID, OTHER]);
});

test('a bad cell below a text of many lines is told by its row in a spreadsheet', async () => {
  const rows = [
    { ...SECOND, report: 'một\nhai\n\nba' },
    { ...FIRST, fact_staff: 'nhiều' },
  ];
  const { told } = await collected({ 'odk.csv': `\ufeff${csv(rows, ';')}` });

  expect(told).toContain(`cell-is-no-number added xa-b ${columnOf('fact_staff')}3 (fact_staff)`);
});

test('numbers are read as a device writes them', async () => {
  const { submissions } = await collected(
    typed({ fact_staff: '60.0', fact_on_time: '9.525E1', own_computers: '8.6670' }),
  );
  const [{ facts, criteria } = {}] = submissions;

  expect(facts?.staff).toEqual({ value: '60', asOf: '2019-10-15' });
  expect(facts?.['on-time']).toBe('95.25');
  expect(criteria?.computers?.claimed).toBe('8.667');
});

test('options are known by their names, or by their labels', async () => {
  const { submissions, told } = await collected(typed({ fact_plan: 'Sớm, đủ nội dung', fact_has_website: 'Có' }));

  expect(told).toEqual([]);
  expect(submissions[0]?.facts).toMatchObject({ plan: 'early', 'has-website': true });
});

test('the server says when a submission was received: ODK with its offset, KoboToolbox in UTC', async () => {
  const kobo = await collected({ 'kobo.csv': koboCsv(FORM, [answersFor(SAID)]) }, '2019-12-31T00:00:00+07:00');
  const odk = await collected({ 'odk.csv': csv([FIRST]) }, '2019-12-31T00:00:00+07:00');

  expect(kobo.submissions[0]?.at).toBe('2019-10-20T08:00:00+07:00');
  expect(odk.submissions[0]?.at).toBe('2019-10-20T08:00:00+07:00');
});

test('where the server does not say it, the office does; else the row is refused', async () => {
  const rows = { 'odk.csv': csv([{ ...FIRST, SubmissionDate: '' }]) };
  const given = await collected(rows, '2019-10-22T08:00:00+07:00');
  const nobody = await collected(rows);

  expect(given.submissions[0]?.at).toBe('2019-10-22T08:00:00+07:00');
  expect(nobody.told).toEqual(['received-missing refused xa-b odk.csv:2']);
});

test('of two rows of a unit the later one counts, and the two are told once; the same row twice counts once', async () => {
  const later = { ...FIRST, SubmissionDate: '2019-10-22T01:00:00.000Z', fact_staff: '55', KEY: 'uuid:2' };
  const again = await collected({ 'odk.csv': csv([FIRST, later]) });
  const twice = await collected({ 'odk.csv': csv([FIRST, FIRST]) });

  expect(again.submissions.map(({ at }) => at)).toEqual(['2019-10-20T08:00:00+07:00', '2019-10-22T08:00:00+07:00']);
  expect(again.fates[0]?.faults.map(({ code }) => code)).not.toContain('sent-again');
  expect(again.fates[1]?.faults.map(({ sentence }) => sentence)).toContain(
    'đơn vị gửi nhiều phiếu khác nhau, theo thứ tự nhận: odk.csv dòng 2, odk.csv dòng 3; tính phiếu odk.csv dòng 3',
  );
  expect(twice.fates.map(({ fate }) => fate)).toEqual(['added', 'known']);
  expect(twice.fates[1]?.faults.map(({ sentence }) => sentence)).toContain(
    'phiếu này giống hệt phiếu odk.csv dòng 2 nên chỉ tính một lần',
  );
});

test('the same export in two folders is read once; of two in one folder that differ nobody knows which holds', async () => {
  const files = odkFiles(FORM, [answersFor(WHOLE)]);
  const edited = odkFiles(FORM, [
    answersFor({ ...WHOLE, facts: { ...WHOLE.facts, applications: ['Khác', 'Kế toán'] } }),
  ]);
  const inFolder = (folder: string, of: ReadonlyMap<string, string>) =>
    Object.fromEntries([...of].map(([name, text]) => [`${folder}/${name}`, text]));
  const apart = await collected({ ...inFolder('a', files), ...inFolder('b', files) });
  const later = await collected({ ...inFolder('a', files), ...inFolder('b', edited) });
  const together = await collected({
    ...inFolder('a', files),
    'a/form-items_applications (1).csv': edited.get('form-items_applications.csv') ?? '',
  });

  expect(apart.fates.map(({ fate }) => fate)).toEqual(['added', 'known']);
  expect(apart.submissions[0]?.facts?.applications).toEqual(WHOLE.facts.applications);
  // a submission that was edited on the server has its first instant
  expect(later.told).toEqual(['same-instant refused xa-b a/form.csv:2', 'same-instant refused xa-b b/form.csv:2']);
  expect(together.told).toEqual(['items-doubled refused xa-b a/form.csv:2']);
});

test('beside a table that is read, one below a title is told, and its submissions are not lost without a word', async () => {
  const other = [Object.keys(SECOND), Object.values(SECOND)];
  const sheets = [
    { name: 'Đợt 1', rows: TABLE },
    { name: 'Đợt 2', rows: [['Đợt 2'], ...other] },
    { name: 'Ghi chú', rows: [['Tải ngày 20/10']] },
  ];
  const { submissions, told } = await collected({ 'kobo.xlsx': await writeXlsx({ sheets }) });

  expect(told).toEqual(['columns-missing refused - kobo.xlsx:- Đợt 2']);
  expect(submissions.map(({ unit }) => unit)).toEqual(['xa-b']);
});

test('of archives a broken table is told by its name, and one of nothing of ours is no form', async () => {
  const files = odkFiles(FORM, [answersFor(WHOLE)]);
  const zipped = (of: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(of).map(([name, text]) => [name, new TextEncoder().encode(text)])));
  const whole = Object.fromEntries(files);
  const items = `${files.get('form-items_courses.csv')}\n"xa`;
  const { told, submissions } = await collected({
    'a.zip': zipped({ ...whole, 'form-items_courses.csv': items }),
    'b.zip': zipped({ 'a.csv': 'a,b,c', 'b.txt': 'tieuchi_format' }),
    'c.zip': zipped(whole),
    'd.zip': zipped(whole).subarray(0, 900),
  });

  expect(told.map((fault) => fault.split(' ').toSpliced(1, 1).join(' '))).toEqual([
    'csv-syntax - a.zip:- form-items_courses.csv',
    'archive-of-files - b.zip:-',
    'not-a-workbook - d.zip:-',
  ]);
  expect(submissions.map(({ unit }) => unit)).toEqual(['xa-b']);
});

test('items of two workbooks whose rows have the same numbers stay with their own', async () => {
  const other = { ...OTHER, facts: { staff: '7', applications: ['Cổng dịch vụ công'] } };
  const files = {
    'one.xlsx': await koboWorkbook(FORM, [answersFor(WHOLE)]),
    'two.xlsx': await koboWorkbook(FORM, [answersFor(other)]),
  };
  const { submissions } = await collected(files);

  expect(submissions.map(({ facts }) => facts?.applications)).toEqual([
    ['Một cửa', 'Thư điện tử'],
    ['Cổng dịch vụ công'],
  ]);
});
