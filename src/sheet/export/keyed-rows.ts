import type { AnnexRow } from '../annex/annex-rows.js';
import type { ColumnName, Headings } from '../annex/headings.js';
import { decimalComma } from '../decimal-comma.js';
import { guarded } from '../formula-guard.js';
import { LAYOUT, shownCell } from './export-pack.js';
import type { PackRow } from './pack-rows.js';

/** A row of the sheet with the row of the exported pack that it is; absent for a new row. */
export interface KeyedRow {
  readonly row: AnnexRow;
  readonly exported?: PackRow;
  /** The columns of the exported row that are otherwise now. */
  readonly edited: readonly ColumnName[];
}

/**
 * The rows of a sheet beside those of the exported pack, by their keys. Of several rows with one key, as a copy of a row has
 * it, the one with the fewest edits is the row itself; the others are new.
 */
export function keyedRows(
  rows: readonly AnnexRow[],
  was: readonly PackRow[],
  { columns }: Headings,
): readonly KeyedRow[] {
  const byKey = new Map(was.map((exported) => [exported.key, exported] as const));
  const paired = rows.map((row): KeyedRow => {
    const exported = byKey.get(row.key);
    if (!exported) return { row, edited: [] };
    const read = LAYOUT.map(([name]) => name).filter((name) => name !== 'key' && columns[name] !== undefined);
    return { row, exported, edited: read.filter((name) => !isSame(row[name], shownCell(exported, name), name)) };
  });
  const itself = new Map<string, KeyedRow>();
  for (const pair of paired) {
    const other = itself.get(pair.row.key);
    if (pair.exported && (!other || pair.edited.length < other.edited.length)) itself.set(pair.row.key, pair);
  }
  return paired.map((pair) =>
    pair.exported && itself.get(pair.row.key) !== pair ? { row: { ...pair.row, key: '' }, edited: [] } : pair,
  );
}

/** Whether a cell is unchanged. A spreadsheet may have kept the guard of CSV, or written points as `2.5` for `2,5`. */
function isSame(cell: string, shown: string, column: ColumnName): boolean {
  if (cell === shown || cell === guarded(shown)) return true;
  if (column !== 'max') return cell.replaceAll(/\s+/g, ' ') === shown.replaceAll(/\s+/g, ' ');
  return decimalComma(cell) !== undefined && decimalComma(cell) === decimalComma(shown);
}

/**
 * The rows that stand elsewhere than in the exported pack: as few of them as leave the others in their order. A row that was
 * put in or taken out moves none.
 */
export function movedRows(rows: readonly KeyedRow[], was: readonly PackRow[]): readonly AnnexRow[] {
  const position = new Map(was.map(({ key }, index) => [key, index] as const));
  const there = rows.filter(({ exported }) => exported !== undefined);
  const order = there.map(({ row }) => position.get(row.key) ?? 0);
  // the longest rising run: for each row the length of the run that ends with it, and the row before it
  const lengths: number[] = [];
  const before: number[] = [];
  for (const [index, place] of order.entries()) {
    const runs = order.slice(0, index).map((other, at) => (other < place ? (lengths[at] ?? 0) : 0));
    const longest = Math.max(0, ...runs);
    lengths.push(longest + 1);
    before.push(longest === 0 ? -1 : runs.indexOf(longest));
  }
  const kept = new Set<number>();
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = before[at] ?? -1) kept.add(at);
  return there.filter((_, index) => !kept.has(index)).map(({ row }) => row);
}
