import { fold } from '../../kit/unicode.js';
import { covers, type Merge, type SheetRow, type SheetTable } from '../read/sheet-table.js';

/** The columns of an annex that are read; `key` is the one that `exportPack` writes. */
export type ColumnName = 'code' | 'title' | 'max' | 'scoring' | 'evidence' | 'provider' | 'verifier' | 'key';

/** The rows of a heading, and the index of each column, from 0. */
export interface Headings {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
  /** Other columns with their headings: points that units fill in, and unknown ones. */
  readonly others: readonly { readonly column: number; readonly label: string; readonly isFilledIn: boolean }[];
}

/** Points that units and verifiers fill in: no part of the annex. */
const FILLED_IN =
  /\bdiem (?:so )?(?:tu|tham|dat|duoc|thuc te)\b|^(?:don vi )?tu (?:cham|danh gia)|^(?:so )?diem .*(?:tham dinh|dat duoc)|ket qua (?:tu|cham|tham|dat)/;
/** The first pattern that matches a heading names its column. */
const PATTERNS: readonly (readonly [ColumnName, RegExp])[] = [
  ['key', /^tieuchi$/],
  ['code', /^(tt|stt|so tt|so thu tu|ma so|ma tieu chi|ma(?= *$))\b/],
  [
    'scoring',
    /cach (tinh|cham|danh gia|xac dinh)|phuong phap|huong dan (cham|tinh)|cong thuc|tieu chuan cham|thang diem chi tiet/,
  ],
  ['max', /^(thang diem|diem chuan|diem toi da|so diem toi da|diem)\b(?!.*(tu cham|tu danh gia|tham dinh|dat duoc))/],
  ['evidence', /tai lieu|minh chung|kiem chung/],
  ['provider', /^nguon|(don vi|noi|co quan) (cung cap|bao cao)/],
  ['verifier', /^(?!diem).*(tham dinh|tham tra|xac minh)|^(don vi|co quan) (danh gia|cham)/],
  ['title', /tieu chi|noi dung|chi tieu|chi so|linh vuc/],
];

/** Headings that name a column only where no other does. */
const WEAK: readonly (readonly [ColumnName, RegExp])[] = [
  ['max', /^(khung|muc|bieu|so) diem( toi da| chuan)?$/],
  ['scoring', /^(huong dan|cach thuc|tieu chuan danh gia)\b|^muc (danh gia|do)$|^can cu (cham|tinh)( diem)?$/],
  // `Căn cứ chấm` beside the scoring is what proves it
  ['evidence', /^(can cu|co so)( (cham|danh gia|xac dinh|tinh))?( diem)?$/],
];

const DEPTHS = [1, 2, 3] as const;

/** The first heading at or after the index `from`: at most three rows that name a title and a maximum. */
export function findHeadings(
  { rows, merges, hidden }: SheetTable,
  from: number,
): (Headings & { readonly next: number }) | undefined {
  for (let index = from; index < rows.length; index += 1) {
    const candidates = DEPTHS.flatMap((depth) => {
      const lines = rows.slice(index, index + depth);
      const headings = lines.length === depth ? headingsAt(lines, merges, hidden?.columns ?? new Set()) : undefined;
      return headings ? [{ ...headings, next: index + depth }] : [];
    });
    const [best] = candidates.toSorted((a, b) => clarity(b, merges) - clarity(a, merges));
    if (best) return best;
  }
  return undefined;
}

/** How many columns are known, and half a point where the title is joined down to the last row of the heading. */
function clarity({ firstRow, lastRow, columns, others }: Headings, merges: readonly Merge[]): number {
  const isJoined = merges.some(
    (merge) => merge.firstColumn === columns.title && merge.firstRow === firstRow && merge.lastRow === lastRow,
  );
  const filledIn = others.filter(({ isFilledIn }) => isFilledIn).length;
  return Object.keys(columns).length + filledIn + (isJoined ? 0.5 : 0);
}

function headingsAt(
  rows: readonly SheetRow[],
  merges: readonly Merge[],
  hidden: ReadonlySet<number>,
): Headings | undefined {
  const [first, ...deeper] = rows;
  const last = rows.at(-1);
  // a heading continues below only where its first column is joined down, or blank
  if (!first || !last || deeper.some(({ cells: [cell = ''] }) => cell !== '')) return undefined;
  const columns: Partial<Record<ColumnName, number>> = {};
  const others: { column: number; label: string; isFilledIn: boolean }[] = [];
  const places = Array.from({ length: Math.max(...rows.map(({ cells }) => cells.length)) }, (_, column) => column);
  // of two columns with one heading the one that is shown is read
  for (const column of places.toSorted((a, b) => Number(hidden.has(a)) - Number(hidden.has(b)))) {
    const texts = rows.map(({ row, cells }) => cells[column] || spanned(row, column, rows, merges));
    const label = [...new Set(texts)].join(' ').trim();
    const isFilledIn = FILLED_IN.test(fold(label));
    // columns below one joined heading have their own names in the last row
    const names = isFilledIn ? [] : [nameOf(label), nameOf(last.cells[column] ?? '')];
    const name = names.find((candidate) => candidate !== undefined && columns[candidate] === undefined);
    if (name === undefined) others.push({ column, label, isFilledIn });
    else if (texts.some(isItem)) return undefined;
    else columns[name] = column;
  }
  nameWeakly(columns, others);
  const isHeading = columns.title !== undefined && columns.max !== undefined;
  const isRow = first.cells.filter((cell) => cell !== '').length > 1 && !isItem(first.cells[0] ?? '');
  return isHeading && isRow ? { firstRow: first.row, lastRow: last.row, columns, others } : undefined;
}

