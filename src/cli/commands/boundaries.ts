import { boundaries, casesYaml } from '../../author/index.js';
import { testSentence } from '../../words/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, printData, printJson } from '../io.js';
import { type CasesOptions, loadPackWithCases } from '../load-cases.js';
import { printUnreached } from '../print/test.js';
import { writeWhole } from '../write-files.js';

/**
 * Writes the cases that are missing, their results left as `?`: to the file `out`, or on standard output. With `json` they
 * stand on standard output as data, with the clauses that have no case and why, and the number of alterations of which not
 * all figures were tried; the file is written as well.
 */
export async function runBoundaries(io: Io, pack: string, options: CasesOptions): Promise<ExitCode> {
  const { lang, json, out } = options;
  const loaded = await loadPackWithCases(io, pack, options);
  if (!loaded) return EXIT.issues;
  const { document, unreached, untried } = boundaries(loaded.compiled, loaded.documents, loaded.plugins);
  const count = document.cases.length;
  const text = casesYaml(document, testSentence('heading-boundaries', lang));
  if (count > 0 && out !== undefined) writeWhole(io.cwd, out, text, options.force);
  if (json) {
    printJson(io, { document, unreached, untried });
    return EXIT.fine;
  }
  const isEnded = untried > 0 || unreached.some(({ because }) => because === 'search-ended');
  if (count === 0 && !isEnded) io.err(`${testSentence('nothing', lang)}\n`);
  if (count > 0 && out === undefined) printData(io, text);
  if (count > 0 && out !== undefined) io.out(`${testSentence('written', lang, { cases: String(count), file: out })}\n`);
  io.err(printUnreached(unreached, lang));
  if (untried > 0) io.err(`${testSentence('alterations-untried', lang, { count: String(untried) })}\n`);
  return EXIT.fine;
}
