import { SYNTAX_DETAILS, type SyntaxDetail } from '../yaml-syntax.js';
import { atOtherIndents, INDENT } from './indents.js';
import type { LineMend } from './line-mend.js';
import { repairsOf } from './line-repairs.js';

/** What a text is wrong in, line by line from 1: what may be mended, and what else no mended line may bring. */
export interface Faults {
  readonly broken: ReadonlyMap<number, string>;
  readonly other: ReadonlySet<number>;
}

/** A line that was mended: its number from 1, as it is written, and as it was meant. */
export interface MendedLine extends LineMend {
  readonly number: number;
  readonly written: string;
}

/** A text with its mended lines in it, and how it reads. */
export interface MendedText<Reading> {
  readonly text: string;
  readonly reading: Reading;
  readonly mended: readonly MendedLine[];
  /** A line that stays broken and ends what is open around it: what is said of later lines follows from it. */
  readonly lost?: number | undefined;
}

/** So many characters are read again at the most; beyond that what is broken stays broken, and is told as it is. */
const MOST_READ = 1_500_000;

/** A longer text was written by a program, which has no slips of a person. */
const LONGEST_TEXT = 250_000;

/** A longer line is no one's writing. */
const LONGEST_LINE = 2000;

/** Wrong indentation shows as one of these. */
const OF_INDENTS: readonly string[] = [
  SYNTAX_DETAILS.indentation,
  SYNTAX_DETAILS.tab,
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS['second-colon'],
  SYNTAX_DETAILS['colon-missing'],
  SYNTAX_DETAILS['odd-blank'],
];

/**
 * Puts right, from the first broken line to the last, each line for which a repair makes the text readable there, and
 * reads on with it. A line is changed only where the text as a whole then reads better: what the line says is checked
 * by reading it, never guessed. A line for which nothing helps stays as it is.
 */
