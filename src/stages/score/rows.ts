import { HUNDRED, multiply } from '../../kit/exact.js';
import {
  added,
  type BlockArrays,
  type Computed,
  constantCode,
  constantNumber,
  FALSE,
  type ListItem,
  type ListRegister,
  type Loop,
  loopOver,
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
  const { arrays, binding } = making;
  const [statuses, counts] = [arrays.bytes(), arrays.bytes()];
  const load = loopOver(
    { statuses, counts, byStatus: countsOf(node) },
    ({ statuses, counts, byStatus }, size, from) => {
      const known = bound(binding).nodes[node.id]?.statuses ?? NONE_STORED;
      for (let i = 0; i < size; i += 1) {
        const status = known[from + i] ?? SCORED;
        statuses[i] = status;
        counts[i] = byStatus[status] as number;
      }
    },
  );
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

const SCORED = STATUS_CODES.indexOf('scored');

/** The statuses of a node of which nothing is stored. */
const NONE_STORED = new Uint8Array(0);

type ColumnOf = (
  making: Making,
  node: PlanNode,
  statuses: Uint8Array,
  measureOf: MeasureOf,
) => Computed<Register> | undefined;

const COLUMNS: Readonly<Record<string, ColumnOf>> = {
  id: ({ arrays, codeOf }, { id }) => ({ loops: [], register: constantCode(arrays, codeOf(id)) }),
  max: ({ arrays }, { max }) => constant(arrays, max),
  weight: ({ arrays }, { weight }) => constant(arrays, weight),
  points: ({ arrays }, node, statuses, measureOf) =>
    byStatusOf(arrays, { node, statuses }, measureOf(node.id, 'points', false), (ofMax) =>
      constant(arrays, multiply(ofMax, node.max)),
    ),
  base: (making, node, statuses) => {
    const { arrays } = making;
    const scored =
      node.kind === 'group'
        ? loadFractions(making, 'each', (frame) => frame.nodes[node.id]?.base)
        : constant(arrays, node.max);
    return byStatusOf(arrays, { node, statuses }, scored, () => constant(arrays, node.max));
  },
  percent: ({ arrays }, node, statuses, measureOf) => {
    const max = numberOf(node.max);
    const scored =
      max?.n === 0 ? { loops: [], register: constantNumber(arrays, 0, 1) } : measureOf(node.id, 'percent', false);
    return byStatusOf(arrays, { node, statuses }, scored, (ofMax) => constant(arrays, multiply(ofMax, HUNDRED)));
  },
};

function constant(arrays: BlockArrays, value: Parameters<typeof numberOf>[0]): Computed<Register> | undefined {
  const number = numberOf(value);
  return number && { loops: [], register: constantNumber(arrays, number.n, number.d) };
}

/** `scored` where the child has a value, else the part of its maximum that its policy says. */
function byStatusOf(
  arrays: BlockArrays,
  { node, statuses }: { readonly node: PlanNode; readonly statuses: Uint8Array },
  scored: Computed<Register> | undefined,
  partOf: (ofMax: Extract<CountsAs, { readonly is: 'part' }>['ofMax']) => Computed<Register> | undefined,
): Computed<Register> | undefined {
  if (!scored) return undefined;
  const parts = countsByStatus(node).map((counts) =>
    counts !== 'itself' && counts.is === 'part' ? partOf(counts.ofMax)?.register : undefined,
  );
  if (parts.every((part) => part === undefined)) return scored;
  const values = parts.map((part) => part ?? scored.register);
  const chosen = picked(arrays, statuses, values);
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
  const { arrays } = making;
  let total: NumberRegister = constantNumber(arrays, 0, 1);
  for (const { counts, value } of rows.register.items) {
    const points = value.is === 'row' ? value.columns.points : undefined;
    if (points?.is !== 'number' || !counts) return undefined;
    const more = added(arrays, total, points);
    const step = stepped(arrays, { counts, value }, total, more.register);
    if (step?.register.is !== 'number') return undefined;
    loops.push(...more.loops, ...step.loops);
    total = step.register;
  }
  return { loops, register: total };
}
