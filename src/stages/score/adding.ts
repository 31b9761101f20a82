import { type Exact, multiply, ZERO } from '../../kit/exact.js';
import {
  type Adding,
  commonDenominator,
  type Loop,
  loopOver,
  MOST,
  numberOf,
  product,
  sum,
} from '../../logic/loops/index.js';
import type { CountsAs } from '../../model/pack-policies.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { SCORED } from '../../model/results.js';
import { countsByStatus } from './counts-as.js';
import { nodeIn } from './frame.js';
import { isColumn, type ProgramContext } from './loads.js';
import { oddOf } from './odd-rows.js';

/** How a criterion adds to the totals of its group: what a scored one adds, and what stands for one without points. */
interface Addend {
  /** Undefined where a scored one adds its points, which stand in its column. */
  readonly scored: (node: PlanLeaf) => Exact | undefined;
  readonly part: (node: PlanLeaf, counts: Extract<CountsAs, { readonly is: 'part' }>) => Exact;
}

/** Points and base are what groups add up; other columns are filled first. */
const ADDENDS: Readonly<Record<string, Addend>> = {
  points: { scored: () => undefined, part: ({ max }, { ofMax }) => multiply(ofMax, max) },
  base: { scored: ({ max }) => max, part: ({ max }) => max },
};

/** Adds a column of a criterion straight from what was stored of it; undefined where the column must be filled. */
export function addingOf(context: ProgramContext, node: PlanNode, name: string): Adding | undefined {
  const addend = ADDENDS[name];
  const denominator = context.denominators[node.id]?.earned;
  if (!addend || node.kind !== 'leaf' || typeof denominator !== 'number' || !isColumn(context, node, 'points'))
    return undefined;
  const constant = addend.scored(node);
  const parts = countsByStatus(node).map((counts): Exact | undefined => {
    if (counts === 'itself') return constant ?? ZERO;
    if (counts.is === 'no-value') return undefined;
    return counts.is === 'nothing' ? ZERO : addend.part(node, counts);
  });
  const numbers = parts.map((part) => (part === undefined ? { n: Number.NaN, d: 1 } : numberOf(part)));
  const known = numbers.flatMap((number) => number ?? []);
  const d = commonDenominator([...(constant ? [] : [denominator]), ...known.map((number) => number.d)]);
  if (d === undefined || known.length !== numbers.length) return undefined;
  const addends = Float64Array.from(known, (number) => product(number.n, d / number.d));
  return {
    d,
    same: constant ? (addends[SCORED] as number) : 0,
    most: mostAdded(node, addends, d),
    into: (totals, factor) => {
      const byStatus = addends.map((value) => product(value, factor));
      const registers = { totals: totals.n, byStatus, factor: product(d / denominator, factor) };
      if (constant) return addingDifferences(context, node, registers);
      const savedTotals = context.arrays.numbers();
      const most = totals.isNarrow ? product(mostAdded(node, addends, d), factor) : MOST;
      return addingPoints(context, node, { ...registers, savedTotals, most }, totals.isNarrow);
    },
  };
}

/** The highest of the maximum and what stands for a criterion without points; without end where points may leave the range. */
function mostAdded({ max, inScale }: PlanLeaf, addends: Float64Array, d: number): number {
  const number = numberOf(max);
  const highest = number && inScale ? product(number.n, d / number.d) : Number.NaN;
  return addends.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, Math.abs(value))), highest);
}

interface Registers {
  readonly totals: Float64Array;
  /** What a row adds that is not scored, by the code of its status. */
  readonly byStatus: Float64Array;
  /** What points are multiplied by. */
  readonly factor: number;
}

/** The totals hold already what a scored row adds. */
function addingDifferences({ binding }: ProgramContext, { id }: PlanLeaf, registers: Registers): Loop {
  return loopOver(registers, ({ totals, byStatus }, size, from) => {
    const node = nodeIn(binding, id);
    const { at, count } = oddOf(node, from, size);
    for (let which = 0; which < count; which += 1) {
      const i = at[which] as number;
      const difference = (byStatus[node.statuses[from + i] as number] as number) - (byStatus[SCORED] as number);
      totals[i] = sum(totals[i] as number, difference);
    }
  });
}

interface PointRegisters extends Registers {
  /** Room for the totals of odd rows. */
  readonly savedTotals: Float64Array;
  /** What is more than this is added by the evaluator. */
  readonly most: number;
}

/** Adds the points of all rows, and then again those of odd rows to what they had before. */
function addingPoints(
  { binding }: ProgramContext,
  { id }: PlanLeaf,
  registers: PointRegisters,
  isNarrow: boolean,
): Loop {
  const add = isNarrow ? addNarrow : addSafely;
  return loopOver(registers, ({ totals, byStatus, factor, savedTotals, most }, size, from) => {
    const node = nodeIn(binding, id);
    const { n } = node.earned;
    const { at, count } = oddOf(node, from, size);
    for (let which = 0; which < count; which += 1) savedTotals[which] = totals[at[which] as number] as number;
    add(totals, n, factor, size, from);
    for (let which = 0; which < count; which += 1) {
      const i = at[which] as number;
      const status = node.statuses[from + i] as number;
      const addend = status === SCORED ? product(n[from + i] as number, factor) : (byStatus[status] as number);
      // a comparison with NaN is false
      totals[i] = Math.abs(addend) <= most ? sum(savedTotals[which] as number, addend) : Number.NaN;
    }
  });
}

function addSafely(totals: Float64Array, n: Float64Array, factor: number, size: number, from: number): void {
  for (let i = 0; i < size; i += 1) totals[i] = sum(totals[i] as number, product(n[from + i] as number, factor));
}

/** Adds numerators where no total can leave 2^53. */
function addNarrow(totals: Float64Array, n: Float64Array, factor: number, size: number, from: number): void {
  for (let i = 0; i < size; i += 1) totals[i] = (totals[i] as number) + (n[from + i] as number) * factor;
}
