import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';
import { isDerivedFactRead } from '../mentions.js';

/**
 * Facts that no rule, condition, gate, tie-break, relation or derived fact names. `atMost` of a fact reads the other fact, not the
 * fact itself.
 */
export function unreadFacts({ pack, facts, relations, tiers }: Plan): readonly CheckFinding[] {
  const bounded = new Map(pack.facts.map(({ id }) => [`facts/${id}#atMost`, id]));
  const read = new Set([
    ...tiers.flatMap((tier) => tier.facts),
    ...relations.flatMap(({ id, references }) =>
      [...references.facts, ...references.presences].filter((fact) => fact !== bounded.get(id)),
    ),
  ]);
  return pack.facts.flatMap((fact, index) => {
    const isDerived = facts[fact.id]?.derived ?? false;
    const isRead = isDerived ? isDerivedFactRead(pack, fact.id) : read.has(fact.id);
    return isRead ? [] : [checkFinding('fact-unread', ['facts', index], { fact: fact.id })];
  });
}
