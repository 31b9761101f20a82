import { readSource } from '../author/index.js';
import type { CompiledPack } from '../engine.js';
import { safeCompilePack } from '../index.js';
import type { Json } from '../model/expression.js';
import { issuesOf } from '../model/issue.js';
import type { Plugins } from '../model/tables.js';
import { isThere, readText } from './files.js';
import { findPack } from './find-pack.js';
import { withForgottenCore } from './forgotten-core.js';
import { nodeSha256 } from './hash.js';
import type { Io } from './io.js';
import { joinedFile } from './load-cores.js';
import { remembered } from './memory.js';
import { anyPlacedError, type PlacedIssue, placedIn, type SourceFile, sourceFile } from './placed.js';
import { packSource } from './right-document.js';
import { isStdin, shownFile } from './standard-input.js';
import { withoutCaps } from './without-caps.js';

/** A pack from a file, compiled unless there is an error; and its issues. */
export interface LoadedPack {
  readonly compiled: CompiledPack | undefined;
  /** The pack as it is written, joined with what it extends, where it could be read. */
  readonly document: Json | undefined;
  readonly issues: readonly PlacedIssue[];
  /** The text of the file. */
  readonly from: SourceFile;
}

/** Reads and compiles a pack, by its path or by the name of a shipped pack; joined with the cores that it extends. */
export function loadPack({ cwd, memory }: Pick<Io, 'cwd' | 'memory'>, name: string, plugins: Plugins): LoadedPack {
  const file = findPack(cwd, name);
  const text = readText(cwd, file);
  const load = () => packOf(cwd, { file, text }, plugins);
  // plugins are code, and what a pack extends stands in other files
  if (Object.keys(plugins).length > 0) return load();
  return remembered(memory, `pack ${file}\n${text}`, load, ({ from }) => from.placeIn === undefined);
}

function packOf(
  cwd: string,
  { file, text }: { readonly file: string; readonly text: string },
  plugins: Plugins,
): LoadedPack {
  const written: SourceFile = { file: shownFile(file), source: packSource(readSource(text), text), text };
  const joined = joinedFile(cwd, written);
  const from = joined ?? written;
  const document = joined?.document ?? written.source.document;
  const isReadable = document !== undefined && joined?.isWhole !== false;
  const result = isReadable ? safeCompilePack(document, plugins, { hash: nodeSha256 }) : undefined;
  const ofDocument = joined?.withMeant(issuesOf(result)) ?? issuesOf(result);
  const placed = withoutCaps(inOrder([...(joined?.joining ?? []), ...placedIn(from, ofDocument)]), document);
  const issues = joined || isStdin(file) ? placed : withForgottenCore(cwd, file, placed);
  const compiled = result?.ok && !anyPlacedError(issues) ? result.value : undefined;
  return { compiled, document, issues, from };
}

/** The files that a pack extends, as they are now; none where it cannot be read. */
export function coresOf(cwd: string, name: string): readonly string[] {
  const file = findPack(cwd, name);
  if (isStdin(file) || !isThere(cwd, file)) return [];
  return joinedFile(cwd, sourceFile(file, readText(cwd, file)))?.cores ?? [];
}

/** The issues, each once: what is wrong with a core is wrong in the pack that is joined with it. */
function inOrder(issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
  const keys = new Set<string>();
  return issues.filter(({ issue: { code, params }, file, position }) => {
    const key = JSON.stringify([code, params, file, position]);
    return !keys.has(key) && keys.add(key);
  });
}
