import type { AssessmentRecord, RecordCriterion, RecordGroup, RecordRanking } from '../model/record.js';
import { type Language, shownNumber } from '../words/index.js';

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

/** A node's measures as printed, where the pack says how; otherwise to three places. '' for what it has not. */
export function cellsOf(
  node: RecordNode | undefined,
  language: Language,
): Readonly<Record<'points' | 'percent' | 'converted', string>> {
  if (node?.status !== 'scored') return { points: '', percent: '', converted: '' };
  const cell = (published: string | undefined, exact: string | undefined) =>
    published === undefined ? shownNumber(exact ?? '', language) : shownNumber(published, language, 20);
  return {
    points: cell(node.published?.points, node.points),
    percent: cell(node.published?.percent, node.percent),
    converted: cell(node.published?.converted, 'converted' in node ? node.converted : undefined),
  };
}
