import { LAYERS, type Layer } from '../../model/layer.js';
import type { FindingResult } from '../../views/finding-result.js';
import type { NodeResult } from '../../views/node-result.js';
import type { RankingResult } from '../../views/ranking-result.js';
import { resultOf } from '../../views/unit-result.js';
import type { AnnexSource } from '../annex-source.js';

/** What a table shows of one unit. */
export interface UnitScores {
  /** Whether the record hides its figures. */
  readonly isHidden: boolean;
  /** The node that is ranked, in each layer that the unit has, up to the one that is ranked. */
  readonly totals: Readonly<Partial<Record<Layer, NodeResult>>>;
  /** Every node in the layer that is ranked, by id. */
  readonly nodes: ReadonlyMap<string, NodeResult>;
  /** Remarks on the unit. */
  readonly findings: readonly FindingResult[];
}

/** The layers from the first one to that which is ranked. */
export function layersUpTo(ranked: Layer): readonly Layer[] {
  return LAYERS.slice(0, LAYERS.indexOf(ranked) + 1);
}

/** What the tables show of every unit of a ranking, by id. */
export function unitScores(ranking: RankingResult, { unitsOnly, lang }: AnnexSource): ReadonlyMap<string, UnitScores> {
  const layers = layersUpTo(ranking.layer.id);
  return new Map(
    ranking.rows.map(({ unit: { id } }) => {
      const results = layers.map((layer) => ({ layer, result: resultOf(unitsOnly, id, { layer, lang }) }));
      const totals = results.flatMap(({ layer, result }) => {
        const node = result?.nodes.find((known) => known.id === ranking.of.id);
        return node ? [[layer, node] as const] : [];
      });
      const last = results.at(-1)?.result;
      return [
        id,
        {
          isHidden: last?.state.id === 'redacted',
          totals: Object.fromEntries(totals),
          nodes: new Map(last?.nodes.map((node) => [node.id, node])),
          findings: last?.findings ?? [],
        },
      ];
    }),
  );
}
