import { comparePacks } from '../author/index.js';
import type { Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { anyPlacedError } from './placed.js';
import { printComparison } from './print-comparison.js';
import { printIssues } from './print-issues.js';

/** What `tieuchi compare` takes. */
export interface CompareOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly plugins?: string;
}

/** Tells what a new pack does differently, whether its scores compare with those of the old one, and the version that follows. */
export async function compareCommand(
  io: Io,
  old: string,
  now: string,
  { lang, json, plugins: file }: CompareOptions,
): Promise<ExitCode> {
  const plugins = await loadPlugins(io.cwd, file);
  const [before, after] = [old, now].map((name) => loadPack(io.cwd, name, plugins, { hash: nodeSha256 }));
  const issues = [...(before?.issues ?? []), ...(after?.issues ?? [])];
  // warnings are for `check`
  if (anyPlacedError(issues)) io.err(printIssues(issues, lang, paintFor(io, 'err')));
  if (!before?.compiled || !after?.compiled) return EXIT.issues;
  const comparison = comparePacks(before.compiled, after.compiled);
  if (json) printData(io, `${JSON.stringify(comparison, null, 2)}\n`);
  else io.out(printComparison(comparison, before.compiled.pack, after.compiled.pack, lang));
  return EXIT.fine;
}
