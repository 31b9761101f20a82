import { bug } from '../../kit/bug.js';
import { onlyKeys } from '../../kit/plain-data.js';
import { byCodeUnit } from '../../kit/unicode.js';
import { factsNamedIn, type NoValue, type Value } from '../../model/expression.js';
import { notGiven } from '../../model/given-as.js';
import { IS_SCORED, type SubmissionState, type UnitInput } from '../../model/inputs.js';
import { type Checked, checked } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { Measure } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { rankedLayers } from '../../model/ranked-layers.js';
import type { Ranking } from '../../model/ranking.js';
import type { Measured, RankedScores } from '../rank/states.js';
import { rankUnits, type TieTable, unitsRanked } from '../rank.js';
import { notOnce, unitWithoutFigures } from './every-unit.js';
import type { StreamHead } from './stream-head.js';

/** What rankings compare of a unit: plain data, that a worker can post and a database keep (bigints included). */
export interface RankCandidate {
  /** The unit, by its id. */
  readonly unit: string;
  /** Whether it sent something that counts, and when it did not, why. */
  readonly state: SubmissionState;
  /** Whether the unit was verified as a whole. */
  readonly isVerified: boolean;
  /** The layers that are ranked and that the unit has. */
  readonly layers: Readonly<Partial<Record<Layer, CandidateLayer>>>;
}

/** What a ranking compares of a unit in one layer. */
export interface CandidateLayer {
  /** Nodes by which units are ranked, or by which ties are broken. */
  readonly nodes: Readonly<Record<string, CandidateNode>>;
  /** Facts by which ties are broken. */
  readonly facts: Readonly<Record<string, Value>>;
  /** The facts that break a bound or a relation. */
  readonly unusable: readonly string[];
}

/** A node without a value says why; one with a value has the measures that are compared. */
export interface CandidateNode {
  /** Why it has no value; absent where it has one. */
  readonly noValue?: NoValue;
  /** The measures that rankings compare; empty where it has no value. */
  readonly measures: Readonly<Partial<Record<Measure, Measured>>>;
  /** The level that it earned, by its id; absent where it has no levels. */
  readonly level?: string;
}

/** What the rankings of a tier look at. */
interface Compared {
  readonly nodes: ReadonlyMap<string, ReadonlySet<Measure>>;
  readonly facts: readonly string[];
}

/** A unit, and where its scores and facts are looked up. */
interface CandidateSource {
  readonly unit: UnitInput;
  readonly scores: RankedScores;
  /** The position of the unit among the units of `scores`. */
  readonly position: number;
  readonly factsIn: (layer: Layer) => UnitInput['reported'];
}

/** Makes candidates of the units of a plan. */
export function candidateMaker({ tiers, pack }: Plan): (source: CandidateSource) => RankCandidate {
  const compared = new Map(tiers.map((tier) => [tier.id, comparedIn(tier)]));
  const layers = rankedLayers(pack);
  return ({ unit, scores, position, factsIn }) => {
    const { nodes, facts } = compared.get(unit.tier) ?? { nodes: new Map<string, Set<Measure>>(), facts: [] };
    const layerOf = (layer: Layer): CandidateLayer => ({
      nodes: Object.fromEntries(
        [...nodes].map(([id, measures]) => [id, candidateNode({ scores, position }, layer, id, measures)]),
      ),
      facts: facts.length > 0 ? onlyKeys(factsIn(layer), facts) : {},
      unusable: scores.unusable(position, layer),
    });
    return {
      unit: unit.id,
      state: unit.state,
      isVerified: unit.rulings.done,
      layers: IS_SCORED[unit.state] ? Object.fromEntries(layers.map((layer) => [layer, layerOf(layer)])) : {},
    };
  };
}

function comparedIn({ rankings, compared }: PlanTier): Compared {
  const nodes = new Map<string, Set<Measure>>();
  const look = (node: string, by: Measure) => nodes.set(node, (nodes.get(node) ?? new Set()).add(by));
  const facts: string[] = [];
  for (const { of, by, tieBreak } of rankings) {
    look(of, by);
    for (const entry of tieBreak) {
      if ('of' in entry) look(entry.of, entry.by);
      const read = 'fact' in entry ? compared[entry.fact] : undefined;
      if (read) facts.push(...factsNamedIn(read.references));
    }
  }
  return { nodes, facts: [...new Set(facts)] };
}

function candidateNode(
  { scores, position }: Pick<CandidateSource, 'scores' | 'position'>,
  layer: Layer,
  id: string,
  by: ReadonlySet<Measure>,
): CandidateNode {
  const noValue = scores.noValue(position, layer, id);
  if (noValue) return { noValue, measures: {} };
  const level = scores.level(position, layer, id);
  const measures = [...by].map((measure) => [measure, scores.measure(position, layer, id, measure)] as const);
  return {
    measures: Object.fromEntries(measures.filter(([, measured]) => measured !== undefined)),
    ...(level === undefined ? {} : { level }),
  };
}

/** Ranks candidates, in whatever order they come; every unit of the register must have exactly one. */
export function rankCandidates(
  plan: Plan,
  head: StreamHead,
  given: readonly RankCandidate[],
  ties: TieTable,
): Checked<readonly Ranking[]> {
  const { register, assessment } = head.context;
  const issues = notOnce(register, given);
  if (issues.length > 0) return checked<readonly Ranking[]>(undefined, issues);
  const ordered = given.toSorted((a, b) => byCodeUnit(a.unit, b.unit));
  const isOfPlan = comparing(plan);
  const stranger = ordered.find((candidate) => !isOfPlan(candidate, register.get(candidate.unit)?.tier ?? ''));
  if (stranger) notGiven('A candidate by this pack, as `candidate()` of a scored unit gives it,', stranger);
  const units = ordered.map((candidate) => ({
    ...unitWithoutFigures(candidate, register.get(candidate.unit)?.tier ?? '', head.attributes.get(candidate.unit)),
    reported: candidate.layers.reported?.facts ?? {},
    verified: candidate.layers.verified?.facts ?? {},
  }));
  const ranked = unitsRanked(units, assessment.decisions, scoresOf(ordered));
  return checked(rankUnits(plan, ranked, ties)(), []);
}

/** Whether a candidate of a tier has all that its rankings compare, as one that was made by another pack has not. */
function comparing({ tiers, pack }: Plan): (candidate: RankCandidate, tier: string) => boolean {
  const nodes = new Map(tiers.map((tier) => [tier.id, [...comparedIn(tier).nodes.keys()]]));
  const ranked = rankedLayers(pack);
  return ({ state, layers }, tier) => {
    const isWhole = (layer: Layer) => nodes.get(tier)?.every((node) => layers[layer]?.nodes?.[node] !== undefined);
    return !IS_SCORED[state] || ranked.every((layer) => isWhole(layer) ?? true);
  };
}

function scoresOf(candidates: readonly RankCandidate[]): RankedScores {
  const nodeIn = (position: number, layer: Layer, node: string): CandidateNode =>
    candidates[position]?.layers[layer]?.nodes[node] ?? bug(`${node} not compared`);
  return {
    noValue: (position, layer, node) => nodeIn(position, layer, node).noValue,
    measure: (position, layer, node, measure) => nodeIn(position, layer, node).measures[measure],
    level: (position, layer, node) => nodeIn(position, layer, node).level,
    unusable: (position, layer) => candidates[position]?.layers[layer]?.unusable ?? [],
  };
}
