import { bug } from '../../kit/bug.js';
import type { Exact } from '../../kit/exact.js';
import type { Decision } from '../../model/assessment.js';
import type { NoValue, Reason } from '../../model/expression.js';
import { isScored, type UnitInput } from '../../model/inputs.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import type { Measure } from '../../model/measure.js';
import type { PackRanking } from '../../model/pack.js';
import { IS_AS_PUBLISHED, UNVERIFIED_IS } from '../../model/pack-words.js';
import type { Plan, PlanCohort, PlanTier } from '../../model/plan.js';
import type { RowState } from '../../model/ranking.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import { isMember } from '../cohort.js';
import type { Sorting } from './compared.js';

/** A measure of a node, and as the node prints it. */
export interface Measured {
  /** The exact value. */
  readonly exact: Exact;
  /** The value as printed; absent where the pack does not print the measure. */
  readonly published?: Exact;
}

/** What a ranking looks up of units, each by its position. */
export interface RankedScores {
  /** Why the node has no value; undefined where it has one. */
  readonly noValue: (position: number, layer: Layer, node: string) => NoValue | undefined;
  /** Undefined where the node has no value, or not that measure. */
  readonly measure: (position: number, layer: Layer, node: string, measure: Measure) => Measured | undefined;
  /** The measure as the node prints it, where that is known before the exact one is computed. */
  readonly printed?: (position: number, layer: Layer, node: string, measure: Measure) => Exact | undefined;
  readonly level: (position: number, layer: Layer, node: string) => string | undefined;
  /** The facts that break a bound or a relation. */
  readonly unusable: (position: number, layer: Layer) => readonly string[];
}

/** Scores that stand as objects, in the order of the units. */
export function scoresIn(scores: readonly UnitScores[]): RankedScores {
  const score = (position: number, layer: Layer, node: string) => scores[position]?.layers[layer]?.[node];
  return {
    noValue: (position, layer, node) => {
      const { outcome } = score(position, layer, node) ?? bug(`no value of ${node}`);
      return outcome.status === 'scored' ? undefined : outcome;
    },
    measure: (position, layer, node, measure) => {
      const scored = score(position, layer, node);
      return scored && measuredIn(scored, measure);
    },
    level: (position, layer, node) => score(position, layer, node)?.level,
    unusable: (position, layer) => scores[position]?.unusable[layer] ?? [],
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

/** The units that are ranked, each by its position, which is its place in code-unit order of ids. */
export interface RankedUnits {
  /** How many units there are. */
  readonly count: number;
  readonly headAt: (position: number) => Pick<UnitInput, 'id' | 'tier' | 'state'>;
  readonly attributesAt: (position: number) => UnitInput['attributes'];
  /** Asked only where rulings or facts decide. */
  readonly unitAt: (position: number) => Pick<UnitInput, 'rulings' | 'reported' | 'verified'>;
  readonly decisions: readonly Decision[];
  readonly scores: RankedScores;
  /** How units are put in order; by comparing them where it is not said. */
  readonly sorting?: Sorting | undefined;
}

/** One ranking in one layer, and whom it ranks. */
export interface RankingOf extends RankedUnits {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly cohort: PlanCohort;
  readonly ranking: PackRanking;
  readonly layer: Layer;
}

/** How a unit stands in a ranking, and why if it is not ranked. */
export interface UnitState {
  readonly state: RowState;
  readonly because: readonly Reason[];
}

/**
 * The state of a unit: the first that holds of outside the cohort, not submitted, not verified; else by the outcome of the
 * ranked node.
 */
export function stateOf(of: RankingOf, position: number): UnitState {
  const { plan, cohort, ranking, layer } = of;
  if (cohort.where && !isMember(cohort, { attributes: of.attributesAt(position) }))
    return { state: 'excluded', because: [{ code: 'outside-cohort' }] };
  const { state } = of.headAt(position);
  if (!isScored(state)) return { state, because: [] };
  const { isRanked } = UNVERIFIED_IS[plan.pack.procedure.whenUnverified ?? 'off'];
  if (LAYER_IS[layer].isVerified && !isRanked && !of.unitAt(position).rulings.done)
    return { state: 'withheld', because: [{ code: 'unverified' }] };
  const outcome = of.scores.noValue(position, layer, ranking.of);
  if (outcome === undefined) return RANKED;
  if (outcome.status === 'missing')
    return { state: 'withheld', because: [{ code: 'missing', params: { facts: outcome.facts.join(', ') } }] };
  return { state: outcome.status === 'unscorable' ? 'withheld' : outcome.status, because: [outcome.because] };
}

/** The state of a unit whose ranked node has a value. */
export const RANKED: UnitState = { state: 'ranked', because: [] };

/** A unit before it has a place: one that is ranked has a value, and perhaps a level. */
export interface Candidate extends UnitState {
  readonly unit: string;
  readonly value?: Measured;
  readonly level?: string | undefined;
}

/** A unit in a ranking of a layer. */
export function candidateOf(of: RankingOf, position: number, unitState = stateOf(of, position)): Candidate {
  const { state, because } = unitState;
  const unit = of.headAt(position).id;
  if (unitState !== RANKED) return { unit, state, because };
  const level = of.scores.level(position, of.layer, of.ranking.of);
  return { unit, state, because: [], value: rankedValue(of, position), level };
}

/** A measure on the basis of a ranking; exact if the node does not publish that measure. */
export function basisOf(
  { scores, layer, ranking: { basis } }: RankingOf,
  { of, by }: Pick<PackRanking, 'of' | 'by'>,
): (position: number) => Exact | undefined {
  return (position) => {
    const printed = IS_AS_PUBLISHED[basis] ? scores.printed?.(position, layer, of, by) : undefined;
    if (printed) return printed;
    const measured = scores.measure(position, layer, of, by);
    return (IS_AS_PUBLISHED[basis] ? measured?.published : undefined) ?? measured?.exact;
  };
}

function rankedValue({ scores, layer, ranking: { of, by } }: RankingOf, position: number): Measured {
  return scores.measure(position, layer, of, by) ?? bug(`no value of ${of}`);
}
