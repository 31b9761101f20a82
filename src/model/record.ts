import * as z from 'zod';
import { type Assessment, type AssessmentUnit, assessmentUnit, type Decision, decision } from './assessment.js';
import type { Json } from './expression.js';
import { strictObject } from './objects.js';
import {
  type DetachedEntry,
  detachedEntry,
  openEntry,
  type RecordEntry,
  type RedactedEntry,
  recordEntry,
} from './record-entry.js';
import { type RecordRanking, type RecordStatistic, recordRanking, recordStatistic } from './record-ranking.js';
import { exactText, type RecordFinding, recordFinding } from './record-values.js';
import { pattern } from './scalar.js';
import { cite, date, digest, format, id, instant, nonBlank, version, wholeNumber } from './scalars.js';

export type {
  Commitments,
  DetachedEntry,
  RecordEntry,
  RecordInput,
  RecordLedgerLine,
  RedactedEntry,
} from './record-entry.js';
export type { RecordCriterion, RecordGroup, RecordLayer, RecordPublished, RecordUnscored } from './record-nodes.js';
export type {
  BrokenBy,
  HiddenStatistic,
  OpenStatistic,
  RecordRanking,
  RecordRow,
  RecordStatistic,
} from './record-ranking.js';
export type { RecordFinding, RecordValue } from './record-values.js';

/** The account of one assessment, tieuchi/record@1: plain JSON, numbers as exact text, no clock, no sentence. */
export interface AssessmentRecord {
  readonly format: 'tieuchi/record@1';
  readonly engine: RecordEngine;
  readonly pack: RecordPack;
  readonly plugins: readonly RecordPlugin[];
  readonly assessment: RecordAssessment;
  /** Every unit, in code-unit order: it is shown even where an entry is not. */
  readonly register: readonly AssessmentUnit[];
  readonly statistics: readonly RecordStatistic[];
  /** In code-unit order of unit. */
  readonly entries: readonly (RecordEntry | RedactedEntry)[];
  readonly rankings: readonly RecordRanking[];
  readonly findings: readonly RecordFinding[];
  readonly digests: RecordDigests;
}

/** A record whose pack and inputs stand elsewhere: all of its digests are those of the whole record. */
export interface DetachedRecord extends Omit<AssessmentRecord, 'pack' | 'entries'> {
  readonly detached: true;
  readonly pack: Omit<RecordPack, 'document'>;
  readonly entries: readonly (DetachedEntry | RedactedEntry)[];
}

/** One unit of a record without the others' figures: all of the head, its entry, and the way from its digest to `digests.entries`. */
export interface Excerpt extends Omit<AssessmentRecord, 'format' | 'entries'> {
  readonly format: 'tieuchi/excerpt@1';
  readonly entry: RecordEntry;
  readonly inclusion: { readonly index: number; readonly size: number; readonly path: readonly string[] };
}

/** Which build made it. `semantics` moves only when a conformance result does. */
export interface RecordEngine {
  readonly name: string;
  readonly version: string;
  readonly semantics: number;
  readonly source: string;
  readonly decimal: string;
}

/** The pack, whole, and what it is worth: points of each standing. `scoring` leaves out titles, citations, gaps. */
export interface RecordPack {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly scoring: string;
  readonly standing: { readonly official: string; readonly derived: string; readonly reconstructed: string };
  readonly document: Json;
}

/** A plugin that took part, and the digest of what it lowered to. */
export interface RecordPlugin {
  readonly is: 'kind' | 'combiner' | 'operator';
  readonly id: string;
  readonly version: number;
  readonly lowered: string;
}

/** The head of the assessment. `digest` is over it, the register, and the entries' commitments to their input. */
export interface RecordAssessment {
  readonly id: string;
  readonly pack: Assessment['pack'];
  readonly digest: string;
  readonly state: Assessment['state'];
  readonly approval?: { readonly text: string; readonly on: string };
  readonly figures: Assessment['figures'];
  readonly asOf: string;
  readonly supersedes: Required<Assessment>['supersedes'] | null;
  readonly decisions?: readonly Decision[];
}

/**
 * `entries`: Merkle root over the entries' digests; `results`: all that a result change moves; `record`: everything but
 * the pack's document and the entries, which stand in it as `pack.digest` and `entries`.
 */
export interface RecordDigests {
  readonly entries: string;
  readonly results: string;
  readonly record: string;
}

