import { expect, test } from 'vitest';
import { collectForms } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { compilePack } from '../../src/index.js';
import type { Assessment, Submission } from '../../src/model/assessment.js';
import { documentOf } from '../support/documents.js';
import { PACK, ROUND, sheets, WHOLE } from './house.js';

const YEAR: Assessment = { ...ROUND, asOf: WHOLE.at };

/** A form of Xã Bình Minh with this number of staff, received on that day of October. */
async function form(name: string, staff: number, day: number) {
  const submission = { ...WHOLE, facts: { ...WHOLE.facts, staff: String(staff) } } as unknown as Submission;
  const bytes = await workbookOf(sheets(submission));
  return { name, bytes, received: `2019-10-${day}T08:00:00+07:00` };
}

async function toldOf(files: Parameters<typeof collectForms>[1], year = YEAR) {
  const { forms, assessment } = await collectForms(PACK, files, year, { lang: 'en' });
  const told = forms.flatMap(({ file, faults }) =>
    faults.filter(({ code }) => code === 'sent-again').map(({ sentence }) => `${file}: ${sentence}`),
  );
  return { told, assessment };
}

test('that a unit sent several forms is told once, with the files as they were received and the one that counts', async () => {
  const files = [await form('c.xlsx', 63, 13), await form('a.xlsx', 61, 11), await form('b.xlsx', 62, 12)];

  expect((await toldOf(files)).told).toEqual([
    'c.xlsx: the unit sent several forms that differ, in the order received: a.xlsx, b.xlsx, c.xlsx; c.xlsx counts',
  ]);
  expect((await toldOf(files.slice(0, 1))).told).toEqual([]);
});

test('forms that say the same are told as that, however many were collected before, and others are not', async () => {
  const files = [await form('a.xlsx', 61, 11), await form('b.xlsx', 61, 12)];
  const { told, assessment } = await toldOf(files);

  expect(told).toEqual([
    'b.xlsx: the unit sent 2 forms that say the same, received at different times, in the order received: a.xlsx, b.xlsx; b.xlsx counts',
  ]);
  const third = await collectForms(PACK, [{ ...(await form('c.xlsx', 61, 13)) }], assessment, { lang: 'vi' });
  expect(third.forms.flatMap(({ fate, faults }) => [fate, ...faults.map(({ sentence }) => sentence)])).toEqual([
    'known',
  ]);
  const other = await toldOf([await form('c.xlsx', 62, 13)], assessment);
  expect(other.told).toEqual([
    'c.xlsx: the unit sent several forms that differ, in the order received: c.xlsx (collected before: 2); c.xlsx counts',
  ]);
});

test('of forms that come later, those that were collected before are told by their number', async () => {
  const { assessment } = await toldOf([await form('a.xlsx', 61, 11)]);

  expect((await toldOf([await form('b.xlsx', 62, 12)], assessment)).told).toEqual([
    'b.xlsx: the unit sent several forms that differ, in the order received: b.xlsx (collected before: 1); b.xlsx counts',
  ]);
});

test('a form that is late does not count, though it is the last', async () => {
  // to be sent before 25 October
  const files = [await form('a.xlsx', 61, 11), await form('b.xlsx', 62, 26)];

  expect((await toldOf(files)).told).toEqual([
    'b.xlsx: the unit sent several forms that differ, in the order received: a.xlsx, b.xlsx; a.xlsx counts',
  ]);
});

test('that a form was late is told of that form, and of none that the unit sent in time', async () => {
  const files = [await form('a.xlsx', 61, 11), await form('b.xlsx', 62, 26), await form('c.xlsx', 63, 27)];
  const { forms } = await collectForms(PACK, files, YEAR, { lang: 'en' });
  const told = forms.flatMap(({ file, faults }) =>
    faults.filter(({ code }) => code === 'late-refused').map(({ sentence }) => `${file}: ${sentence.split(',')[0]}`),
  );

  expect(told).toEqual([
    'b.xlsx: the submission came at 2019-10-26 08:00 (+07:00)',
    'c.xlsx: the submission came at 2019-10-27 08:00 (+07:00)',
  ]);
});

/** What is told of forms that are refused. */
async function refused(files: Parameters<typeof collectForms>[1], year = YEAR, lang: 'vi' | 'en' = 'en') {
  const { forms, assessment } = await collectForms(PACK, files, year, { lang });
  const told = forms.flatMap(({ file, fate, faults }) =>
    faults.filter(({ stops }) => fate === 'refused' && stops === 'file').map(({ sentence }) => `${file}: ${sentence}`),
  );
  return { told, assessment };
}

