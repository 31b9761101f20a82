import * as z from 'zod';
import {
  type Extension,
  extension,
  type MarkEntry,
  markEntry,
  type Submission,
  type Verification,
} from './assessment.js';
import { submission } from './assessment-submission.js';
import { verification } from './assessment-verification.js';
import type { Layer } from './layer.js';
import { strictObject } from './objects.js';
import { type RecordLayer, recordLayer } from './record-nodes.js';
import { exactText, layer, type RecordFinding, recordFinding } from './record-values.js';
import { digest, id, salt } from './scalars.js';
import type { LedgerLine } from './scores.js';

/**
 * Inputs and results of one unit. `digest` is over its commitments: digests of what was sent, of what was read of it,
 * and of what came out, each with the salt.
 */
export interface RecordEntry {
  readonly unit: string;
  readonly tier: string;
  readonly state: 'submitted' | 'not-submitted' | 'awaited';
  readonly input: RecordInput;
  readonly layers: { readonly [L in Layer]?: RecordLayer };
  readonly findings: readonly RecordFinding[];
  readonly ledger: readonly RecordLedgerLine[];
  readonly salt: string | null;
  readonly digest: string;
}

/** A place where a digit was dropped. */
export interface RecordLedgerLine {
  readonly layer: Layer;
  readonly node: string;
  readonly what: LedgerLine['what'];
  readonly before: string;
  readonly after: string;
}

/** As an entry, but its input stands elsewhere: `input` is the commitment to it. */
export interface DetachedEntry extends Omit<RecordEntry, 'input'> {
  readonly input: string;
}

/** What stands for an entry that is not shown: digests with its salt, from which nothing can be guessed. */
export interface Commitments {
  readonly input: string;
  readonly read: string;
  readonly results: string;
}

/** An entry of which only the commitments were kept. */
export interface RedactedEntry {
  readonly unit: string;
  readonly tier: string;
  readonly state: 'redacted';
  readonly commitments: Commitments;
  readonly digest: string;
}

/** All that the assessment says of the unit, as written, but its row in the register. */
export interface RecordInput {
  readonly submissions: readonly Submission[];
  readonly extensions: readonly Extension[];
  readonly verifications: readonly Verification[];
  readonly marks: readonly MarkEntry[];
}

const ledgerLine = strictObject({
  layer,
  node: id.describe('The node'),
  what: z.enum(['round', 'publish-points', 'publish-percent', 'publish-converted']).describe('Which rounding'),
  before: exactText.describe('The value before'),
  after: exactText.describe('The value after'),
});

const input = strictObject({
  submissions: z.array(submission).describe('All that it sent'),
  extensions: z.array(extension).describe('Its later deadlines'),
  verifications: z.array(verification).describe('All that was set beside it'),
  marks: z.array(markEntry).describe('Its marks'),
}).describe('What the assessment says of it, as written');

const entryHead = {
  unit: id.describe('The unit'),
  tier: id.describe('Its tier'),
  state: z.enum(['submitted', 'not-submitted', 'awaited']).describe('awaited: the deadline has not passed at asOf'),
};

const entryResults = {
  layers: strictObject({
    claimed: recordLayer.exactOptional(),
    reported: recordLayer.exactOptional(),
    verified: recordLayer.exactOptional(),
  }).describe('Results by layer, those that exist'),
  findings: z.array(recordFinding).describe('What was remarked'),
  ledger: z.array(ledgerLine).describe('Every place where a digit was dropped'),
  salt: z.union([salt, z.null()]).describe('Its salt; without one it cannot be redacted'),
  digest: digest.describe('Over unit, tier and the commitments to input, figures read and results'),
};

const redacted = strictObject({
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

const detached = strictObject({
  ...entryHead,
  input: digest.describe('The commitment to what the assessment says of it'),
  ...entryResults,
});

export const recordEntry: z.ZodType<RecordEntry | RedactedEntry> = z
  .discriminatedUnion('state', [openEntry, redacted])
  .describe('One unit: inputs and results');

export const detachedEntry: z.ZodType<DetachedEntry | RedactedEntry> = z
  .discriminatedUnion('state', [detached, redacted])
  .describe('One unit: results, and the commitment to its inputs');
