import type { Inputs } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PackRanking } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';
import type { Ranking } from '../../model/ranking.js';
import { compareRows } from './compare-rows.js';
import type { Judged } from './judged.js';
import type { LayerOpinion } from './layer-opinion.js';
import { type RankingOpinion, rankingOpinions } from './ranking-opinion.js';
import type { Reading } from './reading.js';
import { orDeclined } from './stop.js';

/** Every row of one ranking in one layer, whatever its cohort is divided by; `engine` holds what the engine has of it. */
export function judgeRanking(
  reading: Reading,
  inputs: Inputs,
  tier: PlanTier,
  ranking: PackRanking,
  layer: Layer,
  said: ReadonlyMap<string, LayerOpinion>,
  engine: readonly Ranking[],
): readonly Judged[] {
  const told = orDeclined(() => rankingOpinions(reading, inputs, tier, ranking, layer, said));
  const sameLibrary = [...said.values()].some(({ nodes }) => nodes.get(ranking.of)?.sameLibrary);
  const base = { tier: tier.id, of: ranking.id, sameLibrary, differences: [] };
  if ('declined' in told) return engine.flatMap(({ rows }) => rows.map(() => ({ ...base, declined: told.declined })));
  const options = new Set([...told.done, ...engine].map(({ option }) => option));
  return [...options].flatMap((option) => {
    const ours = told.done.find((one) => one.option === option);
    const theirs = engine.find((one) => one.option === option);
    return judgeRows(ours, theirs).map(({ unit, found }) => ({
      ...base,
      differences: found.map((one) => ({
        stage: 'rank' as const,
        tier: tier.id,
        unit,
        layer,
        of: ranking.id,
        ...(option === undefined ? {} : { option }),
        ...one,
      })),
    }));
  });
}

function judgeRows(ours: RankingOpinion | undefined, theirs: Ranking | undefined) {
  const opinions = new Map(ours?.rows.map((row) => [row.unit.id, row]));
  const rows = new Map(theirs?.rows.map((row) => [row.unit, row]));
  const units = new Set([...rows.keys(), ...opinions.keys()]);
  return [...units].map((unit) => ({ unit, found: compareRows(rows.get(unit), opinions.get(unit)) }));
}
