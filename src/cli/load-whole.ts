import { type AnyRecord, verify } from '../audit/index.js';
import type { CompiledPack } from '../engine.js';
import { safeCompilePack } from '../index.js';
import type { AssessmentRecord, DetachedRecord } from '../model/record.js';
import type { Plugins } from '../model/tables.js';
import { type Language, type VerifyKey, verifySentence, word } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { assessmentDocument } from './load-assessment.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { loadRecord, printRecordIssues } from './load-record.js';
import { printIssues } from './print-issues.js';

/** What completes a record that was written without its pack and its inputs. */
export interface CompletedBy {
  readonly lang: Language;
  readonly pack?: string;
  readonly assessment?: string;
  readonly plugins?: string;
}

/** A record with everything that it is about; of an excerpt, the one entry. Or the exit code, once it was told why not. */
export type LoadedWhole =
  | { readonly record: AssessmentRecord; readonly compiled: CompiledPack; readonly plugins: Plugins }
  | { readonly exit: ExitCode };

/** Reads a record to be explained or compared: one that does not verify is refused, since nothing in it can be relied on. */
export async function loadWhole(io: Io, file: string, by: CompletedBy): Promise<LoadedWhole> {
  const loaded = loadRecord(io, file, by.lang);
  if (!loaded) return { exit: EXIT.issues };
  const refuse = (key: VerifyKey, exit: ExitCode, params: Readonly<Record<string, string>> = {}): LoadedWhole => {
    const sentence = verifySentence(key, by.lang, params);
    io.err(`${file}: ${paintFor(io, 'err')('red', word('error', by.lang))}: ${sentence}\n`);
    return { exit };
  };
  const plugins = await loadPlugins(io.cwd, by.plugins);
  const found = 'detached' in loaded.record ? undefined : verify(loaded.record, { plugins, hash: nodeSha256 });
  if (found?.replay && !found.verified)
    return refuse(found.verdict, EXIT.unverified, { count: String(found.differences.length) });
  const record =
    'detached' in loaded.record ? await completed(io, loaded.record, by, plugins) : openedUp(loaded.record);
  if (typeof record === 'string') return refuse(record, record === 'needs-whole' ? EXIT.issues : EXIT.unverified);
  if (record === undefined) return { exit: EXIT.issues };
  const compiled = safeCompilePack(record.pack.document, plugins, { hash: nodeSha256 });
  if (compiled.ok) return { record, compiled: compiled.value, plugins };
  io.err(printRecordIssues(file, compiled.errors, io, by.lang));
  return { exit: EXIT.issues };
}

function openedUp(record: Exclude<AnyRecord, DetachedRecord>): AssessmentRecord {
  if (!('entry' in record)) return record;
  const { entry, inclusion: _, ...head } = record;
  return { ...head, format: 'tieuchi/record@1', entries: [entry] };
}

/** The record with what it leaves out, which must be what it was made of; undefined where a file has errors, which are then told. */
async function completed(
  io: Io,
  record: DetachedRecord,
  { lang, pack, assessment }: CompletedBy,
  plugins: Plugins,
): Promise<AssessmentRecord | VerifyKey | undefined> {
  if (pack === undefined || assessment === undefined) return 'needs-whole';
  const loadedPack = loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  const read = await assessmentDocument(io.cwd, assessment, loadedPack.compiled);
  io.err(printIssues([...loadedPack.issues, ...read.issues], lang, paintFor(io, 'err')));
  if (!loadedPack.compiled || read.document === undefined) return undefined;
  const given = { pack: loadedPack.compiled.pack.document, assessment: read.document, plugins };
  const { verified, verdict, replay } = verify(record, { ...given, hash: nodeSha256 });
  return verified && replay ? { ...replay.record, engine: record.engine, digests: record.digests } : verdict;
}
