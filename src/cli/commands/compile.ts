import { planDocument, planText } from '../../build/index.js';
import { VERSION } from '../../model/version.js';
import { buildSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { standingLines } from '../print/record.js';
import { writeWhole } from '../write-files.js';

interface CompileOptions extends CommonOptions {
  readonly out: string;
}

/** Writes the plan of a pack, and says what a page must give to open it. A pack with errors is not written. */
export async function runCompile(io: Io, pack: string, options: CompileOptions): Promise<ExitCode> {
  const { lang, out } = options;
  const { compiled } = (await loadSoundPack(io, pack, options)) ?? {};
  if (!compiled) return EXIT.issues;
  writeWhole(io.cwd, out, planText(compiled), options.force);
  const { needs } = planDocument(compiled);
  const lines = [
    buildSentence('compiled', lang, { file: out, version: VERSION }),
    ...(needs.irrational ? [buildSentence('needs-irrational', lang)] : []),
    ...(needs.procedure ? [buildSentence('needs-procedure', lang)] : []),
    ...needs.operators.map(({ id }) => buildSentence('needs-operator', lang, { operator: id })),
    ...standingLines(compiled.pack.standing, lang),
  ];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
