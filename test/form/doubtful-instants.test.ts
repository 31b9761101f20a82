import { expect, test } from 'vitest';
import type { FormSheet, FormSheetId } from '../../src/form/form-sheet.js';
import { collectForms, readForm } from '../../src/form/index.js';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import type { Assessment } from '../../src/model/assessment.js';
import { PACK, ROUND, sheets, UNITS, WHOLE } from './house.js';

/** Sheets with another text typed into cells. */
function typed(written: readonly FormSheet[], cells: readonly (readonly [FormSheetId, string, string])[]) {
  return cells.reduce<readonly FormSheet[]>(
    (all, [id, key, value]) =>
      all.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          sheet.id === id && row.key === key
            ? { ...row, cells: { ...row.cells, value: { look: 'blank', value } as const } }
            : row,
        ),
      })),
    written,
  );
}

/** What is told of the instants of a form. */
async function told(cells: readonly (readonly [FormSheetId, string, string])[], received?: string) {
  const bytes = await workbookOf(typed(sheets(), cells));
  const { submission, faults } = await readForm(bytes, PACK, {
    units: UNITS,
    ...(received === undefined ? {} : { received }),
  });
  const doubts = faults.filter(({ code }) => code === 'instant-doubtful');
  return { at: submission?.at, told: doubts.map(({ cell = '-', sentence }) => `${cell}: ${sentence}`) };
}

// the period of the pack: 1 November 2018 to 31 October 2019
test('a form whose year of receipt is misspelt is read, and told: it would count as sent in time', async () => {
  expect(await told([['cover', 'received', '20/10/2009 08:00']])).toEqual({
    at: '2009-10-20T08:00:00+07:00',
    told: [
      'C17: thời điểm 08:00 ngày 20/10/2009 (+07:00) là trước kỳ số liệu (từ ngày 01/11/2018); hãy kiểm tra lại năm, nếu nhầm thì sửa trong phiếu và trong tệp số liệu đánh giá',
    ],
  });
});

test('one received in a far year is told: it would let every deadline pass', async () => {
  const { told: doubts } = await told([['cover', 'received', '20/10/2091 08:00']]);

  expect(doubts).toEqual([
    'C17: thời điểm 08:00 ngày 20/10/2091 (+07:00) là sau kỳ số liệu (đến ngày 31/10/2019) hơn một năm; hãy kiểm tra lại năm, nếu nhầm thì sửa trong phiếu và trong tệp số liệu đánh giá',
  ]);
});

test.each([
  ['01/11/2018 00:00', 0],
  ['31/10/2018 23:59', 1],
  ['31/10/2020 23:59', 0],
  ['02/11/2020 00:00', 1],
])('received at %s: told %i times', async (received, times) => {
  expect((await told([['cover', 'received', received]])).told).toHaveLength(times);
});

test('an instant that was given for all is told without a cell, and that of the unit above by its cell', async () => {
  const blank = ['cover', 'received', ''] as const;

  // in the zone of the pack the first is still the day before the period
  expect((await told([blank], '2018-10-31T16:59:00Z')).told[0]).toMatch(/^-: /);
  expect((await told([blank], '2018-10-31T17:00:00Z')).told).toEqual([]);
  expect((await told([['cover', 'handed-in', '19/10/1919 08:00']], WHOLE.at)).told[0]).toMatch(/^C18: /);
});

test('a form for verifiers that says another year is told by its cell', async () => {
  const year = { ...ROUND, asOf: WHOLE.at, submissions: [WHOLE] } as unknown as Assessment;
  const forms = verificationSheets(PACK, year);
  const filled = typed(forms.ok ? forms.value.sheets('xa-b') : [], [
    ['verifying-cover', 'by', 'to-cong-tac'],
    ['verifying-cover', 'verified-at', '12/11/2109 10:00'],
    ['verifying-cover', 'method', 'qua hồ sơ'],
    ['verifying-cover', 'common-note', 'Đối chiếu hồ sơ'],
    ['verifying-cover', 'done', 'x'],
  ]);
  const { forms: collected } = await collectForms(PACK, [{ name: 'a.xlsx', bytes: await workbookOf(filled) }], year);

  expect(collected[0]?.faults.map(({ code, cell }) => `${code} ${cell}`)).toContain('instant-doubtful C15');
});
