import { comparePacks } from '../../author/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, printJson } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { anyPlacedError } from '../placed.js';
import { printComparison } from '../print/comparison.js';
import { tellIssues } from '../print/issues.js';

/**
 * Prints how two packs differ, whether their scores may be compared, and the version number that the new pack should
 * have.
 */
export async function runCompare(io: Io, old: string, now: string, options: CommonOptions): Promise<ExitCode> {
  const { lang } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const before = loadPack(io, old, plugins);
  const after = loadPack(io, now, plugins);
  const issues = [...before.issues, ...after.issues];
  // warnings alone are not printed here: the command `check` prints them
  if (anyPlacedError(issues)) tellIssues(io, issues, lang);
  if (!before.compiled || !after.compiled) return EXIT.issues;
  const comparison = comparePacks(before.compiled, after.compiled);
  if (options.json) printJson(io, comparison);
  else io.out(printComparison(comparison, before.compiled.pack, after.compiled.pack, lang));
  return EXIT.fine;
}
