import type { Fix } from '../author/index.js';
import { groupByKey } from '../kit/group-by-key.js';

/** The longest line that is shown; a document without line ends may be one huge line. */
const LONGEST_SHOWN = 2000;

/** The mended line of each line that has fixes, by its number: with all of them, so that it can be taken as it is. */
export function mendedLines(fixes: readonly Fix[], lines: readonly string[]): ReadonlyMap<number, string> {
  const mended = new Map<number, string>();
  for (const [number, ofLine] of groupByKey(fixes.map((fix) => [fix.line, fix] as const))) {
    const written = lines[number - 1] ?? '';
    if (written.length <= LONGEST_SHOWN) mended.set(number, withFixes(written, ofLine));
  }
  return mended;
}

/** The line with each fix in its place; of two fixes that overlap, only the later. */
function withFixes(written: string, fixes: readonly Fix[]): string {
  let [line, from] = [written, written.length + 1];
  for (const { column, endColumn, text } of fixes.toSorted((a, b) => b.column - a.column)) {
    if (endColumn > from) continue;
    line = line.slice(0, column - 1) + text + line.slice(endColumn - 1);
    from = column;
  }
  return line;
}
