import { readSource } from '../author/index.js';
import type { CompiledPack } from '../engine.js';
import { safeCompilePack } from '../index.js';
import type { Json } from '../model/expression.js';
import type { Plugins } from '../model/tables.js';
import { readText } from './files.js';
import { findPack } from './find-pack.js';
import { nodeSha256 } from './hash.js';
import { anyPlacedError, issuesOf, type PlacedIssue, placedIn, type SourceFile } from './placed.js';
import { shownFile } from './standard-input.js';

/** A pack from a file, compiled unless there is an error; and its issues. */
export interface LoadedPack {
  readonly compiled: CompiledPack | undefined;
  /** The pack as it is written, where it could be read. */
  readonly document: Json | undefined;
  readonly issues: readonly PlacedIssue[];
  /** The text of the file. */
  readonly from: SourceFile;
}

/** Reads and compiles a pack, by its path or by the name of a shipped pack. */
export function loadPack(cwd: string, name: string, plugins: Plugins): LoadedPack {
  const file = findPack(cwd, name);
  const text = readText(cwd, file);
  const source = readSource(text);
  const result =
    source.document === undefined ? undefined : safeCompilePack(source.document, plugins, { hash: nodeSha256 });
  const from = { file: shownFile(file), source, text };
  const issues = placedIn(from, issuesOf(result));
  const compiled = result?.ok && !anyPlacedError(issues) ? result.value : undefined;
  return { compiled, document: source.document, issues, from };
}
