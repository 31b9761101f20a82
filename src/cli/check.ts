import type { Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { issuesAsJson, printIssues } from './print-issues.js';
import { printPack } from './print-pack.js';
import { issuesAsSarif } from './sarif.js';

/** How issues are told: to people, to programs, to code hosts and editors. */
export const FORMATS = ['human', 'json', 'sarif'] as const;

/** One of these formats. */
export type Format = (typeof FORMATS)[number];

/** What `tieuchi check` takes. */
export interface CheckOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly format?: Format;
  readonly plugins?: string;
}

/** Checks a pack: its issues on standard error, or as data on standard output; what it holds where there is no error. */
export async function check(io: Io, pack: string, options: CheckOptions): Promise<ExitCode> {
  const { lang, plugins, format = options.json ? 'json' : 'human' } = options;
  const { compiled, issues } = loadPack(io.cwd, pack, await loadPlugins(io.cwd, plugins), { hash: nodeSha256 });
  if (format === 'json') io.out(issuesAsJson(issues, lang));
  else if (format === 'sarif') io.out(issuesAsSarif(issues, lang));
  else {
    io.err(printIssues(issues, lang, paintFor(io, 'err')));
    if (compiled) io.out(printPack(compiled, lang));
  }
  return compiled ? EXIT.fine : EXIT.issues;
}
