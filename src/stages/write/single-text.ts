import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import type { UnitInput } from '../../model/inputs.js';
import type { PlanNode } from '../../model/plan.js';
import type { SingleScore } from '../../model/results.js';
import { criterionOf, groupOf } from '../record/nodes.js';
import { ledgerText } from './ledger-text.js';
import { headOf, type NodeText, textOf } from './node-text.js';

/** A node that was scored by itself; `read`, with a comma before it, are the facts that it read. */
export interface SingleText extends NodeText {
  readonly read: string;
}

/** Writes nodes that were scored by themselves from their scores, by the functions that make the record as an object. */
export function singleWriter(): (node: PlanNode, single: SingleScore, unit: UnitInput) => SingleText {
  const write = canonicalWriter();
  return (node, { score, ledger }, unit) => {
    const row = node.kind === 'leaf' ? criterionOf(node, score, unit) : groupOf(node, score);
    const { read, claimed: _, ...result } = { read: undefined, claimed: undefined, ...row };
    const parts = { before: '', middle: '' };
    const texts = result as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(texts).toSorted())
      if (key !== 'status' && texts[key] !== undefined)
        parts[key < 'claimed' ? 'before' : 'middle'] += `,${stringText(key)}:${write(texts[key])}`;
    return {
      ...textOf(headOf(`{${parts.before.slice(1)}`, parts.middle), '', row.status, ledger.map(ledgerText)),
      read: read === undefined ? '' : `,"read":${write(read)}`,
    };
  };
}