/** Names columns that no plain heading names by weaker ones: `Mức đánh giá`, `Khung điểm`. */
function nameWeakly(
  columns: Partial<Record<ColumnName, number>>,
  others: { column: number; label: string; isFilledIn: boolean }[],
): void {
  for (const [name, pattern] of WEAK) {
    const at = others.findIndex(({ label, isFilledIn }) => !isFilledIn && pattern.test(fold(label)));
    if (columns[name] !== undefined || at < 0) continue;
    const [other] = others.splice(at, 1);
    if (other) columns[name] = other.column;
  }
}

/** Whether a text is a number of a row, points, or a formula, which no heading is. */
function isItem(text: string): boolean {
  return /^(?:[IVXLC]+|\d+(?:[.,]\d+)*)[.)]?$/.test(text.trim()) || /=|\d\s*(?:điểm|đ)(?!\p{L})\s*[;:]/iu.test(text);
}

/** All words that headings of a title and of a maximum have. */
const VOCABULARY = new Set(
  'tieu chi noi dung chi so chi tieu linh vuc thanh phan danh gia cham diem toi da thang chuan muc quy dinh ten cac va nhom cong viec nhiem vu xep loai'.split(
    ' ',
  ),
);

/** Whether a heading below the first is certain: all words of its title and maximum are words of headings. */
export function isSurelyHeading(
  { rows }: SheetTable,
  { firstRow, lastRow, columns }: Headings,
  first: Headings,
): boolean {
  const lines = rows.filter(({ row }) => firstRow <= row && row <= lastRow);
  const words = lines.flatMap(({ cells }) =>
    [columns.title, columns.max].flatMap((column) => fold(cells[column ?? -1] ?? '').match(/[a-z0-9]+/g) ?? []),
  );
  const isRow = lines.some(({ cells }) =>
    [first.columns.code, first.columns.max].some((column) => column !== undefined && isItem(cells[column] ?? '')),
  );
  return !isRow && words.every((word) => VOCABULARY.has(word));
}

/** The rows of headings that a page repeats: the same columns with the same words, or the lowest of them; `TT` and `STT` are the same. */
export function repeatedHeadings(table: SheetTable, headings: Headings): ReadonlySet<number> {
  const repeated = new Set<number>();
  const start = table.rows.findIndex(({ row }) => row > headings.lastRow);
  for (let from = start < 0 ? table.rows.length : start; ; ) {
    const next = findHeadings(table, from);
    if (!next) return repeated;
    const isSame = areSameHeadings(table, next, headings);
    const lines = isSame ? table.rows.filter(({ row }) => next.firstRow <= row && row <= next.lastRow) : [];
    for (const { row } of lines) repeated.add(row);
    from = isSame ? next.next : table.rows.findIndex(({ row }) => row === next.firstRow) + 1;
  }
}

/** Whether two headings have the same columns with the same words, or the lowest of them. */
export function areSameHeadings(table: SheetTable, next: Headings, first: Headings): boolean {
  const areShown = shownHeadings(table, next) === shownHeadings(table, first);
  return areShown || lowestWords(table, next) === lowestWords(table, first);
}

/** The lowest words of each column of a heading, in one line: a page may repeat those alone, without `Thang điểm` above them. */
function lowestWords({ rows }: SheetTable, { firstRow, lastRow, columns }: Headings): string {
  const lines = rows.filter(({ row }) => firstRow <= row && row <= lastRow).map(({ cells }) => cells);
  const width = Math.max(...lines.map((cells) => cells.length));
  const lowest = Array.from({ length: width }, (_, column) => lines.findLast((cells) => cells[column])?.[column] ?? '');
  const texts = lowest.map((cell, column) => (column === columns.code ? '' : fold(cell)));
  return `${columns.code ?? ''}\n${texts.join('\t').trimEnd()}`;
}

/** The words of a heading, and the place of each column. */
function shownHeadings({ rows }: SheetTable, { firstRow, lastRow, columns }: Headings): string {
  const lines = rows.filter(({ row }) => firstRow <= row && row <= lastRow);
  const texts = lines.map(({ cells }) =>
    cells
      .map((cell, column) => (column === columns.code ? '' : fold(cell)))
      .join('\t')
      .trimEnd(),
  );
  return `${columns.code ?? ''}\n${texts.join('\n')}`;
}

function nameOf(label: string): ColumnName | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(fold(label)))?.[0];
}

/** The text of the joined cell that covers this cell. */
function spanned(row: number, column: number, rows: readonly SheetRow[], merges: readonly Merge[]): string {
  const merge = merges.find((candidate) => covers(candidate, row, column));
  return (merge && rows.find((above) => above.row === merge.firstRow)?.cells[merge.firstColumn]) ?? '';
}
