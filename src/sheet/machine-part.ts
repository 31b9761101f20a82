import { readJson } from '../model/read-json.js';
import { unguarded } from './formula-guard.js';
import { isObject, type JsonObject } from './json-parts.js';
import type { SheetTable } from './sheet-table.js';

/** What the first cell of a machine row says. */
const MACHINE = 'tieuchi/sheet@1';
/** A cell of a spreadsheet holds at most 32,767 characters. */
const LONGEST = 32_000;

/** The pack as rows for the machine: mark, number of all, and a piece of its JSON between bars, in ASCII. */
export function machineRows(pack: JsonObject): readonly (readonly string[])[] {
  const json = ascii(JSON.stringify(pack));
  const pieces = json.match(new RegExp(`[^]{1,${LONGEST}}`, 'g')) ?? [];
  return pieces.map((piece, index) => [MACHINE, `${index + 1}/${pieces.length}`, `|${piece}|`]);
}

/** No letter that a spreadsheet may compose, trim or read as its own escape (`_x0041_`), and no apostrophe. */
function ascii(json: string): string {
  return json
    .replaceAll('_x', '\\u005fx')
    .replaceAll("'", '\\u0027')
    .replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The pack that a sheet was exported from; undefined where there is none, or a piece of it is lost or damaged. */
export function machinePart(tables: readonly SheetTable[]): JsonObject | undefined {
  const pieces = tables.flatMap(({ rows }) =>
    rows.filter(({ cells }) => cells[0] === MACHINE).map(({ cells }) => cells),
  );
  const whole = Array.from({ length: pieces.length }, (_, index) => {
    const piece = pieces.find((cells) => cells[1] === `${index + 1}/${pieces.length}`)?.[2] ?? '';
    // the guard of CSV is still there where a spreadsheet made .xlsx of it; the JSON has no apostrophe of its own
    return piece.startsWith('|') && piece.endsWith('|') ? unguarded(piece.slice(1, -1)) : undefined;
  });
  if (whole.length === 0 || whole.includes(undefined)) return undefined;
  const { document } = readJson(whole.join(''));
  return isObject(document) ? document : undefined;
}

/** The table as people see it. */
export function withoutMachine(table: SheetTable): SheetTable {
  return { ...table, rows: table.rows.filter(({ cells }) => cells[0] !== MACHINE) };
}

/** Where the machine part of a sheet begins, whole or not. */
export function machineRow(tables: readonly SheetTable[]): number | undefined {
  return tables.flatMap(({ rows }) => rows).find(({ cells }) => cells[0] === MACHINE)?.row;
}
