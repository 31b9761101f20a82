import { stringText } from '../../kit/canonical-text.js';
import type { UnitInput } from '../../model/inputs.js';
import type { SingleScore } from '../../model/results.js';
import { criterionOf, groupOf } from '../record/nodes.js';
import { ledgerText } from './ledger-text.js';
import { type NodeText, textOf, type WrittenNode } from './node-text.js';

/** A node that was scored by itself; `read` are the facts that it read, undefined where it states none. */
export interface SingleText extends NodeText {
  readonly read: string | undefined;
}

/** Writes plain data as canonical JSON. */
export type SingleWriter = (value: unknown) => string;

/** A node that was scored by itself, from its score, by the functions that make the record as an object. */
export function singleText(
  write: SingleWriter,
  { node, lead }: WrittenNode,
  { score, ledger }: SingleScore,
  unit: UnitInput,
): SingleText {
  const row = node.kind === 'leaf' ? criterionOf(node, score, unit) : groupOf(node, score);
  const { read, claimed: _, ...result } = { read: undefined, claimed: undefined, ...row };
  const parts = { before: '', middle: '' };
  const texts = result as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(texts).toSorted())
    if (key !== 'status' && texts[key] !== undefined)
      parts[key < 'claimed' ? 'before' : 'middle'] += `,${stringText(key)}:${write(texts[key])}`;
  const [before, { middle }] = [`${lead}{${parts.before.slice(1)}`, parts];
  return {
    ...textOf({ front: before + middle, before, middle }, '', row.status, ledger.map(ledgerText)),
    // without the braces: the text of a criterion has its own around the facts
    read: read === undefined ? undefined : write(read).slice(1, -1),
  };
}
