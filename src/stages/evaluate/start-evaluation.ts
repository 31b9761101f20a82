import type { Inputs } from '../../model/inputs.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { checkBounds } from './bounds.js';
import { factsIn, hasLayer, layersOf } from './layers.js';
import { POLICIES, type PolicyTable } from './policies.js';
import { type Run, remark, startRun, type WholeRun } from './run.js';
import type { KnownResults } from './stated-node.js';
import { type Taking, valueIn } from './statistics.js';

/** An evaluation while its steps are taken. */
export interface Evaluation {
  readonly plan: Plan;
  readonly inputs: Inputs;
  readonly layers: readonly LayerRuns[];
  /** The statistics that were taken so far, by `placeOf`. */
  readonly taken: Map<string, Statistic>;
  readonly known?: KnownResults | undefined;
}

/** The runs of a layer, and what statistics are taken of them. */
interface LayerRuns extends Taking {
  readonly runs: readonly WholeRun[];
}

/** What statistics of a layer are taken of: each unit's own run answers for it. */
export function takingOf(layer: Layer, inputs: Inputs, runs: readonly WholeRun[]): LayerRuns {
  const byUnit = new Map(runs.map((run) => [run.unit.id, run]));
  return {
    layer,
    inputs,
    runs,
    unitsIn: (tier) => runs.filter((run) => run.tier.id === tier).map(({ unit }) => unit.id),
    valueFor: ({ id }, statistic) => {
      const run = byUnit.get(id);
      return run && valueIn(run, statistic);
    },
  };
}

/** An evaluation of which no step is taken yet: the facts of each unit in each layer, and which of them are out of bounds. */
export function startEvaluation(
  plan: Plan,
  inputs: Inputs,
  policies: PolicyTable = POLICIES,
  known?: KnownResults,
): Evaluation {
  const taken = new Map<string, Statistic>();
  const layers = layersOf(plan, inputs).map((layer) =>
    takingOf(layer, inputs, startRuns(plan, inputs, { layer, policies, taken }, known)),
  );
  return { plan, inputs, layers, taken, known };
}

function startRuns(
  plan: Plan,
  { units }: Inputs,
  { layer, policies, taken }: Pick<Run, 'layer' | 'policies' | 'taken'>,
  known: KnownResults | undefined,
): readonly WholeRun[] {
  return units.flatMap((unit) => {
    const tier = plan.tiers.find(({ id }) => id === unit.tier);
    if (!tier || !hasLayer(unit, layer)) return [];
    const facts = factsIn(plan, unit, layer);
    const { unusable, findings } = checkBounds(plan, facts, unit.attributes, layer);
    const stated = known && {
      stated: { restored: known.restored, row: (node: string) => known.stated(unit.id, layer, node) },
    };
    const run = startRun({ plan, tier, unit, layer, facts, unusable, policies, taken, ...stated });
    if (LAYER_IS[layer].byRules) run.findings.push(...findings);
    if (
      LAYER_IS[layer].isVerified &&
      !unit.rulings.done &&
      UNVERIFIED_IS[plan.pack.procedure.whenUnverified ?? 'off'].hasFinding
    )
      remark(run, 'unverified', '');
    return [run];
  });
}
