import { FACT_TYPE_IS } from '../../model/fact-type.js';
import { type Inputs, IS_SCORED, type UnitInput } from '../../model/inputs.js';
import { LAYER_IS, LAYERS, type Layer } from '../../model/layer.js';
import type { Plan, PlanFact } from '../../model/plan.js';
import { rankedLayers } from '../../model/ranked-layers.js';

/** `reported` always; `claimed` and `verified` where anything in the assessment, or the pack's procedure, makes them exist. */
export function layersOf(
  { pack }: Plan,
  { claimed, verified }: Pick<Inputs, 'claimed' | 'verified'>,
): readonly Layer[] {
  const exists: Record<Layer, boolean> = {
    claimed,
    reported: true,
    verified: verified || rankedLayers(pack).includes('verified'),
  };
  return LAYERS.filter((layer) => exists[layer]);
}

/** Whether a unit has a layer: it submitted, and in `claimed` it gave itself points. */
export function hasLayer({ state, claims }: UnitInput, layer: Layer): boolean {
  return (
    IS_SCORED[state] && (LAYER_IS[layer].byRules || Object.values(claims).some(({ claimed }) => claimed !== undefined))
  );
}

/** The facts of a unit in a layer. Marks, which others give, are in every layer but `claimed`. */
export function factsIn({ facts: declared }: Plan, unit: UnitInput, layer: Layer): UnitInput['reported'] {
  const figures = unit[LAYER_IS[layer].figures];
  if (LAYER_IS[layer].byRules) return figures;
  const isOfUnit = ({ info: { type } }: PlanFact) => !FACT_TYPE_IS[type].isOfOthers;
  return Object.fromEntries(
    Object.entries(figures).filter(([id]) => declared[id] === undefined || isOfUnit(declared[id])),
  );
}
