import { stringText } from '../../kit/canonical-text.js';
import type { Exact } from '../../kit/exact.js';
import { exactText } from '../../kit/fraction-text.js';
import type { LedgerLine } from '../../model/scores.js';

/** A line of the ledger of an entry. */
export function ledgerText({ before, after, ...line }: Omit<LedgerLine, 'unit'>): string {
  return ledgerWriter(line)(before, after);
}

/** Writes the lines of one node, of which only the numbers differ. */
export function ledgerWriter({
  layer,
  node,
  what,
}: Pick<LedgerLine, 'layer' | 'node' | 'what'>): (before: Exact, after: Exact) => string {
  const where = `","layer":"${layer}","node":${stringText(node)},"what":"${what}"}`;
  return (before, after) => `{"after":"${exactText(after)}","before":"${exactText(before)}${where}`;
}
