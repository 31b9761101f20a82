import { ownRanking } from '../../model/own-rows.js';
import type { RecordRanking } from '../../model/record.js';

/** Rankings as they are printed, and how many units of its tier each leaves to others. */
export interface OwnRankings {
  readonly rankings: readonly RecordRanking[];
  readonly leftOut: ReadonlyMap<RecordRanking, number>;
}

/** Each ranking without the units that are outside its cohort and in another ranking of its tier and layer. */
export function ownRankings(rankings: readonly RecordRanking[]): OwnRankings {
  const own = rankings.map((ranking): readonly [RecordRanking, number] => {
    const printed = ownRanking(ranking, rankings);
    return [printed, ranking.rows.length - printed.rows.length];
  });
  return { rankings: own.map(([ranking]) => ranking), leftOut: new Map(own) };
}
