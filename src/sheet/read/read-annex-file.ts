import { good } from '../../kit/result.js';
import { bytesGiven } from '../../model/given-as.js';
import { limitsGiven, readSheet } from './read-sheet.js';
import { readWord } from './read-word.js';
import { noSheets, SHEET_LIMITS, type SheetLimits, type SheetReading, type SheetTable } from './sheet-table.js';
import { UNREADABLE } from './word/equation-text.js';
import { isWordDocument } from './word-archive.js';

/**
 * Reads an annex from the bytes of its file: a Word document (.docx), of which each table is a sheet `1`, `2`, …, or what
 * `readSheet` reads. Never throws for a file; one that cannot be read is a fault.
 *
 * Of a Word document, numbers of lists are read as Word writes them, joined cells as joined, tracked changes as made. Text above a
 * table and below it, between the titles of annexes, and its footnotes are rows of it, in their first cell. What no
 * text says (crossed-out words, pictures of letters, roots in an equation) stays for a person.
 *
 * @param bytes The bytes of the file.
 * @param limits How large it may be; by default `SHEET_LIMITS`.
 * @throws TypeError where `bytes` is no `Uint8Array`, or `limits` lacks a limit.
 * @example
 * const read = await readAnnexFile(readFileSync('phu-luc.docx'));
 * if (read.ok) importSheet(read.value, options);
 */
export async function readAnnexFile(bytes: Uint8Array, limits: SheetLimits = SHEET_LIMITS): Promise<SheetReading> {
  bytesGiven('The bytes of a file', bytes);
  limitsGiven(limits);
  if (bytes.length > limits.bytes) return noSheets('too-large');
  if (isWordDocument(bytes)) return readWord(bytes, limits);
  const reading = await readSheet(bytes, limits);
  return reading.ok ? good(reading.value.map(withStruckMarked)) : reading;
}

/** A sheet whose crossed-out cells are for a person, as crossed-out words of a Word document are. */
function withStruckMarked(table: SheetTable): SheetTable {
  const { beside } = table;
  const mark = (row: number, text: string, column: number) =>
    beside?.get(`${row} ${column}`)?.isStruck ? `${UNREADABLE}${text}${UNREADABLE}` : text;
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((text, column) => mark(row, text, column)),
  }));
  return { ...table, rows };
}
