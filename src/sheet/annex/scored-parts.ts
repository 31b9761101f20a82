import { equal, total } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { pointsIn } from './option-rows.js';
import { isTotal, type RowCells } from './total-row.js';

/** A row whose criteria are the rows with a dash below it. */
export interface OfParts {
  readonly isOfParts?: true;
}

const DASH = /^[-+•]\s*/;

/**
 * The rows, where those below a criterion that begin with a dash, have points and a scoring of their own and add up to its maximum
 * are criteria: they lose the dash. Answers of a criterion have no scoring beside their points.
 */
export function withScoredParts<R extends RowCells>(
  rows: readonly R[],
): {
  readonly rows: readonly (R & OfParts)[];
  readonly parts: ReadonlySet<number>;
} {
  const [parts, heads] = [new Set<number>(), new Set<number>()];
  for (const [index, head] of rows.entries()) {
    const below = rows.slice(index + 1);
    const end = below.findIndex((row) => !isPart(row));
    const lines = end < 0 ? below : below.slice(0, end);
    if (!isSumOf(head, lines)) continue;
    heads.add(index);
    for (const [place] of lines.entries()) parts.add(index + 1 + place);
  }
  return {
    rows: rows.map((row, index) => {
      if (heads.has(index)) return { ...row, isOfParts: true };
      return parts.has(index) ? { ...row, code: '', title: row.title.replace(DASH, '') } : row;
    }),
    parts,
  };
}

function isPart(row: RowCells): boolean {
  const { code, title, max } = row;
  const isDashed = code === '' ? DASH.test(title) : /^[-+•]$/.test(code);
  return isDashed && max !== '' && !isTotal(row);
}

function isSumOf({ code, max, scoring }: RowCells, lines: readonly RowCells[]): boolean {
  const points = lines.flatMap((line) => pointsIn(line.max) ?? []);
  const printed = pointsIn(max);
  const isHead = code !== '' && !/^[-+•]$/.test(code) && scoring === '' && printed !== undefined;
  return (
    isHead &&
    lines.length > 1 &&
    points.length === lines.length &&
    lines.some((line) => line.scoring !== '') &&
    equal(total(points.map(fromDecimal)), fromDecimal(printed))
  );
}
