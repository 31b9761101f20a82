import { SYNTAX_DETAILS } from '../../../model/source-details.js';
import { atOtherIndents, INDENT } from './indents.js';
import { HAS_TEXT, lineAt, OPENS } from './lines.js';
import type { LineMend } from './requote.js';

/** A line above a broken one, from 1, that may be what is wrong, mended. */
interface LineAbove {
  readonly at: number;
  readonly mend: LineMend;
}

/**
 * The lines above a broken line that may be what is wrong: the line before it, which was moved and makes all lines below it
 * look wrong; or the first line of a list whose dash is missing, which shows at the dash of the second item.
 */
export function causesAbove(lines: readonly string[], number: number): readonly LineAbove[] {
  const before = lines.slice(0, number - 1).findLastIndex((line) => HAS_TEXT.test(line));
  if (before < 0) return [];
  const moved = atOtherIndents(lines, before).map(({ line }) => ({
    at: before + 1,
    mend: { line, column: 0, detail: SYNTAX_DETAILS.indentation },
  }));
  return [...firstItem(lines, number), ...moved];
}

/** `  id: a` below `criteria:`, as `- id: a`, where a later line at its level is `- id: b`. */
function firstItem(lines: readonly string[], number: number): readonly LineAbove[] {
  const column = /^(\s*)- /.exec(lineAt(lines, number))?.[1]?.length;
  if (column === undefined) return [];
  const depth = (line: string) => INDENT.exec(line)?.[0].length ?? 0;
  const opener = lines.slice(0, number - 1).findLastIndex((line) => HAS_TEXT.test(line) && depth(line) <= column);
  const first = lines.findIndex((line, index) => index > opener && HAS_TEXT.test(line));
  const line = lineAt(lines, first + 1);
  if (!OPENS.test(lineAt(lines, opener + 1)) || first >= number - 1 || depth(line) !== column + 2) return [];
  const mended = `${' '.repeat(column)}- ${line.trimStart()}`;
  return [{ at: first + 1, mend: { line: mended, column, detail: SYNTAX_DETAILS.dash } }];
}
