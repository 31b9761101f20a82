import { coverage, mutationScore, runCases } from '../author/index.js';
import { type Language, testSentence } from '../words/index.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { nodeSha256 } from './hash.js';
import { type Io, paintFor, printData } from './io.js';
import { loadCases } from './load-cases.js';
import { loadPack } from './load-pack.js';
import { loadPlugins } from './load-plugins.js';
import { anyPlacedError } from './placed.js';
import { printIssues } from './print-issues.js';
import { printCoverage, printMutation, printVerdicts } from './print-test.js';

/** What `tieuchi test` takes. */
export interface TestOptions {
  readonly lang: Language;
  readonly cases?: string;
  readonly json?: true;
  readonly plugins?: string;
}

/** Runs the cases of a pack; where all pass, also tells what no case exercises, and which alterations none notices. */
export async function testCommand(io: Io, pack: string, options: TestOptions): Promise<ExitCode> {
  const { lang, cases, json } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins);
  const { compiled, issues } = loadPack(io.cwd, pack, plugins, { hash: nodeSha256 });
  const loaded = compiled && loadCases(io.cwd, pack, cases, compiled);
  io.err(printIssues([...issues, ...(loaded?.issues ?? [])], lang, paintFor(io, 'err')));
  if (!compiled || !loaded || anyPlacedError(loaded.issues)) return EXIT.issues;
  const { documents, folder } = loaded;
  if (documents.length === 0) io.err(`${testSentence('no-cases', lang, { folder })}\n`);
  const verdicts = runCases(compiled, documents);
  const passed = verdicts.every((one) => one.passed);
  const code = passed && documents.length > 0 ? EXIT.fine : EXIT.issues;
  if (!json) io.out(printVerdicts(verdicts, lang, paintFor(io, 'out')));
  if (!passed || documents.length === 0) {
    if (json) printData(io, `${JSON.stringify({ verdicts }, null, 2)}\n`);
    else if (!passed) io.out(`${testSentence('skipped', lang)}\n`);
    return code;
  }
  const clauses = coverage(compiled, documents, plugins);
  if (!json) io.out(printCoverage(clauses, lang));
  const mutation = mutationScore(compiled, documents, plugins);
  if (json) printData(io, `${JSON.stringify({ verdicts, clauses, mutation }, null, 2)}\n`);
  else io.out(printMutation(mutation, lang));
  return code;
}
