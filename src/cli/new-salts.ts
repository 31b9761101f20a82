import { randomBytes } from 'node:crypto';
import { readSource, withSalts } from '../author/index.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { looksRandom } from '../kit/looks-random.js';
import type { AssessmentRecord } from '../model/record.js';
import { type Language, reportLine } from '../words/index.js';
import { readText, writeWhole } from './files.js';
import { LARGE } from './load-assessment.js';
import { wrongUsage } from './usage-error.js';

/**
 * Draws 128 bits from the system for every unit that has no salt, and writes them into the file of the assessment: of a
 * table, into its head. Answers a sentence; undefined where every unit has one and nothing was written.
 */
export function writeNewSalts(
  cwd: string,
  file: string,
  { entries }: Pick<AssessmentRecord, 'entries'>,
  language: Language,
): string | undefined {
  const bare = entries.flatMap((entry) => (entry.state !== 'redacted' && entry.salt === null ? [entry.unit] : []));
  if (bare.length === 0) return undefined;
  const salts = Object.fromEntries(bare.map((unit) => [unit, drawn()]));
  const text = readText(cwd, file);
  const written = withSalts(text, salts);
  if (written === undefined || !isSameBut(text, written, salts)) return wrongUsage('salts-unwritable', { file });
  // the file was named to be written into: all that it held is in it still
  writeWhole(cwd, file, written, true);
  return reportLine('salts-written', language, { count: String(bare.length), file });
}

/** 128 bits; drawn again in the rare case that they look as if they were not. */
function drawn(): string {
  const salt = randomBytes(16).toString('hex');
  return looksRandom(salt) ? salt : drawn();
}

/** Whether the new text is read as the old one with these salts and nothing else. */
function isSameBut(before: string, after: string, salts: Readonly<Record<string, string>>): boolean {
  const [old, now] = [before, after].map((text) => readSource(text, { limits: LARGE }));
  const document = old?.document as Readonly<Record<string, unknown>> | undefined;
  const known = (document?.salts ?? {}) as Readonly<Record<string, unknown>>;
  const expected = { ...document, salts: { ...known, ...salts } };
  return now?.document !== undefined && canonicalJson(now.document) === canonicalJson(expected);
}
