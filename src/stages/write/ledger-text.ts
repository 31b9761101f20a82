import { stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { LedgerLine } from '../../model/scores.js';

/** A line of the ledger of an entry. */
export function ledgerText({ layer, node, what, before, after }: Omit<LedgerLine, 'unit'>): string {
  const [from, to] = [exactText(before), exactText(after)];
  return `{"after":"${to}","before":"${from}","layer":"${layer}","node":${stringText(node)},"what":"${what}"}`;
}
