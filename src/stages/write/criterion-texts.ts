import { bug } from '../../kit/bug.js';
import { stringText } from '../../kit/canonical-text.js';
import { gatesOf } from '../../model/node-formulas.js';
import type { LayerColumns } from '../../model/results.js';
import { criteriaOf } from '../../model/tier-nodes.js';
import { levelIn } from '../views/node-score.js';
import type { WrittenColumn } from './cell-text.js';
import type { LeafMeasures, leafMeasures } from './leaf-measures.js';
import { leafHead, type NodeHead, type WrittenNode, writtenNode } from './node-text.js';

/** What stands before the facts that a criterion read, in the list of what was given: `{"node":"its-id"`, and on to the first fact. */
export interface Opening {
  readonly named: string;
  readonly read: string;
}

/** A criterion of a tier in one layer, and what is written of it from memory. */
export interface CriterionTexts extends WrittenColumn {
  /** Where the unit claimed no points. */
  readonly opening: Opening;
  /** Whether a level of it has a gate, whose answer stands in the record. */
  readonly isGated: boolean;
  /** Whether it prints measures of its own, of which the ledger may have lines. */
  readonly isPrinted: boolean;
  readonly measures: LeafMeasures;
  /** The heads that were written before, by the codes of the reasons and the level. */
  readonly heads: Map<number, NodeHead>;
}

/** The criteria of a tier in one layer, in the order of the document. */
export function criteriaIn(
  { tier, layer, nodes }: LayerColumns,
  measuresOf: ReturnType<typeof leafMeasures>,
): readonly CriterionTexts[] {
  return criteriaOf(tier).map((node, index) => {
    const column = nodes[node.id] ?? bug(`no column of ${node.id}`);
    const written = writtenNode(node, layer, index);
    return {
      column,
      written,
      position: tier.order.indexOf(node.id),
      unscored: new Map(),
      opening: openingOf(written, ''),
      isGated: gatesOf(node).length > 0,
      isPrinted: Object.keys(node.publish).length > 0,
      measures: measuresOf(node, column.earned),
      heads: new Map(),
    };
  });
}

/** The opening of a criterion of which the unit said this. */
export function openingOf({ node, lead }: WrittenNode, entry: string): Opening {
  const named = `${lead}{${entry}${entry === '' ? '' : ','}"node":${stringText(node.id)}`;
  // flat, by `join`: they are written for every unit
  return { named: [named].join(''), read: [named, ',"read":{'].join('') };
}

/** The head of a criterion in a row where it has a value. */
export function headAt({ column, written, heads }: CriterionTexts, row: number): NodeHead {
  const { reasons, reasonLists, levels } = column;
  const reason = reasons[row] as number;
  const code = levels ? reason * 256 + (levels[row] as number) : reason;
  const known = heads.get(code);
  if (known !== undefined) return known;
  const head = leafHead(written, reasonLists[reason] ?? [], levelIn(column, row));
  heads.set(code, head);
  return head;
}
