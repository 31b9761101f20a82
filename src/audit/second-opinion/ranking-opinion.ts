import type { PackRanking } from '../../model/pack.js';
import type { RowState } from '../../model/ranking.js';
import type { AbsenteePlace, TieMethod } from '../../model/tie-method.js';
import { type Fraction, fraction } from './fraction.js';
import { type RankedLayer, type Standing, standingOf } from './standing-opinion.js';
import { BY_ID, comparisonsOf, type TieBreakOpinion } from './tie-break-opinion.js';
import { PARTED_BY_ID, PLACES } from './tie-places.js';

/** The second opinion on one unit of a ranking. */
export interface RowOpinion extends Standing {
  readonly place?: Fraction;
  /** How many others share the place. */
  readonly tied: number;
  /** What parted it from units of equal value, in the order in which it is asked. */
  readonly brokenBy: readonly string[];
}

/** The second opinion on one ranking of one layer; `option` where its cohort is divided by an attribute. */
export interface RankingOpinion {
  readonly option?: string;
  readonly rows: readonly RowOpinion[];
}

/** The rankings of one layer: one, or one for each option of the cohort's attribute. */
export function rankingOpinions(ranked: RankedLayer): readonly RankingOpinion[] {
  const { inputs, tier, ranking } = ranked;
  const cohort = tier.cohorts[ranking.cohort];
  if (!cohort) return [];
  const units = inputs.units.filter((unit) => unit.tier === tier.id);
  const standings = units.map((unit) => standingOf(ranked, cohort, unit));
  const compare = comparisonsOf(ranked);
  const { by } = cohort;
  if (!by) return [{ rows: placed(ranking, compare, standings) }];
  return by.options.map((option) => {
    const listed = standings.filter(
      ({ state, unit }) => PLACING[state] === 'outside' || unit.attributes[by.attribute] === option,
    );
    return { option, rows: placed(ranking, compare, listed) };
  });
}

/**
 * How units in a state get a place: by value; as the policy for absentees says; not, though they are counted above absentees;
 * not; not, and no option of the cohort has them.
 */
type Placing = 'by-value' | 'absentee' | 'counted' | 'none' | 'outside';

const PLACING: Readonly<Record<RowState, Placing>> = {
  ranked: 'by-value',
  'not-submitted': 'absentee',
  withheld: 'counted',
  'not-applicable': 'none',
  awaited: 'none',
  excluded: 'outside',
};

/** Whether units have no place, whatever the pack says. */
const HAS_NO_PLACE: Readonly<Record<Placing, boolean>> = {
  'by-value': false,
  absentee: false,
  counted: true,
  none: true,
  outside: true,
};

/** Rows by value, then absentees, then units without a place. */
function placed(
  { ties, notSubmitted }: PackRanking,
  compare: readonly TieBreakOpinion[],
  standings: readonly Standing[],
): readonly RowOpinion[] {
  const placedBy = (placing: Placing) => standings.filter(({ state }) => PLACING[state] === placing);
  const [ranked, counted] = [placedBy('by-value'), placedBy('counted')];
  const groups = groupsOf(ranked, compare);
  let above = 0;
  const rows = groups.flatMap(({ group, brokenBy }, index) => {
    const place = PLACES[ties](above, index, group.length);
    above += group.length;
    return sharing(group, place, brokenBy);
  });
  const absentees = {
    absent: placedBy('absentee'),
    ties,
    above: ranked.length + counted.length,
    groupsAbove: groups.length + counted.length,
  };
  const others = standings.filter(({ state }) => HAS_NO_PLACE[PLACING[state]]);
  return [...rows, ...ABSENT[notSubmitted](absentees), ...withoutPlace(others)];
}

/** Units that sent nothing, below `above` other units in `groupsAbove` groups. */
interface Absentees {
  readonly absent: readonly Standing[];
  readonly ties: TieMethod;
  readonly above: number;
  readonly groupsAbove: number;
}

const ABSENT: Readonly<Record<AbsenteePlace, (absentees: Absentees) => readonly RowOpinion[]>> = {
  omit: ({ absent }) => withoutPlace(absent),
  'last-bottom': ({ absent, above }) => sharing(absent, fraction(above + absent.length)),
  'last-shared': ({ absent, ties, above, groupsAbove }) => {
    const groups = groupsOf(absent, PARTED_BY_ID[ties] ? [BY_ID] : []);
    return groups.flatMap(({ group, brokenBy }, index) =>
      sharing(group, PLACES[ties](above + index, groupsAbove, group.length), brokenBy),
    );
  },
};

function withoutPlace(standings: readonly Standing[]): readonly RowOpinion[] {
  return standings.map((standing) => ({ ...standing, tied: 0, brokenBy: [] }));
}

function sharing(group: readonly Standing[], place: Fraction, brokenBy: readonly string[] = []): readonly RowOpinion[] {
  return group.map((standing) => ({ ...standing, place, tied: group.length - 1, brokenBy }));
}

interface Equals {
  readonly group: readonly Standing[];
  readonly brokenBy: readonly string[];
}

/** Best first: parted by the first way to compare, each part by the next; units that nothing parts are one group. */
function groupsOf(
  standings: readonly Standing[],
  [first, ...others]: readonly TieBreakOpinion[],
  brokenBy: readonly string[] = [],
): readonly Equals[] {
  if (!first) return [{ group: standings, brokenBy }];
  const { by, compare } = first;
  const groups: Standing[][] = [];
  for (const standing of standings.toSorted(compare)) {
    const last = groups.at(-1);
    if (last?.[0] && compare(last[0], standing) === 0) last.push(standing);
    else groups.push([standing]);
  }
  const broken = by && groups.length > 1 ? [...brokenBy, by] : brokenBy;
  return groups.flatMap((group) => groupsOf(group, others, broken));
}
