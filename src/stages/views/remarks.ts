import { type Exact, ZERO } from '../../kit/exact.js';
import type { Finding } from '../../model/finding.js';
import { LAYER_IS } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import type { Outcome } from '../../model/scores.js';
import { remarkOnClaim } from '../evaluate/claims.js';
import { checkRange } from '../evaluate/leaf.js';
import { measuresOf } from '../evaluate/measures.js';
import { remarkOnBlanks, remarkOnMissing } from '../evaluate/missing.js';
import { countedAs } from '../evaluate/policies.js';
import type { Run } from '../evaluate/run.js';

/** The unit and the layer that a finding is about. */
type FindingSubject = Pick<Run, 'plan' | 'tier' | 'layer' | 'unit' | 'facts'>;

/** A cell that its columns tell: the points of its rule, the facts that it lacks, or that it does not apply. */
export type PlainCell =
  | { readonly status: 'scored'; readonly earned: Exact }
  | { readonly status: 'missing'; readonly facts: readonly string[] }
  | { readonly status: 'not-applicable' };

/**
 * The findings of a cell that its columns tell, in the order in which the scoring of one unit makes them: points
 * outside the range, absent facts, and claims that differ. Facts whose presence its formula asks are present.
 */
export function remarksOnPlain(on: FindingSubject, node: PlanNode, cell: PlainCell): readonly Finding[] {
  const findings: Finding[] = [];
  const run = { ...on, findings, reader: {} };
  const outcome = outcomeOf(node, cell);
  if (node.kind === 'leaf' && cell.status === 'scored' && LAYER_IS[on.layer].byRules)
    checkRange(run, node, cell.earned);
  if (outcome.status === 'missing') remarkOnMissing(run, node, outcome.facts, countedAs(node, outcome));
  else remarkOnBlanks(run, node, { outcome, because: [] });
  if (node.kind === 'leaf' && LAYER_IS[on.layer].comparesClaims) remarkOnClaim(run, node, { outcome });
  return findings;
}

function outcomeOf(node: PlanNode, cell: PlainCell): Outcome {
  if (cell.status === 'not-applicable') return { ...cell, because: { code: 'does-not-apply' } };
  if (cell.status === 'missing') return cell;
  const earnings = { earned: cell.earned, base: node.max, bonus: ZERO, penalty: ZERO };
  const measures = measuresOf(node, earnings);
  return measures ?? { status: 'unscorable', because: { code: 'nothing-counts' } };
}
