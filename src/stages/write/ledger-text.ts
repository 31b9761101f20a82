import { stringText } from '../../kit/canonical-text.js';
import { exactText } from '../../kit/fraction-text.js';
import type { LedgerLine } from '../../model/scores.js';

/** The end of the lines of the ledger about one rounding of one node, behind their numbers. */
export type LedgerPlace = string;

/** A line of the ledger of an entry. */
export function ledgerText({ before, after, ...line }: Omit<LedgerLine, 'unit'>): string {
  return roundedText(ledgerPlace(line), exactText(before), exactText(after));
}

/** Where lines stand of which only the numbers differ. */
export function ledgerPlace({ layer, node, what }: Pick<LedgerLine, 'layer' | 'node' | 'what'>): LedgerPlace {
  return `","layer":"${layer}","node":${stringText(node)},"what":"${what}"}`;
}

/** A line of the ledger, of both numbers as texts. */
export function roundedText(place: LedgerPlace, before: string, after: string): string {
  return `{"after":"${after}","before":"${before}${place}`;
}
