import { allThere } from '../../kit/all-there.js';
import { factsNamedIn, type References } from '../../model/expression.js';
import type { PlanRelation } from '../../model/plan.js';
import { attributeType } from './attributes.js';
import { always, any, type Condition, either, not } from './conditions.js';
import { isBad, isFactBad } from './fact-cells.js';
import type { FormulaContext } from './values.js';

/**
 * Whether a fact that is read cannot be used, so that its readers are unscorable: its cell is bad, or a relation that reads
 * it does not hold. Undefined where a relation has no formula.
 */
export function readsUnusable(references: References, context: FormulaContext): Condition | undefined {
  const read = new Set(factsNamedIn(references));
  const { plan, cells } = context;
  const bad = [...read].flatMap((id) => {
    const fact = plan.facts[id];
    return fact ? isFactBad(fact, cells) : [];
  });
  const attributes = references.attributes.flatMap((id) => {
    const place = cells.attribute(id);
    const type = attributeType(plan, id);
    return place && 'cell' in place && type ? isBad({ id, type }, place.cell, cells) : [];
  });
  const touching = plan.relations.filter((relation) => relation.references.facts.some((fact) => read.has(fact)));
  const broken = allThere(touching.map((relation) => isBroken(relation, context)));
  return broken && any([...bad, ...attributes, ...broken]);
}

/** Whether a relation does not hold; one that lacks a figure, or an attribute that the tier is not asked for, is not broken. */
function isBroken({ typed, references }: PlanRelation, context: FormulaContext): Condition | undefined {
  if (references.attributes.some((id) => context.cells.attribute(id) === undefined)) return always(false);
  return isFalse(context.make(typed, { ...context, known: new Set(), isWary: true }));
}

/** Whether a condition has an answer, and that is no. */
export function isFalse(text: ReturnType<FormulaContext['make']>): Condition | undefined {
  if (!text) return undefined;
  const { guards, value } = text;
  const isSilent = any(guards.map(({ when }) => when));
  if (value.is !== 'truth') return always(false);
  return either(isSilent, always(false), not(value));
}
