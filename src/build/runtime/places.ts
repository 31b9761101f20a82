import { byCodeUnit } from '../../kit/unicode.js';
import type { Measure } from '../../model/measure.js';
import type { PackRanking } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import { TIES } from '../../stages/rank/ties.js';
import type { ModuleSlot, ModuleTier } from './module.js';
import type { TierColumnsWritten } from './stored.js';

/** A number by which rows are ordered, as it stands in their columns. */
interface Key {
  readonly slot: ModuleSlot;
  readonly node: number;
  /** 1 where the higher is better. */
  readonly toward: 1 | -1;
}

interface Placing {
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly columns: TierColumnsWritten;
  readonly ranking: PackRanking;
  readonly idOf: (row: number) => string;
}

/**
 * The place of every row, NaN for one without a value; undefined where columns alone cannot tell: a tie that persons or
 * figures decide, a number that stands in no column.
 */
export function placesInColumns(of: Placing, rows: number): Float64Array | undefined {
  const { tier, module, columns, ranking } = of;
  const width = tier.order.length;
  const keys = keysOf(of);
  if (!keys) return undefined;
  const values = keys.map(({ slot, node, toward }) => {
    const out = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1)
      out[row] =
        columns.s[row * width + node] === 0
          ? (columns.n[row * module.stride + slot.at] as number) * toward
          : Number.NEGATIVE_INFINITY;
    return out;
  });
  if (values.some((column) => column.some(Number.isNaN))) return undefined;
  const { place, partsById } = TIES[ranking.ties];
  const [first = new Float64Array(0)] = values;
  const ranked = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1)
    if (first[row] !== Number.NEGATIVE_INFINITY) {
      ranked[count] = row;
      count += 1;
    }
  const order = (a: number, b: number): number => {
    for (const column of values) {
      const [left, right] = [column[a] as number, column[b] as number];
      if (left !== right) return left > right ? -1 : 1;
    }
    return partsById ? byCodeUnit(of.idOf(a), of.idOf(b)) : 0;
  };
  const sorted = ranked.subarray(0, count).sort(order);
  const places = new Float64Array(rows).fill(Number.NaN);
  for (let start = 0, groupsAbove = 0; start < count; groupsAbove += 1) {
    let end = start + 1;
    while (end < count && order(sorted[start] as number, sorted[end] as number) === 0) end += 1;
    const { n, d } = place({ above: start, groupsAbove, size: end - start });
    for (let at = start; at < end; at += 1) places[sorted[at] as number] = Number(n) / Number(d);
    start = end;
  }
  return places;
}

/** The keys of a ranking; undefined where one is in no column. */
function keysOf({ tier, module, ranking }: Placing): readonly Key[] | undefined {
  const { of, by, basis, tieBreak } = ranking;
  const keyOf = (node: string, measure: Measure, prefer: 'high' | 'low'): Key | undefined => {
    const isPrinted = basis === 'published' && tier.nodes[node]?.publish[measure] !== undefined;
    const slot = module.nodes[node]?.ranked[isPrinted ? `published ${measure}` : measure];
    return slot && { slot, node: tier.order.indexOf(node), toward: prefer === 'high' ? 1 : -1 };
  };
  const breaks = tieBreak.map((entry) => ('of' in entry ? keyOf(entry.of, entry.by, entry.prefer) : undefined));
  const keys = [keyOf(of, by, 'high'), ...breaks];
  return keys.some((key) => key === undefined) ? undefined : (keys as readonly Key[]);
}
