import type { WriteSheet } from '../../vendor/hucre.js';
import { annexSentence } from '../../words/index.js';
import type { Annex, AnnexPart, AnnexRanking, AnnexTable } from '../annex.js';
import { orientationOf } from '../layout.js';
import { endLines, headLines, isOfUnits, lowerLines, signatureLines, unitLines } from './annex-lines.js';
import { LINE_HEIGHT, type SheetLine, type SheetPlan, type SpanWidth } from './sheet-rows.js';

/** Letters of the standard width in a millimetre. */
const LETTERS = 0.53;
/** Columns of a sheet without a table. */
const FEW: readonly number[] = [20, 80, 80, 80];

/** Points of height that a page across has between its margins; a sheet is made smaller to fit its width, never larger. */
const PAGE_HEIGHT = 480;

/**
 * The sheets of a part. Each ranking has a sheet with its tables of units. Where the head of a table is repeated, as on
 * more than one page, what stands below the table has a second sheet, since it is no head of that. The first sheet has the letterhead, the last one of
 * the rankings the blanks for signatures; at the end stands a sheet for the gaps of the pack and the proof.
 */
export function annexSheets(part: AnnexPart, { lang }: Annex): readonly WriteSheet[] {
  const shared = { orientation: orientationOf(part), lang };
  const tables = part.rankings.flatMap((ranking, index) => {
    const widths = widthsOf(ranking);
    const plan = planOf(widths, lang);
    const units = [...(index === 0 ? headLines(part, plan) : []), ...unitLines(ranking, plan)];
    const lower = [
      ...lowerLines(ranking, plan),
      ...(index === part.rankings.length - 1 ? signatureLines(part, plan) : []),
    ];
    const repeated = isOnePage([...units, ...lower]) ? {} : repeatedHead(units, ranking);
    const name = index === 0 ? part.name : `${part.name} (${index + 1})`;
    const sheet = { ...shared, name, widths, repeated: {} };
    if (repeated.printTitlesRow === undefined || lower.length === 0)
      return [sheetOf({ ...sheet, lines: [...units, ...lower] })];
    const below = annexSentence('sheet-notes', lang, { part: name });
    return [sheetOf({ ...sheet, lines: units, repeated }), sheetOf({ ...sheet, name: below, lines: lower })];
  });
  const lines = endLines(part, planOf(FEW, lang));
  const name = annexSentence('sheet-gaps', lang, { part: part.name });
  return [...tables, sheetOf({ ...shared, name, lines, widths: FEW, repeated: {} })];
}

interface SheetParts {
  readonly name: string;
  readonly lines: readonly SheetLine[];
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  readonly lang: Annex['lang'];
  readonly repeated: { readonly printTitlesRow?: string };
}

function sheetOf({ name, lines, widths, orientation, lang, repeated }: SheetParts): WriteSheet {
  return {
    ...laidOut(lines),
    name,
    columns: widths.map((width) => ({ width: width * LETTERS })),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...repeated,
    },
    headerFooter: { oddFooter: `&C${annexSentence('page', lang)} &P/&N` },
  };
}

function planOf(widths: readonly number[], lang: Annex['lang']): SheetPlan {
  const spanWidth: SpanWidth = (from, to) => widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  return { last: widths.length - 1, spanWidth, lang };
}

/** The widths of columns in millimetres: those of the widest table. */
function widthsOf({ tables }: AnnexRanking): readonly number[] {
  const widest = tables.reduce<AnnexTable | undefined>(
    (most, table) => (table.columns.length > (most?.columns.length ?? 0) ? table : most),
    undefined,
  );
  return widest && widest.columns.length > 3 ? widest.columns.map(({ width }) => width) : FEW;
}

/** The rows, cells, merged ranges and heights of a sheet. */
function laidOut(lines: readonly SheetLine[]): Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'> {
  const width = lines.reduce((most, { cells }) => Math.max(most, ...[...cells.keys()].map((column) => column + 1)), 1);
  return {
    rows: lines.map(({ cells }) => Array.from({ length: width }, (_, column) => cells.get(column)?.value ?? null)),
    cells: new Map(
      lines.flatMap(({ cells }, row) =>
        [...cells].map(([column, { style }]) => [`${row},${column}`, { style }] as const),
      ),
    ),
    merges: lines.flatMap(({ merges = [] }, row) =>
      merges.map(({ from, to, rows = 0 }) => ({ startRow: row, endRow: row + rows, startCol: from, endCol: to })),
    ),
    rowDefs: new Map(lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }] as const]))),
  };
}

/** Whether lines stand on one page, so that no head need be repeated. */
function isOnePage(lines: readonly SheetLine[]): boolean {
  return lines.reduce((sum, { height = LINE_HEIGHT }) => sum + height, 0) <= PAGE_HEIGHT;
}

/** The head of the table of units on every page, where the sheet has one such table. */
function repeatedHead(lines: readonly SheetLine[], { tables }: AnnexRanking): { readonly printTitlesRow?: string } {
  const first = lines.findIndex(({ isHead }) => isHead === true);
  if (first < 0 || tables.filter(isOfUnits).length > 1) return {};
  const rows = lines.slice(first).findIndex(({ isHead }) => isHead !== true);
  return { printTitlesRow: `$${first + 1}:$${first + Math.max(rows, 1)}` };
}
