import {
  add,
  compare,
  divide,
  type Exact,
  isZero,
  multiply,
  negate,
  ONE,
  reduced,
  sign,
  ZERO,
} from '../../kit/exact.js';

/** A sum of the free variables, `Σ factors[column] × variable + constant`: a basic variable, or a goal. */
export interface TableauRow {
  readonly factors: readonly Exact[];
  readonly constant: Exact;
}

/** Rows of numbers that pivots rewrite. The constants are one more column, the last. */
export interface Tableau {
  readonly signAt: (row: number, column: number) => -1 | 0 | 1;
  /** Below 0 where row `a` lets the variable of the column rise less than row `b` does; both factors are below 0. */
  readonly compareRoom: (a: number, b: number, column: number) => number;
  readonly constantOf: (row: number) => Exact;
  /** Makes a column 0: the variable is left out. */
  readonly clear: (column: number) => void;
  /** Solves a row for the variable of a column, and puts it into the other rows; false where it cannot be done in such numbers. */
  readonly pivot: (row: number, column: number) => boolean;
}

/** A tableau of exact numbers of any size; no pivot is refused. */
export function exactTableau(from: readonly TableauRow[]): Tableau {
  const rows = from.map(({ factors, constant }) => [...factors, constant]);
  const cell = (row: number, column: number): Exact => rows[row]?.[column] ?? ZERO;
  const last = (row: number): Exact => rows[row]?.at(-1) ?? ZERO;
  const room = (row: number, column: number): Exact => divide(last(row), negate(cell(row, column))) ?? ZERO;
  return {
    signAt: (row, column) => sign(cell(row, column)),
    compareRoom: (a, b, column) => compare(room(a, column), room(b, column)),
    constantOf: (row) => reduced(last(row)),
    clear: (column) => {
      for (const row of rows) row[column] = ZERO;
    },
    pivot: (row, column) => {
      const fresh = solvedFor(rows[row] ?? [], column);
      for (const [index, other] of rows.entries())
        rows[index] = index === row ? fresh : rewritten(other, fresh, column);
      return true;
    },
  };
}

function solvedFor(row: readonly Exact[], column: number): Exact[] {
  const by = row[column] ?? ZERO;
  return row.map((factor, index) =>
    isZero(factor) ? ZERO : reduced(divide(index === column ? ONE : negate(factor), by) ?? ZERO),
  );
}

/** Most factors are 0: what a row has there stays. */
function rewritten(row: Exact[], fresh: readonly Exact[], column: number): Exact[] {
  const factor = row[column] ?? ZERO;
  if (isZero(factor)) return row;
  return row.map((each, index) => {
    const other = fresh[index] ?? ZERO;
    if (isZero(other)) return each;
    const part = multiply(factor, other);
    return reduced(index === column ? part : add(each, part));
  });
}