test('a form that was corrected and saved over under the same instant of receipt is told as that, with what to do', async () => {
  const before = await refused([await form('a.xlsx', 61, 11)]);
  const over = await form('a.xlsx', 62, 11);
  const after = await refused([over], before.assessment, 'vi');

  expect(before.told).toEqual([]);
  expect(after.told).toEqual([
    'a.xlsx: phiếu này khác phiếu của đơn vị đã thu trước đó, mà thời điểm nhận vẫn là 08:00 ngày 11/10/2019 (+07:00); nếu phiếu đã được sửa, hãy ghi thời điểm nhận mới (ô "Thời điểm nhận phiếu" của phiếu, hoặc tùy chọn --received) rồi thu lại',
  ]);
  // both stay, once the office says when the corrected form came
  const { assessment, told } = await refused([{ ...over, received: '2019-10-11T09:00:00+07:00' }], before.assessment);
  expect(told).toEqual([]);
  expect(assessment.submissions?.map(({ at, facts }) => [at, facts?.staff])).toEqual([
    ['2019-10-11T08:00:00+07:00', '61'],
    ['2019-10-11T09:00:00+07:00', '62'],
  ]);
});

test('of forms received at one instant those are named, and none that came at another', async () => {
  const { told } = await refused([
    await form('a.xlsx', 61, 11),
    await form('b.xlsx', 62, 11),
    await form('c.xlsx', 63, 12),
  ]);

  expect(told).toEqual([
    'a.xlsx: forms of one unit that differ were received at one instant, 2019-10-11 08:00 (+07:00): a.xlsx, b.xlsx; say which came later',
    'b.xlsx: forms of one unit that differ were received at one instant, 2019-10-11 08:00 (+07:00): b.xlsx, a.xlsx; say which came later',
  ]);
});

const VERIFIED = {
  unit: 'xa-b',
  at: '2019-11-12T10:00:00+07:00',
  by: 'to-cong-tac',
  method: 'desk',
  done: true,
  note: 'Đã thẩm định',
} as const;

/** What is told of forms of a unit that was verified by its form of 11 October. */
async function toldOfVerified(
  files: Parameters<typeof collectForms>[1],
  verifications: readonly object[] = [VERIFIED],
  pack = PACK,
) {
  const { assessment } = await toldOf([await form('a.xlsx', 61, 11)]);
  const year = { ...assessment, asOf: '2019-11-30T00:00:00+07:00', verifications } as unknown as Assessment;
  const { forms } = await collectForms(pack, files, year, { lang: 'en' });
  return forms.flatMap(({ file, faults }) =>
    faults.filter(({ code }) => code === 'verified-other-form').map(({ sentence }) => `${file}: ${sentence}`),
  );
}

test('a form that is collected when its unit was verified by another is told: what was verified still holds', async () => {
  const later = { ...VERIFIED, at: '2019-11-13T10:00:00+07:00' };

  // received before the verification, and in time, so that nothing in the assessment shows the order
  expect(await toldOfVerified([await form('b.xlsx', 62, 12)], [later, VERIFIED])).toEqual([
    'b.xlsx: the unit was verified (last at 2019-11-13 10:00 (+07:00)) when this form was not collected yet; this form counts now, and what was verified still holds; make a new form for verifiers of the unit',
  ]);
});

test('nothing is told of the form that was verified, of one that does not count, and of another unit', async () => {
  const ofOther = { ...VERIFIED, unit: 'xa-c' };

  expect(await toldOfVerified([await form('a.xlsx', 61, 11)])).toEqual([]);
  expect(await toldOfVerified([await form('b.xlsx', 62, 26)])).toEqual([]);
  expect(await toldOfVerified([await form('b.xlsx', 62, 12)], [ofOther])).toEqual([]);
});

test('nothing is told of a verification that does not count, since the pack refuses those of its body', async () => {
  const document = documentOf('test/form/form-pack.yaml') as { readonly procedure: object };
  const verifiers = [{ id: 'so-khac', title: { vi: 'Sở khác', en: 'Another department' } }];
  const verification = { verifiers, byOthers: 'refused' };
  const refusing = compilePack({ ...document, procedure: { ...document.procedure, verification } });
  const byThese = { ...VERIFIED, by: 'so-khac' };
  const files = [await form('b.xlsx', 62, 12)];

  expect(await toldOfVerified(files, [VERIFIED], refusing)).toEqual([]);
  expect(await toldOfVerified(files, [byThese], refusing)).toHaveLength(1);
});

test('a form that the unit above had later than the office that collects leaves an assessment that can be scored', async () => {
  const handed = sheets().map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      sheet.id === 'cover' && row.key === 'handed-in'
        ? { ...row, cells: { ...row.cells, value: { look: 'blank', value: '22/10/2019 09:00' } as const } }
        : row,
    ),
  }));
  const files = [{ name: 'a.xlsx', bytes: await workbookOf(handed), received: WHOLE.at }];
  const { assessment, issues } = await collectForms(PACK, files, YEAR);

  expect(assessment.submissions?.map(({ at, handedIn }) => [at, handedIn])).toEqual([
    ['2019-10-20T08:00:00+07:00', '2019-10-22T09:00:00+07:00'],
  ]);
  expect(assessment.asOf).toBe('2019-10-22T09:00:00+07:00');
  expect(issues).toEqual([]);
});
