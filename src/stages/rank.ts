import { bug } from '../kit/bug.js';
import { type Exact, whole } from '../kit/exact.js';
import { bareReader, type GroupPosition } from '../logic/index.js';
import type { Decision } from '../model/assessment.js';
import type { Inputs, UnitInput } from '../model/inputs.js';
import { LAYER_IS } from '../model/layer.js';
import type { PackRanking } from '../model/pack.js';
import type { Formula, Plan } from '../model/plan.js';
import { rankedLayers } from '../model/ranked-layers.js';
import type { RankedRow, Ranking, RowOfUnit, RowState } from '../model/ranking.js';
import { ROW_STATE_IS, ROW_STATES } from '../model/row-state.js';
import type { UnitScores } from '../model/scores.js';
import { ABSENTEES, NOWHERE, type Placing } from './rank/absentees.js';
import type { Comparable } from './rank/compared.js';
import { type Key, type OrderedGroups, partBy } from './rank/groups.js';
import {
  basisOf,
  type Candidate,
  candidateOf,
  RANKED,
  type RankedScores,
  type RankedUnits,
  type RankingOf,
  scoresIn,
  stateOf,
  type UnitState,
} from './rank/states.js';
import { TIES, type TieTable } from './rank/ties.js';

export { ABSENTEES } from './rank/absentees.js';
export { partBy } from './rank/groups.js';
export type { RankedScores, RankedUnits } from './rank/states.js';
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
  return rankUnits(plan, unitsRanked(units, assessment.decisions, scoresIn(scores)), ties)();
}

/** Units that stand as objects, in code-unit order of ids. */
export function unitsRanked(
  units: readonly UnitInput[],
  decisions: readonly Decision[] = [],
  scores: RankedScores,
): RankedUnits {
  const unitAt = (position: number) => units[position] ?? bug(`no unit ${position}`);
  const attributesAt = (position: number) => unitAt(position).attributes;
  return { count: units.length, headAt: unitAt, attributesAt, unitAt, decisions, scores };
}

/** `rank` for scores in whatever form. Units are placed at once; their rows are made when they are asked for. */
export function rankUnits(plan: Plan, units: RankedUnits, ties: TieTable = TIES): () => readonly Ranking[] {
  const placed = rankingsOf(plan, units).flatMap(({ of, official }) =>
    rankLayer(of, ties).map((ranking) => ({ ...ranking, official })),
  );
  return () => placed.map(({ head, rows, official }) => ({ ...head, rows: rows(), official }));
}

/** Every ranking in each layer that is ranked, the last of which is the official one. */
export function rankingsOf(
  plan: Plan,
  units: RankedUnits,
): readonly { readonly of: RankingOf; readonly official: boolean }[] {
  // each key written out: V8 compiles loops anew for objects of another form, as spread makes them
  const { count, headAt, attributesAt, unitAt, decisions, scores, sorting } = units;
  const layers = rankedLayers(plan.pack);
  return plan.tiers.flatMap((tier) =>
    tier.rankings.flatMap((ranking) => {
      const cohort = tier.cohorts[ranking.cohort];
      if (!cohort) return [];
      return layers.map((layer, index) => ({
        of: { count, headAt, attributesAt, unitAt, decisions, scores, sorting, plan, tier, cohort, ranking, layer },
        official: index === layers.length - 1,
      }));
    }),
  );
}

/** A ranking whose units were placed. */
interface PlacedRanking {
  readonly head: Omit<Ranking, 'rows' | 'official'>;
  readonly rows: () => readonly RankedRow[];
}

/** One ranking, or one for each option where the cohort is divided. */
function rankLayer(of: RankingOf, ties: TieTable): readonly PlacedRanking[] {
  const { tier, cohort, ranking, layer, count, headAt, attributesAt } = of;
  const ranked: number[] = [];
  const others = new Map<number, UnitState>();
  for (let position = 0; position < count; position += 1) {
    if (headAt(position).tier !== tier.id) continue;
    const state = stateOf(of, position);
    if (state.state === 'ranked') ranked.push(position);
    else others.set(position, state);
  }
  const head = { id: ranking.id, tier: tier.id, cohort: cohort.id, layer };
  const { by } = cohort;
  if (!by) return [{ head, rows: place(of, { ranked, others }, ties) }];
  return by.options.map((option) => {
    const isIn = (position: number) => attributesAt(position)[by.attribute] === option;
    const listed = [...others].filter(([position, { state }]) => ROW_STATE_IS[state].isOutside || isIn(position));
    return {
      head: { ...head, option },
      rows: place(of, { ranked: ranked.filter(isIn), others: new Map(listed) }, ties),
    };
  });
}

/** Who stands in a ranking, by position. */
interface Field {
  readonly ranked: readonly number[];
  /** The units that are not ranked. */
  readonly others: ReadonlyMap<number, UnitState>;
}

