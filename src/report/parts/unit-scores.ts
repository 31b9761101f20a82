import { LAYER_IS, LAYERS, type Layer } from '../../model/layer.js';
import type { PackNode } from '../../model/pack.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { FindingResult } from '../../views/finding-result.js';
import type { NodeResult } from '../../views/node-result.js';
import type { RankingResult } from '../../views/ranking-result.js';
import { stakeOf } from '../../views/stake.js';
import { resultOf } from '../../views/unit-result.js';
import type { AnnexSource } from '../annex-source.js';

/** Why own points leave criteria out: it gave them none; or it did, and its facts do not say whether they apply to it. */
interface LeftOut {
  readonly why: 'unclaimed' | 'claim-unclear';
  readonly rows: string;
}

/** Whether a criterion of this status stands in a total with no points although it may apply. */
const HAS_NO_POINTS = {
  scored: false,
  missing: true,
  'not-applicable': false,
  unscorable: true,
} as const satisfies Record<NodeResult['status']['id'], boolean>;

/** What a table shows of one unit. */
export interface UnitScores {
  /** Whether the record hides its figures. */
  readonly isHidden: boolean;
  /** The node that is ranked, in each layer that the unit has, up to the one that is ranked. */
  readonly totals: Readonly<Partial<Record<Layer, NodeResult>>>;
  /** Every node in the layer that is ranked, by id. */
  readonly nodes: ReadonlyMap<string, NodeResult>;
  /** The criteria of the ranked node that keep it from having a value, in the layer that is ranked. */
  readonly withholding: readonly NodeResult[];
  /** The criteria that its total of own points leaves out, by why, with the points at stake in words. */
  readonly leftOut: readonly LeftOut[];
  /** Remarks on the unit. */
  readonly findings: readonly FindingResult[];
}

/** The layers from the first one to that which is ranked. */
export function layersUpTo(ranked: Layer): readonly Layer[] {
  return LAYERS.slice(0, LAYERS.indexOf(ranked) + 1);
}

/** What the tables show of every unit of a ranking, by id. */
export function unitScores(
  ranking: RankingResult,
  { record, unitsOnly, titles, lang }: AnnexSource,
): ReadonlyMap<string, UnitScores> {
  const layers = layersUpTo(ranking.layer.id);
  const tier = ranking.tier.id;
  const counting = new Set(countingIn(titles.node(tier, ranking.of.id)));
  const claims = new Map(
    record.entries.map((entry) => [entry.unit, entry.state === 'redacted' ? undefined : entry.layers.claimed]),
  );
  const leftOutBy = (unit: string): readonly LeftOut[] => {
    const layer = claims.get(unit);
    const missing = layer?.criteria.filter(({ node, status }) => counting.has(node) && HAS_NO_POINTS[status]) ?? [];
    return (['unclaimed', 'claim-unclear'] as const).flatMap((why) => {
      const rows = missing.filter(({ claimed }) => (claimed === undefined) === (why === 'unclaimed'));
      const stake = stakeOf(new Set(rows.map(({ node }) => node)), { tier, layer, titles }, 'rows');
      return stake ? [{ why, rows: stake.sentence }] : [];
    });
  };
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
          withholding: (last?.nodes ?? []).filter((node) => counting.has(node.id) && node.countedAs?.id === 'withhold'),
          leftOut: totals.some(([layer, { points }]) => !LAYER_IS[layer].byRules && points) ? leftOutBy(id) : [],
          findings: last?.findings ?? [],
        },
      ];
    }),
  );
}

/** The criteria of which the points count in a node. */
function countingIn({ id = '', role = 'criterion', children }: Partial<PackNode> = {}): readonly string[] {
  if (!ROLE_IS[role].counts) return [];
  return children ? children.flatMap(countingIn) : [id];
}
