import { equal, total } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { pointsIn } from './option-rows.js';
import { bareCode, styleOf } from './row-number.js';
import type { RowCells } from './total-row.js';

/** By what a row without a number is a heading: its points are the sum of the rows below it, or it is in capitals. */
export type HeadingBy = 'sum' | 'capitals';

/** The rows without a number that are headings above numbered rows: `NHÓM A | 20`. */
export function headingsIn<R extends RowCells>(rows: readonly R[]): ReadonlyMap<R, HeadingBy> {
  return new Map(
    rows.flatMap((row, index) => {
      const isPlain = bareCode(row.code) === '' && row.scoring === '' && /\p{L}/u.test(row.title);
      const by = isPlain ? headingBy(row, rows.slice(index + 1)) : undefined;
      return by === undefined ? [] : [[row, by] as const];
    }),
  );
}

function headingBy({ title, max }: RowCells, following: readonly RowCells[]): HeadingBy | undefined {
  const end = following.findIndex(({ code }) => bareCode(code) === '');
  const below = end < 0 ? following : following.slice(0, end);
  const [first] = below;
  if (!first) return undefined;
  const style = styleOf(bareCode(first.code));
  const points = below.filter(({ code }) => styleOf(bareCode(code)) === style).map((row) => pointsIn(row.max));
  const [printed, sums] = [pointsIn(max), points.flatMap((value) => value ?? [])];
  const isSum = printed !== undefined && sums.length === points.length;
  if (isSum && equal(total(sums.map(fromDecimal)), fromDecimal(printed))) return 'sum';
  const words = title.replaceAll(/\([^)]*\)/g, '');
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) ? 'capitals' : undefined;
}
