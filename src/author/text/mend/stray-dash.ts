import { SYNTAX_DETAILS } from '../../../model/source-details.js';
import { HAS_TEXT, lineAt, OPENS } from './lines.js';
import type { LineMend } from './requote.js';

/** The line, by its number from 1, without a dash before a key that stands level with the key before it or after it. */
export function withoutDash(lines: readonly string[], number: number): readonly LineMend[] {
  const [, blank = '', rest = ''] = /^(\s*)-\s+([a-z]\w*:\s.*)$/.exec(lineAt(lines, number)) ?? [];
  const isLevel = (other = '') => other.startsWith(blank) && /^[a-z]\w*:/.test(other.slice(blank.length));
  const before = lines.slice(0, Math.max(0, number - 1)).findLast((line) => HAS_TEXT.test(line));
  const after = lines.slice(number).find((line) => HAS_TEXT.test(line));
  // below a key without a value an item may stand level with it
  const opens = OPENS.test(before ?? '');
  if (rest === '' || /^(?:id|key):/.test(rest) || !(isLevel(after) || (isLevel(before) && !opens))) return [];
  if (opens && hasOthers(lines.slice(number), blank.slice(2))) return [];
  return [{ line: `${blank}${rest}`, column: blank.length, detail: SYNTAX_DETAILS['comma-many'] }];
}

/** Whether below, before anything that is less indented, another item of a list begins at this indentation. */
function hasOthers(lines: readonly string[], blank: string): boolean {
  const end = lines.findIndex((line) => HAS_TEXT.test(line) && !line.startsWith(blank));
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => line.startsWith(`${blank}- `));
}
