import { readDecimal } from '../../kit/decimal-text.js';
import { ISSUES, type Issue, type IssueCode } from '../../model/issue.js';
import type { LocatedIssue, Position } from './locate.js';
import { dayWritten } from './tables/figure-cell.js';
import { yesOrNo } from './yes-and-no.js';

/** What a text is to say instead: the characters from `column` to before `endColumn` of a line, as editors count. */
export interface Fix extends Position {
  readonly endColumn: number;
  readonly text: string;
}

/** Their suggestion is one of two things that may be meant. */
const UNCERTAIN: readonly IssueCode[] = [
  'thousands-point',
  'decimal-comma-in-flow',
  'comment-cuts-text',
  'quotes-curly',
];

/** Nobody reads a longer line, as that of a document without line ends. */
const LONGEST_SHOWN = 2000;

/** What a name or a number may go on with: there the text says more than what was found. */
const GOES_ON = /^[\p{L}\p{N}_.-]/u;

/**
 * The mending of an issue, where there is one certain: a line that reads as it was meant; or what was found stands at
 * its place as it is told, and there is a suggestion for it, the decimal that was meant or the one declared name that is
 * nearest; or yes or no stands where true or false belongs, or a day as offices write it. Quotation marks stay. Who asks
 * for many issues of one text gives its lines (`linesOf`), so that it is not parted again for each.
 */
export function fixOf(issue: Issue | LocatedIssue, text: string | readonly string[], at: Position): Fix | undefined {
  if (UNCERTAIN.includes(issue.code)) return undefined;
  if ('mended' in issue && issue.mended !== undefined) return betweenLines(at.line, issue.mended);
  const line = lineOf(text, at);
  const opens = /^["']/.test(line.slice(at.column - 1)) ? 1 : 0;
  const column = at.column + opens;
  const rest = line.slice(column - 1);
  const meant = meantAt(issue, rest);
  if (meant === undefined || GOES_ON.test(rest.slice(meant.found.length))) return undefined;
  if (opens === 1 && issue.params.expected === 'boolean') {
    return { line: at.line, column: at.column, endColumn: column + meant.found.length + 1, text: meant.suggestion };
  }
  return { line: at.line, column, endColumn: column + meant.found.length, text: meant.suggestion };
}

/** The line of an issue as it is to be, where that can be shown: certain, or one of two things that may be meant; a line of 2,000 characters at the most. */
export function mendedLine(
  issue: Issue | LocatedIssue,
  text: string | readonly string[],
  at: Position,
): string | undefined {
  if ('mended' in issue && issue.mended !== undefined) return issue.mended.line;
  const line = lineOf(text, at);
  const fix = line.length > LONGEST_SHOWN ? undefined : fixOf(issue, text, at);
  return fix && line.slice(0, fix.column - 1) + fix.text + line.slice(fix.endColumn - 1);
}

/** The lines of a text as positions count them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function lineOf(text: string | readonly string[], { line }: Position): string {
  return (typeof text === 'string' ? linesOf(text) : text)[line - 1] ?? '';
}

function meantAt({ code, params }: Issue, rest: string): { found: string; suggestion: string } | undefined {
  const { suggestion = '' } = params;
  const [subject = ''] = ISSUES[code].params as readonly string[];
  const found = params[subject] ?? '';
  if (suggestion !== '' && found !== '' && rest.startsWith(found)) {
    const meant = params.step === undefined ? suggestion : withStep(found, params.step, suggestion);
    return meant === undefined ? undefined : { found, suggestion: meant };
  }
  if (params.expected === 'boolean') return booleanAt(rest);
  if (!rest.startsWith(found)) return undefined;
  const day = code === 'date-invalid' ? dayWritten(found) : undefined;
  if (day !== undefined) return { found, suggestion: day };
  return code === 'decimal-invalid' ? decimalIn(found) : undefined;
}

/** An address of an amendment with one step of it as it was meant; undefined where the step stands in it twice. */
function withStep(address: string, step: string, meant: string): string | undefined {
  const steps = address.split('/');
  if (steps.filter((one) => one === step).length !== 1) return undefined;
  return steps.map((one) => (one === step ? meant : one)).join('/');
}

function booleanAt(rest: string): { found: string; suggestion: string } | undefined {
  const [found = ''] = /^[\p{L}\p{M}]+/u.exec(rest) ?? [];
  const meant = yesOrNo(found);
  return meant === undefined ? undefined : { found, suggestion: String(meant) };
}

/** A number with a mark of a sentence, or a blank that is none, around it; or in digits of full width. */
function decimalIn(found: string): { found: string; suggestion: string } | undefined {
  // a raised or a circled digit, or a fraction, is not the digit
  if (/[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f\u2460-\u24ff]/.test(found)) return undefined;
  const bare = found
    .normalize('NFKC')
    .replace(/\s*(?:điểm|đ|points?)$/iu, '')
    .replaceAll(/^[\s"']+|[\s.;:"']+$/g, '');
  const reading = readDecimal(bare);
  const suggestion = reading.ok ? reading.text : reading.suggestion;
  return suggestion === undefined ? undefined : { found, suggestion };
}

/** The one stretch of a line in which it differs from the line as it was meant. */
function betweenLines(number: number, { written, line }: { readonly written: string; readonly line: string }): Fix {
  let start = 0;
  while (start < written.length && start < line.length && written[start] === line[start]) start += 1;
  let same = 0;
  while (
    same < Math.min(written.length, line.length) - start &&
    written[written.length - 1 - same] === line[line.length - 1 - same]
  ) {
    same += 1;
  }
  return {
    line: number,
    column: start + 1,
    endColumn: written.length - same + 1,
    text: line.slice(start, line.length - same),
  };
}
