import { bytesGiven, notGiven } from '../../model/given-as.js';
import { readCsvSheet } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { noSheets, SHEET_LIMITS, type SheetFaultCode, type SheetLimits, type SheetReading } from './sheet-table.js';
import { isWordDocument } from './word-archive.js';

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16_LE = [0xff, 0xfe];
const UTF_16_BE = [0xfe, 0xff];
/** A page that a system wrote and called .xls, or a table as XML of Excel 2003: its lines would be read as rows. */
const MARKUP = /^\s*<(?:!doctype|html|head|meta|style|table|\?xml)/i;
/** How many bytes of a file are looked at for it. */
const LONGEST_START = 1000;

/**
 * Reads a spreadsheet from its bytes: .xlsx, or CSV in UTF-8 or in Excel's UTF-16, recognised by its first bytes. Never
 * throws; a file that cannot be read is a fault.
 *
 * @param bytes The bytes of the file.
 * @param limits How large it may be; by default `SHEET_LIMITS`.
 * @param which Of a workbook, the sheets that a person sees, or hidden ones too; by default those that a person sees.
 * @example
 * const read = await readSheet(readFileSync('annex.xlsx'));
 * if (read.ok) importSheet(read.value, options);
 */
export async function readSheet(
  bytes: Uint8Array,
  limits: SheetLimits = SHEET_LIMITS,
  which: 'visible' | 'all' = 'visible',
): Promise<SheetReading> {
  bytesGiven('The bytes of a file', bytes);
  limitsGiven(limits);
  if (bytes.length > limits.bytes) return noSheets('too-large');
  if (bytes.length === 0) return noSheets('empty');
  const other = otherDocument(bytes);
  if (other !== undefined) return noSheets(other);
  if (startsWith(bytes, ZIP)) return readWorkbook(bytes, limits, which);
  const encoding = startsWith(bytes, UTF_16_LE) ? 'utf-16le' : startsWith(bytes, UTF_16_BE) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\ufffd')) return noSheets('encoding');
  return text.includes('\0') || MARKUP.test(text) ? noSheets('not-a-sheet') : readCsvSheet(text, limits);
}

/** Whether a file may be a text, by its first bytes: no workbook, no other document, no page that a system called .xls. */
export function isText(bytes: Uint8Array): boolean {
  const isMarkup = () => MARKUP.test(new TextDecoder().decode(bytes.subarray(0, LONGEST_START)));
  return !startsWith(bytes, ZIP) && otherDocument(bytes) === undefined && !isMarkup();
}

/** Refuses limits of which one is not there. */
export function limitsGiven(limits: SheetLimits): void {
  for (const name of Object.keys(SHEET_LIMITS))
    if (typeof Object(limits)[name] !== 'number') notGiven('Limits, as those of `SHEET_LIMITS`,', limits);
}

const PDF = [...'%PDF-'].map((letter) => letter.charCodeAt(0));
const RICH_TEXT = [...'{\\rtf'].map((letter) => letter.charCodeAt(0));

/** Why a file is no spreadsheet that is read, by its first bytes; undefined where it may be one. */
function otherDocument(bytes: Uint8Array): SheetFaultCode | undefined {
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, RICH_TEXT)) return 'old-word';
  if (startsWith(bytes, ZIP)) return isWordDocument(bytes) ? 'word-document' : undefined;
  if (!startsWith(bytes, COMPOUND_FILE)) return undefined;
  if (hasEntry(bytes, 'EncryptedPackage')) return 'locked';
  return hasEntry(bytes, 'WordDocument') ? 'old-word' : 'old-format';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file has an entry of this name, which stands in it in UTF-16: a workbook with a password has `EncryptedPackage`. */
function hasEntry(bytes: Uint8Array, entry: string): boolean {
  const name = [...entry].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return bytes.some((byte, at) => byte === name[0] && name.every((part, index) => bytes[at + index] === part));
}
