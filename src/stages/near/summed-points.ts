import { bug } from '../../kit/bug.js';
import { type Exact, multiply } from '../../kit/exact.js';
import { addendOf, numberOf } from '../../logic/loops/index.js';
import { hasShape, rowListOf } from '../../model/by-shape.js';
import type { PlanGroup, PlanNode, PlanTier } from '../../model/plan.js';
import { countsByStatus } from '../score/counts-as.js';
import { hasPlainPoints } from './plain-points.js';

/** A group that gives what it begins with and the points of these nodes. */
export interface SummedPoints {
  /** The double next to what the sum begins with. */
  readonly start: number;
  readonly nodes: readonly PlanNode[];
}

/** What a group adds up, where it gives the sum of its rows' points and nothing else; undefined for any other group. */
export function summedPoints({ nodes }: Pick<PlanTier, 'nodes'>, node: PlanGroup): SummedPoints | undefined {
  const { typed } = node.earned;
  const [rows, body, start] = hasShape(typed, 'reduce') ? typed.args : [];
  const added = body && addendOf(body);
  const first = numberOf(start?.literal);
  if (node.round.length > 0 || !rows || !hasShape(rows, 'rows') || !first) return undefined;
  if (added?.name !== 'current.points') return undefined;
  const of = nodes[rows.name ?? bug('no node')];
  const ids = of?.kind === 'group' ? of[rowListOf(rows)] : [];
  const summed = ids.flatMap((id) => nodes[id] ?? []);
  if (summed.length !== ids.length || !summed.every(hasPlainPoints)) return undefined;
  return { start: first.n / first.d, nodes: summed };
}

/**
 * By the code of a status, the double next to what a node without points adds to the sum; NaN where the sum then has no
 * value. A scored node adds its points.
 */
export function partsByStatus(node: PlanNode): Float64Array {
  return Float64Array.from(countsByStatus(node), (counts) => {
    if (counts === 'itself' || counts.is === 'no-value') return Number.NaN;
    return counts.is === 'nothing' ? 0 : nearest(multiply(counts.ofMax, node.max));
  });
}

function nearest(value: Exact): number {
  const number = numberOf(value);
  return number ? number.n / number.d : Number.NaN;
}
