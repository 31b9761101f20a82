import { compare, total } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import { isObject } from '../../kit/plain-data.js';
import { bands } from './bands.js';
import { choices } from './choices.js';
import { type Clause, clausesOf, ZERO_ANSWER_IS } from './clause.js';
import { countTargets } from './count-targets.js';
import { deductions, perItem } from './counts.js';
import { cutOff } from './cut-off.js';
import { eachGroup } from './each-group.js';
import { floors } from './floors.js';
import { largest } from './largest.js';
import { marks } from './marks.js';
import { bandsOfArising } from './not-arising.js';
import { notDone } from './not-done.js';
import { parts } from './parts.js';
import { ADDS, STANDARD_COLON } from './pattern.js';
import { pointsOf } from './points.js';
import type { FactDraft, Reader, Reading, RowDoubt, RowRefusal, Scoring } from './reading.js';
import { deedText, lossesText, namedText, scoringText } from './scoring-text.js';
import { proportions, relative, shares, targets } from './shares.js';
import { steps } from './steps.js';
import { unsaidIn } from './unsaid.js';
import { takesForMerit, unwishedDoubts } from './unwished.js';
import { worded } from './worded.js';
import { yesNo } from './yes-no.js';

/** The first of these that reads or refuses a row decides. */
const READERS: readonly Reader[] = [
  largest,
  relative,
  shares,
  targets,
  countTargets,
  proportions,
  floors,
  steps,
  perItem,
  eachGroup,
  cutOff,
  notDone,
  deductions,
  yesNo,
  bandsOfArising,
  bands,
  parts,
  choices,
  marks,
];

/**
 * The rule of a cell, or a refusal. Every clause, number and name of the cell must be in the rule, in its facts or in a doubt
 * of the row; else the row is refused, and `text` has the words that were not read.
 */
export function readScoring(
  { title, max, role }: Pick<Scoring, 'title' | 'max' | 'role'>,
  text: string,
): Reading | RowRefusal {
  const reading = (IS_EXPORTED.test(text) ? worded({ max, text }) : undefined) ?? readText({ title, max, role }, text);
  return 'why' in reading ? reading : { ...reading, facts: reading.facts.map(withColons) };
}

/** A fact with the colons of the standards that it names: `ISO 9001:2015`. */
function withColons(fact: FactDraft): FactDraft {
  const written = (words: string) => words.replaceAll(STANDARD_COLON, ':');
  const options = fact.options?.map(({ id, title }) => ({ id, title: written(title) }));
  return { ...fact, title: written(fact.title), ...(options ? { options } : {}) };
}

/** Names in quotes, and heads of sentences, are those of an export; other words may be an office's own. */
const IS_EXPORTED = /“[^”]+”|^(?:Từ điểm tối đa|Từ [\d,]+ điểm|Cộng các phần|Lấy trường hợp cao nhất): /u;

/** A cell by its lines; else a line may end in the middle of a sentence, or the first answer may name the figure of all. */
function readText(row: Pick<Scoring, 'title' | 'max' | 'role'>, text: string): Reading | RowRefusal {
  const byLines = scoringText(row, text);
  const reading = readClauses(byLines);
  if (!('why' in reading) || reading.why !== 'unread') return reading;
  const isOfLines = text.includes('\n');
  const others = [
    isOfLines ? scoringText(row, text, true) : undefined,
    namedText(row, text, false),
    isOfLines ? namedText(row, text, true) : undefined,
    lossesText(row, text),
    deedText(row, text),
  ];
  for (const scoring of others) {
    const other = scoring && readClauses(scoring);
    if (other && !('why' in other) && isAbout(other, scoring.title, row.title)) return other;
  }
  return readBest(row, text) ?? reading;
}

/** `chỉ tính mức cao nhất`, at the end of a cell: of several answers that are true the best counts. */
const BEST_COUNTS =
  /[;,.]?\s*\(?\s*(?:(?:chỉ|được|thì) )*(?:tính|lấy|chấm|cộng|áp dụng|hưởng)(?: (?:điểm|theo|cho|ở|một|01|1))* (?:mức|hình thức|thành tích|danh hiệu|giải(?: thưởng)?|loại|hạng|trường hợp|nội dung|cấp|điểm)(?: (?:khen thưởng|khen|điểm|thành tích|độ|đạt được))* cao nhất\s*\)?\s*\.?\s*$/iu;

