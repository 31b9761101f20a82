import { bug } from '../kit/bug.js';
import { compare, type Exact, whole } from '../kit/exact.js';
import { byCodeUnit } from '../kit/unicode.js';
import { bareReader, type Standing } from '../logic/index.js';
import type { Decision } from '../model/assessment.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { PackRanking } from '../model/pack.js';
import type { Formula, Plan, PlanTier } from '../model/plan.js';
import type { RankedRow, Ranking, RowState } from '../model/ranking.js';
import type { UnitScores } from '../model/scores.js';
import { ABSENTEES, NOWHERE } from './rank/absentees.js';
import { type Comparable, type Equals, type Key, partBy } from './rank/groups.js';
import { type Candidate, candidateOf, type ScoresOf, scoresIn } from './rank/states.js';
import { TIES, type TieTable } from './rank/ties.js';

export { ABSENTEES } from './rank/absentees.js';
export { partBy } from './rank/groups.js';
export type { ScoresOf } from './rank/states.js';
export { TIES, type TieTable } from './rank/ties.js';

/**
 * Every ranking of every tier, in each layer that the procedure ranks. Equal values share a place as `ties` says;
 * they are listed by id, which decides a place only where the method is `ordinal`. The order of input changes nothing.
 */
export function rank(
  plan: Plan,
  { assessment, units }: Inputs,
  scores: readonly UnitScores[],
  ties: TieTable = TIES,
): readonly Ranking[] {
  const looked = scores.map(scoresIn);
  return rankUnits(plan, { units, decisions: assessment.decisions ?? [], scoresAt: (at) => looked[at] }, ties);
}

/** The units that are ranked, and where their scores are looked up; `scoresAt` goes by position among the units. */
export interface RankedUnits {
  readonly units: readonly UnitInput[];
  readonly decisions: readonly Decision[];
  readonly scoresAt: (position: number) => ScoresOf | undefined;
}

/** As `rank`, of scores in whatever form. */
export function rankUnits(plan: Plan, ranked: RankedUnits, ties: TieTable = TIES): readonly Ranking[] {
  const layers = [plan.pack.procedure.ranked].flat();
  return plan.tiers.flatMap((tier) =>
    tier.rankings.flatMap((ranking) =>
      layers.flatMap((layer, index) =>
        rankLayer({ plan, ...ranked, tier, ranking, layer, ties }).map((unofficial) => ({
          ...unofficial,
          official: index === layers.length - 1,
        })),
      ),
    ),
  );
}

interface Ranked extends RankedUnits {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly ranking: PackRanking;
  readonly layer: Layer;
  readonly ties: TieTable;
}

/** One ranking, or one for each option where the cohort is divided. */
function rankLayer(ranked: Ranked): readonly Omit<Ranking, 'official'>[] {
  const { units, scoresAt, tier, ranking, layer } = ranked;
  const cohort = tier.cohorts[ranking.cohort];
  if (!cohort) return [];
  const candidates = units.flatMap((unit, index) => {
    const unitScores = scoresAt(index);
    return unit.tier === tier.id && unitScores ? [candidateOf(ranked, cohort, unit, unitScores)] : [];
  });
  const head = { id: ranking.id, tier: tier.id, cohort: cohort.id, layer };
  const { by } = cohort;
  if (!by) return [{ ...head, rows: place(ranked, candidates) }];
  return by.options.map((option) => ({
    ...head,
    option,
    rows: place(
      ranked,
      candidates.filter(({ unit, state }) => state === 'excluded' || unit.attributes[by.attribute] === option),
    ),
  }));
}

/** The states of rows in the order in which a ranking lists them. */
export const LISTED: readonly RowState[] = [
  'ranked',
  'withheld',
  'not-submitted',
  'awaited',
  'not-applicable',
  'excluded',
];

function place(ranked: Ranked, candidates: readonly Candidate[]): readonly RankedRow[] {
  const of = (state: RowState) => candidates.filter((candidate) => candidate.state === state);
  const [inOrder, absent, withheld] = [of('ranked'), of('not-submitted'), of('withheld').length];
  const groups = groupsOf(ranked, inOrder);
  const placed: Partial<Record<RowState, readonly RankedRow[]>> = {
    ranked: placeRanked(ranked, groups),
    'not-submitted': placeAbsent(ranked, absent, {
      above: inOrder.length + withheld,
      groupsAbove: groups.length + withheld,
      size: absent.length,
    }),
  };
  return LISTED.flatMap((state) =>
    (placed[state] ?? of(state).map((candidate) => rowOf(candidate))).toSorted(
      (a, b) => byPlace(a.place, b.place) || byCodeUnit(a.unit, b.unit),
    ),
  );
}

function byPlace(a: Exact | undefined, b: Exact | undefined): number {
  return a && b ? compare(a, b) : 0;
}

