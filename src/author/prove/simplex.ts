import { bug } from '../../kit/bug.js';
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

/** `Σ factors[i] × x[i] ≤ most`, of variables that are 0 or above. */
export interface Row {
  readonly factors: readonly Exact[];
  readonly most: Exact;
}

/** The most of an objective over rows, with a point that has it; or that there is none. `spent`: no more steps were left. */
export type Solution =
  | { readonly is: 'most'; readonly value: Exact; readonly point: readonly Exact[] }
  | { readonly is: 'unbounded' | 'infeasible' | 'spent' };

/** More pivots than any honest rule needs; a bound that costs more is not known. */
const PIVOTS = 400;

/**
 * The simplex method on exact numbers, choosing by least index, so that it ends and always the same way. Variables are
 * 0 or above; a first phase with one more variable finds a point where there is one.
 */
export function simplex(objective: readonly Exact[], rows: readonly Row[]): Solution {
  const count = objective.length;
  const lowest = rows.reduce((at, { most }, index) => (compare(most, rows[at]?.most ?? ZERO) < 0 ? index : at), 0);
  const tableau: Tableau = {
    free: [...objective.keys()],
    basic: rows.map((_, index) => count + index),
    rows: rows.map(({ factors, most }) => [...factors.map(negate), most]),
    goal: [...objective, ZERO],
    left: { pivots: PIVOTS },
  };
  const worst = rows[lowest];
  if (worst && sign(worst.most) < 0 && !phaseOne(tableau, lowest, count + rows.length)) {
    return { is: tableau.left.pivots < 0 ? 'spent' : 'infeasible' };
  }
  const ended = climb(tableau);
  if (ended !== 'most') return { is: ended };
  const point = objective.map(() => ZERO);
  for (const [index, variable] of tableau.basic.entries()) {
    if (variable < count) point[variable] = last(tableau.rows[index]);
  }
  return { is: 'most', value: last(tableau.goal), point };
}

/** Each basic variable, and the goal, as a sum of the free ones and a constant that stands last. */
interface Tableau {
  readonly free: number[];
  readonly basic: number[];
  readonly rows: Exact[][];
  goal: Exact[];
  readonly left: { pivots: number };
}

/** Adds a variable to every row that lifts it, and brings it back to 0; whether that can be done. */
function phaseOne(tableau: Tableau, lowest: number, extra: number): boolean {
  const { free, rows, goal } = tableau;
  free.push(extra);
  for (const row of rows) row.splice(row.length - 1, 0, ONE);
  tableau.goal = [...free.map((variable) => (variable === extra ? negate(ONE) : ZERO)), ZERO];
  const real = [...goal.slice(0, -1), ZERO, last(goal)];
  const carried = { goal: real };
  pivot(tableau, lowest, free.length - 1, carried);
  if (climb(tableau, carried) !== 'most' || !isZero(last(tableau.goal))) return false;
  const extraRow = tableau.basic.indexOf(extra);
  if (extraRow >= 0) {
    const column = (rows[extraRow] ?? []).findIndex((factor, index) => index < free.length && !isZero(factor));
    if (column >= 0) pivot(tableau, extraRow, column, carried);
  }
  const column = free.indexOf(extra);
  if (column >= 0) {
    free.splice(column, 1);
    for (const row of [...rows, carried.goal]) row.splice(column, 1);
  }
  tableau.goal = carried.goal;
  return true;
}

/** Pivots while the goal can rise; the carried goal is rewritten with it. */
function climb(tableau: Tableau, carried?: { goal: Exact[] }): 'most' | 'unbounded' | 'spent' {
  for (;;) {
    const { free, basic, rows, goal } = tableau;
    const column = leastOf(free, (index) => sign(goal[index] ?? ZERO) > 0);
    if (column === undefined) return 'most';
    let row: number | undefined;
    let room: Exact | undefined;
    for (const [index, factors] of rows.entries()) {
      const factor = factors[column] ?? ZERO;
      if (sign(factor) >= 0) continue;
      const ratio = divide(last(factors), negate(factor)) ?? bug('a pivot of 0');
      const order = room === undefined ? -1 : compare(ratio, room);
      if (order < 0 || (order === 0 && (basic[index] ?? 0) < (basic[row ?? 0] ?? 0))) {
        row = index;
        room = ratio;
      }
    }
    if (row === undefined) return 'unbounded';
    tableau.left.pivots -= 1;
    if (tableau.left.pivots < 0) return 'spent';
    pivot(tableau, row, column, carried);
  }
}

function leastOf(variables: readonly number[], may: (index: number) => boolean): number | undefined {
  let least: number | undefined;
  for (const index of variables.keys()) {
    if (may(index) && (least === undefined || (variables[index] ?? 0) < (variables[least] ?? 0))) least = index;
  }
  return least;
}

/** The basic variable of the row and the free one of the column change places. */
function pivot(tableau: Tableau, at: number, column: number, carried?: { goal: Exact[] }): void {
  const { free, basic, rows } = tableau;
  const old = rows[at] ?? bug('no row');
  const by = old[column] ?? bug('no column');
  const fresh = old.map((factor, index) => {
    if (isZero(factor)) return ZERO;
    return reduced(divide(index === column ? ONE : negate(factor), by) ?? ZERO);
  });
  // most factors are 0: what a row has there stays
  const rewritten = (row: Exact[]): Exact[] => {
    const factor = row[column] ?? ZERO;
    if (isZero(factor)) return row;
    return row.map((each, index) => {
      const other = fresh[index] ?? ZERO;
      if (isZero(other)) return each;
      const part = multiply(factor, other);
      return reduced(index === column ? part : add(each, part));
    });
  };
  for (const [index, row] of rows.entries()) rows[index] = index === at ? fresh : rewritten(row);
  tableau.goal = rewritten(tableau.goal);
  if (carried) carried.goal = rewritten(carried.goal);
  [free[column], basic[at]] = [basic[at] ?? 0, free[column] ?? 0];
}

function last(row: readonly Exact[] | undefined): Exact {
  return row?.at(-1) ?? ZERO;
}
