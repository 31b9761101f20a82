import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { Reason } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackRanking } from '../../model/pack.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan, PlanCohort } from '../../model/plan.js';
import type { RowState } from '../../model/ranking.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import { isMember } from '../cohort.js';

/** What a ranking looks up of a unit's scores. */
export interface ScoresOf {
  readonly node: (layer: Layer, node: string) => Pick<NodeScore, 'outcome' | 'published' | 'level'> | undefined;
  /** The facts that break a bound or a relation. */
  readonly unusable: (layer: Layer) => readonly string[];
}

/** Scores that stand as objects. */
export function scoresIn({ layers, unusable }: UnitScores): ScoresOf {
  return { node: (layer, node) => layers[layer]?.[node], unusable: (layer) => unusable[layer] ?? [] };
}

/** A unit before it has a place. `compared` is the value on the ranking's basis. */
export interface Candidate {
  readonly unit: UnitInput;
  readonly scores: ScoresOf;
  readonly state: RowState;
  readonly because: readonly Reason[];
  readonly value?: { readonly exact: Exact; readonly published?: Exact };
  readonly compared?: Exact;
  readonly level?: string;
}

/**
 * A unit in a ranking of a layer. Its state is the first that holds: outside the cohort; not submitted; not verified;
 * else by the outcome of the ranked node.
 */
export function candidateOf(
  { plan, ranking, layer }: { readonly plan: Plan; readonly ranking: PackRanking; readonly layer: Layer },
  cohort: PlanCohort,
  unit: UnitInput,
  scores: ScoresOf,
): Candidate {
  const base = { unit, scores, because: [] };
  if (!isMember(cohort, unit)) return { ...base, state: 'excluded', because: [{ code: 'outside-cohort' }] };
  if (unit.state !== 'submitted') return { ...base, state: unit.state };
  const { isRanked } = UNVERIFIED_IS[plan.pack.procedure.whenUnverified ?? 'off'];
  if (layer === 'verified' && !isRanked && !unit.rulings.done) {
    return { ...base, state: 'withheld', because: [{ code: 'unverified' }] };
  }
  const { outcome, published, level } = scores.node(layer, ranking.of) ?? bug(`${ranking.of} was not scored`);
  if (outcome.status === 'missing')
    return { ...base, state: 'withheld', because: [{ code: 'missing', params: { facts: outcome.facts.join(', ') } }] };
  if (outcome.status === 'unscorable') return { ...base, state: 'withheld', because: [outcome.because] };
  if (outcome.status === 'not-applicable') return { ...base, state: 'not-applicable', because: [outcome.because] };
  const exact = outcome[ranking.by] ?? bug(`${ranking.of} has no ${ranking.by}`);
  const printed = published?.[ranking.by];
  const compared = ranking.basis === 'published' ? (printed ?? bug(`${ranking.of} publishes no ${ranking.by}`)) : exact;
  return {
    ...base,
    state: 'ranked',
    value: { exact, ...(printed ? { published: printed } : {}) },
    compared,
    ...(level === undefined ? {} : { level }),
  };
}
