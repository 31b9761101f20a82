import type { Issue } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { NodeScore, UnitScores } from '../../model/scores.js';
import type { RankCandidate } from './rank-candidate.js';

/**
 * A unit of a stream that was scored. What it answers is made when it is asked for, of its submissions, which must not
 * be changed until then.
 */
export interface ScoredUnit {
  /** It was scored. */
  readonly ok: true;
  /** The unit, by its id in the register. */
  readonly unit: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** Where its submissions stood in the stream, counted from 0; none where it sent nothing. */
  readonly positions: readonly number[];
  /** Warnings about its submissions. */
  readonly warnings: readonly Issue[];
  /** All its scores, findings and roundings. */
  readonly scores: () => UnitScores;
  /** The score of one node; undefined where the unit does not have the layer, or its tier not the node. */
  readonly node: (layer: Layer, node: string) => NodeScore | undefined;
  /** What rankings compare of it, for `rankCandidates`. */
  readonly candidate: () => RankCandidate;
}

/** Submissions of a stream that cannot be scored. */
export interface RefusedUnit {
  /** It was not scored. */
  readonly ok: false;
  /** Absent where no unit of the register is named. */
  readonly unit?: string;
  /** Where its submissions stood in the stream, counted from 0. */
  readonly positions: readonly number[];
  /** Every issue of them, errors and warnings, with paths as in an assessment: `['submissions', position, …]`. */
  readonly errors: readonly Issue[];
}

/** What a stream answers of a unit. */
export type StreamedUnit = ScoredUnit | RefusedUnit;
