import { disclosedBy, excerpt, type Redacted, recordText, redact, type Verification } from '../audit/index.js';
import type { AssessmentRecord, Excerpt } from '../model/record.js';
import { type Language, markLine, titlesOf, verifySentence, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import type { HeldAgainst } from './held-against.js';
import { type Io, paintFor } from './io.js';
import { printDisclosed } from './print-disclosed.js';
import { relyOn } from './rely-on.js';
import { wrongUsage } from './usage-error.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi redact` takes. */
export interface RedactOptions extends HeldAgainst {
  readonly units: string;
  readonly out: string;
  readonly force?: true;
}

/** What `tieuchi excerpt` takes. */
export interface ExcerptOptions extends HeldAgainst {
  readonly unit: string;
  readonly out: string;
  readonly force?: true;
}

/** Writes the record with the figures of these units hidden. Where one cannot be hidden nothing is written. */
export async function redactCommand(io: Io, file: string, options: RedactOptions): Promise<ExitCode> {
  const { lang, units, out, force } = options;
  const whole = await wholeRecord(io, file, options);
  if ('exit' in whole) return whole.exit;
  const hidden = units.split(',').map((unit) => unit.trim());
  if (hidden.includes('')) wrongUsage('option-argument', { name: '--units' });
  const made = redact(whole.record, hidden, { hash: nodeSha256, verification: whole.verification });
  return written(
    io,
    file,
    whole.record,
    made,
    { out, force, lang },
    verifySentence('redacted', lang, { count: String(hidden.length), file: out }),
  );
}

/** Writes one unit's part of the record. Where another unit could be found by trying nothing is written. */
export async function excerptCommand(io: Io, file: string, options: ExcerptOptions): Promise<ExitCode> {
  const { lang, unit, out, force } = options;
  const whole = await wholeRecord(io, file, options);
  if ('exit' in whole) return whole.exit;
  const made = excerpt(whole.record, unit, { hash: nodeSha256, verification: whole.verification });
  const title = titlesOf(whole.record, lang).unit(unit);
  return written(
    io,
    file,
    whole.record,
    made,
    { out, force, lang },
    verifySentence('excerpted', lang, { unit: title, file: out }),
  );
}

/** A record that verifies and is no excerpt. */
async function wholeRecord(
  io: Io,
  file: string,
  options: HeldAgainst,
): Promise<{ readonly record: AssessmentRecord; readonly verification: Verification } | { readonly exit: ExitCode }> {
  const relied = await relyOn(io, file, options);
  if ('exit' in relied) return relied;
  const { record, verification } = relied;
  if (!('entry' in record)) return { record, verification };
  io.err(failure(io, file, verifySentence('not-whole', options.lang), options.lang));
  return { exit: EXIT.issues };
}

function written(
  io: Io,
  file: string,
  whole: AssessmentRecord,
  made: Redacted<AssessmentRecord | Excerpt>,
  { out, force, lang: language }: Pick<RedactOptions, 'out' | 'lang'> & { readonly force: true | undefined },
  done: string,
): ExitCode {
  if (!made.ok) {
    const { code, units } = made;
    io.err(failure(io, file, verifySentence(code, language, { units: someOf(units, language) }), language));
    return code === 'unit-unknown' ? EXIT.usage : EXIT.issues;
  }
  writeWhole(io.cwd, out, recordText(made.value), force);
  io.out(`${done}\n`);
  io.err(printDisclosed(whole, disclosedBy(whole, made.value), language, pageWidth(io)));
  return EXIT.fine;
}

function failure(io: Io, file: string, sentence: string, language: Language): string {
  return `${file}: ${paintFor(io, 'err')('red', word('error', language))}: ${sentence}\n`;
}

/** Ids that a message names; the rest are counted. */
const NAMED = 5;

function someOf(units: readonly string[], language: Language): string {
  const rest = units.length - NAMED;
  const more = rest > 0 ? [markLine('more-units', language, { count: String(rest) })] : [];
  return [...units.slice(0, NAMED), ...more].join(', ');
}
