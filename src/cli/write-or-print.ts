import { amendSentence } from '../words/index.js';
import type { CommonOptions } from './command.js';
import { type Io, printData } from './io.js';
import { writeWhole } from './write-files.js';

/** Writes a text to the file `out` and says so on standard error; without `out` prints it as data. */
export function writeOrPrint(io: Io, text: string, { lang, out, force }: CommonOptions): void {
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, force);
    io.err(`${amendSentence('written', lang, { file: out })}\n`);
  }
}
