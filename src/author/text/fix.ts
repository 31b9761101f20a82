import { readDecimal } from '../../kit/decimal-text.js';
import { isList } from '../../kit/plain-data.js';
import { textGiven } from '../../model/given-as.js';
import { ISSUES, type Issue, type IssueCode, type Path, paramsOf } from '../../model/issue.js';
import type { LocatedIssue, Position } from './locate.js';
import { issueGiven, positionGiven } from './located-given.js';
import { dayWritten, yesOrNo } from './tables/figure-cell.js';

/** A replacement: `text` for the characters of a line from `column` to before `endColumn`, as editors count. */
export interface Fix extends Position {
  /** The first column that stays, from 1. */
  readonly endColumn: number;
  /** What stands there instead; '' where the characters only go. */
  readonly text: string;
}

/** Issues whose suggestion is one of two possible meanings. */
const UNCERTAIN: readonly IssueCode[] = [
  'thousands-point',
  'decimal-comma-in-flow',
  'comment-cuts-text',
  'quotes-curly',
];

/** Keys whose value, or the words by language below, may be any text: a number there only lacks its quotation marks. */
const FREE_TEXTS: readonly unknown[] = ['code', 'number', 'title', 'note', 'background', 'choice', 'authority'];

/** Keys of ends and targets, which are written in percent as they are. */
const PERCENTS: readonly unknown[] = ['atLeast', 'above', 'below', 'atMost', 'target'];

/** The longest line that is shown; a document without line ends may be one huge line. */
const LONGEST_SHOWN = 2000;

/** A character that continues a name or a number: the value in the text is then longer than the value in the issue. */
const GOES_ON = /^[\p{L}\p{N}_.-]/u;

/**
 * The fix of an issue, where one is certain: a mended line; a suggestion for a value that stands in the text as the issue
 * quotes it; true or false for yes or no; a date for a day as offices write it; quotation marks around a number that is a
 * text. Quotation marks that are there stay. For many issues of one text give its lines (`linesOf`), so that it is split once.
 *
 * @param issue The issue.
 * @param text The text, or its lines.
 * @param at The place of the issue, as `locateIssue` gives it.
 * @example
 * const fix = fixOf(issue, text, locateIssue(source, issue));
 */
