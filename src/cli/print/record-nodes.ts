import type { Measure, Publish } from '../../model/pack.js';
import type { AssessmentRecord, RecordCriterion, RecordEntry, RecordGroup, RecordRanking } from '../../model/record.js';
import { type Language, shownMeasure } from '../../words/index.js';

/** A record but for its entries, which are looked at one after the other. */
export type RecordBesideEntries = Omit<AssessmentRecord, 'entries'>;

/** A criterion or a group of a record. */
type RecordNode = RecordCriterion | RecordGroup;

/** Looks up a node of the unit in the layer of a ranking; undefined where it has no such layer. */
export function nodesIn(
  { layers }: RecordEntry,
  { layer }: Pick<RecordRanking, 'layer'>,
): (node: string) => RecordNode | undefined {
  const { criteria = [], groups = [] } = layers[layer] ?? {};
  return (id) => groups.find(({ node }) => node === id) ?? criteria.find(({ node }) => node === id);
}

/** The measures of a node as they are shown; '' for what it has not. */
export type Cells = Readonly<Record<Measure, string>>;

/** The cells of a node; `publish` is what the pack says of their places. */
export function cellsOf(node: RecordNode | undefined, publish: Publish | undefined, language: Language): Cells {
  if (node?.status !== 'scored') return NO_CELLS;
  const cell = (measure: Measure) => shownMeasure(node, measure, publish, language);
  return { points: cell('points'), percent: cell('percent'), converted: cell('converted') };
}

/** The cells of a unit that has no value. */
export const NO_CELLS: Cells = { points: '', percent: '', converted: '' };
