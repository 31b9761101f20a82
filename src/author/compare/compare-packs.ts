import type { CompiledPack } from '../../engine.js';
import { compiledPack } from '../../engine.js';
import { type Difference, differences } from './differences.js';
import { effectOf, type PackEffect } from './effects.js';
import { type Bump, bumpOf, isEnough, nextVersion } from './versions.js';

/** A difference between two packs, at its address in both; the key `parent` of a node is its group. */
export interface PackDifference extends Omit<Difference, 'keys'> {
  /** Whether it may change scores, only adds to the pack, or only changes words. */
  readonly effect: PackEffect;
}

/** The differences between two editions of a pack, and their consequences. */
export interface PackComparison {
  /** Every difference, in the order of the documents; empty where there is none. */
  readonly differences: readonly PackDifference[];
  /** Whether scores of both packs may be compared: the `scoring` digests are equal, or no difference moves a score. */
  readonly comparable: boolean;
  /** The step that the version must take; `none` where only the version differs. */
  readonly bump: Bump;
  /** The versions, as the packs state them. */
  readonly versions: {
    /** The version of the old pack. */
    readonly old: string;
    /** The version of the new pack. */
    readonly new: string;
    /** The lowest version that says what changed. */
    readonly next: string;
    /** Whether the version of the new pack says it. */
    readonly enough: boolean;
  };
}

/**
 * The differences between two packs, matched by ids, in the order of the documents. The bump is `major` where a score, a
 * level or a place may change; `minor` where something is added that changes none; `patch` where only words and citations
 * change.
 *
 * @param old The earlier edition, compiled.
 * @param now The later edition, compiled.
 * @example
 * comparePacks(before, after).bump; // 'minor'
 */
export function comparePacks(old: CompiledPack, now: CompiledPack): PackComparison {
  const [before, after] = [compiledPack(old).pack, compiledPack(now).pack];
  const differing = differences(before.document, after.document).map(
    ({ keys, ...difference }): PackDifference => ({ ...difference, effect: effectOf({ keys, ...difference }) }),
  );
  // a value that the format takes for one that is left out moves the digest, and no score
  const comparable = before.scoring === after.scoring || differing.every(({ effect }) => effect === 'words');
  const bump = bumpOf(differing.map(({ effect }) => effect));
  return {
    differences: differing,
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