export function fixOf(issue: Issue | LocatedIssue, text: string | readonly string[], at: Position): Fix | undefined {
  positionGiven(at);
  if (UNCERTAIN.includes(issueGiven(issue).code)) return undefined;
  if ('mended' in issue && issue.mended !== undefined) return betweenLines(at.line, issue.mended);
  const line = lineOf(text, at);
  const opens = /^["']/.test(line.slice(at.column - 1)) ? 1 : 0;
  const column = at.column + opens;
  const rest = line.slice(column - 1);
  const replacement = replacementAt(issue, rest);
  if (replacement === undefined || GOES_ON.test(rest.slice(replacement.found.length))) return undefined;
  if (opens === 1 && paramsOf(issue).expected === 'boolean') {
    return {
      line: at.line,
      column: at.column,
      endColumn: column + replacement.found.length + 1,
      text: replacement.suggestion,
    };
  }
  const { found, suggestion } = replacement;
  // an operator may be a sign that YAML reads otherwise, unless it is quoted
  const isSign = opens === 0 && issue.code === 'operator-unknown' && /^\W/.test(suggestion);
  return { line: at.line, column, endColumn: column + found.length, text: isSign ? `"${suggestion}"` : suggestion };
}

/**
 * The line of an issue without the mistake, where the fix is certain and the line has at most 2,000 characters.
 *
 * @param issue The issue.
 * @param text The text, or its lines.
 * @param at The place of the issue, as `locateIssue` gives it.
 * @example
 * const line = mendedLine(issue, text, locateIssue(source, issue));
 */
export function mendedLine(
  issue: Issue | LocatedIssue,
  text: string | readonly string[],
  at: Position,
): string | undefined {
  positionGiven(at);
  issueGiven(issue);
  if ('mended' in issue && issue.mended !== undefined) return issue.mended.line;
  const line = lineOf(text, at);
  const fix = line.length > LONGEST_SHOWN ? undefined : fixOf(issue, text, at);
  return fix && line.slice(0, fix.column - 1) + fix.text + line.slice(fix.endColumn - 1);
}

interface Replacement {
  readonly found: string;
  readonly suggestion: string;
}

/**
 * The lines of a text as positions count them.
 *
 * @param text The text.
 * @example
 * linesOf('id: a\r\ntitle: b').length; // 2
 */
export function linesOf(text: string): readonly string[] {
  return textGiven('A text', text)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
}

function lineOf(text: string | readonly string[], { line }: Position): string {
  // one line alone: for each of many issues a copy of all lines would take minutes
  return String((isList(text) ? text : linesOf(text))[line - 1] ?? '');
}

/** The value of an issue at the beginning of `rest`, and the suggestion for it. */
function replacementAt(issue: Issue, rest: string): Replacement | undefined {
  const { code } = issue;
  const params = paramsOf(issue);
  const { suggestion = '' } = params;
  const [subject = ''] = ISSUES[code].params as readonly string[];
  const found = params[subject] ?? '';
  if (suggestion !== '' && found !== '' && rest.startsWith(found)) {
    if (isNumberedOtherwise(found, suggestion)) return undefined;
    const step = params.step === undefined ? suggestion : withStep(found, params.step, suggestion);
    return step === undefined ? undefined : { found, suggestion: step };
  }
  const { expected = '' } = params;
  if (expected === 'boolean' || TRUTHS.includes(expected)) return booleanAt(rest, expected);
  if (params.expected === 'text' && params.found === 'number') return quotedNumberAt(issue.path, rest);
  if (!rest.startsWith(found)) return undefined;
  const day = code === 'date-invalid' ? dayWritten(found) : undefined;
  if (day !== undefined) return { found, suggestion: day };
  return code === 'decimal-invalid' ? decimalIn(found, PERCENTS.includes(issue.path.at(-1))) : undefined;
}

/** Whether two ids differ in their numbers: `xa-7` may well be no slip for `xa-1`, but another unit that left the register. */
function isNumberedOtherwise(found: string, suggestion: string): boolean {
  const numbers = (text: string) => text.replaceAll(/\D+/g, ' ').trim();
  return [found, suggestion].every((text) => /^\p{L}/u.test(text)) && numbers(found) !== numbers(suggestion);
}

/** An address of an amendment with one step, or all of it, replaced; undefined where the step occurs twice. */
function withStep(address: string, step: string, replacement: string): string | undefined {
  if (step === address) return replacement;
  const steps = address.split('/');
  if (steps.filter((other) => other === step).length !== 1) return undefined;
  return steps.map((other) => (other === step ? replacement : other)).join('/');
}

/** `code: 1.10` -> `code: "1.10"`, as it is written. */
function quotedNumberAt(path: Path, rest: string): Replacement | undefined {
  const [found] = /^[-+]?\d[\d.]*/.exec(rest) ?? [];
  const isFree = FREE_TEXTS.includes(path.at(-1)) || FREE_TEXTS.includes(path.at(-2));
  return found === undefined || !isFree ? undefined : { found, suggestion: `"${found}"` };
}

/** What a place takes that takes only yes, or only no. */
const TRUTHS: readonly string[] = ['true', 'false'];

/** A word for yes or no that is all of a value; a comma after `true` itself is part of the value, after another word it may end an entry. */
function booleanAt(rest: string, expected: string): Replacement | undefined {
  const [, found = '', word = ''] = /^(([\p{L}\p{M}]+)[,;.]*)\s*(?:$|\s#|["',}\]])/u.exec(rest) ?? [];
  const suggestion = String(yesOrNo(word));
  const isFit = TRUTHS.includes(expected) ? suggestion === expected : TRUTHS.includes(suggestion);
  return isFit && (found === word || word === suggestion) ? { found, suggestion } : undefined;
}

/** The fix of a number in full-width digits or with signs or blanks that no number has: `５.` -> `5`; `mayBePercent`: `85%` -> `85`. */
function decimalIn(found: string, mayBePercent: boolean): Replacement | undefined {
  // NFKC would make other numbers of raised digits, circled digits and fractions
  if (/[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f\u2460-\u24ff]/.test(found)) return undefined;
  const bare = found
    .normalize('NFKC')
    .replace(mayBePercent ? /\s*(?:%|điểm|đ|points?)$/iu : /\s*(?:điểm|đ|points?)$/iu, '')
    .replace(/^[1-9]\d{0,2}(?: \d{3})+$/, (grouped) => grouped.replaceAll(' ', ''))
    .replaceAll(/^[\s"']+|[\s.;:"']+$/g, '')
    .replace(/^[‒–—]\s*(?=\d)/, '-');
  const reading = readDecimal(bare);
  const suggestion = reading.ok ? reading.text : reading.suggestion;
  return suggestion === undefined ? undefined : { found, suggestion };
}

/** The part of a line in which it differs from the mended line. */
function betweenLines(number: number, { written, line }: { readonly written: string; readonly line: string }): Fix {
  let start = 0;
  while (start < written.length && start < line.length && written[start] === line[start]) start += 1;
  let sameAtEnd = 0;
  while (
    sameAtEnd < Math.min(written.length, line.length) - start &&
    written[written.length - 1 - sameAtEnd] === line[line.length - 1 - sameAtEnd]
  ) {
    sameAtEnd += 1;
  }
  return {
    line: number,
    column: start + 1,
    endColumn: written.length - sameAtEnd + 1,
    text: line.slice(start, line.length - sameAtEnd),
  };
}
