import { idGiven } from '../model/given-as.js';
import type { Layer } from '../model/layer.js';
import { optionsGiven } from '../model/options-given.js';
import type { PackNames, TierIn } from '../model/pack-names.js';
import { type Titles, word } from '../words/index.js';
import { type FindingResult, findingResult } from './finding-result.js';
import { type NodeResult, nodeResults } from './node-result.js';
import { type RankingHead, type RankingRow, rankingHead, rankingRow } from './ranking-result.js';
import { type Resultful, type ResultSource, sourceIn, type UnitOutcome } from './result-source.js';
import { layerShown, placesShown, rankedNode } from './selection.js';
import { type Named, titlesFor, type ViewOptions, type Worth, worthOf } from './view-options.js';

/** One unit, as it came out, to be shown. `N` are the names of its pack, `T` is its tier, where they are known. */
export interface UnitResult<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** The unit, with its name. */
  readonly unit: Named;
  /** Its tier. */
  readonly tier: Named<T>;
  /** `submitted`, `not-submitted`, `awaited`, or `redacted` in a record that does not show it. */
  readonly state: Named<UnitOutcome['state']>;
  /** What the numbers are worth: say it where they are shown. */
  readonly worth: Worth;
  /** Whose figures these are: `claimed`, `reported` or `verified`; absent where the unit has none. */
  readonly layer?: Named<Layer>;
  /** The node by which the unit is ranked, else the first of its tier; absent where it has no figures. */
  readonly total?: NodeResult<N, T>;
  /** Every criterion and group, in the order of the pack: a group before what is in it. */
  readonly nodes: readonly NodeResult<N, T>[];
  /** How it stands in each ranking of its tier. */
  readonly places: readonly UnitPlace<N, T>[];
  /** Remarks on it, made by rule. */
  readonly findings: readonly FindingResult<N, T>[];
}

/** How a unit stands in one ranking, and how many are ranked in it. */
export interface UnitPlace<N extends PackNames = PackNames, T extends TierIn<N> = TierIn<N>> {
  /** What the ranking ranks, and by which value. */
  readonly ranking: RankingHead<N, T>;
  /** How the unit stands in it. */
  readonly row: RankingRow<N, T>;
  /** How many units are ranked. */
  readonly among: number;
}

/** Which figures of a unit are shown. */
export interface UnitWanted extends ViewOptions {
  /** By default the layer by which the pack ranks; for a unit that does not have it, the latest layer that it has. */
  readonly layer?: Layer | undefined;
}

/**
 * A unit with its points, levels and places, all with their titles; undefined where nobody has this id.
 *
 * @param from Results, a record, or an assessment that is open.
 * @param unit The unit, by its id in the register.
 * @param wanted The layer, and the language of titles; by default the official layer, in Vietnamese where the pack has it, else English.
 * @example
 * resultOf(score(pack, assessment), 'xa-a')?.total?.percent?.shown; // '86,42'
 */
export function resultOf<N extends PackNames>(
  from: Resultful<N>,
  unit: string,
  wanted?: UnitWanted,
): UnitResult<N> | undefined;
export function resultOf(from: Resultful, unit: string, wanted: UnitWanted = {}): UnitResult | undefined {
  optionsGiven(wanted);
  const source = sourceIn(from);
  const outcome = source.outcomeOf(idGiven('A unit', unit));
  if (!outcome) return undefined;
  const titles = titlesFor(source, wanted);
  const { language } = titles;
  const tier = titles.tier(outcome.tier);
  const layer = wanted.layer ?? layerShown(source, outcome);
  const rows = outcome.state === 'redacted' || layer === undefined ? undefined : outcome.layers[layer];
  const nodes = rows ? nodeResults(rows, outcome.tier, titles) : [];
  const total = nodes.find(({ id }) => id === rankedNode(tier)) ?? nodes[0];
  return {
    unit: { id: unit, title: titles.unit(unit) },
    tier: { id: outcome.tier, title: titles.title(tier?.title, outcome.tier) },
    state: { id: outcome.state, title: word(outcome.state, language) },
    worth: worthOf(source, titles),
    ...(rows && layer ? { layer: { id: layer, title: word(layer, language) } } : {}),
    ...(total ? { total } : {}),
    nodes,
    places: placesOf(source, unit, wanted.layer, titles),
    findings:
      outcome.state === 'redacted'
        ? []
        : outcome.findings.map((finding) => findingResult(finding, { outcome, layer, titles })),
  };
}

function placesOf(source: ResultSource, unit: string, layer: Layer | undefined, titles: Titles): readonly UnitPlace[] {
  return placesShown(source, unit, layer).map(({ of, row, among }) => ({
    ranking: rankingHead(of, titles),
    row: rankingRow(row, of, titles),
    among,
  }));
}
