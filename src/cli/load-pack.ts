import { readSource } from '../author/index.js';
import type { CompiledPack, Options } from '../engine.js';
import { safeCompilePack } from '../index.js';
import type { Json } from '../model/expression.js';
import type { Plugins } from '../model/tables.js';
import { readText } from './files.js';
import { findPack } from './find-pack.js';
import { anyPlacedError, type PlacedIssue, placedIn, type SourceFile } from './placed.js';

/** A pack from a file, compiled unless there is an error; and everything that was found on the way. */
export interface LoadedPack {
  readonly compiled: CompiledPack | undefined;
  /** As it is written, where it could be read. */
  readonly document: Json | undefined;
  readonly issues: readonly PlacedIssue[];
  /** The text that it was read from. */
  readonly from: SourceFile;
}

/** Reads and compiles a pack, by its path or by the name of one that is shipped. */
export function loadPack(cwd: string, name: string, plugins: Plugins, options: Options): LoadedPack {
  const file = findPack(cwd, name);
  const text = readText(cwd, file);
  const source = readSource(text);
  const result = source.document === undefined ? undefined : safeCompilePack(source.document, plugins, options);
  const found = result === undefined ? [] : result.ok ? result.warnings : result.errors;
  const from = { file, source, text };
  const issues = placedIn(from, found);
  const compiled = result?.ok && !anyPlacedError(issues) ? result.value : undefined;
  return { compiled, document: source.document, issues, from };
}
