import { unaltered } from './alteration.js';
import { cite } from './scalars.js';
import * as z from './schemas.js';

/** Where a row or a value comes from, the strongest first: a text that was read, one derived from results, or our reconstruction. */
export const STANDINGS = ['official', 'derived', 'reconstructed'] as const;
/** Where a row or a value comes from. */
export type Standing = (typeof STANDINGS)[number];

export const standing = unaltered(z.enum(STANDINGS), 'for-readers').describe(
  'official: printed in a text; derived: worked out from published figures; reconstructed: modelled',
);

/**
 * The standing of a part of the pack, whole or by key, and the place where it is printed (`cite`). The parts below
 * inherit it.
 */
export interface Grounds<K extends string> {
  /** Where it is printed: `key#place` of the texts of the pack. */
  readonly cite?: readonly string[];
  /** Where it, or the value of each of its keys, comes from; by default as the part above says. */
  readonly standing?: Standing | Readonly<Partial<Record<K, Standing>>>;
}

/** The keys `cite` and `standing` of a part of the pack with these keys of its own. */
export function grounds<const K extends readonly [string, ...string[]]>(keys: K) {
  const byKey = z.partialRecord(z.enum(keys), standing).describe('By key of its own');
  return {
    cite: unaltered(z.array(cite), 'for-readers').describe('Where it is printed').exactOptional(),
    standing: unaltered(z.union([standing, byKey]), 'for-readers')
      .describe('Where it, or the value of each of its keys, comes from; inherited by what is below')
      .exactOptional(),
  };
}
