import { isObject } from '../../kit/plain-data.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { placesIn } from '../drop/edits.js';
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

/** Constants that nothing names: what the annex sets is likely written as a number where it is used, or forgotten. */
export function unreadConstants({ pack }: Plan): readonly CheckFinding[] {
  const read = new Set(
    placesIn(pack as unknown as Json).flatMap(({ value }) =>
      isObject(value) && value.constant ? [value.constant] : [],
    ),
  );
  return (pack.constants ?? []).flatMap(({ id }, index) =>
    read.has(id) ? [] : [checkFinding('constant-unread', ['constants', index], { constant: id })],
  );
}
