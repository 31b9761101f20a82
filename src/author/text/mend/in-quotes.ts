import type { LocatedIssue } from '../locate.js';
import { CURLY } from './line-repairs.js';
import { quoted } from './quoting.js';

const ENDS = new RegExp(`^[${CURLY}]|[${CURLY}"]$`, 'gu');

/** How the rest of a line from a text on is written, where all of it is the text. */
const WHOLE = {
  'comment-cuts-text': (rest: string) => quoted(rest.trimEnd()),
  'quotes-curly': (rest: string, text: string) => quoted(text.replaceAll(ENDS, '')) + rest.slice(text.length),
} as const satisfies Partial<Record<LocatedIssue['code'], (rest: string, text: string) => string>>;

/** A warning that a text may be read otherwise than it was meant, with the line in which it is read as meant. */
export function inQuotes(issue: LocatedIssue, written: string): LocatedIssue {
  const { code, position, params } = issue;
  if (code !== 'comment-cuts-text' && code !== 'quotes-curly') return issue;
  const rest = written.slice(position.column - 1);
  const text = params.text ?? '';
  if (!rest.startsWith(text)) return issue;
  return { ...issue, mended: { written, line: written.slice(0, position.column - 1) + WHOLE[code](rest, text) } };
}
