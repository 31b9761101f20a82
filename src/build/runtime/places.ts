import type { Exact } from '../../kit/exact.js';
import { nearGap } from '../../kit/near.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Measure } from '../../model/measure.js';
import type { PackRanking } from '../../model/pack.js';
import { HIGH_IS_BETTER, IS_AS_PUBLISHED } from '../../model/pack-words.js';
import type { PlanTier } from '../../model/plan.js';
import { SCORED } from '../../model/results.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { orderOf } from '../../stages/rank/compared.js';
import { TIES } from '../../stages/rank/ties.js';
import type { ModuleTier } from './module.js';
import type { TierColumnsWritten } from './stored.js';

/** A measure of a node in a row, exactly; undefined where the node has no value. */
export type ExactAt = (node: string, measure: Measure, row: number) => Exact | undefined;

/** A number by which rows are ordered, as it stands in their columns. */
interface Key {
  readonly at: number;
  readonly isNearly: boolean;
  readonly node: number;
  readonly prefer: 'high' | 'low';
  readonly exactAt: (row: number) => Exact | undefined;
}

/** The numbers of a key, the higher the better; where they are doubles next to it, how far off they may be. */
interface Values extends Pick<Key, 'exactAt' | 'prefer'> {
  readonly value: Float64Array;
  readonly slack?: Float64Array;
}

interface Placing {
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly columns: TierColumnsWritten;
  readonly ranking: PackRanking;
  readonly idOf: (row: number) => string;
  /** Asked where doubles do not say which of two rows is above the other. */
  readonly exactAt: ExactAt;
}

/**
 * The place of every row, NaN for one without a value; undefined where columns alone cannot decide: persons or figures
 * break a tie, or a number is in no column.
 */
export function placesInColumns(of: Placing, rows: number): Float64Array | undefined {
  const { ranking } = of;
  const keys = keysOf(of);
  if (!keys) return undefined;
  const values = keys.map((key) => valuesOf(of, key, rows));
  if (values.some(({ value }) => value.some(Number.isNaN))) return undefined;
  const [first = new Float64Array(0)] = values.map(({ value }) => value);
  const { place, partsById } = TIES[ranking.ties];
  const ranked = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1)
    if (first[row] !== Number.NEGATIVE_INFINITY) {
      ranked[count] = row;
      count += 1;
    }
  const order = (a: number, b: number): number => {
    for (const column of values) {
      const gap = gapOf(column, a, b);
      if (gap !== 0) return gap > 0 ? -1 : 1;
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

function valuesOf({ tier, module, columns: { n, s } }: Placing, key: Key, rows: number): Values {
  const width = tier.order.length;
  const toward = HIGH_IS_BETTER[key.prefer] ? 1 : -1;
  const value = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1)
    value[row] =
      s[row * width + key.node] === SCORED
        ? (n[row * module.stride + key.at] as number) * toward
        : Number.NEGATIVE_INFINITY;
  if (!key.isNearly) return { value, prefer: key.prefer, exactAt: key.exactAt };
  const slack = Float64Array.from(value, (_, row) => n[row * module.stride + key.at + 1] as number);
  return { value, slack, prefer: key.prefer, exactAt: key.exactAt };
}

/** Above 0 where row `a` is above row `b`, 0 where they are equal. */
function gapOf({ value, slack, prefer, exactAt }: Values, a: number, b: number): number {
  const [left, right] = [value[a] as number, value[b] as number];
  if (!slack) return left === right ? 0 : left > right ? 1 : -1;
  const gap = nearGap(left, slack[a] as number, right, slack[b] as number);
  return Number.isNaN(gap) ? 0 - orderOf(exactAt(a), exactAt(b), prefer) : gap;
}

/** The keys of a ranking; undefined where one is in no column. */
function keysOf({ tier, module, ranking, exactAt }: Placing): readonly Key[] | undefined {
  const { of, by, basis, prefer: first = 'high', tieBreak } = ranking;
  const keyOf = (node: string, measure: Measure, prefer: 'high' | 'low'): Key | undefined => {
    const isPrinted = IS_AS_PUBLISHED[basis] && tier.nodes[node]?.publish[measure] !== undefined;
    const name = isPrinted ? `published ${measure}` : measure;
    const { ranked, rankedNearly } = nodeIn(module, node);
    const [slot, near] = [ranked[name], rankedNearly[name]];
    const at = slot?.at ?? near;
    if (at === undefined) return undefined;
    const known = new Map<number, Exact | undefined>();
    const exact = (row: number) => {
      if (!known.has(row)) known.set(row, exactAt(node, measure, row));
      return known.get(row);
    };
    return { at, isNearly: !slot, node: tier.order.indexOf(node), prefer, exactAt: exact };
  };
  const breaks = tieBreak.map((entry) => ('of' in entry ? keyOf(entry.of, entry.by, entry.prefer) : undefined));
  const keys = [keyOf(of, by, first), ...breaks];
  return keys.some((key) => key === undefined) ? undefined : (keys as readonly Key[]);
}
