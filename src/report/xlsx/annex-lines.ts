import { escapedForXlsx } from '../../kit/xlsx-text.js';
import type { CellStyle } from '../../vendor/hucre.js';
import type { AnnexList, AnnexPart, AnnexRanking, AnnexTable } from '../annex.js';
import { numbered } from '../layout.js';
import {
  FONT,
  lettersInRow,
  type SheetCell,
  type SheetLine,
  type SheetPlan,
  tableLines,
  textLine,
} from './sheet-rows.js';

const BOLD: CellStyle = { font: { ...FONT, bold: true } };
const ITALIC: CellStyle = { font: { ...FONT, italic: true } };
const centred = (style: CellStyle): CellStyle => ({ ...style, alignment: { horizontal: 'center' } });

/** What stands above the first ranking: letterhead, titles, warnings, what the figures are about. */
export function headLines(part: AnnexPart, plan: SheetPlan): readonly SheetLine[] {
  const { letterhead, number, title, subject, decision, warnings, about } = part;
  const whole = (text: string, style: CellStyle) => textLine(text, plan, style);
  const pair = (left: string, right: string) => pairLine([left, right], plan.last, centred(BOLD));
  return [
    pair(letterhead.authority, letterhead.nation),
    pair('', letterhead.motto),
    NO_LINE,
    whole(number, centred(BOLD)),
    whole(title, centred(BOLD)),
    whole(subject, centred(BOLD)),
    whole(decision, centred(ITALIC)),
    NO_LINE,
    ...warnings.map((warning) => whole(warning, BOLD)),
    ...about.map(({ label, text }) => whole(`${label}: ${text}`, {})),
    NO_LINE,
  ];
}

/** Two texts side by side. */
function pairLine([left, right]: readonly [string, string], last: number, style: CellStyle): SheetLine {
  const half = Math.floor(last * 0.4);
  return {
    cells: new Map<number, SheetCell>([
      [0, { value: escapedForXlsx(left), style }],
      [half + 1, { value: escapedForXlsx(right), style }],
    ]),
    merges: [
      { from: 0, to: half },
      { from: half + 1, to: last },
    ],
  };
}

const NO_LINE: SheetLine = { cells: new Map() };

/** The tables of units, below what they go by. */
export function unitLines({ basis, tables }: AnnexRanking, plan: SheetPlan): readonly SheetLine[] {
  return [textLine(basis, plan, ITALIC), ...tables.filter(isOfUnits).flatMap((table) => captioned(table, plan))];
}

/** What stands below the tables of units: the table of levels, and the notes. */
export function lowerLines({ tables, notes }: AnnexRanking, plan: SheetPlan): readonly SheetLine[] {
  const others = tables.filter((table) => !isOfUnits(table));
  return [...others.flatMap((table) => captioned(table, plan)), ...listLines(notes, plan)];
}

/** A table below its caption; one of levels stands below the names of the units. */
function captioned(table: AnnexTable, plan: SheetPlan): readonly SheetLine[] {
  return [textLine(table.caption, plan, BOLD), ...tableLines(table, isOfUnits(table) ? 0 : 1, plan), NO_LINE];
}

/** Whether a table has a row for each unit, and not for each level. */
export function isOfUnits({ columns }: AnnexTable): boolean {
  return columns.some(({ id }) => id === 'unit');
}

/** Blanks for signatures, with room below them. */
export function signatureLines({ signature }: AnnexPart, plan: SheetPlan): readonly SheetLine[] {
  const [left, right] = signature.signers;
  const pair = (first: string, second: string, style: CellStyle) =>
    pairLine([first, second], plan.last, centred(style));
  return [
    NO_LINE,
    pair('', signature.at, ITALIC),
    pair(left?.title ?? '', right?.title ?? '', BOLD),
    pair(left?.hint ?? '', right?.hint ?? '', ITALIC),
    ...Array.from({ length: 5 }, () => NO_LINE),
  ];
}

/** How to check the results, and the gaps of the pack. */
export function endLines({ gaps, proof }: AnnexPart, plan: SheetPlan): readonly SheetLine[] {
  return [...listLines(proof, plan), NO_LINE, ...listLines(numbered(gaps), plan)];
}

/** A heading with its lines; nothing where there are none. A line that is too long for a row goes on in the next one. */
function listLines({ heading, items }: AnnexList, plan: SheetPlan): readonly SheetLine[] {
  if (items.length === 0) return [];
  const longest = lettersInRow(plan);
  const whole = new RegExp(`.{1,${longest}}(?:\\s+|$)|.{1,${longest}}`, 'gsu');
  const texts = items.flatMap((item) => item.match(whole) ?? []).map((text) => text.trim());
  return [textLine(heading, plan, BOLD), ...texts.map((text) => textLine(text, plan))];
}
