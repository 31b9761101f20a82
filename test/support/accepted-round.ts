import type { CompiledPack } from '../../src/index.js';
import { safeScore } from '../../src/score.js';
import type { Doc } from './naive-expressions.js';

/** The lists of a round whose order says nothing. */
export const ROUND_LISTS = ['units', 'submissions', 'verifications', 'marks', 'extensions', 'decisions'];

/** The round without what the engine refuses of it, entry by entry, as a figure that does not fit in a verification. */
export function acceptedRound(compiled: CompiledPack, drawn: Doc): Doc {
  const scored = safeScore(compiled, drawn);
  if (scored.ok) return drawn;
  const refused = scored.errors.map(({ path: [list, index] }) => `${list} ${index}`);
  const kept = ROUND_LISTS.map((list) => [
    list,
    (drawn[list] ?? []).filter((_: Doc, index: number) => !refused.includes(`${list} ${index}`)),
  ]);
  return acceptedRound(compiled, { ...drawn, ...Object.fromEntries(kept) });
}
