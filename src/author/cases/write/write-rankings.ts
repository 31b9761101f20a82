import type { CaseInput, PackCase } from '../../../model/cases.js';
import type { PackRanking } from '../../../model/pack.js';
import { UNVERIFIED_IS } from '../../../model/pack-words.js';
import type { CriterionProbes } from '../../inputs/criterion-probes.js';
import type { Probe } from '../../inputs/probe.js';
import { partedBy, rivalsOf } from '../../inputs/tie.js';
import { tieBreakKey } from '../cover/clauses.js';
import type { CaseProbing } from './case-probing.js';
import type { Companion, UnfilledRanking } from './unfilled-case.js';
import type { Write } from './write.js';

/** Units that are tried as equals. */
const MOST = 60;

/** Writes what is missing of each ranking: two equal units and one that sends nothing, then a tie that each tie-break parts. */
export function writeRankings(
  probing: CaseProbing,
  criteria: readonly CriterionProbes[],
  open: ReadonlySet<string>,
  write: Write,
): void {
  const { tier } = probing;
  for (const ranking of tier.rankings) {
    const place = `${tier.id}#rankings.${ranking.id}.`;
    const isAny = (part: string) => [...open].some((key) => key.startsWith(`${place}${part}`));
    if (!isAny('')) continue;
    const rivals = rivalsOf(probing, ranking, criteria);
    const offer = (units: readonly CaseInput[], decided: boolean, wanted: string): boolean => {
      const rankingCase = rankingOf(probing, ranking, units, decided);
      const { keys } = probing.watch(rankingCase.figures);
      const serves = [...keys].filter((key) => key.startsWith(place));
      if (!serves.some((key) => key.startsWith(wanted))) return false;
      write(ranking.id, serves, () => ({ ...rankingCase.figures, rankings: [rankingCase.ranking] }));
      return true;
    };
    // figures within their bounds first: a place is asked of a person
    const equals = rivals
      .toSorted((a, b) => a.broken - b.broken)
      .slice(0, MOST)
      .map(({ input }) => input);
    const nobody: CaseInput = { submitted: false };
    if (isAny('ties') || isAny('notSubmitted')) {
      const wanted = isAny('ties') ? `${place}ties` : `${place}notSubmitted`;
      const isFound = equals.some((input) => offer([input, input, nobody], false, wanted));
      if (!isFound) equals.some((input) => offer([input, nobody], false, `${place}notSubmitted`));
    }
    for (const entry of ranking.tieBreak) {
      const key = `${place}tieBreak tie-break ${tieBreakKey(entry)}`;
      if (!open.has(key)) continue;
      if ('decision' in entry) equals.some((input) => offer([input, input], true, key));
      else
        for (const pair of partedBy(probing, { is: 'tie', ranking, partedBy: entry }, rivals, criteria))
          if (
            offer(
              pair.map(({ input }: Probe) => input),
              false,
              key,
            )
          )
            break;
    }
  }
}

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six'];

type Figures = Omit<PackCase, 'id' | 'tier' | 'expect' | 'rankings' | 'units'> & {
  readonly units: readonly Companion[];
};

/** Units as a case writes them, verified where others are withheld, and the ranking whose places a person fills in. */
export function rankingOf(
  { plan, tier }: CaseProbing,
  { id, cohort }: PackRanking,
  inputs: readonly CaseInput[],
  decided: boolean,
): { readonly figures: Figures; readonly ranking: UnfilledRanking } {
  const attributes = inputs[0]?.attributes;
  const isVerified = !UNVERIFIED_IS[plan.pack.procedure.whenUnverified ?? 'off'].isRanked;
  const units = inputs.map((input, index) => ({
    id: input.submitted === false ? 'nobody' : (NAMES[index] ?? ''),
    ...(attributes ? { attributes } : {}),
    ...input,
    ...(isVerified && input.submitted !== false
      ? { verifications: [...(input.verifications ?? []), { done: true as const }] }
      : {}),
  }));
  const by = tier.cohorts[cohort]?.by;
  const option = by && attributes?.[by.attribute];
  const order = units.map((unit) => unit.id);
  return {
    figures: { units, ...(decided ? { decisions: [{ ranking: id, order }] } : {}) },
    ranking: {
      id,
      ...(typeof option === 'string' ? { option } : {}),
      rows: order.map((unit) => ({ unit, place: '?' as const })),
    },
  };
}
