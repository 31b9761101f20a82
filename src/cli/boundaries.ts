import { boundaries, casesYaml } from '../author/index.js';
import { type Language, testSentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { writeWhole } from './files.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { loadCases } from './load-cases.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { anyPlacedError } from './placed.js';
import { printIssues } from './print-issues.js';
import { printUnreached } from './print-test.js';

/** What `tieuchi boundaries` takes. */
export interface BoundariesOptions {
  readonly lang: Language;
  readonly cases?: string;
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
  readonly plugins?: string;
}

/**
 * Writes the cases that are missing, their results left as `?`: to a file, or on standard output. With `json` they are data
 * on standard output, with the clauses that have no case and why; a file is written beside it.
 */
export async function boundariesCommand(io: Io, pack: string, options: BoundariesOptions): Promise<ExitCode> {
  const { lang, cases, json, out } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  const loaded = compiled && loadCases(io.cwd, pack, cases, compiled);
  io.err(printIssues([...issues, ...(loaded?.issues ?? [])], lang, paintFor(io, 'err')));
  if (!compiled || !loaded || anyPlacedError(loaded.issues)) return EXIT.issues;
  const { document, unreached } = boundaries(compiled, loaded.documents, plugins);
  const count = document.cases.length;
  const text = casesYaml(document, testSentence('heading-boundaries', lang));
  if (count > 0 && out !== undefined) writeWhole(io.cwd, out, text, options.force);
  if (json) {
    printData(io, `${JSON.stringify({ document, unreached }, null, 2)}\n`);
    return EXIT.fine;
  }
  const isEnded = unreached.some(({ because }) => because === 'search-ended');
  if (count === 0 && !isEnded) io.err(`${testSentence('nothing', lang)}\n`);
  if (count > 0 && out === undefined) printData(io, text);
  if (count > 0 && out !== undefined) io.out(`${testSentence('written', lang, { cases: String(count), file: out })}\n`);
  io.err(printUnreached(unreached, lang));
  return EXIT.fine;
}