/** A choice of which the best answer counts; undefined for a cell that says nothing of that, or is no choice without it. */
function readBest(row: Pick<Scoring, 'title' | 'max' | 'role'>, text: string): Reading | undefined {
  if (!BEST_COUNTS.test(text)) return undefined;
  const reading = readText(row, text.replace(BEST_COUNTS, ''));
  if ('why' in reading || !isChoice(reading)) return undefined;
  const { facts, doubts = [] } = reading;
  return {
    ...reading,
    facts: facts.map((fact) => ({ ...fact, title: `${fact.title} (mức cao nhất)` })),
    doubts: doubts.filter(({ why }) => why !== 'both-true'),
  };
}

function isChoice({ facts, rule }: Reading): boolean {
  const lowered = rule(facts.map((_, index) => `f${index}`));
  return facts.length === 1 && isObject(lowered) && Object.hasOwn(lowered, 'choice');
}

/** Whether a reading asks for the figure that an answer names, where one does. */
function isAbout({ facts }: Reading, figure: string, title: string): boolean {
  return figure === title || facts.some((fact) => fact.title.startsWith(figure));
}

function readClauses(scoring: Scoring): Reading | RowRefusal {
  const cell = withoutMaximum(scoring);
  return readWhole(cell) ?? { why: 'unread', text: unreadWords(cell) };
}

/** The first reading, or refusal, that covers all clauses of a cell. */
function readWhole(cell: Scoring): Reading | Exclude<RowRefusal, { readonly why: 'unread' }> | undefined {
  for (const read of READERS) {
    const reading = read(cell);
    if (!reading) continue;
    if ('why' in reading) return reading;
    if (takesForMerit(cell, reading)) continue;
    const doubts = [...(reading.doubts ?? []), ...claims(cell.clauses, reading), ...unwishedDoubts(cell, reading)];
    const withClaims = { ...reading, doubts };
    const unsaid = unsaidIn(cell, withClaims);
    if (unsaid.length === 0) return withClaims;
  }
  return undefined;
}

/** The cell without `tối đa 5 điểm` where that is the maximum of the row. */
function withoutMaximum(scoring: Scoring): Scoring {
  const { clauses, max } = scoring;
  const others = clauses.filter(
    (clause, index) =>
      !(clause.is === 'cap' && !clause.isTaken && (clause.points ?? max) === max) ||
      (ADDS.test(clause.text) && clausesOf(clauses, 'each').some(({ isTaken }) => isTaken)) ||
      isSum(clauses.slice(0, index), max),
  );
  return others.length === 0 ? scoring : { ...scoring, clauses: others };
}

/** Whether options are together above the maximum, so that a cap after them says that they add up. */
function isSum(clauses: readonly Clause[], max: string): boolean {
  const earning = clausesOf(clauses, 'option').filter(({ points, range }) => points !== '0' && !range);
  return earning.length > 1 && compare(total(earning.map((option) => pointsOf(option, max))), fromDecimal(max)) > 0;
}

/** Doubts on `không có … thì không tính` that the rule does not answer: the unit may claim that the row does not apply. */
function claims(clauses: readonly Clause[], { used }: Reading): readonly RowDoubt[] {
  return clausesOf(clauses, 'absent')
    .filter((clause) => ZERO_ANSWER_IS[clause.answer].leavesOut && !used.includes(clause))
    .map(({ text }) => ({ why: 'claimed-not-applicable', clause: text }));
}

/** The unknown clauses; where each is known, those without which the others are read for certain; else all clauses. */
function unreadWords(cell: Scoring): string {
  const { clauses } = cell;
  const unknown = clauses.filter(({ is }) => is === 'unknown');
  const mayBeOdd = unknown.length === 0 && clauses.length > 2;
  const odd = mayBeOdd ? clauses.filter((clause) => isReadWithout(cell, clause)) : unknown;
  const words = odd.length > 0 ? odd : clauses;
  return words.map(({ text }) => text).join('; ');
}

function isReadWithout(cell: Scoring, clause: Clause): boolean {
  const reading = readWhole({ ...cell, clauses: cell.clauses.filter((other) => other !== clause) });
  // that two answers may both be true is no doubt about what they say
  return reading !== undefined && !('why' in reading) && (reading.doubts ?? []).every(({ why }) => why === 'both-true');
}
