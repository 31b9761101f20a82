import type { AssessmentRecord } from '../model/record.js';
import { type Language, reportLine, word } from '../words/index.js';
import { type Io, paintFor } from './io.js';
import { pageWidth, wrapped } from './wrap.js';

/** Warns of salts that a correction has from what it corrects: where only one of the two hides a unit, the other tells its figures. */
export function tellKeptSalts(io: Io, before: AssessmentRecord, after: AssessmentRecord, language: Language): void {
  const known = new Set(saltsIn(before));
  const kept = saltsIn(after).filter((salt) => known.has(salt)).length;
  if (kept === 0) return;
  const warning = paintFor(io, 'err')('yellow', word('warning', language));
  const sentence = reportLine('salts-kept', language, { count: String(kept) });
  io.err(`${wrapped(`${warning}: ${sentence}`, pageWidth(io), 2)}\n`);
}

function saltsIn({ entries }: AssessmentRecord): readonly string[] {
  return entries.flatMap((entry) => ('salt' in entry && entry.salt !== null ? [entry.salt] : []));
}
