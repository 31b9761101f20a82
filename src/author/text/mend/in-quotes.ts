import type { LocatedIssue } from '../locate.js';
import { CURLY } from '../odd-signs.js';
import { quoted } from './requote.js';

const ENDS = new RegExp(`^[${CURLY}]|[${CURLY}"]$`, 'gu');

/** The rest of a line, `rest`, that begins with `text`, with quotation marks around the whole text. */
const QUOTED = {
  'comment-cuts-text': (rest: string) => quoted(rest.trimEnd()),
  'quotes-curly': (rest: string, text: string) => quoted(text.replaceAll(ENDS, '')) + rest.slice(text.length),
} as const satisfies Partial<Record<LocatedIssue['code'], (rest: string, text: string) => string>>;

/** A warning of a misread text, with the mended line, in which quotation marks enclose the text. */
export function inQuotes(issue: LocatedIssue, written: string): LocatedIssue {
  const { code, position } = issue;
  if (code !== 'comment-cuts-text' && code !== 'quotes-curly') return issue;
  const rest = written.slice(position.column - 1);
  const { text } = issue.params;
  if (!rest.startsWith(text)) return issue;
  return { ...issue, mended: { written, line: written.slice(0, position.column - 1) + QUOTED[code](rest, text) } };
}
