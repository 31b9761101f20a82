import type { Measure, Publish } from '../../model/pack.js';
import type { AssessmentRecord, RecordCriterion, RecordGroup, RecordRanking } from '../../model/record.js';
import { type Language, shownMeasure, type Titles } from '../../words/index.js';
import type { Paint } from '../io.js';
import type { TablePage } from './table.js';

/** How the rankings of a record are shown. */
export interface RankingPage extends Omit<TablePage, 'language'> {
  readonly record: AssessmentRecord;
  readonly titles: Titles;
  readonly paint?: Paint;
  /** Whether the notes name every unit, and not only the first few. */
  readonly isFull?: boolean;
}

/** A criterion or a group of a record. */
export type RecordNode = RecordCriterion | RecordGroup;

/** Looks up a node of a unit in the layer of a ranking; undefined where the unit has no such layer. */
export function scoredNodes(
  { entries }: AssessmentRecord,
  { layer }: Pick<RecordRanking, 'layer'>,
): (unit: string, node: string) => RecordNode | undefined {
  const units = new Map(
    entries.map((entry) => {
      const scores = entry.state === 'redacted' ? undefined : entry.layers[layer];
      const nodes: readonly RecordNode[] = scores ? [...scores.groups, ...scores.criteria] : [];
      return [entry.unit, new Map(nodes.map((node) => [node.node, node]))];
    }),
  );
  return (unit, node) => units.get(unit)?.get(node);
}

/** The measures of a node as they are shown; `publish` is what the pack says of their places. '' for what it has not. */
export function cellsOf(
  node: RecordNode | undefined,
  publish: Publish | undefined,
  language: Language,
): Readonly<Record<Measure, string>> {
  if (node?.status !== 'scored') return { points: '', percent: '', converted: '' };
  const cell = (measure: Measure) => shownMeasure(node, measure, publish, language);
  return { points: cell('points'), percent: cell('percent'), converted: cell('converted') };
}
