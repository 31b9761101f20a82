import { expect, test } from 'vitest';
import { collectForms } from '../../src/form/index.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import type { Assessment, Submission } from '../../src/model/assessment.js';
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
