import {
  type RecordVerification,
  type SecondOpinion,
  type VerifyOptions as VerifyWith,
  verify,
} from '../../audit/index.js';
import { opinionOnRecord } from '../../audit/opinion-on-record.js';
import { verifySentence } from '../../words/index.js';
import { withNeeded } from '../command-words.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { nodeSha256 } from '../hash.js';
import { type Against, type HeldAgainst, heldAgainst } from '../held-against.js';
import { type Io, paintFor, printJson } from '../io.js';
import { type LoadedRecord, loadRecord, printRecordIssues } from '../load-record.js';
import { printVerdict, type SignedFiles } from '../print/signature.js';
import { printSecondOpinion, printVerification } from '../print/verification.js';
import { recordByText } from '../record-by-text.js';
import { blanksIn, tellRemarks } from '../round-remarks.js';
import { type Shipped, shippedAs } from '../shipped-as.js';
import { type CheckedSignature, checkSignature, envelopeBeside } from '../signature-files.js';
import { isStdin } from '../standard-input.js';
import { helpOf, wrongUsage } from '../usage-error.js';
import { verdictExit } from '../verdict.js';
import { pageWidth } from '../wrap.js';

interface VerifyOptions extends HeldAgainst {
  readonly digest?: string;
  readonly key?: string;
  readonly signature?: string;
  readonly secondOpinion?: true;
}

/**
 * Derives a record again and says whether, and where, it differs; with `--key` its signature is checked, with
 * `--second-opinion` everything is computed once more by other code. Any of them that fails is exit code 3.
 */
export async function runVerify(io: Io, file: string, options: VerifyOptions): Promise<ExitCode> {
  const { lang, json, key, signature, digest } = options;
  if (key === undefined && signature !== undefined)
    wrongUsage('option-missing', { name: '--key', help: helpOf('verify') });
  if (isStdin(file) && key !== undefined && signature === undefined)
    wrongUsage('option-missing', { name: '--signature', help: helpOf('verify') });
  const expected = digest === undefined ? {} : { known: { record: digestOf(digest) } };
  const checked = verifiedByText(io, file, options, expected) ?? (await verifiedByParts(io, file, options, expected));
  if (!checked) return EXIT.issues;
  const { record, canonical, verification } = checked;
  const opinion =
    options.secondOpinion && verification.replay
      ? opinionOnRecord(record, verification.replay, hiddenIn(verification))
      : undefined;
  const files = { record: file, key: key ?? '', envelope: signature ?? envelopeBeside(file) };
  const signed = key === undefined ? undefined : checkSignature(io.cwd, record, files);
  io.err(printRecordIssues(files.envelope, signed?.issues ?? [], io, lang));
  const isBacked =
    (signed === undefined || signed.verdict === 'valid') &&
    (!options.secondOpinion || opinion?.differences.length === 0);
  const shipped = shippedAs(io, verification.about.pack);
  if (json) printJson(io, asData(verification, { canonical, shipped, opinion, signature: signed }));
  else printForPeople(io, checked, { shipped, opinion, signature: signed, files }, options);
  if (verification.verified) tellRemarks(io, blanksIn(record, lang), lang);
  const exit = verdictExit(verification, options);
  return exit === EXIT.fine && !isBacked ? EXIT.unverified : exit;
}

/** Prints the verification; with what was asked besides, the signature and the second opinion. */
function printForPeople(
  io: Io,
  { record, verification, canonical, again, against }: CheckedRecord,
  { shipped, opinion, signature, files }: Omit<Beside, 'canonical'> & { readonly files: SignedFiles },
  options: VerifyOptions,
): void {
  const { lang } = options;
  const [paint, width] = [paintFor(io, 'out'), pageWidth(io)];
  const { units } = verification;
  const signatureLines = signature ? printVerdict(signature, files, { language: lang, units, paint }) : '';
  const isSigned = signature?.verdict === 'valid';
  // a signature that does not hold is printed first: right figures below it do not make up for it
  if (!isSigned) io.out(signatureLines);
  io.out(
    printVerification(record, verification, {
      language: lang,
      width,
      paint,
      canonical,
      again: again(),
      shipped,
      kinds: against.plugins.kinds,
      file: withNeeded(files.record, options),
      given: against,
    }),
  );
  if (options.secondOpinion)
    io.out(
      opinion
        ? printSecondOpinion(record, verification.replay, opinion, { language: lang, width })
        : `${verifySentence('opinion-impossible', lang)}\n`,
    );
  if (isSigned) io.out(signatureLines);
}

/** A record that was read and checked. */
interface CheckedRecord extends LoadedRecord {
  readonly against: Against;
  readonly verification: RecordVerification;
}

/** A record that verifies as its text is gone through, of which nothing more is asked. */
function verifiedByText(
  { cwd }: Io,
  file: string,
  options: VerifyOptions,
  expected: Expected,
): CheckedRecord | undefined {
  if (options.key !== undefined || options.secondOpinion) return undefined;
  const match = recordByText(cwd, file, options, { kept: 'inputs', ...expected });
  return match && { ...match, canonical: true, again: () => '', against: { hash: nodeSha256, plugins: {} } };
}

async function verifiedByParts(
  io: Io,
  file: string,
  options: VerifyOptions,
  expected: Expected,
): Promise<CheckedRecord | undefined> {
  const loaded = loadRecord(io, file, options.lang);
  const against = loaded && (await heldAgainst(io, loaded.record, options));
  if (!loaded || !against) return undefined;
  return { ...loaded, against, verification: verify(loaded.record, { ...against, ...expected }) };
}

/** Digests that are known from elsewhere. */
type Expected = Pick<VerifyWith, 'known'>;

/** Units that the replay knows nothing of: their places are no places of the record. */
function hiddenIn({ units }: RecordVerification): ReadonlySet<string> {
  return new Set(units.rederived < units.all ? units.redacted : []);
}

/** A digest as it may be typed from a printed page: with its prefix or without, in capitals or not. */
function digestOf(typed: string): string {
  const hex = typed
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
  return /^[0-9a-f]{64}$/.test(hex) ? `sha256:${hex}` : wrongUsage('digest-invalid', { found: typed });
}

/** What the program adds to a verification. */
interface Beside {
  readonly canonical: boolean;
  readonly shipped: Shipped;
  readonly opinion: SecondOpinion | undefined;
  readonly signature: CheckedSignature | undefined;
}

/** A verification as it is printed for programs: all of it but the replay, which is as large as the record. */
function asData(
  { replay: _, about, ...verification }: RecordVerification,
  { canonical, shipped, opinion, signature }: Beside,
): object {
  const { verdict, verified, ...rest } = verification;
  return {
    verdict,
    verified,
    about: { ...about, pack: { ...about.pack, shipped } },
    canonical,
    ...rest,
    ...(opinion ? { secondOpinion: opinion } : {}),
    ...(signature ? { signature } : {}),
  };
}
