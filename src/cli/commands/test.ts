import { coverage, mutationScore, runCases } from '../../author/index.js';
import { titlesFor } from '../../views/view-options.js';
import { testSentence } from '../../words/index.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, paintFor, printJson } from '../io.js';
import { type CasesOptions, loadPackWithCases, placesOfCases } from '../load-cases.js';
import { coresOf } from '../load-pack.js';
import { printCoverage, printMutation, printVerdicts } from '../print/test.js';
import { watching } from '../watching.js';

/** Runs the cases of a pack. Where all pass, also says which clauses no case exercises and which alterations none notices. */
export async function runTest(io: Io, pack: string, options: CasesOptions): Promise<ExitCode> {
  const { watch, cases, plugins, lang } = options;
  if (!watch) return testOnce(io, pack, options);
  const others = [...placesOfCases(io.cwd, pack, cases), plugins];
  return watching(io, { pack, others: [...others, ...coresOf(io.cwd, pack)], lang }, (caught) =>
    testOnce(caught, pack, options),
  );
}

async function testOnce(io: Io, pack: string, options: CasesOptions): Promise<ExitCode> {
  const { lang, json } = options;
  const loaded = await loadPackWithCases(io, pack, options);
  if (!loaded) return EXIT.issues;
  const { compiled, documents, folder, plugins } = loaded;
  if (documents.length === 0) io.err(`${testSentence('no-cases', lang, { folder })}\n`);
  const verdicts = runCases(compiled, documents);
  const isPassed = verdicts.every(({ passed }) => passed);
  const code = isPassed && documents.length > 0 ? EXIT.fine : EXIT.issues;
  if (!json)
    io.out(
      printVerdicts(
        verdicts,
        titlesFor({ pack: compiled.plan.pack, register: [] }, { lang, plugins }),
        paintFor(io, 'out'),
      ),
    );
  if (code !== EXIT.fine) {
    if (json) printJson(io, { verdicts });
    else if (!isPassed) io.out(`${testSentence('skipped', lang)}\n`);
    return code;
  }
  const clauses = coverage(compiled, documents, plugins);
  if (!json) io.out(printCoverage(clauses, lang));
  const mutation = mutationScore(compiled, documents, plugins);
  if (json) printJson(io, { verdicts, clauses, mutation });
  else io.out(printMutation(mutation, lang));
  return code;
}
