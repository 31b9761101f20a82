import { notesOn, type RefusedNode, writeScorer } from '../../build/index.js';
import { buildSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { standingLines } from '../print/record.js';
import { writeWhole } from '../write-files.js';

interface BuildOptions extends CommonOptions {
  readonly out: string;
}

/** Writes the scoring module of a pack, and says what it does not hold. A pack with errors is not written. */
export async function runBuild(io: Io, pack: string, options: BuildOptions): Promise<ExitCode> {
  const { lang, out } = options;
  const { compiled } = (await loadSoundPack(io, pack, options)) ?? {};
  if (!compiled) return EXIT.issues;
  const written = writeScorer(compiled);
  if (!written.ok) {
    for (const refused of written.errors)
      io.err(`${buildSentence(refusalOf(refused), lang, { node: refused.node, operator: refused.operator })}\n`);
    return EXIT.issues;
  }
  writeWhole(io.cwd, out, written.value, options.force);
  const lines = [
    buildSentence('built', lang, { file: out }),
    ...standingLines(compiled.pack.standing, lang),
    ...notesOn(compiled).map((note) => note[lang]),
  ];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.fine;
}

/** The sentence that says why no module can score a node. */
function refusalOf({ code, node }: RefusedNode) {
  return { 'too-many-levels': code, 'operator-of-plugin': node === '' ? ('relation-of-plugin' as const) : code }[code];
}
