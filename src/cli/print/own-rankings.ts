import { ownRows } from '../../model/own-rows.js';
import type { RecordRanking } from '../../model/record.js';

/** Rankings as they are printed, and how many units of its tier each leaves to others. */
export interface OwnRankings {
  readonly rankings: readonly RecordRanking[];
  readonly leftOut: ReadonlyMap<RecordRanking, number>;
}

/** Each ranking without the units that are outside its cohort and in another ranking of its tier and layer. */
export function ownRankings(rankings: readonly RecordRanking[]): OwnRankings {
  const own = rankings.map((ranking): readonly [RecordRanking, number] => {
    const { tier, layer } = ranking;
    const others = rankings.filter((other) => other !== ranking && other.tier === tier && other.layer === layer);
    const rows = ownRows(
      ranking.rows,
      others.flatMap((other) => other.rows),
      (row) => row,
    );
    return [{ ...ranking, rows }, ranking.rows.length - rows.length];
  });
  return { rankings: own.map(([ranking]) => ranking), leftOut: new Map(own) };
}
