import { randomBytes } from 'node:crypto';
import { readSource, withSalts } from '../author/index.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { looksRandom } from '../kit/looks-random.js';
import { STATE_IS } from '../model/assessment-words.js';
import type { AssessmentRecord } from '../model/record.js';
import { type Language, reportLine } from '../words/index.js';
import { readText } from './files.js';
import { LARGE } from './load-assessment.js';
import { wrongUsage } from './usage-error.js';
import { writeWhole } from './write-files.js';

/**
 * Draws a salt of 128 bits for every unit that has none and writes it into the file of the assessment, or the head of a
 * table. Gives the sentence to print; undefined where every unit has a salt and nothing was written.
 */
export function writeNewSalts(
  cwd: string,
  file: string,
  { entries, assessment }: Pick<AssessmentRecord, 'entries' | 'assessment'>,
  language: Language,
): string | undefined {
  const bare = entries.flatMap((entry) => (entry.state !== 'redacted' && entry.salt === null ? [entry.unit] : []));
  if (bare.length === 0) return undefined;
  const { state } = assessment;
  if (!STATE_IS[state].isDraft) wrongUsage('salts-closed', { file, state });
  const salts = Object.fromEntries(bare.map((unit) => [unit, drawn()]));
  const text = readText(cwd, file);
  const written = withSalts(text, salts);
  if (written === undefined || !isSameBut(text, written, salts)) return wrongUsage('salts-unwritable', { file });
  // `force`: the file was named so that salts are written into it, and nothing else in it changes
  writeWhole(cwd, file, written, true);
  return reportLine('salts-written', language, { count: String(bare.length), file });
}

/** 128 random bits as hexadecimal digits; drawn again in the rare case that they look as if a person had chosen them. */
function drawn(): string {
  const salt = randomBytes(16).toString('hex');
  return looksRandom(salt) ? salt : drawn();
}

/** Whether `after` reads as `before` with these salts and no other change. */
function isSameBut(before: string, after: string, salts: Readonly<Record<string, string>>): boolean {
  const [old, now] = [before, after].map((text) => readSource(text, { limits: LARGE }));
  const document = old?.document as Readonly<Record<string, unknown>> | undefined;
  const expected = { ...document, salts: { ...(document?.salts as object | undefined), ...salts } };
  return now?.document !== undefined && canonicalJson(now.document) === canonicalJson(expected);
}
