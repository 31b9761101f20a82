import { absolute, compare, type Exact, multiply, subtract, ZERO } from '../../kit/exact.js';
import { fromText, numberIn, toText } from '../../kit/exact-text.js';
import type { PlanNode } from '../../model/plan.js';
import type { RecordCriterion, RecordGroup } from '../../model/record.js';
import type { Measures, ScoredOutcome } from '../../model/scores.js';
import { measuresOf } from './measures.js';

/** A node as a record states it. */
export type StatedNode = RecordCriterion | RecordGroup;

/** What a record says of units whose figures are hidden, and of those that are compared with them. */
export interface KnownResults {
  readonly hidden: ReadonlySet<string>;
  /** What the record states of a node of a unit that is shown; undefined where it states nothing. */
  readonly stated: (unit: string, layer: string, node: string) => StatedNode | undefined;
  /** Given with what the record says, so that who has no record does not load it. */
  readonly restored: typeof restored;
}

function statedMeasures(
  node: PlanNode,
  row: Extract<StatedNode, { readonly status: 'scored' }>,
): ScoredOutcome | undefined {
  const earned = numberIn('earned' in row ? row.earned : row.points);
  const base = numberIn(row.base);
  const [bonus, penalty] = 'earned' in row ? [numberIn(row.bonus), numberIn(row.penalty)] : [ZERO, ZERO];
  return earned && base && bonus && penalty && measuresOf(node, { earned, base, bonus, penalty });
}

const NEAR = fromText(`0.${'0'.repeat(29)}1`) ?? ZERO;

/** Whether `stated`, which the record shortened to forty digits, can be `derived`: within 1 part in 10^30. */
export function isNear(stated: Exact, derived: Exact): boolean {
  return compare(absolute(subtract(stated, derived)), absolute(multiply(derived, NEAR))) <= 0;
}

/**
 * The measures that the record states, if it did not shorten them and `derived` is near; else `derived`. `derived` may be
 * computed from shortened numbers, and an exact half would then be rounded to the wrong side.
 */
export function restored(node: PlanNode, derived: Measures, row: StatedNode | undefined): Measures {
  if (row?.status !== 'scored' || row.points.startsWith('~') || row.points === toText(derived.points)) return derived;
  const stated = statedMeasures(node, row);
  return stated && isNear(stated.points, derived.points) ? stated : derived;
}
