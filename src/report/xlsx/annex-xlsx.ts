import { withPrintTitles } from '../../kit/print-titles.js';
import { writeXlsx } from '../../vendor/hucre.js';
import type { Annex } from '../annex.js';
import { annexGiven } from '../annex-given.js';
import { zippedAgain } from '../zip-again.js';
import { annexSheets } from './annex-sheets.js';
import { sheetNames } from './sheet-names.js';

/**
 * The annex as an .xlsx file: a sheet for each ranking, A4, one page wide, the head of the table on every page. Numbers are
 * numbers as they are printed, everything else is typed as text, which no spreadsheet runs.
 *
 * @param annex The annex, as `annexOf` gives it.
 * @example
 * writeFileSync('phu-luc.xlsx', await annexXlsx(annexOf(record)));
 */
export async function annexXlsx(annex: Annex): Promise<Uint8Array> {
  const sheets = annexGiven(annex).parts.flatMap((part) => annexSheets(part, annex));
  const names = sheetNames(sheets.map(({ name }) => name));
  const bytes = await writeXlsx(
    withPrintTitles(sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name }))),
  );
  return zippedAgain(bytes, annex);
}
