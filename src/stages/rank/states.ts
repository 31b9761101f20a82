import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { NoValue, Reason } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { Measure } from '../../model/measure.js';
import type { PackRanking } from '../../model/pack.js';
import { UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan, PlanCohort } from '../../model/plan.js';
import type { RowState } from '../../model/ranking.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import { isMember } from '../cohort.js';

/** A measure of a node, and as the node prints it. */
export interface Measured {
  readonly exact: Exact;
  readonly published?: Exact;
}

/** What a ranking looks up of a unit's scores. */
export interface ScoresOf {
  /** Why the node has no value; undefined where it has one. */
  readonly noValue: (layer: Layer, node: string) => NoValue | undefined;
  /** Undefined where the node has no value, or not that measure. */
  readonly measure: (layer: Layer, node: string, measure: Measure) => Measured | undefined;
  readonly level: (layer: Layer, node: string) => string | undefined;
  /** The facts that break a bound or a relation. */
  readonly unusable: (layer: Layer) => readonly string[];
}

/** Scores that stand as objects. */
export function scoresIn({ layers, unusable }: UnitScores): ScoresOf {
  const score = (layer: Layer, node: string) => layers[layer]?.[node];
  return {
    noValue: (layer, node) => {
      const { outcome } = score(layer, node) ?? bug(`${node} was not scored`);
      return outcome.status === 'scored' ? undefined : outcome;
    },
    measure: (layer, node, measure) => {
      const scored = score(layer, node);
      return scored && measuredIn(scored, measure);
    },
    level: (layer, node) => score(layer, node)?.level,
    unusable: (layer) => unusable[layer] ?? [],
  };
}

/** A measure of a score that stands as an object. */
export function measuredIn(
  { outcome, published }: Pick<NodeScore, 'outcome' | 'published'>,
  measure: Measure,
): Measured | undefined {
  const exact = outcome.status === 'scored' ? outcome[measure] : undefined;
  const printed = published?.[measure];
  return exact && { exact, ...(printed ? { published: printed } : {}) };
}

/** A unit before it has a place. `compared` is the value on the ranking's basis. */
export interface Candidate {
  readonly unit: UnitInput;
  readonly scores: ScoresOf;
  readonly state: RowState;
  readonly because: readonly Reason[];
  readonly value?: Measured;
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
  const outcome = scores.noValue(layer, ranking.of);
  if (outcome?.status === 'missing')
    return { ...base, state: 'withheld', because: [{ code: 'missing', params: { facts: outcome.facts.join(', ') } }] };
  if (outcome?.status === 'unscorable') return { ...base, state: 'withheld', because: [outcome.because] };
  if (outcome?.status === 'not-applicable') return { ...base, state: 'not-applicable', because: [outcome.because] };
  const value = scores.measure(layer, ranking.of, ranking.by) ?? bug(`${ranking.of} has no ${ranking.by}`);
  const { exact, published } = value;
  const compared =
    ranking.basis === 'published' ? (published ?? bug(`${ranking.of} publishes no ${ranking.by}`)) : exact;
  const level = scores.level(layer, ranking.of);
  return { ...base, state: 'ranked', value, compared, ...(level === undefined ? {} : { level }) };
}
