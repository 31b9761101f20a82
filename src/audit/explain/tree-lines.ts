import { isZero } from '../../kit/exact.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanGroup, PlanNode } from '../../model/plan.js';
import { exactly, explainUnitLine, standingLevel } from '../../words/index.js';
import { headingOf } from './criterion.js';
import type { ExplainedLine } from './explanation.js';
import { measureText, scoredKey } from './measures.js';
import { numberOf, type RecordedNode } from './recorded.js';
import { rowOf, type Subject } from './subject.js';

/** The points of each child of a group, out of its maximum, and below it those of its own children. */
export function treeLines(subject: Subject, { document }: PlanGroup): readonly ExplainedLine[] {
  return (document.children ?? []).flatMap(({ id }) => {
    const [node, row] = [subject.tier.nodes[id], rowOf(subject, id)];
    if (!node || !row) return [];
    const text = childText(subject, node, row);
    const below = node.kind === 'group' ? treeLines(subject, node) : [];
    return [below.length === 0 ? { text } : { text, below }];
  });
}

function childText(subject: Subject, node: PlanNode, row: RecordedNode): string {
  const { language, reading, titles, tier } = subject;
  const title = headingOf(subject, node);
  const max = exactly(row.max, reading);
  const line =
    row.status === 'scored'
      ? explainUnitLine(scoredKey(row), language, {
          title,
          max,
          points: measureText(row, 'points', node, reading),
          level: row.level === undefined ? '' : standingLevel(titles, tier.id, node.id, row.level),
        })
      : explainUnitLine('not-scored', language, {
          title,
          status: row.status,
          counted:
            row.counted && !isZero(numberOf(row.max))
              ? explainUnitLine(`counted-${row.counted}`, language, { max })
              : '',
        });
  return ROLE_IS[node.role].inMaximum ? line : explainUnitLine('outside', language, { line, role: node.role });
}
