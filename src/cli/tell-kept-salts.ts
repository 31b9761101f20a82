import type { AssessmentRecord } from '../model/record.js';
import { type Language, reportLine } from '../words/index.js';
import type { Io } from './io.js';
import { tellRemarks } from './round-remarks.js';

/** Warns of salts that a correction has from what it corrects: where only one of the two hides a unit, the other tells its figures. */
export function tellKeptSalts(io: Io, before: AssessmentRecord, after: AssessmentRecord, language: Language): void {
  const known = new Set(saltsIn(before));
  const kept = saltsIn(after).filter((salt) => known.has(salt)).length;
  if (kept === 0) return;
  tellRemarks(io, [reportLine('salts-kept', language, { count: String(kept) })], language);
}

function saltsIn({ entries }: AssessmentRecord): readonly string[] {
  return entries.flatMap((entry) => ('salt' in entry && entry.salt !== null ? [entry.salt] : []));
}
