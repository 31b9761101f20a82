import { type AnyRecord, disclosedBy, excerpt, type Redacted, recordText, redact } from '../audit/index.js';
import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { type Language, titlesOf, verifySentence, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadRecord } from './load-record.js';
import { printDisclosed } from './print-disclosed.js';
import { wrongUsage } from './usage-error.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi redact` takes. */
export interface RedactOptions {
  readonly lang: Language;
  readonly units: string;
  readonly out: string;
}

/** What `tieuchi excerpt` takes. */
export interface ExcerptOptions {
  readonly lang: Language;
  readonly unit: string;
  readonly out: string;
}

/** Writes the record with the figures of these units hidden. Where one cannot be hidden nothing is written. */
export function redactCommand(io: Io, file: string, { lang, units, out }: RedactOptions): ExitCode {
  const record = wholeRecord(io, file, lang);
  if (!record) return EXIT.issues;
  const hidden = units.split(',').map((unit) => unit.trim());
  if (hidden.includes('')) wrongUsage('option-argument', { name: '--units' });
  const made = redact(record, hidden, { hash: nodeSha256 });
  return written(
    io,
    file,
    record,
    made,
    out,
    lang,
    verifySentence('redacted', lang, { count: String(hidden.length), file: out }),
  );
}

/** Writes one unit's part of the record. Where another unit could be found by trying nothing is written. */
export function excerptCommand(io: Io, file: string, { lang, unit, out }: ExcerptOptions): ExitCode {
  const record = wholeRecord(io, file, lang);
  if (!record) return EXIT.issues;
  const made = excerpt(record, unit, { hash: nodeSha256 });
  const title = titlesOf(record, lang).unit(unit);
  return written(io, file, record, made, out, lang, verifySentence('excerpted', lang, { unit: title, file: out }));
}

function wholeRecord(io: Io, file: string, language: Language): AssessmentRecord | undefined {
  const record: AnyRecord | undefined = loadRecord(io, file, language)?.record;
  if (record === undefined || (!('entry' in record) && !('detached' in record))) return record;
  io.err(failure(io, file, verifySentence('not-whole', language), language));
  return undefined;
}

function written(
  io: Io,
  file: string,
  whole: AssessmentRecord,
  made: Redacted<AssessmentRecord | Excerpt>,
  out: string,
  language: Language,
  done: string,
): ExitCode {
  if (!made.ok) {
    const { code, units } = made;
    io.err(failure(io, file, verifySentence(code, language, { units: units.join(', ') }), language));
    return code === 'unit-unknown' ? EXIT.usage : code === 'not-intact' ? EXIT.unverified : EXIT.issues;
  }
  writeWhole(io.cwd, out, recordText(made.value));
  io.out(`${done}\n`);
  io.err(printDisclosed(whole, disclosedBy(whole, made.value), language, pageWidth(io)));
  return EXIT.fine;
}

function failure(io: Io, file: string, sentence: string, language: Language): string {
  return `${file}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`;
}
