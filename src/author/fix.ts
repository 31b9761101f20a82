import { ISSUES, type Issue, type IssueCode } from '../model/issue.js';
import type { Position } from './locate.js';

/** What a text is to say instead: the characters from `column` to before `endColumn` of a line, as editors count. */
export interface Fix extends Position {
  readonly endColumn: number;
  readonly text: string;
}

/** Their suggestion is one of two things that may be meant. */
const UNCERTAIN: readonly IssueCode[] = ['thousands-point', 'decimal-comma-in-flow'];

/** What a name or a number may go on with: there the text says more than what was found. */
const GOES_ON = /^[\p{L}\p{N}_.-]/u;

/**
 * The mending of an issue, where there is one certain: what was found stands at its place as it is told, and there is a
 * suggestion for it, the decimal that was meant or the one declared name that is nearest. Quotation marks stay.
 */
export function fixOf({ code, params }: Issue, text: string, at: Position): Fix | undefined {
  const { suggestion = '' } = params;
  const [subject = ''] = ISSUES[code].params as readonly string[];
  const found = params[subject] ?? '';
  if (suggestion === '' || found === '' || UNCERTAIN.includes(code)) return undefined;
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/)[at.line - 1] ?? '';
  const opens = /^["']/.test(line.slice(at.column - 1)) ? 1 : 0;
  const column = at.column + opens;
  const rest = line.slice(column - 1);
  if (!rest.startsWith(found) || GOES_ON.test(rest.slice(found.length))) return undefined;
  return { line: at.line, column, endColumn: column + found.length, text: suggestion };
}
