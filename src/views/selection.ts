import { idGiven } from '../model/given-as.js';
import { LAYERS, type Layer } from '../model/layer.js';
import type { Pack, PackNode, PackTier } from '../model/pack.js';
import { officialLayer } from '../model/ranked-layers.js';
import type { RecordRow } from '../model/record.js';
import { LANGUAGES, type Language } from '../words/language.js';
import type { RankingSource, ResultSource, UnitOutcome } from './result-source.js';

// Which part of what a source holds is shown. In a file of its own, without sentences, for pages that must be small.

/** Vietnamese where the pack has it, else English. */
export function languageOf({ languages }: Pack): Language {
  return LANGUAGES.find((language) => languages.includes(language)) ?? 'en';
}

/** A node, and the group that it is in. */
export interface PlacedNode {
  readonly document: PackNode;
  readonly within: string | undefined;
}

/** Every node of a tree, in the order of the pack: a group before what is in it. */
export function placedNodes(nodes: readonly PackNode[], within?: string): readonly PlacedNode[] {
  return nodes.flatMap((document) => [{ document, within }, ...placedNodes(document.children ?? [], document.id)]);
}

/** The node by which the units of a tier are ranked first. */
export function rankedNode(tier: PackTier | undefined): string | undefined {
  return tier?.rankings?.[0]?.of;
}

/** The layer by which the pack ranks officially, else the latest that the unit has; none of a unit that is hidden. */
export function layerShown({ pack }: Pick<ResultSource, 'pack'>, outcome: UnitOutcome): Layer | undefined {
  if (outcome.state === 'redacted') return undefined;
  return [officialLayer(pack), ...LAYERS.toReversed()].find((layer) => outcome.layers[layer] !== undefined);
}

/** Which rankings are asked for. */
export interface WantedRankings {
  /** The tier that is ranked, by its id. */
  readonly tier?: string | undefined;
  /** Whose figures: `claimed`, `reported` or `verified`. */
  readonly layer?: Layer | undefined;
  /** The part of the cohort, where an attribute divides it. */
  readonly option?: string | undefined;
}

/** The rankings that fit, in the order of the pack: of each the official one, unless a layer is asked for. */
export function fittingRankings(
  source: ResultSource,
  { tier, layer, option }: WantedRankings,
  id?: string,
): readonly RankingSource[] {
  const fits = ({ of }: RankingSource) =>
    (id ?? of.id) === of.id && (tier ?? of.tier) === of.tier && (option ?? of.option) === of.option;
  return source.rankings().filter((ranking) => isInLayer(ranking, layer) && fits(ranking));
}

/** How a unit stands in a ranking that is shown. */
interface ShownPlace {
  readonly of: RankingSource['of'];
  readonly row: RecordRow;
  /** How many units are ranked. */
  readonly among: number;
}

/** How a unit stands in every ranking: of each the official one, unless a layer is asked for. */
export function placesShown(source: ResultSource, unit: string, layer: Layer | undefined): readonly ShownPlace[] {
  return source.rankings().flatMap((ranking) => {
    const at = isInLayer(ranking, layer) ? ranking.positionOf(unit) : -1;
    // from -1 to 0 there is no row
    const [row] = ranking.rows(at, at + 1);
    return row ? [{ of: ranking.of, row, among: ranking.among }] : [];
  });
}

function isInLayer({ of }: RankingSource, layer: Layer | undefined): boolean {
  return layer === undefined ? of.official : of.layer === layer;
}

/** The ranking with this id that fits, if there is one; a `TypeError` where there are several. */
export function fittingRanking(source: ResultSource, wanted: WantedRankings, id: string): RankingSource | undefined {
  const fitting = fittingRankings(source, wanted, idGiven('A ranking', id));
  if (fitting.length < 2) return fitting[0];
  const names = fitting.map(({ of: { tier, option } }) => `tier '${tier}'${option ? ` and option '${option}'` : ''}`);
  throw new TypeError(`Several rankings have the id '${id}': say which is meant: ${names.join(', or ')}.`);
}
