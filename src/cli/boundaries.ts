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
  readonly out?: string;
  readonly force?: true;
  readonly plugins?: string;
}

/** Writes the cases that are missing, their results left as `?`: to a file, or on standard output. */
export async function boundariesCommand(io: Io, pack: string, options: BoundariesOptions): Promise<ExitCode> {
  const { lang, cases, out } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  const loaded = compiled && loadCases(io.cwd, pack, cases, compiled);
  io.err(printIssues([...issues, ...(loaded?.issues ?? [])], lang, paintFor(io, 'err')));
  if (!compiled || !loaded || anyPlacedError(loaded.issues)) return EXIT.issues;
  const { document, unreached } = boundaries(compiled, loaded.documents, plugins);
  const count = document.cases.length;
  if (count === 0) io.err(`${testSentence('nothing', lang)}\n`);
  else {
    const text = casesYaml(document, testSentence('heading-boundaries', lang));
    if (out === undefined) printData(io, text);
    else {
      writeWhole(io.cwd, out, text, options.force);
      io.out(`${testSentence('written', lang, { cases: String(count), file: out })}\n`);
    }
  }
  io.err(printUnreached(unreached, lang));
  return EXIT.fine;
}
