import type { RankedRow, Ranking } from '../../model/ranking.js';
import { compareRows, differing, type ValueDifference } from './difference.js';
import type { Judged } from './judged.js';
import { type RankingOpinion, rankingOpinions } from './ranking-opinion.js';
import type { RankedLayer } from './standing-opinion.js';
import { orDeclined } from './stop.js';

/** Compares every row of one ranking in one layer. `engine`: the engine's rankings, one for each option of the cohort. */
export function judgeRanking(ranked: RankedLayer, engine: readonly Ranking[]): readonly Judged[] {
  const { tier, ranking, layer } = ranked;
  const rankings = orDeclined(() => rankingOpinions(ranked));
  const judged = { tier: tier.id, of: ranking.id, differences: [] };
  if ('declined' in rankings)
    return engine.flatMap(({ rows }) => rows.map(() => ({ ...judged, declined: rankings.declined })));
  const opinions = new Map(rankings.done.map((opinion) => [opinion.option, opinion]));
  const pairs = engine.map((ofEngine) => [ofEngine, takenFrom(opinions, ofEngine.option)] as const);
  const all = [...pairs, ...[...opinions.values()].map((opinion) => [undefined, opinion] as const)];
  return all.flatMap(([ofEngine, opinion]) => {
    const { option } = ofEngine ?? opinion ?? {};
    const place = { stage: 'rank', tier: tier.id, layer, of: ranking.id } as const;
    const cohort = differing([['cohort', ofEngine?.cohort, opinion && ranking.cohort]]);
    const whole = cohort.length > 0 ? [{ unit: '', differences: cohort }] : [];
    return [...whole, ...rowDifferences(opinion, ofEngine)].map(({ unit, differences }) => ({
      ...judged,
      differences: differences.map((difference) => ({
        ...place,
        unit,
        ...(option === undefined ? {} : { option }),
        ...difference,
      })),
    }));
  });
}

/** The value at the key, which is then in the map no more: what stands twice on the other side has no second one. */
function takenFrom<K, V>(map: Map<K, V>, key: K): V | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

/** Each row of the engine beside the opinion on its unit, then the opinions that have no row. */
function rowDifferences(
  opinion: RankingOpinion | undefined,
  engine: Ranking | undefined,
): readonly { readonly unit: string; readonly differences: readonly ValueDifference[] }[] {
  const opinions = new Map(opinion?.rows.map((row) => [row.unit.id, row]));
  const compared = (unit: string, row?: RankedRow) => ({
    unit,
    differences: compareRows(row, takenFrom(opinions, unit)),
  });
  return [
    ...(engine?.rows ?? []).map((row) => compared(row.unit, row)),
    ...[...opinions.keys()].map((unit) => compared(unit)),
  ];
}
