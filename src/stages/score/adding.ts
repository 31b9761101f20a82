import { type Exact, multiply, ZERO } from '../../kit/exact.js';
import { type Adding, commonDenominator, loopOver, numberOf, product, sum } from '../../logic/loops/index.js';
import type { CountsAs } from '../../model/pack-policies.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { STATUS_CODES } from '../../model/results.js';
import { countsByStatus } from './counts-as.js';
import { nodeIn } from './frame.js';
import { isColumn, type Making } from './loads.js';

const SCORED = STATUS_CODES.indexOf('scored');

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
export function addingOf(making: Making, node: PlanNode, name: string): Adding | undefined {
  const addend = ADDENDS[name];
  const own = making.denominators[node.id];
  if (!addend || node.kind !== 'leaf' || typeof own !== 'number' || !isColumn(making, node, 'points')) return undefined;
  const constant = addend.scored(node);
  const parts = countsByStatus(node).map((counts): Exact | undefined => {
    if (counts === 'itself') return constant ?? ZERO;
    if (counts.is === 'no-value') return undefined;
    return counts.is === 'nothing' ? ZERO : addend.part(node, counts);
  });
  const numbers = parts.map((part) => (part === undefined ? { n: Number.NaN, d: 1 } : numberOf(part)));
  const known = numbers.flatMap((number) => number ?? []);
  const d = commonDenominator([...(constant ? [] : [own]), ...known.map((number) => number.d)]);
  if (d === undefined || known.length !== numbers.length) return undefined;
  const addends = Float64Array.from(known, (number) => product(number.n, d / number.d));
  return {
    d,
    into: (totals, factor) => {
      const byStatus = addends.map((value) => product(value, factor));
      return constant
        ? addingConstants(making, node, totals, byStatus)
        : addingPoints(making, node, { totals, byStatus, factor: product(d / own, factor) });
    },
  };
}

function addingConstants({ binding }: Making, { id }: PlanLeaf, totals: Float64Array, byStatus: Float64Array) {
  return loopOver({ totals, byStatus }, ({ totals, byStatus }, size, from) => {
    const { statuses } = nodeIn(binding, id);
    for (let i = 0; i < size; i += 1)
      totals[i] = sum(totals[i] as number, byStatus[statuses[from + i] as number] as number);
  });
}

function addingPoints(
  { binding }: Making,
  { id }: PlanLeaf,
  registers: { readonly totals: Float64Array; readonly byStatus: Float64Array; readonly factor: number },
) {
  return loopOver(registers, ({ totals, byStatus, factor }, size, from) => {
    const { statuses, earned } = nodeIn(binding, id);
    const { n } = earned;
    for (let i = 0; i < size; i += 1) {
      const status = statuses[from + i] as number;
      const addend = status === SCORED ? product(n[from + i] as number, factor) : (byStatus[status] as number);
      totals[i] = sum(totals[i] as number, addend);
    }
  });
}
