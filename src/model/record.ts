import { type AssessmentUnit, assessmentUnit } from './assessment.js';
import { strictObject } from './objects.js';
import { type DetachedEntry, type RecordEntry, type RedactedEntry, recordEntry } from './record-entry.js';
import {
  assessment,
  digests,
  document,
  engine,
  packHead,
  plugin,
  type RecordAssessment,
  type RecordDigests,
  type RecordEngine,
  type RecordPack,
  type RecordPlugin,
} from './record-head.js';
import { type RecordRanking, type RecordStatistic, recordRanking, recordStatistic } from './record-ranking.js';
import { type RecordFinding, recordFinding } from './record-values.js';
import { format } from './scalars.js';
import * as z from './schemas.js';

export type {
  Commitments,
  DetachedEntry,
  RecordEntry,
  RecordInput,
  RecordLedgerLine,
  RedactedEntry,
} from './record-entry.js';
export type { RecordAssessment, RecordDigests, RecordEngine, RecordPack, RecordPlugin } from './record-head.js';
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
  /** The name and the version of the format. */
  readonly format: 'tieuchi/record@1';
  /** The build that made the record. */
  readonly engine: RecordEngine;
  /** The pack with its document, so that the record can be run again. */
  readonly pack: RecordPack;
  /** The plugins that took part; empty where the pack uses none. */
  readonly plugins: readonly RecordPlugin[];
  /** The head of the assessment: all but its units and what they sent. */
  readonly assessment: RecordAssessment;
  /** Every unit, in code-unit order: it is shown even where an entry is not. */
  readonly register: readonly AssessmentUnit[];
  /** Statistics over several units that rules read, each with its members. */
  readonly statistics: readonly RecordStatistic[];
  /** In code-unit order of unit. */
  readonly entries: readonly (RecordEntry | RedactedEntry)[];
  /** Every ranking in every layer that the pack ranks, a row for each unit. */
  readonly rankings: readonly RecordRanking[];
  /** Remarks on the assessment as a whole; those on a unit stand in its entry. */
  readonly findings: readonly RecordFinding[];
  /** The digests by which anyone checks that nothing was changed. */
  readonly digests: RecordDigests;
}

/** A record whose pack and inputs stand elsewhere: all of its digests are those of the whole record. */
export interface DetachedRecord extends Omit<AssessmentRecord, 'pack' | 'entries'> {
  /** The pack and the inputs stand elsewhere: `attach` puts them back. */
  readonly detached: true;
  /** The pack without its document. */
  readonly pack: Omit<RecordPack, 'document'>;
  /** What units came to, with a commitment in place of their inputs; in code-unit order of unit. */
  readonly entries: readonly (DetachedEntry | RedactedEntry)[];
}

/** One unit of a record without the others' figures: all of the head, its entry, and the way from its digest to `digests.entries`. */
export interface Excerpt extends Omit<AssessmentRecord, 'format' | 'entries'> {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/excerpt@1';
  /** The one unit that is shown. */
  readonly entry: RecordEntry;
  /** What proves that the entry is under `digests.entries`: an RFC 6962 audit path. */
  readonly inclusion: {
    /** Where the entry stands among all entries, from 0. */
    readonly index: number;
    /** How many entries there are. */
    readonly size: number;
    /** Digests of the other halves of the tree, nearest first. */
    readonly path: readonly string[];
  };
}

/** The keys of a record that every form of it has, the pack and the engine aside. */
export const recordHead = {
  plugins: z.array(plugin).describe('Plugins that took part'),
  assessment,
  register: z.array(assessmentUnit).describe('Every unit, in code-unit order'),
  statistics: z.array(recordStatistic).describe('Statistics over units together'),
  rankings: z.array(recordRanking).describe('Rankings, by layer'),
  findings: z.array(recordFinding).describe('Remarks on the assessment as a whole'),
  digests,
};

/** The schema of tieuchi/record@1, for JSON Schema and for reading a record back. */
export const recordSchema: z.Schema<AssessmentRecord> = strictObject({
  format: format('tieuchi/record@1'),
  engine,
  pack: strictObject({ ...packHead, document }).describe('The pack'),
  ...recordHead,
  entries: z.array(recordEntry).describe('Units, in code-unit order'),
}).describe('A record');
