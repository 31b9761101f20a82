import { type AnyRecord, type Envelope, signRecord } from '../audit/index.js';
import { canonicalJson } from '../kit/canonical-json.js';
import { type Language, signSentence } from '../words/index.js';
import { envelopeBeside, readEnvelopeFile } from './envelope-file.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { isThere, readText, writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { printSignIssue } from './print-signature.js';

/** What `tieuchi sign` takes. */
export interface SignOptions {
  readonly lang: Language;
  readonly key: string;
  readonly out?: string;
  readonly force?: true;
}

/** Reads a record; undefined where it has errors, which were then told. */
export type LoadRecord = (io: Io, file: string, language: Language) => AnyRecord | undefined;

/**
 * Signs a record and writes the envelope beside it, or where `--out` says. To an envelope that is there the signature is
 * added if it signs the same, else nothing is written; only with `--force` is it replaced.
 */
export function sign(io: Io, file: string, { lang, key, out, force }: SignOptions, load: LoadRecord): ExitCode {
  const files = { record: file, key, envelope: out ?? envelopeBeside(file) };
  const pem = readText(io.cwd, key);
  const record = load(io, file, lang);
  if (!record) return EXIT.issues;
  const before = !force && isThere(io.cwd, files.envelope) ? readEnvelopeFile(io.cwd, files.envelope) : undefined;
  const signed = signRecord(record, pem, { hash: nodeSha256, envelope: before });
  if (!signed.ok) {
    io.err(printSignIssue(signed.issue, files, lang, paintFor(io, 'err')));
    return EXIT.issues;
  }
  const { signatures } = signed.value;
  const count = String(signatures.length);
  if (before !== undefined && signatures.length === (before as Envelope).signatures.length) {
    io.out(`${signSentence('signed-before', lang, { file: files.envelope })}\n`);
    return EXIT.fine;
  }
  writeWhole(io.cwd, files.envelope, `${canonicalJson(signed.value)}\n`, force || before !== undefined);
  io.out(`${signSentence(before === undefined ? 'signed' : 'added', lang, { file: files.envelope, count })}\n`);
  io.out(`${signSentence('signed-by', lang, { key: signatures.at(-1)?.keyid ?? '' })}\n`);
  return EXIT.fine;
}
