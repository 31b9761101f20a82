import type { Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { issuesAsJson, printIssues } from './print-issues.js';
import { printPack } from './print-pack.js';

/** What `tieuchi check` takes. */
export interface CheckOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly plugins?: string;
}

/** Checks a pack: its issues on standard error, or as JSON on standard output; what it holds where there is no error. */
export async function check(io: Io, pack: string, { lang, json, plugins }: CheckOptions): Promise<ExitCode> {
  const { compiled, issues } = loadPack(io.cwd, pack, await loadPlugins(io.cwd, plugins), { hash: nodeSha256 });
  if (json) io.out(issuesAsJson(issues, lang));
  else io.err(printIssues(issues, lang, paintFor(io, 'err')));
  if (compiled && !json) io.out(printPack(compiled, lang));
  return compiled ? EXIT.fine : EXIT.issues;
}
