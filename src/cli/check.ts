import { prove } from '../author/index.js';
import type { Language } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { checkAsJson, printChecks, printProof } from './print-checks.js';
import { printIssues } from './print-issues.js';
import { printPack } from './print-pack.js';
import { checkAsSarif } from './sarif.js';

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

/**
 * Checks a pack: its issues on standard error; where there is no error, what its proofs tell there too, and on standard
 * output what it holds. In another format all of it is data on standard output. What is only told does not change the code.
 */
export async function check(io: Io, pack: string, options: CheckOptions): Promise<ExitCode> {
  const { lang, plugins, format = options.json ? 'json' : 'human' } = options;
  const given = await loadPlugins(io.cwd, plugins);
  const { compiled, issues, from } = loadPack(io.cwd, pack, given, { hash: nodeSha256 });
  const proof = compiled && prove(compiled, given);
  if (format === 'json') printData(io, checkAsJson(issues, from, proof, lang));
  else if (format === 'sarif') printData(io, checkAsSarif(issues, from, proof?.findings ?? [], lang));
  else {
    io.err(printIssues(issues, lang, paintFor(io, 'err')));
    if (compiled && proof) {
      io.err(printChecks(proof.findings, from, compiled, lang, paintFor(io, 'err')));
      io.out(printPack(compiled, lang));
      io.out(printProof(proof, lang));
    }
  }
  return compiled ? EXIT.fine : EXIT.issues;
}
