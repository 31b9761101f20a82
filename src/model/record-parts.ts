import { strictObject } from './objects.js';
import { type DetachedRecord, type Excerpt, recordHead } from './record.js';
import {
  type DetachedEntry,
  entryHead,
  entryResults,
  openEntry,
  type RedactedEntry,
  redactedEntry,
} from './record-entry.js';
import { document, engine, packHead } from './record-head.js';
import { digest, format, wholeNumber } from './scalars.js';
import * as z from './schemas.js';

const detached = strictObject({
  ...entryHead,
  input: digest.describe('The commitment to what the assessment says of it'),
  ...entryResults,
});

const detachedEntry: z.Schema<DetachedEntry | RedactedEntry> = z
  .discriminatedUnion('state', [detached, redactedEntry])
  .describe('One unit: results, and the commitment to its inputs');

/** The schema of a record whose pack and inputs stand elsewhere. */
export const detachedSchema: z.Schema<DetachedRecord> = strictObject({
  format: format('tieuchi/record@1'),
  detached: z.literal(true).describe('The pack and the inputs stand elsewhere'),
  engine,
  pack: strictObject(packHead).describe('The pack'),
  ...recordHead,
  entries: z.array(detachedEntry).describe('Units, in code-unit order'),
}).describe('A detached record');

/** The schema of tieuchi/excerpt@1. */
export const excerptSchema: z.Schema<Excerpt> = strictObject({
  format: format('tieuchi/excerpt@1'),
  engine,
  pack: strictObject({ ...packHead, document }).describe('The pack'),
  ...recordHead,
  entry: openEntry.describe('The one unit that is shown'),
  inclusion: strictObject({
    index: wholeNumber(0, 10_000_000, false).describe('Where the entry stood among all, from 0'),
    size: wholeNumber(1, 10_000_000, false).describe('How many entries there were'),
    path: z.array(digest).max(32).describe('Roots of the other halves of the tree, nearest first'),
  }).describe('What proves that the entry is under digests.entries'),
}).describe('One unit of a record, and the proof that it is part of it');
