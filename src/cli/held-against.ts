import type { AnyRecord, VerifyOptions } from '../audit/index.js';
import type { CompiledPack } from '../engine.js';
import { safeCompilePack } from '../index.js';
import type { Plugins } from '../model/tables.js';
import type { CommonOptions } from './command.js';
import { nodeSha256 } from './hash.js';
import type { Io } from './io.js';
import { assessmentDocument } from './load-assessment.js';
import { loadPack } from './load-pack.js';
import { loadReportingPlugins } from './load-reporting-plugins.js';
import { tellIssues } from './print/issues.js';

/** Files that a record is held against. They complete a record that was written without its pack and its inputs. */
export interface HeldAgainst extends CommonOptions {
  readonly pack?: string;
  readonly assessment?: string;
}

/** What `verify` is given from those files, and the plugins. */
export type Against = VerifyOptions & { readonly plugins: Plugins };

/** The options of `verify` from those files; undefined where a file has errors. Issues go to standard error. */
export async function heldAgainst(
  io: Io,
  record: AnyRecord,
  { lang, pack, assessment, plugins: file }: HeldAgainst,
): Promise<Against | undefined> {
  const plugins = await loadReportingPlugins(io, file, lang);
  const loadedPack = pack === undefined ? undefined : loadPack(io, pack, plugins);
  const read =
    assessment === undefined
      ? undefined
      : await assessmentDocument(io.cwd, assessment, loadedPack?.compiled ?? packIn(record, plugins));
  const issues = [...(loadedPack?.issues ?? []), ...(read?.issues ?? [])];
  tellIssues(io, issues, lang);
  if ((loadedPack && !loadedPack.compiled) || (read && read.document === undefined)) return undefined;
  return {
    hash: nodeSha256,
    plugins,
    ...(loadedPack?.compiled ? { pack: loadedPack.compiled.pack.document } : {}),
    ...(read ? { assessment: read.document } : {}),
  };
}

/** The pack inside the record, by which a table of an assessment is read. */
function packIn(record: AnyRecord, plugins: Plugins): CompiledPack | undefined {
  if ('detached' in record) return undefined;
  const result = safeCompilePack(record.pack.document, plugins, { hash: nodeSha256 });
  return result.ok ? result.value : undefined;
}
