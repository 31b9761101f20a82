import type { RankedRow } from '../../model/ranking.js';
import { differing, type OpinionDifference } from './difference.js';
import { fraction } from './fraction.js';
import { fromExact } from './from-engine.js';
import type { RowOpinion } from './ranking-opinion.js';

/** Everything in which the engine's row of a unit is not what the second opinion says; a row that is not there has no state. */
export function compareRows(
  row: RankedRow | undefined,
  opinion: RowOpinion | undefined,
): readonly Pick<OpinionDifference, 'what' | 'engine' | 'opinion'>[] {
  return differing([
    ['state', row?.state, opinion?.state],
    ['place', row?.place && fromExact(row.place), opinion?.place],
    ['tied', fraction(row?.tied ?? 0), fraction(opinion?.tied ?? 0)],
    ['value', row?.value && fromExact(row.value.exact), opinion?.exact],
    ['published', row?.value?.published && fromExact(row.value.published), opinion?.published],
    ['level', row?.level, opinion?.level],
  ]);
}
