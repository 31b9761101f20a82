import { type AnyRecord, type RecordVerification, type Reliable, reliance } from '../audit/index.js';
import { LIMITS } from '../model/document.js';
import type { Plugins } from '../model/tables.js';
import { verifySentence } from '../words/index.js';
import { withNeeded } from './command-words.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { readBytes, sizeOf } from './files.js';
import { nodeSha256 } from './hash.js';
import { type HeldAgainst, heldAgainst } from './held-against.js';
import type { Io } from './io.js';
import { type LoadedRecord, loadRecord } from './load-record.js';
import { tellFault } from './print/issues.js';
import { recordByText } from './record-by-text.js';
import { isStdin } from './standard-input.js';
import { verdictExit, verdictSentence } from './verdict.js';

/** A record that verifies, and the plugins of its pack. */
export interface ReliedOn extends Reliable {
  readonly plugins: Plugins;
}

/** `isWhole`: the command takes whole records and excerpts only, since it has no files to complete others with. */
export interface RelyOnOptions extends HeldAgainst {
  readonly isWhole?: true;
  /** The exit code where the record cannot have what is asked for; asked before it is said whether it verifies. */
  readonly refuse?: (record: AnyRecord) => ExitCode | undefined;
}

/**
 * Reads a record to be explained, compared, redacted or signed, and verifies it against the files that are named. A record
 * that does not verify is refused with the verdict of `tieuchi verify`; the result is then the exit code.
 */
export async function relyOn(
  io: Io,
  file: string,
  files: RelyOnOptions,
): Promise<ReliedOn | { readonly exit: ExitCode }> {
  const key = memoryKey(io, file, files);
  const before = io.memory?.get(key) as ReliedOn | undefined;
  if (before) return before;
  const loaded = readToRely(io, file, files);
  const refused = loaded && files.refuse?.(loaded.record);
  if (refused !== undefined) return { exit: refused };
  const against = loaded && (await heldAgainst(io, loaded.record, files));
  if (!loaded || !against) return { exit: EXIT.issues };
  const { verification: known } = loaded;
  const relied = reliance(loaded.record, { ...against, ...(known ? { verification: known } : {}) });
  if (relied.ok) {
    // `Object.assign` on the value itself keeps `scored` an accessor, which computes when it is asked
    const reliedOn: ReliedOn = Object.assign(relied.value, { plugins: against.plugins });
    // the reader of a record that the program did not write may print a remark each time, so it is not remembered
    if (key !== '' && loaded.canonical) io.memory?.set(key, reliedOn);
    return reliedOn;
  }
  const [{ verification }] = relied.errors;
  const sentence =
    files.isWhole && 'detached' in loaded.record
      ? verifySentence('detached-here', files.lang)
      : verdictSentence(verification, files.lang);
  tellFault(io, file, sentence, files.lang);
  const hasDetails = verification.replay !== undefined || verification.issues.length > 0;
  if (hasDetails) io.err(`${verifySentence('see-verify', files.lang, { file: withNeeded(file, files) })}\n`);
  return { exit: verdictExit(verification, files) };
}

/** A record that was read, and what came of verifying it, where that was found out as it was read. */
interface ReadToRely extends Pick<LoadedRecord, 'record' | 'canonical'> {
  readonly verification?: RecordVerification;
}

function readToRely(io: Io, file: string, files: HeldAgainst): ReadToRely | undefined {
  const match = recordByText(io.cwd, file, files, { kept: 'whole' });
  return match ? { ...match, canonical: true } : loadRecord(io, file, files.lang);
}

/**
 * The key under which the check of a record is remembered: its bytes. Empty where other files decide too, so that nothing
 * is remembered.
 */
function memoryKey({ cwd, memory }: Io, file: string, { pack, assessment, plugins }: RelyOnOptions): string {
  const isAlone = [pack, assessment, plugins].every((other) => other === undefined) && !isStdin(file);
  if (memory === undefined || !isAlone || sizeOf(cwd, file) > LIMITS.recordBytes) return '';
  return `record ${Buffer.from(nodeSha256(readBytes(cwd, file))).toString('hex')}`;
}
