import { packTypes } from '../../build/index.js';
import { buildSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadSoundPack } from '../load-sound-pack.js';
import { standingLines } from '../print/record.js';
import { writeWhole } from '../write-files.js';

interface TypesOptions extends CommonOptions {
  readonly out: string;
}

/** Writes the TypeScript declaration of the names of a pack. A pack with errors has none. */
export async function runTypes(io: Io, pack: string, options: TypesOptions): Promise<ExitCode> {
  const { lang, out } = options;
  const { compiled } = (await loadSoundPack(io, pack, options)) ?? {};
  if (!compiled) return EXIT.issues;
  writeWhole(io.cwd, out, packTypes(compiled), options.force);
  const lines = [buildSentence('typed', lang, { file: out }), ...standingLines(compiled.pack.standing, lang)];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
