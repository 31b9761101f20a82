import { type SecondOpinion, secondOpinion, type Verification, verify } from '../audit/index.js';
import { verifySentence } from '../words/index.js';
import { type CheckedSignature, checkSignature } from './check-signature.js';
import { envelopeBeside } from './envelope-file.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { type HeldAgainst, heldAgainst } from './held-against.js';
import { type Io, paintFor, printData } from './io.js';
import { loadRecord, printRecordIssues } from './load-record.js';
import { printVerdict } from './print-signature.js';
import { printSecondOpinion, printVerification } from './print-verification.js';
import { type Shipped, shippedAs } from './shipped-as.js';
import { wrongUsage } from './usage-error.js';
import { verdictExit } from './verdict.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi verify` takes. */
export interface VerifyCommandOptions extends HeldAgainst {
  readonly json?: true;
  readonly digest?: string;
  readonly key?: string;
  readonly signature?: string;
  readonly secondOpinion?: true;
}

/**
 * Derives a record again and says whether, and where, it differs; with `--key` its signature is checked, with
 * `--second-opinion` everything is computed once more by other code. Any of them that fails is exit code 3.
 */
export async function verifyCommand(io: Io, file: string, options: VerifyCommandOptions): Promise<ExitCode> {
  const { lang, json, key, signature, digest } = options;
  if (key === undefined && signature !== undefined) wrongUsage('option-missing', { name: '--key' });
  const loaded = loadRecord(io, file, lang);
  const given = loaded && (await heldAgainst(io, loaded.record, options));
  if (!loaded || !given) return EXIT.issues;
  const { record, canonical } = loaded;
  const known = digest === undefined ? {} : { known: { record: digestOf(digest) } };
  const found = verify(record, { ...given, ...known });
  const opinion =
    options.secondOpinion && found.replay
      ? secondOpinion(found.replay.compiled.plan, found.replay.scored, hiddenIn(found))
      : undefined;
  const files = { record: file, key: key ?? '', envelope: signature ?? envelopeBeside(file) };
  const signed = key === undefined ? undefined : checkSignature(io.cwd, record, files);
  io.err(printRecordIssues(files.envelope, signed?.issues ?? [], io, lang));
  const isBacked =
    (signed === undefined || signed.verdict === 'valid') &&
    (!options.secondOpinion || opinion?.differences.length === 0);
  const shipped = shippedAs(io.cwd, found.about.pack);
  if (json) printData(io, asJson(found, { canonical, shipped, opinion, signature: signed }));
  else {
    const paint = paintFor(io, 'out');
    io.out(printVerification(record, found, { language: lang, width: pageWidth(io), paint, canonical, shipped, file }));
    if (options.secondOpinion)
      io.out(
        opinion
          ? printSecondOpinion(record, found.replay, opinion, { language: lang, width: pageWidth(io) })
          : `${verifySentence('opinion-impossible', lang)}\n`,
      );
    if (signed) io.out(printVerdict(signed, files, lang, paint));
  }
  const exit = verdictExit(found, options);
  return exit === EXIT.fine && !isBacked ? EXIT.unverified : exit;
}

/** Units that the replay knows nothing of: their places are no places of the record. */
function hiddenIn({ units }: Verification): ReadonlySet<string> {
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

/** All that was found, but for the record and the replay, which is as large. */
function asJson(
  { replay: _, about, ...found }: Verification,
  { canonical, shipped, opinion, signature }: Beside,
): string {
  const { verdict, verified, ...rest } = found;
  const all = {
    verdict,
    verified,
    about: { ...about, pack: { ...about.pack, shipped } },
    canonical,
    ...rest,
    ...(opinion ? { secondOpinion: opinion } : {}),
    ...(signature ? { signature } : {}),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
