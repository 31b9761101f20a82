import { prove } from '../../author/index.js';
import type { CommonOptions, FORMATS } from '../command.js';
import { alteredSince } from '../consolidated.js';
import { eachSlipOnce } from '../each-slip-once.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { type Io, paintFor, printData } from '../io.js';
import { coresOf, loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { checkAsJson, printChecks, printPack, printProof } from '../print/check.js';
import { tellIssues } from '../print/issues.js';
import { checkAsSarif } from '../print/sarif.js';
import { tellRemarks } from '../round-remarks.js';
import { watching } from '../watching.js';

interface CheckOptions extends CommonOptions {
  readonly format?: (typeof FORMATS)[number];
}

/**
 * Checks a pack. Issues go to standard error; where there is no error, the findings of the proofs too, and what the pack
 * holds to standard output. In another format all of it is data on standard output. Findings do not change the exit code.
 */
export async function runCheck(io: Io, pack: string, options: CheckOptions): Promise<ExitCode> {
  const { watch, plugins, lang } = options;
  if (!watch) return checkOnce(io, pack, options);
  return watching(io, { pack, others: [plugins, ...coresOf(io.cwd, pack)], lang }, (caught) =>
    checkOnce(caught, pack, options),
  );
}

async function checkOnce(io: Io, pack: string, options: CheckOptions): Promise<ExitCode> {
  const { lang, format = options.json ? 'json' : 'human' } = options;
  const plugins = await loadPlugins(io.cwd, options.plugins, io.turn);
  const loaded = loadPack(io, pack, plugins);
  const { compiled, from } = loaded;
  const { issues, proof } = eachSlipOnce({ issues: loaded.issues, proof: compiled && prove(compiled, plugins) });
  const print = {
    json: () => printData(io, checkAsJson(issues, from, proof, lang)),
    sarif: () => printData(io, checkAsSarif(issues, from, proof?.findings ?? [], lang)),
    human: () => {
      tellIssues(io, issues, lang);
      tellRemarks(io, alteredSince(loaded, lang), lang);
      if (!compiled || !proof) return;
      io.err(printChecks(proof.findings, from, compiled, lang, paintFor(io, 'err')));
      io.out(printPack(compiled, lang));
      io.out(printProof(proof, lang));
    },
  } satisfies Record<(typeof FORMATS)[number], () => void>;
  print[format]();
  return compiled ? EXIT.fine : EXIT.issues;
}
