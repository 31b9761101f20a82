import { dirname, join } from 'node:path';
import { readCases } from '../author/index.js';
import type { CompiledPack } from '../engine.js';
import type { CasesDocument } from '../model/cases.js';
import { isFolder, isThere, namesIn, readText } from './files.js';
import { findPack } from './find-pack.js';
import { anyPlacedError, type PlacedIssue, placedIn, sourceFile } from './placed.js';

/** The cases of a pack, those files that are free of errors; and everything that was found on the way. */
export interface LoadedCases {
  readonly folder: string;
  readonly documents: readonly CasesDocument[];
  readonly issues: readonly PlacedIssue[];
}

/** Reads every file of cases of a pack, in order of name: of the folder or the file named, or those that stand beside the pack. */
export function loadCases(cwd: string, pack: string, named: string | undefined, compiled: CompiledPack): LoadedCases {
  const file = findPack(cwd, pack);
  const folder = named ?? join(dirname(file), 'cases');
  const beside = join(dirname(file), 'cases.yaml');
  const files =
    folder !== '' && isFolder(cwd, folder)
      ? filesIn(cwd, folder)
      : named !== undefined
        ? [named]
        : isThere(cwd, beside)
          ? [beside]
          : [];
  const loaded = files.map((one) => {
    const from = sourceFile(one, readText(cwd, one));
    const { document } = from.source;
    const result = document === undefined ? undefined : readCases(compiled, document);
    const found = result === undefined ? [] : result.ok ? result.warnings : result.errors;
    const issues = placedIn(from, found);
    return { issues, value: result?.ok && !anyPlacedError(issues) ? result.value : undefined };
  });
  return {
    folder,
    documents: loaded.flatMap(({ value }) => (value ? [value] : [])),
    issues: loaded.flatMap(({ issues }) => issues),
  };
}

function filesIn(cwd: string, folder: string): readonly string[] {
  return namesIn(cwd, folder)
    .filter((name) => /\.(ya?ml|json)$/i.test(name))
    .map((name) => join(folder, name));
}
