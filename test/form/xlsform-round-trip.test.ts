import { expect, test } from 'vitest';
import { collectForms, xlsFormWorkbook } from '../../src/form/index.js';
import type { Submission } from '../../src/model/assessment.js';
import { zipSync } from '../../src/vendor/fflate.js';
import { answersFor, koboCsv, koboWorkbook, odkFiles, xlsFormFile } from '../support/xls-export.js';
import { asText, PACK, ROUND, UNITS, WHOLE } from './house.js';

const FORM = await xlsFormFile(await xlsFormWorkbook(PACK, { tier: 'commune', units: UNITS }));

/** WHOLE, but for what an XLSForm does not ask: the digest of a file. */
const SAID = {
  ...WHOLE,
  criteria: { ...WHOLE.criteria, planned: { evidence: [{ title: 'Kế hoạch' }] } },
} as const satisfies Submission;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An archive with these files, and a photograph. */
function archive(files: ReadonlyMap<string, string>): Uint8Array {
  const parts = [...files].map(([name, text]) => [name, bytesOf(text)] as const);
  return zipSync({ ...Object.fromEntries(parts), 'media/anh.jpg': new Uint8Array([0xff, 0xd8]) });
}

async function collected(files: ReadonlyMap<string, string | Uint8Array>) {
  const forms = [...files].map(([name, of]) => ({ name, bytes: typeof of === 'string' ? bytesOf(of) : of }));
  const { assessment, forms: fates } = await collectForms(PACK, forms, ROUND);
  return { submissions: assessment.submissions ?? [], fates };
}

test.each([
  ['ODK Central, names of groups before a hyphen', () => odkFiles(FORM, [answersFor(SAID)])],
  ['ODK Central without names of groups', () => odkFiles(FORM, [answersFor(SAID)], false)],
  [
    'ODK Central, the archive as it is downloaded',
    () => new Map([['odk.zip', archive(odkFiles(FORM, [answersFor(SAID)]))]]),
  ],
  ['KoboToolbox as XLS', async () => new Map([['kobo.xlsx', await koboWorkbook(FORM, [answersFor(SAID)])]])],
  [
    'KoboToolbox as XLS, with numbers',
    async () => new Map([['kobo.xlsx', await koboWorkbook(FORM, [answersFor(SAID)], true)]]),
  ],
])('%s: a whole submission comes back', async (_, files) => {
  const { submissions, fates } = await collected(await files());

  expect(fates.flatMap(({ faults }) => faults)).toEqual([]);
  expect(submissions.map(asText)).toEqual([asText(SAID)]);
});

test('the CSV of KoboToolbox has no repeats: a submission without items comes back, one with items is refused', async () => {
  const { applications, courses, ...facts } = SAID.facts;
  const plain = { ...SAID, facts, criteria: { computers: SAID.criteria.computers } };
  const one = await collected(new Map([['kobo.csv', koboCsv(FORM, [answersFor(plain)])]]));
  const other = await collected(new Map([['kobo.csv', koboCsv(FORM, [answersFor(SAID)])]]));

  expect(one.submissions.map(asText)).toEqual([asText(plain)]);
  expect(other.submissions).toEqual([]);
  expect(other.fates[0]?.faults.map(({ code, question }) => `${code} ${question}`)).toEqual([
    'items-missing Ứng dụng đang dùng',
    'items-missing Lớp tập huấn',
    'items-missing Minh chứng thêm',
  ]);
});
