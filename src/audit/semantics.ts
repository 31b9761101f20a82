import { deepFreeze } from '../kit/deep-freeze.js';
import type { Words } from '../model/lowering.js';

/** What moved results at each raise of `SEMANTICS`, oldest first: a record of older semantics is told all that came after. */
export const SEMANTICS_CHANGES: readonly { readonly semantics: number; readonly text: Words }[] = deepFreeze([
  { semantics: 1, text: { vi: 'bản đầu tiên', en: 'the first edition' } },
]);

/** What changed results after the semantics of a record. */
export function changesSince(
  semantics: number,
  changes: typeof SEMANTICS_CHANGES = SEMANTICS_CHANGES,
): typeof SEMANTICS_CHANGES {
  return changes.filter((change) => change.semantics > semantics);
}
