import { isObject } from '../../kit/plain-data.js';
import { readJson } from '../../model/read-json.js';
import { jsonEscape } from '../../words/index.js';
import { unguarded } from '../formula-guard.js';
import type { JsonObject } from '../json-parts.js';
import type { SheetTable } from '../read/sheet-table.js';

/** The first cell of each machine row. */
const MACHINE = 'tieuchi/sheet@1';
/** A cell of a spreadsheet holds at most 32,767 characters. */
const LONGEST = 32_000;

/** The pack as rows of data: the mark, `1 of 3`, and a piece of its JSON in ASCII between bars. A spreadsheet that opens CSV makes a date of `1/3`. */
export function machineRows(pack: JsonObject): readonly (readonly string[])[] {
  const json = ascii(JSON.stringify(pack));
  const pieces = json.match(new RegExp(`[^]{1,${LONGEST}}`, 'g')) ?? [];
  return pieces.map((piece, index) => [MACHINE, `${index + 1} of ${pieces.length}`, `|${piece}|`]);
}

/** JSON without characters that a spreadsheet may change: no letters beyond ASCII, no `_x0041_`, no apostrophe. */
function ascii(json: string): string {
  return json
    .replaceAll('_x', '\\u005fx')
    .replaceAll("'", '\\u0027')
    .replaceAll(/[^\x20-\x7e]/g, jsonEscape);
}

/** The pack in the machine rows; undefined where there are none, or a piece is lost or damaged. */
export function machinePart(tables: readonly SheetTable[]): JsonObject | undefined {
  const pieces = tables.flatMap(({ rows }) =>
    rows.filter(({ cells }) => cells[0] === MACHINE).map(({ cells }) => cells),
  );
  const parts = Array.from({ length: pieces.length }, (_, index) => {
    const piece = pieceNumbered(pieces, index + 1)?.[2] ?? '';
    // a spreadsheet that made .xlsx of our CSV kept its guard; the JSON itself has no apostrophe
    return piece.startsWith('|') && piece.endsWith('|') ? unguarded(piece.slice(1, -1)) : undefined;
  });
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const { document } = readJson(parts.join(''));
  return isObject(document) ? document : undefined;
}

/**
 * The piece of this number, written `1 of 3`, or `1/3` as in files of earlier versions. An only piece needs no number, which a spreadsheet may have
 * made a date of: its JSON is whole or it is not.
 */
function pieceNumbered(pieces: readonly (readonly string[])[], number: number): readonly string[] | undefined {
  const count = pieces.length;
  if (count === 1) return pieces[0];
  return pieces.find(([, at = '']) => at === `${number} of ${count}` || at === `${number}/${count}`);
}

/** The table without its machine rows. */
export function withoutMachine(table: SheetTable): SheetTable {
  return { ...table, rows: table.rows.filter(({ cells }) => cells[0] !== MACHINE) };
}

/** The first machine row, whether all of them are there or not. */
export function machineRow(tables: readonly SheetTable[]): number | undefined {
  return tables.flatMap(({ rows }) => rows).find(({ cells }) => cells[0] === MACHINE)?.row;
}
