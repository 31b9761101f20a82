import { altered, otherWords, unaltered } from './alteration.js';
import { LAYER_FIGURES } from './layer.js';
import { strictObject } from './objects.js';
import { evidenceNeeds, evidenceWhenAbsent } from './pack-node.js';
import { type PackVerification, packVerification } from './pack-verification.js';
import {
  ESTIMATES,
  type Estimates,
  type EvidenceKey,
  type EvidenceWhenAbsent,
  OFF_OR_FINDING,
  type OffOrFinding,
  WHEN_UNVERIFIED,
  type WhenUnverified,
} from './pack-words.js';
import * as z from './schemas.js';
import { type Grounds, grounds } from './standing.js';

/** The keys of a procedure, its grounds aside. */
export const PROCEDURE_KEYS = [
  'ranked',
  'whenUnverified',
  'reasonBelowMax',
  'evidence',
  'estimates',
  'narrative',
  'handedIn',
  'signed',
  'resent',
  'extended',
  'window',
  'verification',
] as const;

/** How the assessment is run; a key that is absent is off, and estimates are then allowed. */
export interface PackProcedure extends Grounds<(typeof PROCEDURE_KEYS)[number]> {
  /** Which layer is ranked; of a list, the last is the official one. */
  readonly ranked: 'reported' | 'verified' | readonly ('reported' | 'verified')[];
  /** What a unit without verification is in the layer `verified`. */
  readonly whenUnverified?: WhenUnverified;
  /** Whether points below the maximum ask for a reason. By default they do not. */
  readonly reasonBelowMax?: OffOrFinding;
  /** What is asked of evidence; absent where nothing is. */
  readonly evidence?: {
    /** What every piece of evidence must have. */
    readonly needs: readonly EvidenceKey[];
    /** What becomes of a criterion that has none. */
    readonly whenAbsent: EvidenceWhenAbsent;
  };
  /** Whether a fact may be an estimate; a refused one is missing. By default it may. */
  readonly estimates?: Estimates;
  /** Whether a report in words is asked for. By default it is not. */
  readonly narrative?: OffOrFinding;
  /**
   * Of tiers with `submits: parent`: whether it is a finding that a submission did not pass through the unit above, or
   * that the unit above sent its own without those of the units below.
   */
  readonly handedIn?: OffOrFinding;
  /** Whether a submission that names nobody who answers for it is a finding. By default it is not. */
  readonly signed?: OffOrFinding;
  /** Whether it is a finding that a unit sent again after the deadline, so that an earlier submission counts. */
  readonly resent?: OffOrFinding;
  /** Whether a later deadline of a unit is a finding: by whom, on which day, until when. */
  readonly extended?: OffOrFinding;
  /** Whether it is a finding that figures or evidence are of a day outside the period. */
  readonly window?: {
    /** Of facts, by `asOf`. */
    readonly facts?: OffOrFinding;
    /** Of evidence, by its date. */
    readonly evidence?: OffOrFinding;
  };
  /** Who verifies, from when on, and how. */
  readonly verification?: PackVerification;
}

const layer = z.enum(LAYER_FIGURES);
const offOrFinding = unaltered(z.enum(OFF_OR_FINDING), 'finding');
/** Words that differ only in a finding are not told apart by results. */
const OTHER_WHEN_UNVERIFIED = {
  off: ['withhold'],
  finding: ['withhold'],
  withhold: ['finding'],
} as const satisfies Record<WhenUnverified, readonly WhenUnverified[]>;
const OTHER_ESTIMATES = { allowed: ['refused'], finding: ['refused'], refused: ['allowed'] } as const satisfies Record<
  Estimates,
  readonly Estimates[]
>;

export const packProcedure: z.Schema<PackProcedure> = strictObject({
  ...grounds(PROCEDURE_KEYS),
  ranked: unaltered(
    z.union([layer, z.array(layer).min(1).max(2).describe('Both, the last is the official one')]),
    'other-pack',
  ).describe('Which layer is ranked: reported or verified; of a list, the last is the official one'),
  whenUnverified: altered(z.enum(WHEN_UNVERIFIED), otherWords('policy', OTHER_WHEN_UNVERIFIED))
    .describe('What a unit without verification is in the verified layer')
    .exactOptional(),
  reasonBelowMax: offOrFinding.describe('Whether points below the maximum ask for a reason').exactOptional(),
  evidence: strictObject({ needs: evidenceNeeds, whenAbsent: evidenceWhenAbsent })
    .describe('What is asked of evidence')
    .exactOptional(),
  estimates: altered(z.enum(ESTIMATES), otherWords('policy', OTHER_ESTIMATES))
    .describe('Whether a fact may be an estimate; a refused one is missing')
    .exactOptional(),
  narrative: offOrFinding.describe('Whether a report in words is asked for').exactOptional(),
  handedIn: offOrFinding
    .describe('Of tiers with submits: parent, whether what came apart from the unit above is told')
    .exactOptional(),
  signed: offOrFinding.describe('Whether a submission without `by`, who answers for it, is told').exactOptional(),
  resent: offOrFinding
    .describe('Whether it is told that a unit sent again too late, and which submission counts')
    .exactOptional(),
  extended: offOrFinding.describe('Whether a later deadline of a unit is told, with who granted it').exactOptional(),
  window: strictObject({
    facts: offOrFinding.describe('Of facts, by asOf').exactOptional(),
    evidence: offOrFinding.describe('Of evidence, by its date').exactOptional(),
  })
    .describe('Whether a day outside the period is told')
    .exactOptional(),
  verification: packVerification.exactOptional(),
}).describe('How the assessment is run');
