import { groupByKey } from '../kit/group-by-key.js';
import type { AssessmentRecord, RecordRanking } from '../model/record.js';
import { reportLine } from './report-words.js';
import { rankingOf, type Titles } from './titles.js';

/** The ties of an official ranking that asks for a decision on them, and for which none is given; '' where there is none. */
export function undecidedTies(
  { assessment }: Pick<AssessmentRecord, 'assessment'>,
  ranking: RecordRanking,
  titles: Titles,
): string {
  const asks = rankingOf(titles, ranking)?.document.tieBreak.some((entry) => 'decision' in entry) === true;
  if (!ranking.official || !asks) return '';
  const named = new Set(
    (assessment.decisions ?? []).flatMap((decision) => (decision.ranking === ranking.id ? decision.order : [])),
  );
  const shared = ranking.rows.flatMap(({ state, place, tied = 0, unit }) =>
    state === 'ranked' && place !== null && tied > 0 ? [[place, unit] as const] : [],
  );
  const ties = [...groupByKey(shared).values()].filter((units) => !units.some((unit) => named.has(unit)));
  if (ties.length === 0) return '';
  const units = ties.map((tie) => tie.map((unit) => titles.unit(unit)).join(', ')).join('; ');
  return reportLine('ties-undecided', titles.language, { units });
}
