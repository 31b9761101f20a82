import { bands } from './bands.js';
import { choices, parts } from './choices.js';
import { type Clause, clausesOf } from './clause.js';
import { deductions, perItem } from './counts.js';
import { largest } from './largest.js';
import { marks } from './marks.js';
import type { Reader, Reading, RowDoubt, RowRefusal, Scoring } from './reading.js';
import { scoringText } from './scoring-text.js';
import { relative, shares, targets } from './shares.js';
import { unsaidIn } from './unsaid.js';
import { yesNo } from './yes-no.js';

/** In this order; the first that reads or refuses a row has it. */
const READERS: readonly Reader[] = [
  largest,
  relative,
  shares,
  targets,
  perItem,
  deductions,
  yesNo,
  bands,
  parts,
  choices,
  marks,
];

/**
 * The rule of a cell, or why there is none. Every clause, number and name of the cell is in the rule, in its facts or in
 * a doubt of the row; where one is in none of them the row is not read, and `text` says which words those are.
 */
export function readScoring(
  { title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>,
  text: string,
): Reading | RowRefusal {
  const byLines = scoringText({ title, max, role }, text);
  const read = readClauses(byLines);
  if (!('why' in read) || read.why !== 'unread' || !text.includes('\n')) return read;
  // a line may end in the middle of a sentence
  const joined = readClauses(scoringText({ title, max, role }, text, true));
  return 'why' in joined ? read : joined;
}

function readClauses(scoring: Scoring): Reading | RowRefusal {
  const cell = withoutMaximum(scoring);
  for (const read of READERS) {
    const reading = read(cell);
    if (!reading) continue;
    if ('why' in reading) return reading;
    const whole = { ...reading, doubts: [...(reading.doubts ?? []), ...claims(cell.clauses, reading)] };
    const unsaid = unsaidIn(cell, whole);
    if (unsaid.length === 0) return whole;
  }
  return { why: 'unread', text: unreadWords(cell) };
}

/** Without `tối đa 5 điểm` where that is the maximum of the row: the maximum itself says it. */
function withoutMaximum(scoring: Scoring): Scoring {
  const { clauses, max } = scoring;
  const others = clauses.filter((one) => !(one.is === 'cap' && !one.isTaken && (one.points ?? max) === max));
  return others.length === 0 ? scoring : { ...scoring, clauses: others };
}

/** What a unit does not have, where the rule does not answer it: the unit may claim that the row does not apply. */
function claims(clauses: readonly Clause[], { used }: Reading): readonly RowDoubt[] {
  return clausesOf(clauses, 'absent')
    .filter((clause) => clause.answer === 'not-applicable' && !used.includes(clause))
    .map(({ text }) => ({ why: 'claimed-not-applicable', clause: text }));
}

/** The clauses that no form covers, or all of them where it is their combination that none reads. */
function unreadWords({ clauses }: Scoring): string {
  const unknown = clauses.filter(({ is }) => is === 'unknown');
  return (unknown.length === 0 ? clauses : unknown).map(({ text }) => text).join('; ');
}
