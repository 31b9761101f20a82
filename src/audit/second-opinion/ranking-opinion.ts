import type { Inputs } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackRanking } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import type { AbsenteePlace, TieMethod } from '../../model/tie-method.js';
import { type Fraction, fraction } from './fraction.js';
import type { LayerOpinion } from './layer-opinion.js';
import type { Reading } from './reading.js';
import { type Standing, standingOf } from './standing-opinion.js';
import { byId, type Comparison, comparisonOf, PARTED_BY_ID } from './tie-break-opinion.js';
import { PLACES } from './tie-places.js';

/** One unit of a ranking as the second opinion has it. */
export interface RowOpinion extends Standing {
  readonly place?: Fraction;
  /** How many others share the place. */
  readonly tied: number;
}

/** One ranking of one layer; `option` where its cohort is divided by an attribute. */
export interface RankingOpinion {
  readonly option?: string;
  readonly rows: readonly RowOpinion[];
}

/** The rankings of one layer: one, or one for each option of the cohort's attribute. */
export function rankingOpinions(
  reading: Reading,
  inputs: Inputs,
  tier: PlanTier,
  ranking: PackRanking,
  layer: Layer,
  said: ReadonlyMap<string, LayerOpinion>,
): readonly RankingOpinion[] {
  const cohort = tier.cohorts[ranking.cohort];
  if (!cohort) return [];
  const all = inputs.units
    .filter((unit) => unit.tier === tier.id)
    .map((unit) => standingOf(reading, ranking, cohort, layer, unit, said.get(unit.id)));
  const compare = comparisonOf(reading, tier, ranking, inputs);
  const { by } = cohort;
  if (!by) return [{ rows: placed(ranking, compare, all) }];
  return by.options.map((option) => {
    const own = all.filter(({ state, unit }) => state === 'excluded' || unit.attributes[by.attribute] === option);
    return { option, rows: placed(ranking, compare, own) };
  });
}

/** Absentees come after all others, those that are withheld counted before them. */
function placed(ranking: PackRanking, compare: Comparison, all: readonly Standing[]): readonly RowOpinion[] {
  const inState = (state: Standing['state']) => all.filter((standing) => standing.state === state);
  const groups = groupsOf(inState('ranked'), compare);
  const absent = inState('not-submitted');
  const rest = all.filter(({ state }) => state !== 'ranked' && state !== 'not-submitted');
  const withheld = inState('withheld').length;
  let before = 0;
  const ranked = groups.flatMap((group, index) => {
    const place = PLACES[ranking.ties](before, index, group.length);
    before += group.length;
    return shared(group, place);
  });
  return [
    ...ranked,
    ...absentees(ranking, absent, before + withheld, groups.length + withheld),
    ...rest.map((standing) => ({ ...standing, tied: 0 })),
  ];
}

function absentees(
  { notSubmitted, ties }: PackRanking,
  absent: readonly Standing[],
  above: number,
  groupsAbove: number,
): readonly RowOpinion[] {
  return ABSENT[notSubmitted]({ absent, ties, above, groupsAbove });
}

interface Absentees {
  readonly absent: readonly Standing[];
  readonly ties: TieMethod;
  readonly above: number;
  readonly groupsAbove: number;
}

const ABSENT: Readonly<Record<AbsenteePlace, (absentees: Absentees) => readonly RowOpinion[]>> = {
  omit: ({ absent }) => absent.map((standing) => ({ ...standing, tied: 0 })),
  'last-bottom': ({ absent, above }) => shared(absent, fraction(above + absent.length)),
  'last-shared': ({ absent, ties, above, groupsAbove }) => {
    const groups = PARTED_BY_ID[ties] ? groupsOf(absent, byId) : [absent];
    return groups.flatMap((group, index) => shared(group, PLACES[ties](above + index, groupsAbove, group.length)));
  },
};

function shared(group: readonly Standing[], place: Fraction): readonly RowOpinion[] {
  return group.map((standing) => ({ ...standing, place, tied: group.length - 1 }));
}

/** Best first; units that nothing parts stand together. */
function groupsOf(standings: readonly Standing[], compare: Comparison): readonly (readonly Standing[])[] {
  const groups: Standing[][] = [];
  for (const standing of standings.toSorted(compare)) {
    const last = groups.at(-1);
    if (last?.[0] && compare(last[0], standing) === 0) last.push(standing);
    else groups.push([standing]);
  }
  return groups;
}
