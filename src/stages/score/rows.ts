import { HUNDRED, multiply } from '../../kit/exact.js';
import {
  added,
  BLOCK,
  type Computed,
  constantNumber,
  FALSE,
  type ListItem,
  type ListRegister,
  type Loop,
  NEITHER,
  type NumberRegister,
  numberOf,
  picked,
  type Register,
  stepped,
  TRUE,
} from '../../logic/loops/index.js';
import type { Measure } from '../../model/measure.js';
import { COUNTS_AS, type CountsAs, RULED_BY } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import { STATUS_CODES } from '../../model/results.js';
import { bound } from './frame.js';
import { loadFractions, type Making } from './loads.js';

/** What a child counts as for its parent, by the code of its status; of a scored one `itself`. */
export function countsByStatus({ policies }: PlanNode): readonly (CountsAs | 'itself')[] {
  return STATUS_CODES.map((status) => (status === 'scored' ? 'itself' : COUNTS_AS[policies[RULED_BY[status]]]));
}

/** Whether a child is a row of its parent: by the code of its status, with `NEITHER` where the parent has no value. */
function countsOf(node: PlanNode): Uint8Array {
  return Uint8Array.from(
    countsByStatus(node).map((counts) => {
      if (counts === 'itself' || counts.is === 'part') return TRUE;
      return counts.is === 'nothing' ? FALSE : NEITHER;
    }),
  );
}

type MeasureOf = (node: string, measure: Measure, isPublished: boolean) => Computed<Register> | undefined;

/** The rows of nodes with the columns that formulas read of them; undefined where a column has no loops. */
export function rowItems(
  making: Making,
  ids: readonly string[],
  columns: ReadonlySet<string>,
  measureOf: MeasureOf,
): Computed<ListRegister> | undefined {
  const loops: Loop[] = [];
  const items: ListItem[] = [];
  for (const id of ids) {
    const node = making.tier.nodes[id];
    const item = node && rowItem(making, node, columns, measureOf);
    if (!item) return undefined;
    loops.push(...item.loops);
    items.push({ counts: item.counts, value: item.register });
  }
  return { loops, register: { is: 'list', items } };
}

function rowItem(making: Making, node: PlanNode, columns: ReadonlySet<string>, measureOf: MeasureOf) {
  const { binding } = making;
  const statuses = new Uint8Array(BLOCK);
  const counts = new Uint8Array(BLOCK);
  const byStatus = countsOf(node);
  const load: Loop = (from, size) => {
    const known = bound(binding).nodes[node.id]?.statuses;
    if (known) statuses.set(known.subarray(from, from + size));
    else statuses.fill(0);
    for (let i = 0; i < size; i += 1) counts[i] = byStatus[statuses[i] as number] as number;
  };
  const loops: Loop[] = [load];
  const registers: Record<string, Register> = {};
  for (const column of columns) {
    const made = COLUMNS[column]?.(making, node, statuses, measureOf);
    if (!made) return undefined;
    loops.push(...made.loops);
    registers[column] = made.register;
  }
  return { loops, counts, register: { is: 'row' as const, columns: registers } };
}

type ColumnOf = (
  making: Making,
  node: PlanNode,
  statuses: Uint8Array,
  measureOf: MeasureOf,
) => Computed<Register> | undefined;

const COLUMNS: Readonly<Record<string, ColumnOf>> = {
  id: ({ codeOf }, { id }) => ({ loops: [], register: { is: 'code', n: new Float64Array(BLOCK).fill(codeOf(id)) } }),
  max: (_, { max }) => constant(max),
  weight: (_, { weight }) => constant(weight),
  points: (_, node, statuses, measureOf) =>
    byStatusOf(node, statuses, measureOf(node.id, 'points', false), (ofMax) => constant(multiply(ofMax, node.max))),
  base: ({ binding }, node, statuses) => {
    const scored =
      node.kind === 'group'
        ? loadFractions(binding, 'each', (frame) => frame.nodes[node.id]?.base)
        : constant(node.max);
    return byStatusOf(node, statuses, scored, () => constant(node.max));
  },
  percent: (_, node, statuses, measureOf) => {
    const max = numberOf(node.max);
    const scored = max?.n === 0 ? { loops: [], register: constantNumber(0, 1) } : measureOf(node.id, 'percent', false);
    return byStatusOf(node, statuses, scored, (ofMax) => constant(multiply(ofMax, HUNDRED)));
  },
};

function constant(value: Parameters<typeof numberOf>[0]): Computed<Register> | undefined {
  const number = numberOf(value);
  return number && { loops: [], register: constantNumber(number.n, number.d) };
}

/** `scored` where the child has a value, else the part of its maximum that its policy says. */
function byStatusOf(
  node: PlanNode,
  statuses: Uint8Array,
  scored: Computed<Register> | undefined,
  partOf: (ofMax: Extract<CountsAs, { readonly is: 'part' }>['ofMax']) => Computed<Register> | undefined,
): Computed<Register> | undefined {
  if (!scored) return undefined;
  const parts = countsByStatus(node).map((counts) =>
    counts !== 'itself' && counts.is === 'part' ? partOf(counts.ofMax)?.register : undefined,
  );
  if (parts.every((part) => part === undefined)) return scored;
  const values = parts.map((part) => part ?? scored.register);
  const chosen = picked(statuses, values);
  return chosen && { loops: [...scored.loops, ...chosen.loops], register: chosen.register };
}

/** The points that bonuses or penalties add up to: each that is a row gives its points, or the part of its maximum that its policy says. */
export function pointsOutside(
  making: Making,
  ids: readonly string[],
  measureOf: MeasureOf,
): Computed<NumberRegister> | undefined {
  const rows = rowItems(making, ids, new Set(['points']), measureOf);
  if (!rows) return undefined;
  const loops: Loop[] = [...rows.loops];
  let total: NumberRegister = constantNumber(0, 1);
  for (const { counts, value } of rows.register.items) {
    const points = value.is === 'row' ? value.columns.points : undefined;
    if (points?.is !== 'number' || !counts) return undefined;
    const more = added(total, points);
    const step = stepped({ counts, value }, total, more.register);
    if (step?.register.is !== 'number') return undefined;
    loops.push(...more.loops, ...step.loops);
    total = step.register;
  }
  return { loops, register: total };
}
