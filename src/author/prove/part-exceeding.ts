import { ONE, whole } from '../../kit/exact.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { shownInput } from '../inputs/shown-input.js';
import { NO_FIGURES, type Trial } from '../inputs/trial.js';
import type { TierProof } from './prove-tier.js';

/** A part and its whole that only the rule relates: a form that breaks it is met at scoring, and costs this criterion. */
export function partsExceeding(
  { facts: planned }: Plan,
  { alone }: TierProof,
  node: PlanNode,
): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  return node.requires.flatMap(({ typed }) => {
    const isAtMost = hasShape(typed, 'order') && typed.shape.side === 'below' && !typed.shape.isStrict;
    const [part, total, more] = isAtMost ? typed.args : [];
    if (!part || !total || more || !hasShape(part, 'fact') || !hasShape(total, 'fact')) return [];
    // that a fact is at most itself is a finding about the fact
    if (planned[part.name]?.info.atMost === part.name) return [];
    const trial: Trial = { ...NO_FIGURES, facts: { [part.name]: whole(2), [total.name]: ONE } };
    alone.put(trial);
    const outcome = alone.outcomeOf(node.id);
    const isBroken = outcome.status === 'unscorable' && outcome.because.code === 'relation-broken';
    const params = { node: node.id, part: part.name, whole: total.name };
    return isBroken ? [checkFinding('part-may-exceed', [...node.path, 'rule'], params, shownInput(trial))] : [];
  });
}