export function mendText<Reading extends { readonly faults: Faults }>(
  written: string,
  first: Reading,
  read: (text: string) => Reading,
): MendedText<Reading> {
  if (written.length > LONGEST_TEXT || /^\s*[{[]/.test(written)) return { text: written, reading: first, mended: [] };
  const lines = written.split('\n');
  const mended = new Map<number, MendedLine>();
  let reading = first;
  let done = 0;
  let left = MOST_READ;
  let isLost = false;
  let lost: number | undefined;
  for (let number = nextBroken(reading, done); number !== undefined; number = nextBroken(reading, done)) {
    done = number;
    const detail = reading.faults.broken.get(number) ?? '';
    let best: { readonly candidate: Candidate; readonly trial: Reading } | undefined;
    let isCertain = true;
    for (const candidate of candidatesFor(lines, number, detail, isLost)) {
      const { at, mend, distance } = candidate;
      if (best !== undefined && distance !== best.candidate.distance) break;
      left -= written.length;
      if (left < 0) return { text: lines.join('\n'), reading, mended: inOrder(mended), lost };
      const trial = read(lines.with(at - 1, mend.line).join('\n'));
      const mayHide = distance === undefined && (HIDES.includes(detail) || HIDING.includes(mend.detail));
      if (!isBetter(trial.faults, reading.faults, number, at, mayHide)) continue;
      isCertain = best === undefined;
      best ??= { candidate, trial };
      if (distance === undefined || !isCertain) break;
    }
    if (best === undefined || !isCertain) {
      if (detail === SYNTAX_DETAILS['bracket-open'] || endsWhatIsOpen(lines, number)) lost ??= number;
      isLost ||= LOSES_PLACE.includes(detail) || lost !== undefined;
      continue;
    }
    const { at, mend } = best.candidate;
    const before = mended.get(at);
    mended.set(at, before ? { ...before, line: mend.line } : { ...mend, number: at, written: lines[at - 1] ?? '' });
    lines[at - 1] = mend.line;
    reading = best.trial;
  }
  return { text: lines.join('\n'), reading, mended: inOrder(mended), lost };
}

/** Whether a line stands further to the left than the lines around it. */
function endsWhatIsOpen(lines: readonly string[], number: number): boolean {
  const depth = (line = '') => line.search(/[^\s]/);
  const own = depth(lines[number - 1]);
  return own < depth(lines.slice(number).find((line) => /\S/.test(line)));
}

function inOrder(mended: ReadonlyMap<number, MendedLine>): readonly MendedLine[] {
  return [...mended.values()].toSorted((a, b) => a.number - b.number);
}

function nextBroken({ faults }: { readonly faults: Faults }, after: number): number | undefined {
  const lines = [...faults.broken.keys()].filter((line) => line > after);
  return lines.length === 0 ? undefined : Math.min(...lines);
}

interface Candidate {
  readonly at: number;
  readonly mend: LineMend;
  /** Of a line that is only moved: of two that are equally far, neither is certain. */
  readonly distance?: number;
}

/** The broken line itself, then the line before it, whose text may have run on into this one; then other indentations. */
function candidatesFor(
  lines: readonly string[],
  number: number,
  detail: string,
  isLost: boolean,
): readonly Candidate[] {
  const before = lines.slice(0, number - 1).findLastIndex((line) => /\S/.test(line)) + 1;
  const isShort = (at: number) => at > 0 && at <= lines.length && (lines[at - 1] ?? '').length <= LONGEST_LINE;
  const isOpen = detail === SYNTAX_DETAILS['quote-open'];
  const onLines = [number, before].filter(isShort).flatMap((at) =>
    repairsOf(lines[at - 1] ?? '').map((mend) => ({
      at,
      mend: isOpen && at === number ? { ...mend, detail } : mend,
    })),
  );
  const repaired = [...onLines, ...[number, before].flatMap((at) => withColon(lines, at))];
  const last = [...goesOn(lines, number, before), ...asNote(lines, number, detail)];
  // below what stays broken the depth of a line says nothing
  if (isLost || !OF_INDENTS.includes(detail)) return [...repaired, ...last];
  const moved = [number, number + 1]
    .filter((at) => isShort(at) && /\S/.test(lines[at - 1] ?? ''))
    .flatMap((at) =>
      atOtherIndents(lines, at - 1).map(({ line, distance }) => ({
        at,
        mend: { line, column: 0, detail: SYNTAX_DETAILS[slipOfIndent(lines[at - 1] ?? '')] },
        // the line itself, then the one below it
        distance: distance + (at - number) * LONGEST_LINE,
      })),
    );
  return [...repaired, ...moved, ...withDash(lines, number), ...last];
}

/** The line as an item of the list around it, whose dash is missing: `  id: x` below `- id: y`. */
function withDash(lines: readonly string[], number: number): readonly Candidate[] {
  const line = (lines[number - 1] ?? '').replace(/^(\s*) {2}(?=(?:id|key):\s|\{)/, '$1- ');
  if (line === lines[number - 1]) return [];
  return [{ at: number, mend: { line, column: 0, detail: SYNTAX_DETAILS.dash } }];
}

/** A key alone on its line, whose colon is missing: what belongs to it stands deeper below. */
function withColon(lines: readonly string[], number: number): readonly Candidate[] {
  const line = lines[number - 1] ?? '';
  if (!/^\s*(?:-\s+)*[a-z][A-Za-z-]*\s*$/.test(line) || !endsWhatIsOpen(lines, number)) return [];
  const column = line.trimEnd().length;
  return [{ at: number, mend: { line: `${line.trimEnd()}:`, column, detail: SYNTAX_DETAILS['colon-missing'] } }];
}

/** The line as the rest of the text before it, which was wrapped: it begins in lower case, and has no key. */
function goesOn(lines: readonly string[], number: number, before: number): readonly Candidate[] {
  const [line = '', above = ''] = [lines[number - 1], lines[before - 1]];
  const key = /^(\s*(?:-\s+)*)[\w-]+:\s+\p{L}[^{}[\]"':#]* [^{}[\]"':#]*$/u.exec(above)?.[1];
  if (key === undefined || !/^\s*\p{Ll}[^:]*$/u.test(line)) return [];
  return [
    {
      at: number,
      mend: { line: `${' '.repeat(key.length + 2)}${line.trim()}`, column: 0, detail: SYNTAX_DETAILS.indentation },
    },
  ];
}

/** The line as a note: a rule of signs, or words that begin as no key does. */
function asNote(lines: readonly string[], number: number, detail: string): readonly Candidate[] {
  const line = lines[number - 1] ?? '';
  const isNote = /^\s*(?:[-=_*~]{4,}\s*$|```|\/\/|(?:\p{Lu}|[^ -~]|\d+\s*$)[^:]*$)/u.test(line);
  if (!isNote || !NOTES.includes(detail)) return [];
  const mend = { line: line.replace(/^(\s*)/, '$1# '), column: 0, detail: SYNTAX_DETAILS['no-key'] };
  return [{ at: number, mend }];
}

const NOTES: readonly string[] = [
  SYNTAX_DETAILS['colon-missing'],
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS['first-character'],
];

function slipOfIndent(line: string): SyntaxDetail {
  const [blank = ''] = INDENT.exec(line) ?? [];
  if (blank.includes('\t')) return 'tab';
  return /[^ ]/.test(blank) ? 'odd-blank' : 'indentation';
}

/** After one of these that stays broken, the parser no longer knows where it is, and finds fault with what follows. */
export const LOSES_PLACE: readonly string[] = [
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS.indentation,
  SYNTAX_DETAILS.tab,
  SYNTAX_DETAILS['bracket-open'],
  SYNTAX_DETAILS['comma-missing'],
];

/** What hides what is broken further down: it comes to light once this is mended. */
const HIDES: readonly string[] = [
  SYNTAX_DETAILS['quote-open'],
  SYNTAX_DETAILS['bracket-open'],
  SYNTAX_DETAILS['comma-missing'],
  SYNTAX_DETAILS['key-not-text'],
];

/** A line that was wrong in one of these ways says for certain what it was meant as; the line below may be wrong likewise. */
const HIDING: readonly string[] = [SYNTAX_DETAILS.dash, SYNTAX_DETAILS['odd-blank'], SYNTAX_DETAILS.wide];

/** The line reads, and nothing else is broken by it: only what was hidden so far may be wrong further down. */
function isBetter(trial: Faults, now: Faults, number: number, at: number, mayHide: boolean): boolean {
  if (trial.broken.has(number) || trial.broken.has(at)) return false;
  const isNew = (line: number) => !now.broken.has(line) && !now.other.has(line);
  const brought = [...trial.broken.keys(), ...trial.other].filter(isNew);
  return brought.every((line) => mayHide && line > number);
}
