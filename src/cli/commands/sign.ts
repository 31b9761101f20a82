import { type Envelope, signRecord } from '../../audit/index.js';
import { canonicalJson } from '../../kit/canonical-json.js';
import { signSentence } from '../../words/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { isThere, readText } from '../files.js';
import { nodeSha256 } from '../hash.js';
import type { HeldAgainst } from '../held-against.js';
import { type Io, paintFor } from '../io.js';
import { printRecordIssues } from '../load-record.js';
import { printSignIssue } from '../print/signature.js';
import { relyOn } from '../rely-on.js';
import { envelopeBeside, readEnvelopeFile } from '../signature-files.js';
import { isStdin } from '../standard-input.js';
import { helpOf, wrongUsage } from '../usage-error.js';
import { writeWhole } from '../write-files.js';

export interface SignOptions extends HeldAgainst {
  readonly key: string;
}

/**
 * Signs a record that verifies and writes the envelope beside it, or where `--out` says. The signature is added to an
 * envelope that exists if that signs the same record, else nothing is written; with `--force` the envelope is replaced.
 */
export async function runSign(io: Io, file: string, options: SignOptions): Promise<ExitCode> {
  const { lang, key, out, force } = options;
  if (isStdin(file) && out === undefined) wrongUsage('option-missing', { name: '--out', help: helpOf('sign') });
  const files = { record: file, key, envelope: out ?? envelopeBeside(file) };
  const pem = readText(io.cwd, key);
  const relied = await relyOn(io, file, options);
  if ('exit' in relied) return relied.exit;
  const { record, verification } = relied;
  const existing = !force && isThere(io.cwd, files.envelope) ? readEnvelopeFile(io.cwd, files.envelope) : undefined;
  const before = existing === undefined ? undefined : (existing.document ?? null);
  io.err(printRecordIssues(files.envelope, existing?.issues ?? [], io, lang));
  const signed = signRecord(record, pem, { hash: nodeSha256, envelope: before, verification });
  if (!signed.ok) {
    io.err(printSignIssue(signed.errors[0], files, lang, paintFor(io, 'err')));
    return EXIT.issues;
  }
  const { signatures } = signed.value;
  const count = String(signatures.length);
  if (before !== undefined && signatures.length === (before as unknown as Envelope).signatures.length) {
    io.out(`${signSentence('signed-before', lang, { file: files.envelope })}\n`);
    return EXIT.fine;
  }
  writeWhole(io.cwd, files.envelope, `${canonicalJson(signed.value)}\n`, force || before !== undefined);
  io.out(`${signSentence(before === undefined ? 'signed' : 'added', lang, { file: files.envelope, count })}\n`);
  io.out(`${signSentence('signed-by', lang, { key: signatures.at(-1)?.keyid ?? '' })}\n`);
  const { all, rederived } = verification.units;
  if (rederived < all) io.err(`${signSentence('signed-part', lang, { hidden: String(all - rederived) })}\n`);
  return EXIT.fine;
}
