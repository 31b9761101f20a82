import { bug } from '../../kit/bug.js';
import { type LayerColumns, SCORED } from '../../model/results.js';
import { nodesOf } from '../../model/tier-nodes.js';
import { measuresOf } from '../evaluate/measures.js';
import { levelAt } from '../views/node-score.js';
import { earningsAt, unscoredAt, type WrittenColumn, type WrittenRow } from './cell-text.js';
import type { PrintedLines } from './criteria-text.js';
import { groupText, type NodeText, writtenNode } from './node-text.js';
import { type SingleWriter, singleText } from './single-text.js';

/** The groups of a tier in one layer. */
export interface GroupsWriter {
  readonly groups: readonly WrittenColumn[];
  readonly single: SingleWriter;
  readonly printed: PrintedLines;
}

/** The groups of a tier in one layer, in the order of the document. */
export function groupsIn({ tier, layer, nodes }: LayerColumns): readonly WrittenColumn[] {
  const groups = nodesOf(tier).filter(({ kind }) => kind === 'group');
  return groups.map((node, index) => ({
    column: nodes[node.id] ?? bug(`no column of ${node.id}`),
    written: writtenNode(node, layer, index),
    position: tier.order.indexOf(node.id),
    unscored: new Map(),
  }));
}

/** Writes the groups of one unit as a list without the bracket at its end, and puts the lines about what they print into `printed`. */
export function groupsText({ groups, single, printed }: GroupsWriter, on: WrittenRow): string {
  let all = '';
  for (const group of groups) {
    const beside = group.column.singles.get(on.row);
    const { front, end, ledger } = beside ? singleText(single, group.written, beside, on.unit) : textAt(group, on);
    all = all + front + end;
    printed[group.position] = ledger;
  }
  return all;
}

function textAt(group: WrittenColumn, on: WrittenRow): NodeText {
  const { column, written } = group;
  const { row } = on;
  if (column.statuses[row] !== SCORED) return unscoredAt(group, on);
  const measures = measuresOf(column.node, earningsAt(column, row)) ?? bug(`no value of ${column.node.id}`);
  const because = column.reasonLists[column.reasons[row] as number] ?? [];
  return groupText(written, measures, because, (published) => levelAt(column, row, measures, published));
}
