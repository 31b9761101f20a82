import {
  type AnyRecord,
  type SecondOpinion,
  secondOpinion,
  type Verification,
  type VerifyOptions,
  verify,
} from '../audit/index.js';
import type { CompiledPack } from '../engine.js';
import { safeCompilePack } from '../index.js';
import { LIMITS } from '../model/document.js';
import type { Plugins } from '../model/tables.js';
import { type Language, verifySentence } from '../words/index.js';
import { checkSignature } from './check-signature.js';
import { envelopeBeside } from './envelope-file.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { assessmentDocument } from './load-assessment.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { loadRecord } from './load-record.js';
import { printIssues } from './print-issues.js';
import { printVerdict } from './print-signature.js';
import { printSecondOpinion, printVerification } from './print-verification.js';
import { wrongUsage } from './usage-error.js';
import { pageWidth } from './wrap.js';

/** What `tieuchi verify` takes. */
export interface VerifyCommandOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly pack?: string;
  readonly assessment?: string;
  readonly plugins?: string;
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
  const { lang, json, key, signature } = options;
  if (key === undefined && signature !== undefined) wrongUsage('option-missing', { name: '--key' });
  const loaded = loadRecord(io, file, lang);
  const given = loaded && (await givenBy(io, loaded.record, options));
  if (!loaded || !given) return EXIT.issues;
  const { record, canonical } = loaded;
  const found = verify(record, { ...given, hash: nodeSha256, limits: LIMITS });
  const opinion =
    options.secondOpinion && found.replay
      ? secondOpinion(found.replay.compiled.plan, found.replay.scored, hiddenIn(found))
      : undefined;
  const files = { record: file, key: key ?? '', envelope: signature ?? envelopeBeside(file) };
  const signed = key === undefined ? undefined : checkSignature(io.cwd, record, files);
  const fine =
    found.verified &&
    (signed === undefined || signed.verdict === 'valid') &&
    (!options.secondOpinion || opinion?.differences.length === 0);
  if (json) io.out(asJson(found, opinion, signed));
  else {
    const paint = paintFor(io, 'out');
    io.out(printVerification(record, found, { language: lang, width: pageWidth(io), paint, canonical, file }));
    if (options.secondOpinion)
      io.out(
        opinion
          ? printSecondOpinion(record, found.replay, opinion, { language: lang, width: pageWidth(io) })
          : `${verifySentence('opinion-impossible', lang)}\n`,
      );
    if (signed) io.out(printVerdict(signed, files, lang, paint));
  }
  if (options.assessment !== undefined && found.issues.length > 0 && found.verdict === 'another-assessment')
    return EXIT.issues;
  return fine ? EXIT.fine : EXIT.unverified;
}

/** What the record is held against, from its files; undefined where one of them has errors, which are then told. */
async function givenBy(
  io: Io,
  record: AnyRecord,
  { lang, pack, assessment, plugins: file, digest }: VerifyCommandOptions,
): Promise<Pick<VerifyOptions, 'pack' | 'assessment' | 'plugins' | 'known'> | undefined> {
  const plugins = await loadPlugins(io.cwd, file);
  const loadedPack = pack === undefined ? undefined : loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  const read =
    assessment === undefined
      ? undefined
      : await assessmentDocument(io.cwd, assessment, loadedPack?.compiled ?? ownPack(record, plugins));
  const issues = [...(loadedPack?.issues ?? []), ...(read?.issues ?? [])];
  io.err(printIssues(issues, lang, paintFor(io, 'err')));
  if ((loadedPack && !loadedPack.compiled) || (read && read.document === undefined)) return undefined;
  return {
    plugins,
    ...(loadedPack?.compiled ? { pack: loadedPack.compiled.pack.document } : {}),
    ...(read ? { assessment: read.document } : {}),
    ...(digest === undefined ? {} : { known: { record: digestOf(digest) } }),
  };
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

/** All that was found, but for the replay, which is as large as the record. */
function asJson({ replay: _, ...found }: Verification, opinion: SecondOpinion | undefined, signature: unknown): string {
  const all = { ...found, ...(opinion ? { secondOpinion: opinion } : {}), ...(signature ? { signature } : {}) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The pack that the record holds, by which a table of an assessment is read. */
function ownPack(record: AnyRecord, plugins: Plugins): CompiledPack | undefined {
  if ('detached' in record) return undefined;
  const result = safeCompilePack(record.pack.document, plugins, { hash: nodeSha256 });
  return result.ok ? result.value : undefined;
}
