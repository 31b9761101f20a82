import { type MarkEntry, markEntry, type Submission, type UnitExtension, type Verification } from './assessment.js';
import { unitExtension } from './assessment-extension.js';
import { submission } from './assessment-submission.js';
import { verification } from './assessment-verification.js';
import { SUBMISSION_STATES, type SubmissionState } from './inputs.js';
import type { Layer } from './layer.js';
import { ROUNDINGS } from './measure.js';
import { strictObject } from './objects.js';
import { type RecordLayer, recordLayer } from './record-nodes.js';
import { exactText, layer, type RecordFinding, recordFinding } from './record-values.js';
import { digest, id, salt } from './scalars.js';
import * as z from './schemas.js';
import type { LedgerLine } from './scores.js';

/**
 * Inputs and results of one unit. `digest` is over its commitments: digests of what was sent, of what was read of it,
 * and of what came out, each with the salt.
 */
export interface RecordEntry {
  /** The unit, by its id in the register. */
  readonly unit: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** Whether it sent something in time; `awaited` while the deadline has not passed at `asOf`. */
  readonly state: SubmissionState;
  /** All that the assessment says of it, as written. */
  readonly input: RecordInput;
  /** What its nodes came to, by layer; layers that do not exist are left out. */
  readonly layers: Readonly<Partial<Record<Layer, RecordLayer>>>;
  /** Remarks on this unit, made by rule; they change no points. */
  readonly findings: readonly RecordFinding[];
  /** Every place where a digit was dropped. */
  readonly ledger: readonly RecordLedgerLine[];
  /** Its secret salt; null where the assessment gives none, so that it cannot be redacted. */
  readonly salt: string | null;
  /** `sha256:` and hex: a leaf of `digests.entries`. */
  readonly digest: string;
}

/** A place where a digit was dropped. */
export interface RecordLedgerLine {
  /** The layer in which it was rounded. */
  readonly layer: Layer;
  /** The criterion or group, by its id. */
  readonly node: string;
  /** Which rounding: of the node itself, or of a measure as it is published. */
  readonly what: LedgerLine['what'];
  /** The value before, as exact text. */
  readonly before: string;
  /** The value after, as exact text. */
  readonly after: string;
}

/** As an entry, but its input stands elsewhere: `input` is the commitment to it. */
export interface DetachedEntry extends Omit<RecordEntry, 'input'> {
  /** The commitment to its input: `sha256:` and hex. */
  readonly input: string;
}

/** What stands for an entry that is not shown: digests with its salt, from which nothing can be guessed. */
export interface Commitments {
  /** Over the salt and the input: `sha256:` and hex. */
  readonly input: string;
  /** Over the salt and the figures that were read and claimed in each layer. */
  readonly read: string;
  /** Over the salt, the state, findings, ledger and the layers without those figures. */
  readonly results: string;
}

/** An entry of which only the commitments were kept. */
export interface RedactedEntry {
  /** The unit, by its id in the register. */
  readonly unit: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** Only the commitments were kept. */
  readonly state: 'redacted';
  /** The salted digests of what is not shown. */
  readonly commitments: Commitments;
  /** The digest of the whole entry, as it was before it was redacted. */
  readonly digest: string;
}

/** All that the assessment says of the unit, as written, but its row in the register. */
export interface RecordInput {
  /** All that it sent, in order of time. */
  readonly submissions: readonly Submission[];
  /** Its later deadlines; mostly empty. */
  readonly extensions: readonly UnitExtension[];
  /** What verifiers set, in order of time. */
  readonly verifications: readonly Verification[];
  /** Points that others gave it. */
  readonly marks: readonly MarkEntry[];
}

const ledgerLine = strictObject({
  layer,
  node: id.describe('The node'),
  what: z.enum(ROUNDINGS).describe('Which rounding'),
  before: exactText.describe('The value before'),
  after: exactText.describe('The value after'),
});

const input = strictObject({
  submissions: z.array(submission).describe('All that it sent'),
  extensions: z.array(unitExtension).describe('Its later deadlines'),
  verifications: z.array(verification).describe('All that was set beside it'),
  marks: z.array(markEntry).describe('Its marks'),
}).describe('What the assessment says of it, as written');

/** The keys of an entry before its input. */
export const entryHead = {
  unit: id.describe('The unit'),
  tier: id.describe('Its tier'),
  state: z.enum(SUBMISSION_STATES).describe('awaited: the deadline has not passed at asOf'),
};

/** The keys of an entry behind its input. */
export const entryResults = {
  layers: strictObject({
    claimed: recordLayer.exactOptional(),
    reported: recordLayer.exactOptional(),
    verified: recordLayer.exactOptional(),
  } satisfies Record<Layer, z.Schema>).describe('Results by layer, those that exist'),
  findings: z.array(recordFinding).describe('What was remarked'),
  ledger: z.array(ledgerLine).describe('Every place where a digit was dropped'),
  salt: z.union([salt, z.null()]).describe('Its salt; without one it cannot be redacted'),
  digest: digest.describe('Over unit, tier and the commitments to input, figures read and results'),
};

/** An entry of which only the commitments were kept. */
export const redactedEntry = strictObject({
  unit: id.describe('The unit'),
  tier: id.describe('Its tier'),
  state: z.literal('redacted').describe('Only the commitments were kept'),
  commitments: strictObject({
    input: digest.describe('Over salt and input'),
    read: digest.describe('Over salt and the figures read and claimed in each layer'),
    results: digest.describe('Over salt, state, layers without those figures, findings and ledger'),
  }).describe('Salted digests of what is not shown'),
  digest: digest.describe('Over unit, tier and the commitments'),
});

/** An entry that is not redacted. */
export const openEntry = strictObject({ ...entryHead, input, ...entryResults });

export const recordEntry: z.Schema<RecordEntry | RedactedEntry> = z
  .discriminatedUnion('state', [openEntry, redactedEntry])
  .describe('One unit: inputs and results');