/** Gives each unit its place; answers what makes the rows, in the order in which a ranking lists them. */
function place(of: RankingOf, { ranked, others }: Field, ties: TieTable): PlacedRanking['rows'] {
  const parted = partBy(ranked, keysOf(of, ties), of.sorting);
  const { order, groups } = parted;
  const tie = ties[of.ranking.ties];
  const placings = groups.map(({ from, end, brokenBy }, groupsAbove): Placing => {
    const size = end - from;
    return { place: tie.place({ above: from, groupsAbove, size }), tied: size - 1, brokenBy };
  });
  const inState = (state: RowState) => [...others].filter(([, known]) => known.state === state);
  const absent = inState('not-submitted');
  const withheld = [...others.values()].filter(({ state }) => ROW_STATE_IS[state].isAboveAbsent).length;
  const after = { above: order.length + withheld, groupsAbove: groups.length + withheld, size: absent.length };
  const rowsOf: Partial<Record<RowState, () => readonly RankedRow[]>> = {
    ranked: () => rankedRows(of, parted, placings),
    'not-submitted': () => placeAbsent(of.ranking, ties, absent.map(candidate), after),
  };
  const candidate = ([position, state]: readonly [number, UnitState]) => candidateOf(of, position, state);
  return () =>
    ROW_STATES.flatMap((state) => rowsOf[state]?.() ?? inState(state).map((other) => rowOf(candidate(other))));
}

/** A row; without `placing` it has no place. */
export function rowOf({ unit, state, value, level, because }: Candidate, placing: Placing = NOWHERE): RankedRow {
  const { place: shared, tied, brokenBy } = placing;
  const row: Writable = { unit, state, tied, brokenBy, because };
  if (value) row.value = value;
  if (level !== undefined) row.level = level;
  if (shared) row.place = shared;
  // only ranked and absent units are given a place by the callers
  return row as RankedRow;
}

type Writable = { -readonly [K in keyof RowOfUnit]: RowOfUnit[K] } & { readonly state: RowState; place?: Exact };

function rankedRows(
  ranking: RankingOf,
  { order, groups }: OrderedGroups,
  placings: readonly Placing[],
): readonly RankedRow[] {
  const rows: RankedRow[] = [];
  for (const [index, { from, end }] of groups.entries())
    for (let at = from; at < end; at += 1) {
      const position = order[at] ?? bug(`no unit ${at}`);
      rows.push(rowOf(candidateOf(ranking, position, RANKED), placings[index]));
    }
  return rows;
}

/**
 * The official letter: a unit that has not submitted is not ranked, and is treated as last. Withheld units count as
 * above it.
 */
export function placeAbsent(
  ranking: PackRanking,
  ties: TieTable,
  absent: readonly Candidate[],
  after: GroupPosition,
): readonly RankedRow[] {
  const placings = ABSENTEES[ranking.notSubmitted](after, ties[ranking.ties]);
  const because = [{ code: ranking.notSubmitted }];
  return absent.map((candidate, index) => rowOf({ ...candidate, because }, placings[index]));
}

/**
 * The keys that order units: the ranked value, then each `tieBreak` of the pack, then ids if the tie method parts units
 * by id.
 */
export function keysOf(of: RankingOf, ties: TieTable): readonly Key[] {
  const { ranking, decisions, headAt } = of;
  const breaks = ranking.tieBreak.map((entry): Key => {
    if ('decision' in entry) {
      const decided = decidedOf(decisions, ranking);
      return { by: { decision: true }, prefer: 'low', valueOf: (position) => decided.get(headAt(position).id) };
    }
    const { prefer } = entry;
    if ('fact' in entry) return { by: { fact: entry.fact }, prefer, valueOf: factOf(of, entry.fact) };
    return { by: { of: entry.of, by: entry.by }, prefer, valueOf: basisOf(of, entry) };
  });
  // positions are in code-unit order of ids
  const ids: Key = { by: { id: true }, prefer: 'low', valueOf: whole };
  return [
    { prefer: ranking.prefer ?? 'high', valueOf: basisOf(of, ranking) },
    ...breaks,
    ...(ties[ranking.ties].partsById ? [ids] : []),
  ];
}

/** The place of each unit in the order that persons decided for this ranking. */
function decidedOf(decisions: readonly Decision[], { id: ranking }: PackRanking): ReadonlyMap<string, Exact> {
  const orders = decisions.filter((decision) => decision.ranking === ranking);
  return new Map(orders.flatMap(({ order }) => order.map((unit, index): [string, Exact] => [unit, whole(index)])));
}

/**
 * The value of a fact, given or derived, in the ranked layer; undefined if the unit lacks the fact or breaks its
 * bounds.
 */
function factOf({ tier, layer, scores, unitAt, attributesAt }: RankingOf, fact: string): Key['valueOf'] {
  const compared: Formula | undefined = tier.compared[fact];
  return (position): Comparable => {
    if (!compared) return undefined;
    const unusable = scores.unusable(position, layer);
    if (compared.references.facts.some((read) => unusable.includes(read))) return undefined;
    const unit = unitAt(position);
    const facts = unit[LAYER_IS[layer].figures];
    const value = compared.evaluate(bareReader(facts, attributesAt(position)));
    if (typeof value === 'string') return value;
    return typeof value === 'object' && 'n' in value ? value : undefined;
  };
}
