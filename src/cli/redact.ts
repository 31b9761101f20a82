import { type AnyRecord, excerpt, type Redacted, recordText, redact } from '../audit/index.js';
import type { AssessmentRecord } from '../model/record.js';
import { type Language, titlesOf, verifySentence, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadRecord } from './load-record.js';
import { wrongUsage } from './usage-error.js';

/** What `tieuchi redact` takes. */
export interface RedactOptions {
  readonly lang: Language;
  readonly units: string;
  readonly out: string;
  readonly force?: true;
}

/** What `tieuchi excerpt` takes. */
export interface ExcerptOptions {
  readonly lang: Language;
  readonly unit: string;
  readonly out: string;
  readonly force?: true;
}

/** Writes the record with the figures of these units hidden. Where one cannot be hidden nothing is written. */
export function redactCommand(io: Io, file: string, { lang, units, out, force }: RedactOptions): ExitCode {
  const record = wholeRecord(io, file, lang);
  if (!record) return EXIT.issues;
  const hidden = units.split(',').map((unit) => unit.trim());
  if (hidden.includes('')) wrongUsage('option-argument', { name: '--units' });
  const made = redact(record, hidden, { hash: nodeSha256 });
  const done = verifySentence('redacted', lang, { count: String(hidden.length), file: out });
  return written(io, file, made, { out, force, lang }, done);
}

/** Writes one unit's part of the record. Where another unit could be found by trying nothing is written. */
export function excerptCommand(io: Io, file: string, { lang, unit, out, force }: ExcerptOptions): ExitCode {
  const record = wholeRecord(io, file, lang);
  if (!record) return EXIT.issues;
  const made = excerpt(record, unit, { hash: nodeSha256 });
  const title = titlesOf(record, lang).unit(unit);
  return written(io, file, made, { out, force, lang }, verifySentence('excerpted', lang, { unit: title, file: out }));
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
  made: Redacted<AnyRecord>,
  { out, force, lang: language }: Pick<RedactOptions, 'out' | 'lang'> & { readonly force: true | undefined },
  done: string,
): ExitCode {
  if (!made.ok) {
    const { code, units } = made;
    io.err(failure(io, file, verifySentence(code, language, { units: units.join(', ') }), language));
    return code === 'unit-unknown' ? EXIT.usage : code === 'not-intact' ? EXIT.unverified : EXIT.issues;
  }
  writeWhole(io.cwd, out, recordText(made.value), force);
  io.out(`${done}\n`);
  return EXIT.fine;
}

function failure(io: Io, file: string, sentence: string, language: Language): string {
  return `${file}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`;
}
