import { dirname, join } from 'node:path';
import { readCases } from '../author/index.js';
import type { CompiledPack } from '../engine.js';
import type { CasesDocument } from '../model/cases.js';
import { issuesOf } from '../model/issue.js';
import type { Plugins } from '../model/tables.js';
import { caseDoubts, withoutCopies } from './case-slips.js';
import type { CommonOptions } from './command.js';
import { isFolder, isThere, namesIn, readText } from './files.js';
import { findPack } from './find-pack.js';
import { idsInCases } from './ids-in-cases.js';
import type { Io } from './io.js';
import { loadPack } from './load-pack.js';
import { loadReportingPlugins } from './load-reporting-plugins.js';
import { anyPlacedError, type PlacedDoubt, type PlacedIssue, placedIn, sourceFile } from './placed.js';
import { placedDoubts } from './placed-doubts.js';
import { tellIssues } from './print/issues.js';
import { withIdsMeant } from './with-ids-meant.js';

/** `cases` names the folder of the cases, or their one file; else they are beside the pack. */
export interface CasesOptions extends CommonOptions {
  readonly cases?: string;
}

/** The folder in which the cases of a pack are looked for, and the file beside the pack that may stand instead. */
export function placesOfCases(cwd: string, pack: string, named: string | undefined): readonly string[] {
  if (named !== undefined) return [named];
  const folder = dirname(findPack(cwd, pack));
  return [join(folder, 'cases'), join(folder, 'cases.yaml')];
}

/** A pack with its cases, all without errors. */
interface PackWithCases {
  readonly compiled: CompiledPack;
  readonly plugins: Plugins;
  readonly folder: string;
  readonly documents: readonly CasesDocument[];
}

/** Reads a pack and its cases; undefined where there is an error. Issues go to standard error. */
export async function loadPackWithCases(
  io: Io,
  pack: string,
  { lang, cases, plugins: file }: CasesOptions,
): Promise<PackWithCases | undefined> {
  const plugins = await loadReportingPlugins(io, file, lang);
  const { compiled, issues } = loadPack(io, pack, plugins);
  const loaded = compiled && loadCases(io.cwd, pack, cases, compiled);
  tellIssues(io, [...issues, ...(loaded?.issues ?? [])], lang);
  if (!compiled || !loaded || anyPlacedError(loaded.issues)) return undefined;
  return { compiled, plugins, folder: loaded.folder, documents: loaded.documents };
}

interface LoadedCases extends Pick<PackWithCases, 'folder' | 'documents'> {
  readonly issues: readonly (PlacedIssue | PlacedDoubt)[];
}

/** Every file of cases of a pack, in order of name; `documents` leaves out those with errors. */
function loadCases(cwd: string, pack: string, named: string | undefined, compiled: CompiledPack): LoadedCases {
  const { folder, files } = filesOfCases(cwd, pack, named);
  const loaded = files.map((casesFile) => {
    const from = sourceFile(casesFile, readText(cwd, casesFile));
    const { document } = from.source;
    const result = document === undefined ? undefined : readCases(compiled, document);
    const meant = idsInCases(document, compiled);
    const issues = placedIn(from, withoutCopies(issuesOf(result), document)).map((each) => withIdsMeant(each, meant));
    const value = result?.ok && !anyPlacedError(issues) ? result.value : undefined;
    const doubts = value ? placedDoubts(from, caseDoubts(value, compiled.plan), issues) : [];
    return { issues: [...issues, ...doubts], value };
  });
  return {
    folder,
    documents: loaded.flatMap(({ value }) => (value ? [value] : [])),
    issues: loaded.flatMap(({ issues }) => issues),
  };
}

/** Where the cases of a pack are, and their files in order of name. */
export function filesOfCases(
  cwd: string,
  pack: string,
  named: string | undefined,
): { readonly folder: string; readonly files: readonly string[] } {
  const file = findPack(cwd, pack);
  const folder = named ?? join(dirname(file), 'cases');
  const beside = join(dirname(file), 'cases.yaml');
  if (folder !== '' && isFolder(cwd, folder)) return { folder, files: filesIn(cwd, folder) };
  if (named !== undefined) return { folder, files: [named] };
  // `boundaries --out cases` writes a file of that name
  const single = [beside, folder].find((place) => isThere(cwd, place));
  return { folder, files: single === undefined ? [] : [single] };
}

function filesIn(cwd: string, folder: string): readonly string[] {
  return namesIn(cwd, folder)
    .filter((name) => /\.(ya?ml|json)$/i.test(name))
    .map((name) => join(folder, name));
}
