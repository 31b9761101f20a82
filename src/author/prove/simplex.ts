import { bug } from '../../kit/bug.js';
import { compare, type Exact, negate, ONE, sign, ZERO } from '../../kit/exact.js';
import { exactTableau, type Tableau, type TableauRow } from './tableau.js';
import { wholeTableau } from './whole-tableau.js';

/** `Σ factors[i] × x[i] ≤ most`, of variables that are 0 or above. */
interface Row {
  readonly factors: readonly Exact[];
  readonly most: Exact;
}

/** The most of an objective over rows, with a point that has it; or that there is none. `spent`: no more steps were left. */
type Solution =
  | { readonly is: 'most'; readonly value: Exact; readonly point: readonly Exact[] }
  | { readonly is: 'unbounded' | 'infeasible' | 'spent' };

/** More pivots than any honest rule needs; a bound that costs more is not known. */
const PIVOTS = 400;

/**
 * The simplex method on exact numbers, choosing by least index, so that it ends and always the same way. Variables are
 * 0 or above; a first phase with one more variable finds a point where there is one. It is done in whole numbers in
 * doubles; where these do not suffice, once more in numbers of any size.
 */
export function simplex(objective: readonly Exact[], rows: readonly Row[]): Solution {
  const all = tableauRows(objective, rows);
  const inWhole = wholeTableau(all, objective.length + 2);
  const solution = inWhole && solved(inWhole, objective.length, rows);
  if (solution && solution.is !== 'too-large') return solution;
  const exact = solved(exactTableau(all), objective.length, rows);
  return exact.is === 'too-large' ? bug('numbers of any size were too large') : exact;
}

/** The rows, the goal, and the goal of the first phase: what it takes is the one more variable, the last column. */
function tableauRows(objective: readonly Exact[], rows: readonly Row[]): readonly TableauRow[] {
  return [
    ...rows.map(({ factors, most }) => ({ factors: [...factors.map(negate), ONE], constant: most })),
    { factors: [...objective, ZERO], constant: ZERO },
    { factors: [...objective.map(() => ZERO), negate(ONE)], constant: ZERO },
  ];
}

interface Solving {
  readonly tableau: Tableau;
  readonly free: number[];
  readonly basic: number[];
  readonly left: { pivots: number };
}

type SolverEnd = 'most' | 'unbounded' | 'spent' | 'too-large';

function solved(tableau: Tableau, count: number, rows: readonly Row[]): Solution | { readonly is: 'too-large' } {
  const solving: Solving = {
    tableau,
    free: [...Array(count + 1).keys()].map((index) => (index < count ? index : count + rows.length)),
    basic: rows.map((_, index) => count + index),
    left: { pivots: PIVOTS },
  };
  const goal = rows.length;
  const lowest = rows.reduce((at, { most }, index) => (compare(most, rows[at]?.most ?? ZERO) < 0 ? index : at), 0);
  const worst = rows[lowest];
  if (worst && sign(worst.most) < 0) {
    const begun = phaseOne(solving, lowest);
    if (begun !== 'most') return { is: begun };
  }
  const extra = solving.free.indexOf(count + rows.length);
  if (extra >= 0) tableau.clear(extra);
  const ended = climb(solving, goal);
  if (ended !== 'most') return { is: ended };
  const point = Array.from({ length: count }, () => ZERO);
  for (const [row, variable] of solving.basic.entries()) {
    if (variable < count) point[variable] = tableau.constantOf(row);
  }
  return { is: 'most', value: tableau.constantOf(goal), point };
}

/** Lifts every row by one more variable, and brings that back to 0 where it can be done. */
function phaseOne(solving: Solving, lowest: number): 'most' | 'infeasible' | 'spent' | 'too-large' {
  const { tableau, free, basic, left } = solving;
  const extra = basic.length + free.length - 1;
  const goal = basic.length + 1;
  if (!exchange(solving, lowest, free.length - 1)) return 'too-large';
  const ended = climb(solving, goal);
  if (ended === 'too-large') return ended;
  if (left.pivots < 0) return 'spent';
  if (ended !== 'most' || sign(tableau.constantOf(goal)) !== 0) return 'infeasible';
  const extraRow = basic.indexOf(extra);
  if (extraRow >= 0) {
    const column = free.findIndex((_, index) => tableau.signAt(extraRow, index) !== 0);
    if (column >= 0 && !exchange(solving, extraRow, column)) return 'too-large';
  }
  return 'most';
}

/** Pivots while the goal can rise. */
function climb(solving: Solving, goal: number): SolverEnd {
  const { tableau, free, basic, left } = solving;
  for (;;) {
    const column = leastOf(free, (index) => tableau.signAt(goal, index) > 0);
    if (column === undefined) return 'most';
    let row: number | undefined;
    for (const index of basic.keys()) {
      if (tableau.signAt(index, column) >= 0) continue;
      const order = row === undefined ? -1 : tableau.compareRoom(index, row, column);
      if (order < 0 || (order === 0 && (basic[index] ?? 0) < (basic[row ?? 0] ?? 0))) row = index;
    }
    if (row === undefined) return 'unbounded';
    left.pivots -= 1;
    if (left.pivots < 0) return 'spent';
    if (!exchange(solving, row, column)) return 'too-large';
  }
}

function leastOf(variables: readonly number[], may: (index: number) => boolean): number | undefined {
  let least: number | undefined;
  for (const index of variables.keys()) {
    if ((least === undefined || (variables[index] ?? 0) < (variables[least] ?? 0)) && may(index)) least = index;
  }
  return least;
}

/** The basic variable of the row and the free one of the column change places. */
function exchange({ tableau, free, basic }: Solving, row: number, column: number): boolean {
  if (!tableau.pivot(row, column)) return false;
  [free[column], basic[row]] = [basic[row] ?? 0, free[column] ?? 0];
  return true;
}
