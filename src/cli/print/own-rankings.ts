import type { RecordRanking } from '../../model/record.js';
import { ROW_STATE_IS } from '../../model/row-state.js';

/** Rankings as they are printed, and how many units of its tier each leaves to others. */
export interface OwnRankings {
  readonly rankings: readonly RecordRanking[];
  readonly leftOut: ReadonlyMap<RecordRanking, number>;
}

/** Each ranking without the units that are outside its cohort and in another ranking of its tier and layer. */
export function ownRankings(rankings: readonly RecordRanking[]): OwnRankings {
  const own = rankings.map((ranking): readonly [RecordRanking, number] => {
    const inOthers = new Set(
      rankings
        .filter((other) => other !== ranking && other.tier === ranking.tier && other.layer === ranking.layer)
        .flatMap(({ rows }) => rows.flatMap(({ unit, state }) => (ROW_STATE_IS[state].isOutside ? [] : [unit]))),
    );
    const rows = ranking.rows.filter(({ unit, state }) => !ROW_STATE_IS[state].isOutside || !inOthers.has(unit));
    return [{ ...ranking, rows }, ranking.rows.length - rows.length];
  });
  return { rankings: own.map(([ranking]) => ranking), leftOut: new Map(own) };
}
