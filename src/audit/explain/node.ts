import type { RecordCriterion, RecordGroup } from '../../model/record.js';
import { explainCriterion } from './criterion.js';
import type { Explanation } from './explanation.js';
import { explainGroup } from './group.js';
import { rowOf, type Subject } from './subject.js';

/** A criterion, or a group with what is in it; none where the record has no row of it. */
export function explainNode(subject: Subject, id: string): readonly Explanation[] {
  const [node, row] = [subject.tier.nodes[id], rowOf(subject, id)];
  if (!node || !row) return [];
  return node.kind === 'leaf'
    ? [explainCriterion(subject, node, row as RecordCriterion)]
    : [explainGroup(subject, node, row as RecordGroup)];
}
