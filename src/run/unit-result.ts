import type { Reason } from '../model/expression.js';
import type { Layer } from '../model/layer.js';
import type { Measure } from '../model/measure.js';
import type { RecordCriterion, RecordFinding, RecordGroup } from '../model/record.js';
import type { NodeResult } from '../views/node-result.js';
import { layerShown, type PlacedNode, placesShown, rankedNode } from '../views/selection.js';
import type { ShownValue } from '../views/shown-value.js';
import type { Named } from '../views/view-options.js';
import { shownMeasure } from '../words/measure.js';
import { type PlanTitles, planTitles, type RunLevel, type ShownIn } from './plan-titles.js';
import { type RunRow, rowOf } from './ranking-result.js';
import type { RunResults } from './score.js';
import { sourceOf } from './sourced.js';
import { type RunWorth, worthOf } from './worth.js';

/** One criterion or group of a unit: titles as the pack has them, states and reasons by their codes. */
export interface RunNode extends Omit<NodeResult, 'status' | 'level' | 'countedAs' | 'reasons' | 'lacking'> {
  /** `scored`, or why it has no value. */
  readonly status: RecordCriterion['status'];
  /** The level that it earns, where it has levels. */
  readonly level?: RunLevel;
  /** What its group took it for where it has no value: `zero`, `full`, `exclude`, … */
  readonly countedAs?: string;
  /** Why it is so: `{ code: 'share/in-proportion' }`. */
  readonly reasons: readonly Reason[];
  /** The facts that it lacks; empty unless it is missing. */
  readonly lacking: readonly Named[];
}

/** How a unit stands in one ranking. */
export interface RunPlace {
  /** The ranking, with its title. */
  readonly ranking: Named;
  /** Whose figures: `claimed`, `reported` or `verified`. */
  readonly layer: Layer;
  /** How the unit stands in it. */
  readonly row: RunRow;
  /** How many units are ranked. */
  readonly among: number;
}

/** One unit, as it came out. */
export interface RunUnit {
  /** The unit, with its name. */
  readonly unit: Named;
  /** Its tier. */
  readonly tier: Named;
  /** Whether it handed in, failed to, or still may. */
  readonly state: 'submitted' | 'not-submitted' | 'awaited';
  /** What the numbers are worth: say it where they are shown. */
  readonly worth: RunWorth;
  /** Whose figures these are; absent where the unit has none. */
  readonly layer?: Layer;
  /** The node by which the unit is ranked, else the first of its tier. */
  readonly total?: RunNode;
  /** Every criterion and group, in the order of the pack: a group before what is in it. */
  readonly nodes: readonly RunNode[];
  /** How it stands in each official ranking, or in those of the layer that is asked for. */
  readonly places: readonly RunPlace[];
  /** Remarks on it, made by rule: codes with their params. */
  readonly findings: readonly RecordFinding[];
}

/** Which figures of a unit are shown: by default those of the layer by which the pack ranks. */
export interface RunUnitWanted extends ShownIn {
  /** Whose figures: `claimed`, `reported` or `verified`. */
  readonly layer?: Layer | undefined;
}

/**
 * A unit with its points, levels and places; undefined where nobody has this id. The numbers, ids and titles of `resultOf` of
 * `tieuchi`, without its sentences.
 *
 * @param results What `score` gave.
 * @param unit The unit, by its id.
 * @param wanted Whose figures, and in which language.
 * @example
 * resultOf(results, 'xa-a')?.total?.points?.shown; // '23,333'
 */
export function resultOf(results: RunResults, unit: string, wanted: RunUnitWanted = {}): RunUnit | undefined {
  const source = sourceOf(results);
  const outcome = source.outcomeOf(unit);
  if (!outcome || outcome.state === 'redacted') return undefined;
  const names = planTitles(source, wanted);
  const layer = wanted.layer ?? layerShown(source, outcome);
  const rows = layer && outcome.layers[layer];
  const byId = new Map(rows && [...rows.groups, ...rows.criteria].map((row) => [row.node, row]));
  const nodes = names.placed(outcome.tier).flatMap((node) => {
    const row = byId.get(node.document.id);
    return row ? nodeOf(row, node, outcome.tier, names) : [];
  });
  const ranked = rankedNode(source.pack.tiers.find(({ id }) => id === outcome.tier));
  const total = nodes.find(({ id }) => id === ranked) ?? nodes[0];
  return {
    unit: names.unit(unit),
    tier: names.tier(outcome.tier),
    state: outcome.state,
    worth: worthOf(source),
    ...(rows && layer ? { layer } : {}),
    ...(total && { total }),
    nodes,
    places: placesShown(source, unit, wanted.layer).map(({ of, row, among }) => ({
      ranking: { id: of.id, title: names.ranking(of.tier, of.id).title },
      layer: of.layer,
      row: rowOf(row, of, names),
      among,
    })),
    findings: outcome.findings,
  };
}

function nodeOf(
  row: RecordCriterion | RecordGroup,
  { document, within }: PlacedNode,
  tier: string,
  names: PlanTitles,
): RunNode {
  const { id, code } = document;
  const { claimed, computed } = row as { readonly claimed?: string; readonly computed?: string };
  return {
    ...names.node(tier, id),
    kind: document.children ? 'group' : 'criterion',
    ...(code === undefined ? {} : { code }),
    ...(within === undefined ? {} : { within }),
    max: names.number(row.max),
    status: row.status,
    ...measuresOf(row, document, tier, names),
    reasons: row.because ?? [],
    lacking: row.status === 'scored' ? [] : (row.facts ?? []).map(names.fact),
    ...(claimed === undefined ? {} : { claimed: names.number(claimed) }),
    ...(computed === undefined ? {} : { computed: names.number(computed) }),
    approximate: row.approximate,
  };
}

function measuresOf(
  row: RecordCriterion | RecordGroup,
  { id, publish }: PlacedNode['document'],
  tier: string,
  names: PlanTitles,
): Pick<RunNode, 'points' | 'converted' | 'percent' | 'level' | 'countedAs'> {
  if (row.status !== 'scored') return row.counted === undefined ? {} : { countedAs: row.counted };
  const { points, percent, published = {}, level } = row;
  // the converted points of a criterion are its points
  const converted = 'converted' in row ? row.converted : points;
  const shownOf = (measure: Measure, exact: string): ShownValue => ({
    exact,
    ...(published[measure] === undefined ? {} : { published: published[measure] }),
    shown: shownMeasure({ ...row, converted }, measure, publish, names.language),
  });
  return {
    points: shownOf('points', points),
    converted: shownOf('converted', converted),
    ...(percent === undefined ? {} : { percent: shownOf('percent', percent) }),
    ...(level === undefined ? {} : { level: names.level(tier, id, level) }),
  };
}
