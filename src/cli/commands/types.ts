import { packTypes } from '../../build/index.js';
import { buildSentence } from '../../words/index.js';
import type { CommonOptions } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { loadPack } from '../load-pack.js';
import { loadPlugins } from '../load-plugins.js';
import { tellIssues } from '../print/issues.js';
import { standingLines } from '../print/record.js';
import { writeWhole } from '../write-files.js';

interface TypesOptions extends CommonOptions {
  readonly out: string;
}

/** Writes the TypeScript declaration of the names of a pack. A pack with errors has none. */
export async function runTypes(io: Io, pack: string, options: TypesOptions): Promise<ExitCode> {
  const { lang, out } = options;
  const { compiled, issues } = loadPack(io, pack, await loadPlugins(io.cwd, options.plugins));
  tellIssues(io, issues, lang);
  if (!compiled) return EXIT.issues;
  writeWhole(io.cwd, out, packTypes(compiled), options.force);
  const lines = [buildSentence('typed', lang, { file: out }), ...standingLines(compiled.pack.standing, lang)];
  io.out(`${lines.join('\n')}\n`);
  return EXIT.fine;
}
