import { LIMITS } from '../model/document.js';
import { type Language, reportLine } from '../words/index.js';
import { sizeOf } from './files.js';
import type { Io } from './io.js';
import { tellRemarks } from './round-remarks.js';
import { shownFile } from './standard-input.js';

/** Warns of a record that no command could read back, since as one text it is larger than a record may be; written as lines it can be. */
export function tellIfTooLarge(io: Io, file: string, language: Language): void {
  const limit = LIMITS.recordBytes;
  if (sizeOf(io.cwd, file) <= limit) return;
  const sentence = reportLine('written-too-large', language, { file: shownFile(file), limit: String(limit) });
  tellRemarks(io, [sentence], language);
}
