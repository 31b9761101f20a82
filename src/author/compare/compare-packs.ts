import type { CompiledPack } from '../../engine.js';
import type { Json } from '../../model/expression.js';
import { differences } from './differences.js';
import { effectOf, type PackEffect } from './effects.js';
import { type Bump, bumpOf, isEnough, nextVersion } from './versions.js';

/** One difference between two packs, at its address in both; the `parent` of a node is the group that it stands in. */
export interface PackDifference {
  readonly at: string;
  readonly change: 'added' | 'removed' | 'changed' | 'reordered';
  /** What it does: to scores that were given, to what is there besides, or to words and citations alone. */
  readonly effect: PackEffect;
  readonly before?: Json;
  readonly after?: Json;
}

/** What a new edition of a pack does differently. */
export interface PackComparison {
  readonly differences: readonly PackDifference[];
  /** Whether the `scoring` digests are equal: scores of both packs may then be compared. */
  readonly comparable: boolean;
  /** The step that the version must take; `none` where the packs are the same but for the version. */
  readonly bump: Bump;
  readonly versions: { readonly old: string; readonly new: string; readonly next: string; readonly enough: boolean };
}

/**
 * What changed in meaning between two packs, matched by ids, in the order of the documents. The bump is `major` where a
 * score that was given, a level or a place may be another; `minor` where something is added that moves none; `patch`
 * where words and citations alone are other ones.
 */
export function comparePacks(old: CompiledPack, now: CompiledPack): PackComparison {
  const [before, after] = [old.pack, now.pack];
  const told = differences(before.document, after.document).map(
    ({ keys, ...one }): PackDifference => ({
      ...one,
      effect: effectOf({ keys, ...one }),
    }),
  );
  const comparable = before.scoring === after.scoring;
  const bump = bumpOf(told.map(({ effect }) => effect));
  return {
    differences: told,
    comparable,
    bump,
    versions: {
      old: before.version,
      new: after.version,
      next: nextVersion(before.version, bump),
      enough: isEnough(before.version, after.version, bump),
    },
  };
}
