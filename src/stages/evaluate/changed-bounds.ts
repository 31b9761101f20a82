import { groupByKey } from '../../kit/group-by-key.js';
import { bareReader } from '../../logic/index.js';
import { factsNamedIn, type Reason, type Value } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';
import { brokenBound, isBroken, reasonOf } from './bounds.js';

type Values = Readonly<Record<string, Value>>;

/** Which facts of one unit break a bound or a relation, while its figures change. */
interface ChangingBounds {
  /** The facts that cannot be used, as `checkBounds` gives them for the figures of the last call. */
  readonly unusable: ReadonlyMap<string, Reason>;
  /**
   * Checks again what the changed facts and attributes may have changed. Gives the facts for which the answer has changed:
   * whether they are usable, or why not.
   */
  readonly check: (facts: Values, attributes: Values, changed: Changed) => readonly string[];
}

/** The ids of facts and attributes that have another value than before. */
export interface Changed {
  readonly facts: readonly string[];
  readonly attributes: readonly string[];
}

/** The bounds of a unit that has no figure yet. */
export function changingBounds({ facts: declared, relations }: Plan): ChangingBounds {
  const outside = new Map<string, Reason>();
  const broken = new Set<number>();
  const unusable = new Map<string, Reason>();
  const byFact = placesBy(relations, factsNamedIn);
  const byAttribute = placesBy(relations, ({ attributes }) => attributes);
  const reasonFor = (fact: string): Reason | undefined => {
    const place = byFact.get(fact)?.find((at) => broken.has(at) && relations[at]?.references.facts.includes(fact));
    const relation = place === undefined ? undefined : relations[place];
    return outside.get(fact) ?? (relation && reasonOf(relation));
  };
  return {
    unusable,
    check: (facts, attributes, changed) => {
      const touched = new Set(changed.facts);
      for (const fact of changed.facts) {
        const bound = brokenBound(declared[fact], facts[fact]);
        if (bound) outside.set(fact, { code: bound.code, params: { fact } });
        else outside.delete(fact);
      }
      const reader = bareReader(facts, attributes);
      const places = [
        ...changed.facts.flatMap((fact) => byFact.get(fact) ?? []),
        ...changed.attributes.flatMap((attribute) => byAttribute.get(attribute) ?? []),
      ];
      for (const place of new Set(places)) {
        const relation = relations[place];
        if (!relation || isBroken(relation, reader, attributes) === broken.has(place)) continue;
        if (!broken.delete(place)) broken.add(place);
        for (const fact of relation.references.facts) touched.add(fact);
      }
      return [...touched].filter((fact) => setReason(unusable, fact, reasonFor(fact)));
    },
  };
}

/** Whether the fact had another reason, or none, before. */
function setReason(unusable: Map<string, Reason>, fact: string, reason: Reason | undefined): boolean {
  const before = unusable.get(fact);
  if (reason) unusable.set(fact, reason);
  else unusable.delete(fact);
  return before?.code !== reason?.code || before?.params?.relation !== reason?.params?.relation;
}

/** The places of the relations that read each id, in their order. */
function placesBy(
  relations: Plan['relations'],
  read: (references: Plan['relations'][number]['references']) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  return groupByKey(
    relations.flatMap(({ references }, place) => [...new Set(read(references))].map((id) => [id, place] as const)),
  );
}
