import { crc32 } from '../kit/crc32.js';
import { sortedJson } from '../kit/sorted-json.js';
import type { RequiredPlugin } from './pack.js';
import type { RecordPack } from './record.js';

/** The format of a plan that is written down. */
export const PLAN_FORMAT = 'tieuchi/plan@1';

/** What a compiled pack says of itself, without its document. */
export type PlannedPack = Omit<RecordPack, 'document'>;

/**
 * A pack, compiled ahead: plain JSON data. Only the version of tieuchi that wrote it reads it; what is in `plan` is no
 * format for anybody else.
 */
export interface PlanDocument {
  /** The name and the version of the format. */
  readonly format: typeof PLAN_FORMAT;
  /** The build that wrote it. */
  readonly engine: {
    /** Its version, as "1.2.0". */
    readonly version: string;
    /** The digest of its sources, as `sha256:` and hex; all zeros when it runs from sources. */
    readonly source: string;
  };
  /** The pack that was compiled: id, version, digests and points by standing. */
  readonly pack: PlannedPack;
  /** The functions that must be given to `openPlan`. */
  readonly needs: PlanNeeds;
  /** What the engine walks; it changes with the version of tieuchi. */
  readonly plan: unknown;
  /** CRC-32 of the rest as text with sorted keys: tells a plan that was changed by accident. */
  readonly check: string;
}

/** What a plan computes with that not every page loads. */
export interface PlanNeeds {
  /** Whether it has roots, logarithms, powers or deviations: `irrational`. */
  readonly irrational: boolean;
  /** Whether the pack holds the procedure of a round by rules: `procedure`. */
  readonly procedure: boolean;
  /** Operators of plugins. */
  readonly operators: readonly RequiredPlugin[];
}

/** The check of a plan document, whatever the order of its keys. */
export function checkOf({
  check: _,
  ...rest
}: PlanDocument | (Omit<PlanDocument, 'check'> & { check?: string })): string {
  return crc32(sortedJson(rest));
}
