import { amendSentence, type Language } from '../words/index.js';
import { writeWhole } from './files.js';
import { type Io, printData } from './io.js';

/** Where a text goes; `force` allows to write over a file. */
export interface TextOptions {
  readonly lang: Language;
  readonly out?: string;
  readonly force?: true;
}

/** Writes a text to the file `out` and says so on standard error; without `out` prints it as data. */
export function writeOrPrint(io: Io, text: string, { lang, out, force }: TextOptions): void {
  if (out === undefined) printData(io, text);
  else {
    writeWhole(io.cwd, out, text, force);
    io.err(`${amendSentence('written', lang, { file: out })}\n`);
  }
}
