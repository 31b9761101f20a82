import { amendSentence } from '../words/index.js';
import type { CommonOptions } from './command.js';
import { writeWhole } from './files.js';
import { type Io, printData } from './io.js';

/** Writes a text to the file `out` and says so on standard error; without `out` prints it as data. */
export function writeOrPrint(io: Io, text: string, { lang, out, force }: CommonOptions): void {
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, force);
    io.err(`${amendSentence('written', lang, { file: out })}\n`);
  }
}
