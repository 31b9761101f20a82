import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import { LAYERS, type Layer } from '../../model/layer.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan, PlanFact } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { checkBounds } from './bounds.js';
import { POLICIES, type PolicyTable } from './policies.js';
import { type Run, remark, startRun } from './run.js';
import type { KnownResults } from './stated-node.js';
import type { Taking } from './statistics.js';

/** An evaluation while its steps are taken. */
export interface Evaluation {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly layers: readonly Taking[];
  /** The statistics that were taken so far, by `placeOf`. */
  readonly taken: Map<string, Statistic>;
  readonly known?: KnownResults | undefined;
}

/** An evaluation of which no step is taken yet: the facts of each unit in each layer, and which of them are out of bounds. */
export function startEvaluation(
  plan: Plan,
  inputs: Inputs,
  policies: PolicyTable = POLICIES,
  known?: KnownResults,
): Evaluation {
  const taken = new Map<string, Statistic>();
  const layers = layersOf(plan, inputs).map((layer) => ({
    layer,
    inputs,
    runs: startRuns(plan, inputs, { layer, policies, taken }, known),
  }));
  return { plan, inputs, layers, taken, known };
}

/** `reported` always; `claimed` and `verified` where anything in the assessment, or the pack's procedure, makes them exist. */
function layersOf({ pack: { procedure } }: Plan, { claimed, verified }: Inputs): readonly Layer[] {
  const ranked = [procedure.ranked].flat();
  const exists: Record<Layer, boolean> = { claimed, reported: true, verified: verified || ranked.includes('verified') };
  return LAYERS.filter((layer) => exists[layer]);
}

function startRuns(
  plan: Plan,
  { units }: Inputs,
  { layer, policies, taken }: Pick<Run, 'layer' | 'policies' | 'taken'>,
  known: KnownResults | undefined,
): readonly Run[] {
  return units.flatMap((unit) => {
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    if (!tier || unit.state !== 'submitted' || (layer === 'claimed' && !claimsPoints(unit))) return [];
    const facts = factsIn(plan, unit, layer);
    const { tainted, findings } = checkBounds(plan, facts, unit.attributes, layer);
    const stated = known && { stated: (node: string) => known.stated(unit.id, layer, node) };
    const run = startRun({ plan, tier, unit, layer, facts, tainted, policies, taken, ...stated });
    if (layer !== 'claimed') run.findings.push(...findings);
    if (
      layer === 'verified' &&
      !unit.rulings.done &&
      UNVERIFIED_IS[plan.pack.procedure.whenUnverified ?? 'off'].hasFinding
    )
      remark(run, 'unverified', '');
    return [run];
  });
}

/** The facts of a unit in a layer. Marks, which others give, are in every layer but `claimed`. */
function factsIn({ facts: declared }: Plan, { reported, verified }: UnitInput, layer: Layer): UnitInput['reported'] {
  if (layer !== 'claimed') return layer === 'verified' ? verified : reported;
  const isOfUnit = ({ info: { type } }: PlanFact) => !FACT_TYPE_IS[type].isOfOthers;
  return Object.fromEntries(
    Object.entries(reported).filter(([id]) => declared[id] === undefined || isOfUnit(declared[id])),
  );
}

function claimsPoints({ claims }: UnitInput): boolean {
  return Object.values(claims).some(({ claimed }) => claimed !== undefined);
}
