import { disclosedBy, type RecordVerification, type Redacted, recordText } from '../audit/index.js';
import type { AssessmentRecord, Excerpt } from '../model/record.js';
import type { Plugins } from '../model/tables.js';
import { type Language, markLine, verifySentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { HeldAgainst } from './held-against.js';
import type { Io } from './io.js';
import { printDisclosed } from './print/disclosed.js';
import { tellFault } from './print/issues.js';
import { type RelyOnOptions, relyOn } from './rely-on.js';
import { pageWidth } from './wrap.js';
import { writeWhole } from './write-files.js';

/** What `tieuchi redact` and `tieuchi excerpt` both take. */
export interface PartOptions extends HeldAgainst {
  readonly out: string;
}

/** A record that verifies and is no excerpt, and the plugins of its pack. */
interface WholeRecord {
  readonly record: AssessmentRecord;
  readonly verification: RecordVerification;
  readonly plugins: Plugins;
}

/** A record that verifies and is no excerpt; else the exit code. */
export async function wholeRecord(
  io: Io,
  file: string,
  options: RelyOnOptions,
): Promise<WholeRecord | { readonly exit: ExitCode }> {
  const relied = await relyOn(io, file, options);
  if ('exit' in relied) return relied;
  const { record, verification, plugins } = relied;
  if (!('entry' in record)) return { record, verification, plugins };
  tellFault(io, file, verifySentence('not-whole', options.lang), options.lang);
  return { exit: EXIT.issues };
}

/** What is handed out of `record`, which was read from `file`; `done` is the sentence to print when it is written. */
interface WrittenPart {
  readonly file: string;
  readonly record: AssessmentRecord;
  readonly part: Redacted<AssessmentRecord | Excerpt>;
  readonly done: string;
}

/** Writes a part of a record and says what it still discloses; or says why it cannot be made, and writes nothing. */
export function writePart(io: Io, { file, record, part, done }: WrittenPart, options: PartOptions): ExitCode {
  const { out, force, lang } = options;
  if (!part.ok) {
    for (const { code, units } of part.errors)
      tellFault(io, file, verifySentence(code, lang, { units: someOf(units, lang) }), lang);
    return part.errors.some(({ code }) => code === 'unit-unknown') ? EXIT.usage : EXIT.issues;
  }
  writeWhole(io.cwd, out, recordText(part.value), force);
  io.out(`${done}\n`);
  io.err(printDisclosed(record, disclosedBy(record, part.value), lang, pageWidth(io)));
  return EXIT.fine;
}

/** Ids that a message names; the rest are counted. */
export const NAMED = 5;

function someOf(units: readonly string[], language: Language): string {
  const rest = units.length - NAMED;
  const more = rest > 0 ? [markLine('more-units', language, { count: String(rest) })] : [];
  return [...units.slice(0, NAMED), ...more].join(', ');
}
