import {
  exportPack,
  importSheet,
  type JsonObject,
  type ReportRow,
  readSheet,
  type WrittenSheet,
  writeCsv,
} from '../../src/sheet/index.js';
import { OPTIONS } from './annexes.js';

/** The column of an exported sheet that has the key of a row. */
export const KEY = 7;

/** The sheets of a pack, which several edits of it begin with. */
const exported = new WeakMap<JsonObject, readonly WrittenSheet[]>();

function exportOf(pack: JsonObject): readonly WrittenSheet[] {
  const sheets = exported.get(pack) ?? exportPack(pack);
  exported.set(pack, sheets);
  return sheets;
}

/** What comes of a pack after an edit of the rows of its exported sheet. */
export async function importEdited(
  pack: JsonObject,
  edit: (rows: string[][]) => string[][],
): Promise<{ readonly document: JsonObject; readonly report: readonly ReportRow[] }> {
  const [sheet, machine] = exportOf(pack) as readonly WrittenSheet[] as [WrittenSheet, WrittenSheet];
  const rows = edit(sheet.rows.map((row) => [...row]));
  const reading = await readSheet(new TextEncoder().encode(writeCsv([{ ...sheet, rows }, machine])));
  if (!reading.ok) throw new Error(reading.errors[0].code);
  const { document = {}, rows: report } = importSheet(reading.value, OPTIONS);
  return { document: document as JsonObject, report };
}
