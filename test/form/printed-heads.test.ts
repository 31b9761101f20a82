import { expect, test } from 'vitest';
import { verificationSheets } from '../../src/form/verifying/verification-forms.js';
import { workbookOf } from '../../src/form/write/form-workbook.js';
import { withPrintTitles } from '../../src/kit/print-titles.js';
import type { Assessment } from '../../src/model/assessment.js';
import { strFromU8, unzipSync } from '../../src/vendor/fflate.js';
import { type WriteSheet, writeXlsx } from '../../src/vendor/hucre.js';
import { PACK, ROUND, sheets, WHOLE } from './house.js';

/** The rows that a workbook repeats on each page of a sheet, as a spreadsheet reads them. */
function repeatedRows(workbook: Uint8Array): readonly string[] {
  const part = strFromU8(unzipSync(workbook)['xl/workbook.xml'] ?? new Uint8Array());
  return [...part.matchAll(/<definedName name="_xlnm\.Print_Titles" localSheetId="\d">([^<]*)</g)].map(
    ([, range = '']) => range,
  );
}

// ECMA-376, part 1, 18.17.2.2: the name of a sheet with a blank or a sign stands in quotes, and a quote in it twice
test('the heads of the sheets of a form are on each printed page: a name with a blank stands in quotes', async () => {
  expect(repeatedRows(await workbookOf(sheets()))).toEqual([
    "'Số liệu'!$2:$2",
    "'Tự chấm điểm'!$2:$2",
    "'Minh chứng thêm'!$2:$2",
  ]);
});

test('the heads of the sheets of a form for verifiers are on each printed page', async () => {
  const year = { ...ROUND, asOf: WHOLE.at, submissions: [WHOLE] } as unknown as Assessment;
  const forms = verificationSheets(PACK, year);

  expect(repeatedRows(await workbookOf(forms.ok ? forms.value.sheets('xa-b') : []))).toEqual([
    "'Thẩm định số liệu'!$2:$2",
    "'Thẩm định tiêu chí'!$2:$2",
  ]);
});

test('a sheet without repeated rows names none; a quote in a name is written twice', async () => {
  const pageSetup = { paperSize: 'a4', printTitlesRow: '$1:$2' } as const;
  const named = withPrintTitles<WriteSheet>([
    { name: "Xã Ia'Dêr", rows: [['TT']], pageSetup },
    { name: 'Trang đầu', rows: [['TT']], pageSetup: { paperSize: 'a4' } },
    { name: 'Trống', rows: [['TT']] },
  ]);

  expect(repeatedRows(await writeXlsx(named))).toEqual(["'Xã Ia''Dêr'!$1:$2"]);
});
