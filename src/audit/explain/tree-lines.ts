import { isZero } from '../../kit/exact.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { exactly, explainUnitLine } from '../../words/index.js';
import { headingOf } from './criterion.js';
import type { ExplainedLine } from './explanation.js';
import { measureText } from './measure-text.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { scoredKey } from './scored-key.js';
import { rowOf, type Subject } from './subject.js';

/** What each child of a group gave, out of what, all the way down. */
export function treeLines(subject: Subject, { document, id }: PlanGroup): readonly ExplainedLine[] {
  const { tier } = subject;
  return (document.children ?? []).flatMap((child) => {
    const [node, row] = [tier.nodes[child.id], rowOf(subject, child.id)];
    if (!node || !row || node.id === id) return [];
    const text = childText(subject, node, row);
    const below = node.kind === 'group' ? treeLines(subject, node) : [];
    return [below.length === 0 ? { text } : { text, below }];
  });
}

function childText(subject: Subject, node: PlanNode, row: RecordedNode): string {
  const { language, reading, titles, tier } = subject;
  const title = headingOf(subject, node);
  const max = exactly(row.max, reading);
  const isWithout = isZero(numberOf(row.max));
  const line =
    row.status === 'scored'
      ? explainUnitLine(scoredKey(row), language, {
          title,
          max,
          points: measureText(row, 'points', node, reading),
          level: row.level === undefined ? '' : titles.level(tier.id, node.id, row.level),
        })
      : explainUnitLine('not-scored', language, {
          title,
          status: row.status,
          counted: row.counted && !isWithout ? explainUnitLine(`counted-${row.counted}`, language, { max }) : '',
        });
  return ROLE_IS[node.role].inMaximum ? line : explainUnitLine('outside', language, { line, role: node.role });
}
