import type { Measure, Publish } from '../model/pack.js';
import type { AssessmentRecord, RecordCriterion, RecordGroup, RecordRanking } from '../model/record.js';
import { type Language, shownMeasure } from '../words/index.js';

/** A criterion or a group as the record has it. */
export type RecordNode = RecordCriterion | RecordGroup;

/** Looks a node of a unit up in the layer of a ranking; undefined where the unit has no such layer. */
export function scoredNodes(
  { entries }: AssessmentRecord,
  { layer }: Pick<RecordRanking, 'layer'>,
): (unit: string, node: string) => RecordNode | undefined {
  const units = new Map(
    entries.map((entry) => {
      const own = entry.state === 'redacted' ? undefined : entry.layers[layer];
      const nodes: readonly RecordNode[] = own ? [...own.groups, ...own.criteria] : [];
      return [entry.unit, new Map(nodes.map((node) => [node.node, node]))];
    }),
  );
  return (unit, node) => units.get(unit)?.get(node);
}

/** A node's measures as they are shown, by what the pack says of its printing. '' for what it has not. */
export function cellsOf(
  node: RecordNode | undefined,
  publish: Publish | undefined,
  language: Language,
): Readonly<Record<Measure, string>> {
  if (node?.status !== 'scored') return { points: '', percent: '', converted: '' };
  const cell = (measure: Measure) => shownMeasure(node, measure, publish, language);
  return { points: cell('points'), percent: cell('percent'), converted: cell('converted') };
}
