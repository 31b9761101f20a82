import { compare, type Exact, equal } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { round } from '../../kit/rounding.js';
import { HAS_FINDING } from '../../model/pack-words.js';
import type { PlanLeaf } from '../../model/plan.js';
import type { NodeScore } from '../../model/scores.js';
import { readsUnit } from './leaf.js';
import { type Remarked, type Run, remark } from './run.js';

/**
 * `reason-missing`: the official letter asks a unit for the reason wherever it is below the maximum. `claim-differs`:
 * the points that it claims are not the computed ones.
 */
export function remarkOnClaim(
  run: Remarked & Pick<Run, 'plan' | 'unit'>,
  node: PlanLeaf,
  { outcome }: Pick<NodeScore, 'outcome'>,
): void {
  if (!node.inScale || !readsUnit(run, node)) return;
  const claim = run.unit.claims[node.id];
  const below = outcome.status === 'missing' || (outcome.status === 'scored' && compare(outcome.points, node.max) < 0);
  if (below && claim?.reason === undefined && HAS_FINDING[run.plan.pack.procedure.reasonBelowMax ?? 'off']) {
    remark(run, 'reason-missing', node.id, { node: node.id });
  }
  if (outcome.status === 'scored' && claim?.claimed && !agrees(claim.claimed, outcome.points)) {
    remark(run, 'claim-differs', node.id, {
      node: node.id,
      claimed: toText(claim.claimed),
      computed: toText(outcome.points),
    });
  }
}

/** A claim is compared at the places in which it was written: 8.78 agrees with 79/9. */
function agrees(claimed: Exact, computed: Exact): boolean {
  const places = toText(claimed).split('.')[1]?.length ?? 0;
  return equal(claimed, round(computed, { places, mode: 'half-up' }));
}
