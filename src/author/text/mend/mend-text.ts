import { bug } from '../../../kit/bug.js';
import { SYNTAX_DETAILS, type SyntaxDetail } from '../../../model/source-details.js';
import { causesAbove } from './cause-above.js';
import { atOtherIndents, INDENT, isOneOfMany } from './indents.js';
import { repairsOf } from './line-repairs.js';
import type { Faults, MendedLine } from './mended-line.js';
import type { LineMend } from './requote.js';
import { withoutDash } from './stray-dash.js';
import { sweep } from './sweep.js';
import { restOfBracket } from './wrapped-bracket.js';

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

/** A longer line was not typed by a person. */
const LONGEST_LINE = 2000;

/** Details that wrong indentation causes. */
const OF_INDENTS: readonly string[] = [
  SYNTAX_DETAILS.indentation,
  SYNTAX_DETAILS.tab,
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS['second-colon'],
  SYNTAX_DETAILS['colon-missing'],
  SYNTAX_DETAILS['odd-blank'],
];

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
  const swept =
    first.faults.broken.size === 0 && first.faults.other.size === 0 ? undefined : sweep(written, first, read);
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
    mended.set(at, before ? { ...before, line: mend.line } : { ...mend, number: at, written: lines[at - 1] ?? '' });
    lines[at - 1] = mend.line;
    reading = best.trial;
  }
  return { text: lines.join('\n'), reading, mended: inOrder(mended), lost };
}

/** Whether a line is less indented than the next one. */
function endsWhatIsOpen(lines: readonly string[], number: number): boolean {
  const depth = (line = '') => line.search(/[^\s]/);
  return depth(lines[number - 1]) < depth(lines.slice(number).find((line) => /\S/.test(line)));
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
    .filter(({ trial: { faults } }) => faults.broken.size === 0 && faults.other.size === 0);
  return cleared.length === 1 ? cleared[0] : undefined;
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
  /** Of a line that is only moved; of two at the same distance neither is certain. */
  readonly distance?: number;
}

/** Candidates for the broken line, then for the line before it, whose text may run into it; then other indentations. */
function candidatesFor(
  lines: readonly string[],
  number: number,
  detail: string,
  isLost: boolean,
): readonly Candidate[] {
  const before = lines.slice(0, number - 1).findLastIndex((line) => /\S/.test(line)) + 1;
  const isShort = (at: number) => at > 0 && at <= lines.length && (lines[at - 1] ?? '').length <= LONGEST_LINE;
  const onLines = [number, before].filter(isShort).flatMap((at) =>
    repairsOf(lines[at - 1] ?? '').map((mend) => ({
      at,
      mend: detail === SYNTAX_DETAILS['quote-open'] && at === number ? { ...mend, detail } : mend,
    })),
  );
  const repaired = [
    ...restOfBracket(lines, number).map((mend) => ({ at: number + 1, mend })),
    ...[number, before].flatMap((at) => withoutDash(lines, at).map((mend) => ({ at, mend }))),
    ...onLines,
    ...[number, before].flatMap((at) => withColon(lines, at)),
  ];
  const last = [...asContinuation(lines, number, before), ...asNote(lines, number, detail)];
  // below a line that stays broken, indentation has no meaning
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

/** The line with the missing dash of a list item: `  id: x` below `- id: y`. */
function withDash(lines: readonly string[], number: number): readonly Candidate[] {
  const line = (lines[number - 1] ?? '').replace(/^(\s*) {2}(?=(?:id|key):\s|\{)/, '$1- ');
  if (line === lines[number - 1]) return [];
  return [{ at: number, mend: { line, column: 0, detail: SYNTAX_DETAILS.dash } }];
}

/** The line with the missing colon of a key that is alone on its line, above deeper lines. */
function withColon(lines: readonly string[], number: number): readonly Candidate[] {
  const line = lines[number - 1] ?? '';
  if (!/^\s*(?:-\s+)*[a-z][A-Za-z-]*\s*$/.test(line) || !endsWhatIsOpen(lines, number)) return [];
  const column = line.trimEnd().length;
  return [{ at: number, mend: { line: `${line.trimEnd()}:`, column, detail: SYNTAX_DETAILS['colon-missing'] } }];
}

/** The line as the rest of the wrapped text before it: it begins in lower case, and has no key. */
function asContinuation(lines: readonly string[], number: number, before: number): readonly Candidate[] {
  const [line = '', above = ''] = [lines[number - 1], lines[before - 1]];
  const key = /^(\s*(?:-\s+)*)[\w-]+:\s+\p{L}[^{}[\]"':#]* [^{}[\]"':#]*$/u.exec(above)?.[1];
  // after a hyphen or a comma the text goes on in capitals too
  const goesOn = /[-–,(/]\s*$/.test(above) ? /^\s*\p{L}[^:]*$/u : /^\s*\p{Ll}[^:]*$/u;
  if (key === undefined || !goesOn.test(line)) return [];
  return [
    {
      at: number,
      mend: { line: `${' '.repeat(key.length + 2)}${line.trim()}`, column: 0, detail: SYNTAX_DETAILS.indentation },
    },
  ];
}

/** The line as a comment: a ruler, or words that begin as no key does. */
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
