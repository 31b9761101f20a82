import { bug } from '../../../kit/bug.js';
import { SYNTAX_DETAILS } from '../../../model/source-details.js';
import { type Candidate, candidatesFor, endsWhatIsOpen, OF_INDENTS } from './candidates.js';
import { causesAbove } from './cause-above.js';
import { isOneOfMany } from './indents.js';
import { lineAt } from './lines.js';
import type { Faults, MendedLine } from './mended-line.js';
import { sweep } from './sweep.js';

/** A text with its mended lines, and its reading. */
interface MendedText<Reading> {
  readonly text: string;
  readonly reading: Reading;
  readonly mended: readonly MendedLine[];
  /** The first line that stays broken and closes what is open around it: faults of later lines follow from it. */
  readonly lost?: number | undefined;
}

/** The most characters that are read again in all attempts; after that, broken lines stay broken. */
const MOST_READ = 1_500_000;

/** A longer text was written by a program, which makes no slips. */
const LONGEST_TEXT = 250_000;

/**
 * Mends the broken lines of a text, first to last. A line is replaced by the first candidate with which the text, when read
 * again, has no fault in that line and no new fault elsewhere. A line without such a candidate stays.
 */
export function mendText<Reading extends { readonly faults: Faults }>(
  written: string,
  first: Reading,
  read: (text: string) => Reading,
): MendedText<Reading> {
  if (written.length > LONGEST_TEXT || /^\s*[{[]/.test(written)) return { text: written, reading: first, mended: [] };
  const swept = isRight(first.faults) ? undefined : sweep(written, first, read);
  const lines = [...(swept?.lines ?? written.split('\n'))];
  const mended = new Map(swept?.mended.map((line) => [line.number, line]));
  let reading = swept?.reading ?? first;
  let handled = 0;
  let left = MOST_READ;
  let isLost = false;
  let lost: number | undefined;
  for (let number = nextBroken(reading, handled); number !== undefined; number = nextBroken(reading, handled)) {
    handled = number;
    const detail = reading.faults.broken.get(number) ?? bug('a broken line has a detail');
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
      if (distance !== undefined && isOneOfMany(lines, at, trial.faults.broken)) continue;
      isCertain = best === undefined;
      best ??= { candidate, trial };
      if (distance === undefined || !isCertain) break;
    }
    const isBelow = best !== undefined && [...best.trial.faults.broken.keys()].some((line) => line > number);
    const above = best === undefined || !isCertain || isBelow ? clearedAbove(lines, number, detail, read) : undefined;
    if (above !== undefined) {
      best = above;
      isCertain = true;
    }
    if (best === undefined || !isCertain) {
      if (detail === SYNTAX_DETAILS['bracket-open'] || endsWhatIsOpen(lines, number)) lost ??= number;
      isLost ||= LOSES_PLACE.includes(detail) || lost !== undefined;
      continue;
    }
    const { at, mend } = best.candidate;
    const before = mended.get(at);
    mended.set(at, before ? { ...before, line: mend.line } : { ...mend, number: at, written: lineAt(lines, at) });
    lines[at - 1] = mend.line;
    reading = best.trial;
  }
  return { text: lines.join('\n'), reading, mended: inOrder(mended), lost };
}

/** The text with a line above the broken one mended, where nothing in the text is broken then. */
function clearedAbove<Reading extends { readonly faults: Faults }>(
  lines: readonly string[],
  number: number,
  detail: string,
  read: (text: string) => Reading,
): { readonly candidate: Candidate; readonly trial: Reading } | undefined {
  if (!OF_INDENTS.includes(detail)) return undefined;
  const cleared = causesAbove(lines, number)
    .map((candidate) => ({
      candidate,
      trial: read(lines.with(candidate.at - 1, candidate.mend.line).join('\n')),
    }))
    .filter(({ trial }) => isRight(trial.faults));
  return cleared.length === 1 ? cleared[0] : undefined;
}

function isRight({ broken, other }: Faults): boolean {
  return broken.size === 0 && other.size === 0;
}

function inOrder(mended: ReadonlyMap<number, MendedLine>): readonly MendedLine[] {
  return [...mended.values()].toSorted((a, b) => a.number - b.number);
}

function nextBroken({ faults }: { readonly faults: Faults }, after: number): number | undefined {
  const lines = [...faults.broken.keys()].filter((line) => line > after);
  return lines.length === 0 ? undefined : Math.min(...lines);
}

/** Details after which the parser has lost its place, and reports faults in lines without fault. */
export const LOSES_PLACE: readonly string[] = [
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS.indentation,
  SYNTAX_DETAILS.tab,
  SYNTAX_DETAILS['bracket-open'],
  SYNTAX_DETAILS['comma-missing'],
];

/** Details that hide faults below them, which show once the line is mended. */
const HIDES: readonly string[] = [
  SYNTAX_DETAILS['quote-open'],
  SYNTAX_DETAILS['bracket-open'],
  SYNTAX_DETAILS['comma-missing'],
  SYNTAX_DETAILS['key-not-text'],
];

/** Certain repairs, after which the next line may show the same slip. */
const HIDING: readonly string[] = [SYNTAX_DETAILS.dash, SYNTAX_DETAILS['odd-blank'], SYNTAX_DETAILS.wide];

/** Whether the line has no fault now, and no other line a new one, except below where faults may have been hidden. */
function isBetter(trial: Faults, now: Faults, number: number, at: number, mayHide: boolean): boolean {
  if (trial.broken.has(number) || trial.broken.has(at)) return false;
  const isNew = (line: number) => !now.broken.has(line) && !now.other.has(line);
  const added = [...trial.broken.keys(), ...trial.other].filter(isNew);
  return added.every((line) => mayHide && line > number);
}