const engine = strictObject({
  name: nonBlank.describe('Its name'),
  version: pattern(
    'version-invalid',
    /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]{1,40})?$/,
    'A version, as 1.0.0 or 1.0.0-beta.1',
  ).describe('Its version'),
  semantics: wholeNumber(1, 1_000_000).describe('Moves only when a conformance result does'),
  source: digest.describe('Of its sources'),
  decimal: nonBlank.describe('The version of decimal.js inside it'),
}).describe('The build that made the record');

const packHead = {
  id: id.describe('Its id'),
  version: version.describe('Its version'),
  digest: digest.describe('Over the document'),
  scoring: digest.describe('Over the document without titles, citations and gaps'),
  standing: strictObject({
    official: exactText.describe('Points of official rows'),
    derived: exactText.describe('Points of derived rows'),
    reconstructed: exactText.describe('Points of reconstructed rows'),
  }).describe('Points by standing'),
};

const document = z.record(z.string(), z.json()).describe('The pack as written, decimals as text');

const plugin = strictObject({
  is: z.enum(['kind', 'combiner', 'operator']).describe('What it is'),
  id: id.describe('Its name'),
  version: wholeNumber(0, 1_000_000).describe('Its version'),
  lowered: digest.describe('Over what it lowered to'),
});

const assessment = strictObject({
  id: id.describe('Its id'),
  pack: strictObject({
    id: id.describe('Its id'),
    version: version.describe('Its version'),
    digest: digest.describe('Its digest, where the assessment states it').exactOptional(),
  }).describe('The pack, as the assessment names it'),
  digest: digest.describe('Over this head, the register and the commitments to the input of each unit'),
  state: z.enum(['draft', 'final', 'approved']).describe('How far it had come'),
  approval: strictObject({ text: cite.describe('The text that approves it'), on: date.describe('The day') })
    .describe('Who approved it')
    .exactOptional(),
  figures: z.enum(['real', 'synthetic']).describe('What the figures are'),
  asOf: instant.describe('The now of the data'),
  supersedes: z
    .union([
      strictObject({
        record: digest.describe('The digest of that record'),
        text: cite.describe('The text that corrects it').exactOptional(),
        reason: nonBlank.describe('Why it is corrected'),
      }),
      z.null(),
    ])
    .describe('The record that this one corrects, or null'),
  decisions: z.array(decision).describe('Ties decided by persons').exactOptional(),
}).describe('The head of the assessment');

const head = {
  plugins: z.array(plugin).describe('Plugins that took part'),
  assessment,
  register: z.array(assessmentUnit).describe('Every unit, in code-unit order'),
  statistics: z.array(recordStatistic).describe('Statistics over units together'),
  rankings: z.array(recordRanking).describe('Rankings, by layer'),
  findings: z.array(recordFinding).describe('Remarks on the assessment as a whole'),
  digests: strictObject({
    entries: digest.describe('Merkle root over the entries'),
    results: digest.describe('Over all that a result change moves'),
    record: digest.describe('Over all but the document of the pack and the entries, for which their digests stand'),
  }).describe('Digests'),
};

/** The schema of tieuchi/record@1, for JSON Schema and for reading a record back. */
export const recordSchema: z.ZodType<AssessmentRecord> = strictObject({
  format: format('tieuchi/record@1'),
  engine,
  pack: strictObject({ ...packHead, document }).describe('The pack'),
  ...head,
  entries: z.array(recordEntry).describe('Units, in code-unit order'),
}).describe('A record');

/** The schema of a record whose pack and inputs stand elsewhere. */
export const detachedSchema: z.ZodType<DetachedRecord> = strictObject({
  format: format('tieuchi/record@1'),
  detached: z.literal(true).describe('The pack and the inputs stand elsewhere'),
  engine,
  pack: strictObject(packHead).describe('The pack'),
  ...head,
  entries: z.array(detachedEntry).describe('Units, in code-unit order'),
}).describe('A detached record');

/** The schema of tieuchi/excerpt@1. */
export const excerptSchema: z.ZodType<Excerpt> = strictObject({
  format: format('tieuchi/excerpt@1'),
  engine,
  pack: strictObject({ ...packHead, document }).describe('The pack'),
  ...head,
  entry: openEntry.describe('The one unit that is shown'),
  inclusion: strictObject({
    index: wholeNumber(0, 10_000_000).describe('Where the entry stood among all, from 0'),
    size: wholeNumber(1, 10_000_000).describe('How many entries there were'),
    path: z.array(digest).max(32).describe('Roots of the other halves of the tree, nearest first'),
  }).describe('What proves that the entry is under digests.entries'),
}).describe('One unit of a record, and the proof that it is part of it');
