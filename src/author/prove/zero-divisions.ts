import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Plan, PlanLeaf, PlanNode } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
import { assign } from '../inputs/assign.js';
import { shownInput } from '../inputs/shown-input.js';
import { isAdmissible } from '../inputs/trial.js';
import { mentions } from '../mentions.js';
import { NOTHING } from './linear.js';
import { ruleIn } from './place-in.js';
import type { TierProof } from './prove-tier.js';

/** A division that is by zero for some unit, with the input; none where the rule says that a whole of 0 has no value. */
export function zeroDivisions(plan: Plan, { tierBounds, alone }: TierProof, node: PlanNode): readonly CheckFinding[] {
  if (mentions(ruleIn(node.document), 'unscorable')) return [];
  for (const { node: id, at, region } of tierBounds.zeros) {
    if (id !== node.id || node.kind !== 'leaf') continue;
    const trial = assign(plan, region, NOTHING, tierBounds.defined);
    if (!isAdmissible(plan, trial)) continue;
    alone.put(trial);
    const outcome = alone.outcomeOf(id);
    if (outcome.status === 'unscorable' && outcome.because.code === 'division-by-zero')
      return [checkFinding('division-by-zero', placeOf(at, node), { node: id }, shownInput(trial))];
  }
  return [];
}

/** Where the author wrote the operator, if there is exactly one such; what a kind wrote for the author stands at its rule. */
function placeOf({ op }: Typed, { path, document }: PlanLeaf): Path {
  const rule = [...path, 'rule'];
  const [only, ...others] = placesIn(ruleIn(document)).filter((place) => place.path.at(-1) === op);
  return only && others.length === 0 ? [...rule, ...only.path] : rule;
}
