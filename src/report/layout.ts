import type { Annex, AnnexColumn, AnnexList, AnnexPart, AnnexTable } from './annex.js';

/** Millimetres of columns that fit a page that is upright; a wider table stands across. */
export const UPRIGHT = 175;
/** Millimetres between the margins of a page across. */
export const ACROSS = 262;

/** All tables of an annex. */
export function tablesOf({ parts }: Annex): readonly AnnexTable[] {
  return parts.flatMap(({ rankings }) => rankings.flatMap(({ tables }) => tables));
}

/** A list whose items begin with their numbers, from 1. */
export function numbered({ heading, items }: AnnexList): AnnexList {
  return { heading, items: items.map((item, index) => `${index + 1}. ${item}`) };
}

/** How the pages of a part are turned: across where a table is too wide to be read upright. */
export function orientationOf({ rankings }: AnnexPart): 'portrait' | 'landscape' {
  return isAcross(rankings.flatMap(({ tables }) => tables.map(({ columns }) => columns))) ? 'landscape' : 'portrait';
}

/** Millimetres between the margins of a page for tables of these columns. */
export function pageWidthOf(tables: readonly (readonly AnnexColumn[])[]): number {
  return isAcross(tables) ? ACROSS : UPRIGHT;
}

function isAcross(tables: readonly (readonly AnnexColumn[])[]): boolean {
  return tables.some((columns) => widthOf(columns) > UPRIGHT);
}

/** The width of columns together, in millimetres. */
export function widthOf(columns: readonly AnnexColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}

/** The width of a column in thousandths of its table. */
export function shareOf({ width }: AnnexColumn, columns: readonly AnnexColumn[]): number {
  return Math.round((width * 1000) / widthOf(columns));
}

/** A heading in the first of the rows above a table: over several columns, or over one and then as high as all of them. */
interface TopHeading {
  readonly text: string;
  readonly columns: number;
  /** Whether headings of its columns stand below it. */
  readonly isOver: boolean;
}

/** The headings of a table by rows; `below` is empty where no column has a heading above its own. */
export function headingRows({ columns }: AnnexTable): {
  readonly top: readonly TopHeading[];
  readonly below: readonly string[];
} {
  const top: TopHeading[] = [];
  for (const { heading, over } of columns) {
    const last = top.at(-1);
    if (over !== undefined && last?.isOver && last.text === over)
      top.splice(-1, 1, { ...last, columns: last.columns + 1 });
    else top.push({ text: over ?? heading, columns: 1, isOver: over !== undefined });
  }
  return { top, below: columns.flatMap(({ heading, over }) => (over === undefined ? [] : [heading])) };
}

/** The room behind a number, so that the decimal signs of its column stand below one another. */
export interface Padding {
  /** How many digits fewer than the longest number of the column it has behind the decimal sign. */
  readonly digits: number;
  /** Whether it lacks the decimal sign that others have. */
  readonly sign: boolean;
}

/** The padding of a cell whose text needs none. */
export const NO_PADDING: Padding = { digits: 0, sign: false };

/** The padding of each cell of a column, by rows. */
export function paddingsOf({ columns, rows }: AnnexTable, column: number): readonly Padding[] {
  if (columns[column]?.align !== 'decimal') return rows.map(() => NO_PADDING);
  const numbers = rows.map((cells) => cells[column]?.number);
  const most = numbers.reduce((longest, number) => Math.max(longest, decimalsIn(number ?? '')), 0);
  return numbers.map((number) => {
    if (number === undefined) return NO_PADDING;
    const decimals = decimalsIn(number);
    return { digits: most - decimals, sign: decimals === 0 && most > 0 };
  });
}

/** How many digits stand behind the point of decimal text. */
export function decimalsIn(number: string): number {
  const at = number.indexOf('.');
  return at < 0 ? 0 : number.length - at - 1;
}
