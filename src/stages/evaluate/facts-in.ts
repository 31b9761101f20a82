import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { Plan, PlanFact } from '../../model/plan.js';

/** The facts of a unit in a layer. Marks, which others give, are in every layer but `claimed`. */
export function factsIn(
  { facts: declared }: Plan,
  { reported, verified }: UnitInput,
  layer: Layer,
): UnitInput['reported'] {
  if (layer !== 'claimed') return layer === 'verified' ? verified : reported;
  const isOfUnit = ({ info: { type } }: PlanFact) => !FACT_TYPE_IS[type].isOfOthers;
  return Object.fromEntries(
    Object.entries(reported).filter(([id]) => declared[id] === undefined || isOfUnit(declared[id])),
  );
}
