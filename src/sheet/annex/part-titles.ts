import { fold } from '../../kit/unicode.js';
import type { SheetTable } from '../read/sheet-table.js';
import type { Headings } from './headings.js';

/** A column of the titles of parts, right of that of titles, whose heading is `above`: `Lĩnh vực | Tiêu chí`. */
export interface PartTitles {
  readonly column: number;
  readonly above: string;
}

const HEADING =
  /^(?:cac )?(?:tieu chi|noi dung|chi so)(?: (?:thanh phan|cu the|chi tiet|tieu chi|danh gia|cham diem|con))*$|^(?:chi tieu|muc) thanh phan$/;

/** The beginning of a target, and points, which no title has. */
const NO_TITLE = /^(?:[<>≤≥]|\d)|\d\s*(?:điểm|đ)(?!\p{L})/iu;

/** The column of the titles of parts of an annex; undefined where it has none, or one of numbers. */
export function partTitlesOf(
  { rows }: SheetTable,
  { firstRow, lastRow, columns, others }: Headings,
): PartTitles | undefined {
  const { title, max = Number.POSITIVE_INFINITY } = columns;
  const found = others.find(({ column, label, isFilledIn }) => {
    return !isFilledIn && title !== undefined && column === title + 1 && column < max && HEADING.test(fold(label));
  });
  if (!found || title === undefined) return undefined;
  const cells = rows.filter(({ row }) => row > lastRow).flatMap((row) => row.cells[found.column] || []);
  const heading = rows.filter(({ row }) => firstRow <= row && row <= lastRow).map((row) => row.cells[title] ?? '');
  const areTitles = cells.length > 0 && cells.every((text) => /\p{L}{2}/u.test(text) && !NO_TITLE.test(text));
  return areTitles ? { column: found.column, above: heading.filter((text) => text !== '').join(' ') } : undefined;
}
