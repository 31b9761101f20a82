import { fold } from './fold.js';
import type { Merge, SheetRow, SheetTable } from './sheet-table.js';

/** What a column of an annex holds; `key` is the one that `exportPack` writes. */
export type ColumnName = 'code' | 'title' | 'max' | 'scoring' | 'evidence' | 'provider' | 'verifier' | 'key';

/** Where the heading of a table ends, and which column holds what (from 0). */
export interface Headings {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
}

/** In this order: the first pattern that a heading fits names its column. */
const PATTERNS: readonly (readonly [ColumnName, RegExp])[] = [
  ['key', /^tieuchi$/],
  ['code', /^(tt|stt|so tt|so thu tu|ma so|ma tieu chi)\b/],
  [
    'scoring',
    /cach (tinh|cham|danh gia)|phuong phap|huong dan (cham|tinh)|cong thuc|tieu chuan cham|thang diem chi tiet/,
  ],
  ['max', /^(thang diem|diem chuan|diem toi da|so diem toi da|diem)\b(?!.*(tu cham|tu danh gia|tham dinh|dat duoc))/],
  ['evidence', /tai lieu|minh chung|kiem chung/],
  ['provider', /^nguon|(don vi|noi|co quan) (cung cap|bao cao)/],
  ['verifier', /^(?!diem).*(tham dinh|tham tra|xac minh)|^(don vi|co quan) (danh gia|cham)/],
  ['title', /tieu chi|noi dung|chi tieu|chi so|linh vuc/],
];

const DEPTHS = [1, 2, 3] as const;

/** The first heading of an annex at or below a place in the list: at most three rows that name a title and a maximum. */
export function findHeadings(
  { rows, merges }: SheetTable,
  from: number,
): (Headings & { readonly next: number }) | undefined {
  for (let index = from; index < rows.length; index += 1) {
    const found = DEPTHS.flatMap((depth) => {
      const headings = headingsAt(rows.slice(index, index + depth), merges, depth);
      return headings ? [{ ...headings, next: index + depth }] : [];
    });
    const [best] = found.toSorted((a, b) => clarity(b, merges) - clarity(a, merges));
    if (best) return best;
  }
  return undefined;
}

/** How many columns are named; among equals, a heading whose title is joined down as far as it goes. */
function clarity({ firstRow, lastRow, columns }: Headings, merges: readonly Merge[]): number {
  const isJoined = merges.some(
    (one) => one.firstColumn === columns.title && one.firstRow === firstRow && one.lastRow === lastRow,
  );
  return Object.keys(columns).length + (isJoined ? 0.5 : 0);
}

function headingsAt(rows: readonly SheetRow[], merges: readonly Merge[], depth: number): Headings | undefined {
  const [first, ...deeper] = rows;
  const last = rows[depth - 1];
  // a heading goes on below only where its first column is joined down, or left blank
  if (!first || !last || deeper.some(({ cells: [cell = ''] }) => cell !== '')) return undefined;
  const columns: Partial<Record<ColumnName, number>> = {};
  for (let column = 0; column < Math.max(...rows.map(({ cells }) => cells.length)); column += 1) {
    const texts = rows.map(({ row, cells }) => cells[column] || spanned(row, column, rows, merges));
    // columns below one joined heading are told apart by their own
    const names = [nameOf([...new Set(texts)].join(' ')), nameOf(last.cells[column] ?? '')];
    const name = names.find((one) => one !== undefined && columns[one] === undefined);
    if (name !== undefined) columns[name] = column;
  }
  const isHeading = columns.title !== undefined && columns.max !== undefined;
  const isRow = first.cells.filter((cell) => cell !== '').length > 1;
  return isHeading && isRow ? { firstRow: first.row, lastRow: last.row, columns } : undefined;
}

function nameOf(label: string): ColumnName | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(fold(label)))?.[0];
}

/** The text of the joined cell that this one is part of. */
function spanned(row: number, column: number, rows: readonly SheetRow[], merges: readonly Merge[]): string {
  const merge = merges.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn,
  );
  return (merge && rows.find((one) => one.row === merge.firstRow)?.cells[merge.firstColumn]) ?? '';
}
