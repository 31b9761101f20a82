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
import type { CountsAs } from '../../model/pack-policies.js';
import type { PlanNode } from '../../model/plan.js';
import type { RowColumn } from '../../model/row-list.js';
import { addingOf } from './adding.js';
import { countsByStatus } from './counts-as.js';
import { nodeIn } from './frame.js';
import { loadFractions, type ProgramContext } from './loads.js';

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

/** The rows of nodes; undefined where one of them is no node of the tier. */
export function rowItems(
  context: ProgramContext,
  ids: readonly string[],
  measureOf: MeasureOf,
): Computed<ListRegister> | undefined {
  const rows = ids.flatMap((id) => {
    const node = context.tier.nodes[id];
    return node ? [rowItem(context, node, measureOf)] : [];
  });
  if (rows.length !== ids.length) return undefined;
  let isCounted = false;
  const counting = () => {
    const loops = isCounted ? [] : rows.map(({ load }) => load);
    isCounted = true;
    return loops;
  };
  return { loops: [], register: { is: 'list', items: rows.map(({ item }) => item), counting } };
}

function rowItem(context: ProgramContext, node: PlanNode, measureOf: MeasureOf): { load: Loop; item: ListItem } {
  const { arrays, binding } = context;
  const [statuses, counts] = [arrays.bytes(), arrays.bytes()];
  const load = loopOver(
    { statuses, counts, byStatus: countsOf(node) },
    ({ statuses, counts, byStatus }, size, from) => {
      const known = nodeIn(binding, node.id).statuses;
      for (let i = 0; i < size; i += 1) {
        const status = known[from + i] as number;
        statuses[i] = status;
        counts[i] = byStatus[status] as number;
      }
    },
  );
  const filled = new Map<string, Computed<Register> | undefined>();
  const column = (name: string): Computed<Register> | undefined => {
    const known = filled.get(name);
    if (known) return { loops: [], register: known.register };
    const column = COLUMNS[name]?.(context, node, statuses, measureOf);
    filled.set(name, column);
    return column;
  };
  return { load, item: { counts, value: { is: 'row', column }, adding: (name) => addingOf(context, node, name) } };
}

type ColumnOf = (
  context: ProgramContext,
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
  base: (context, node, statuses) => {
    const { arrays } = context;
    const scored =
      node.kind === 'group'
        ? loadFractions(context, 'each', (frame) => frame.nodes[node.id]?.base)
        : constant(arrays, node.max);
    return byStatusOf(arrays, { node, statuses }, scored, () => constant(arrays, node.max));
  },
  percent: ({ arrays }, node, statuses, measureOf) => {
    const max = numberOf(node.max);
    const scored =
      max?.n === 0 ? { loops: [], register: constantNumber(arrays, 0, 1) } : measureOf(node.id, 'percent', false);
    return byStatusOf(arrays, { node, statuses }, scored, (ofMax) => constant(arrays, multiply(ofMax, HUNDRED)));
  },
} satisfies Record<RowColumn, ColumnOf>;

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

/**
 * The points that bonuses or penalties add up to: each that is a row gives its points, or the part of its maximum that its
 * policy says.
 */
export function pointsOutside(
  context: ProgramContext,
  ids: readonly string[],
  measureOf: MeasureOf,
): Computed<NumberRegister> | undefined {
  const rows = rowItems(context, ids, measureOf);
  if (!rows) return undefined;
  const loops: Loop[] = [...rows.loops, ...(rows.register.counting?.() ?? [])];
  const { arrays } = context;
  let total: NumberRegister = constantNumber(arrays, 0, 1);
  for (const { counts, value } of rows.register.items) {
    const points = value.is === 'row' ? value.column('points') : undefined;
    if (points?.register.is !== 'number' || !counts) return undefined;
    const more = added(arrays, total, points.register);
    const step = stepped(arrays, { counts, value }, total, more.register);
    if (step?.register.is !== 'number') return undefined;
    loops.push(...points.loops, ...more.loops, ...step.loops);
    total = step.register;
  }
  return { loops, register: total };
}
