import { LIMITS } from '../model/document.js';
import { type Language, reportLine, word } from '../words/index.js';
import { sizeOf } from './files.js';
import { type Io, paintFor } from './io.js';
import { shownFile } from './standard-input.js';
import { pageWidth, wrapped } from './wrap.js';

/** Warns of a record that no command could read back, since as one text it is larger than a record may be; written as lines it can be. */
export function tellIfTooLarge(io: Io, file: string, language: Language): void {
  const limit = LIMITS.recordBytes;
  if (sizeOf(io.cwd, file) <= limit) return;
  const sentence = reportLine('written-too-large', language, { file: shownFile(file), limit: String(limit) });
  const warning = paintFor(io, 'err')('yellow', word('warning', language));
  io.err(`${wrapped(`${warning}: ${sentence}`, pageWidth(io), 2)}\n`);
}
