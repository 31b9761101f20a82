import type { Ranking } from '../../model/ranking.js';
import { compareRows, type ValueDifference } from './difference.js';
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
  const options = new Set([...rankings.done, ...engine].map(({ option }) => option));
  return [...options].flatMap((option) => {
    const isOfOption = (of: { readonly option?: string }) => of.option === option;
    const place = { stage: 'rank', tier: tier.id, layer, of: ranking.id } as const;
    const rows = rowDifferences(rankings.done.find(isOfOption), engine.find(isOfOption));
    return rows.map(({ unit, differences }) => ({
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

function rowDifferences(
  opinion: RankingOpinion | undefined,
  engine: Ranking | undefined,
): readonly { readonly unit: string; readonly differences: readonly ValueDifference[] }[] {
  const opinions = new Map(opinion?.rows.map((row) => [row.unit.id, row]));
  const rows = new Map(engine?.rows.map((row) => [row.unit, row]));
  const units = [...new Set([...rows.keys(), ...opinions.keys()])];
  return units.map((unit) => ({ unit, differences: compareRows(rows.get(unit), opinions.get(unit)) }));
}
