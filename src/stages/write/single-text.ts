import { canonicalWriter, stringText } from '../../kit/canonical-text.js';
import type { UnitInput } from '../../model/inputs.js';
import type { PlanNode } from '../../model/plan.js';
import type { SingleScore } from '../../model/results.js';
import { criterionOf, groupOf } from '../record/nodes.js';
import { ledgerText } from './ledger-text.js';
import type { NodeText } from './node-text.js';

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
    const parts = { before: '', middle: '', after: '' };
    const texts = result as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(texts).toSorted())
      if (texts[key] !== undefined) parts[partOf(key)] += `,${stringText(key)}:${write(texts[key])}`;
    const [before, after] = [`{${parts.before.slice(1)}`, `${parts.after}}`];
    return {
      ...{ before, middle: parts.middle, after, result: before + parts.middle + after },
      read: read === undefined ? '' : `,"read":${write(read)}`,
      isScored: row.status === 'scored',
      ledger: ledger.map(ledgerText).join(''),
    };
  };
}

/** The part in which a key stands: before `claimed`, between `claimed` and `read`, or after `read`. */
function partOf(key: string): 'before' | 'middle' | 'after' {
  if (key < 'claimed') return 'before';
  return key < 'read' ? 'middle' : 'after';
}
