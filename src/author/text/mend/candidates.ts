import { SYNTAX_DETAILS, type SyntaxDetail } from '../../../model/source-details.js';
import { atOtherIndents, INDENT } from './indents.js';
import { repairsOf } from './line-repairs.js';
import { lineAt } from './lines.js';
import type { LineMend } from './requote.js';
import { withoutDash } from './stray-dash.js';
import { restOfBracket } from './wrapped-bracket.js';

/** A longer line was not typed by a person. */
const LONGEST_LINE = 2000;

/** Details that wrong indentation causes. */
export const OF_INDENTS: readonly string[] = [
  SYNTAX_DETAILS.indentation,
  SYNTAX_DETAILS.tab,
  SYNTAX_DETAILS.unexpected,
  SYNTAX_DETAILS['comma-many'],
  SYNTAX_DETAILS['second-colon'],
  SYNTAX_DETAILS['colon-missing'],
  SYNTAX_DETAILS['odd-blank'],
];

/** A mended line that may make the text readable. */
export interface Candidate {
  /** The number of the line, from 1. */
  readonly at: number;
  readonly mend: LineMend;
  /** Of a line that is only moved; of two at the same distance neither is certain. */
  readonly distance?: number;
}

/** Candidates for the broken line `number`, then for the line before it, whose text may run into it; then other indentations. */
export function candidatesFor(
  lines: readonly string[],
  number: number,
  detail: string,
  isLost: boolean,
): readonly Candidate[] {
  const before = lines.slice(0, number - 1).findLastIndex((line) => /\S/.test(line)) + 1;
  const isShort = (at: number) => at > 0 && at <= lines.length && lineAt(lines, at).length <= LONGEST_LINE;
  const onLines = [number, before].filter(isShort).flatMap((at) =>
    repairsOf(lineAt(lines, at)).map((mend) => ({
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
    .filter((at) => isShort(at) && /\S/.test(lineAt(lines, at)))
    .flatMap((at) =>
      atOtherIndents(lines, at - 1).map(({ line, distance }) => ({
        at,
        mend: { line, column: 0, detail: SYNTAX_DETAILS[slipOfIndent(lineAt(lines, at))] },
        // the line itself, then the one below it
        distance: distance + (at - number) * LONGEST_LINE,
      })),
    );
  return [...repaired, ...moved, ...withDash(lines, number), ...last];
}

/** The line with the missing dash of a list item: `  id: x` below `- id: y`. */
function withDash(lines: readonly string[], number: number): readonly Candidate[] {
  const line = lineAt(lines, number).replace(/^(\s*) {2}(?=(?:id|key):\s|\{)/, '$1- ');
  if (line === lines[number - 1]) return [];
  return [{ at: number, mend: { line, column: 0, detail: SYNTAX_DETAILS.dash } }];
}

/** The line with the missing colon of a key that is alone on its line, above deeper lines. */
function withColon(lines: readonly string[], number: number): readonly Candidate[] {
  const line = lineAt(lines, number);
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
  const line = lineAt(lines, number);
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

/** Whether a line is less indented than the next one. */
export function endsWhatIsOpen(lines: readonly string[], number: number): boolean {
  const depth = (line = '') => line.search(/\S/);
  return depth(lines[number - 1]) < depth(lines.slice(number).find((line) => /\S/.test(line)));
}