/** A row; without `placing` it has no place. */
export function rowOf(
  { unit, state, value, level, because }: Candidate,
  placing: Pick<RankedRow, 'place' | 'tied' | 'brokenBy'> = NOWHERE,
): RankedRow {
  const { place: shared, tied, brokenBy } = placing;
  const row: { -readonly [K in keyof RankedRow]: RankedRow[K] } = { unit: unit.id, state, tied, brokenBy, because };
  if (shared) row.place = shared;
  if (value) row.value = value;
  if (level !== undefined) row.level = level;
  return row;
}

/** Candidates that nothing tells apart; `brokenBy`: the tie breaks that told them from others of equal value. */
interface Group {
  readonly members: readonly Candidate[];
  readonly brokenBy: Equals['brokenBy'];
}

function groupsOf(ranked: Ranked, candidates: readonly Candidate[]): readonly Group[] {
  const byId = new Map(candidates.map((candidate) => [candidate.unit.id, candidate]));
  return partBy([...byId.keys()], keysOf(ranked, byId)).map(({ units, brokenBy }) => ({
    members: units.map((id) => byId.get(id) ?? bug(`no candidate ${id}`)),
    brokenBy,
  }));
}

function placeRanked({ ties, ranking }: Ranked, groups: readonly Group[]): RankedRow[] {
  const tie = ties[ranking.ties];
  const rows: RankedRow[] = [];
  for (const [groupsAbove, { members, brokenBy }] of groups.entries()) {
    const shared = tie.place({ above: rows.length, groupsAbove, size: members.length });
    for (const member of members) rows.push({ ...rowOf(member), place: shared, tied: members.length - 1, brokenBy });
  }
  return rows;
}

/**
 * The official letter: a unit that has not submitted is not ranked, and is treated as last. Withheld units count as
 * above it.
 */
export function placeAbsent(
  { ranking, ties }: Pick<Ranked, 'ranking' | 'ties'>,
  absent: readonly Candidate[],
  after: Standing,
): readonly RankedRow[] {
  const placings = ABSENTEES[ranking.notSubmitted](after, ties[ranking.ties]);
  return absent.map((candidate, index) => ({
    ...rowOf(candidate),
    because: [{ code: ranking.notSubmitted }],
    ...placings[index],
  }));
}

/**
 * The keys that order units: the ranked value, then each `tieBreak` of the pack, then ids if the tie method parts units
 * by id.
 */
export function keysOf(
  { tier, ranking, layer, decisions, ties }: Pick<Ranked, 'tier' | 'ranking' | 'layer' | 'decisions' | 'ties'>,
  byId: ReadonlyMap<string, Candidate>,
): readonly Key[] {
  const breaks = ranking.tieBreak.map((entry): Key => {
    if ('decision' in entry) return { by: { decision: true }, prefer: 'low', valueOf: decidedOf(decisions, ranking) };
    if ('fact' in entry)
      return {
        by: { fact: entry.fact },
        prefer: entry.prefer,
        valueOf: (id) => factOf(byId.get(id), layer, tier.compared[entry.fact]),
      };
    const { of, by, prefer } = entry;
    return { by: { of, by }, prefer, valueOf: (id) => measureOf(byId.get(id), ranking, layer, of, by) };
  });
  const ids: readonly Key[] = ties[ranking.ties].partsById
    ? [{ by: { id: true }, prefer: 'low', valueOf: (id) => id }]
    : [];
  return [{ prefer: 'high', valueOf: (id) => byId.get(id)?.compared }, ...breaks, ...ids];
}

/** The measure `by` of `node` on the ranking's basis; exact if the node does not publish that measure. */
function measureOf(
  candidate: Candidate | undefined,
  { basis }: PackRanking,
  layer: Layer,
  node: string,
  by: PackRanking['by'],
): Exact | undefined {
  const measured = candidate?.scores.measure(layer, node, by);
  return (basis === 'published' ? measured?.published : undefined) ?? measured?.exact;
}

/** The place of a unit in the order that persons decided for this ranking. */
function decidedOf(decisions: readonly Decision[], { id: ranking }: PackRanking): Key['valueOf'] {
  const orders = decisions.filter((decision) => decision.ranking === ranking);
  const position = new Map(
    orders.flatMap(({ order }) => order.map((unit, index): [string, Exact] => [unit, whole(index)])),
  );
  return (unit) => position.get(unit);
}

/**
 * The value of a fact, given or derived, in the ranked layer; undefined if the unit lacks the fact or breaks its
 * bounds.
 */
function factOf(candidate: Candidate | undefined, layer: Layer, compared: Formula | undefined): Comparable {
  if (!candidate || !compared) return undefined;
  const { unit, scores } = candidate;
  const unusable = scores.unusable(layer);
  if (compared.references.facts.some((fact) => unusable.includes(fact))) return undefined;
  const value = compared.evaluate(bareReader(layer === 'verified' ? unit.verified : unit.reported, unit.attributes));
  if (typeof value === 'string') return value;
  return typeof value === 'object' && 'n' in value ? value : undefined;
}
