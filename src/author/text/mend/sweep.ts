import { SYNTAX_DETAILS, type SyntaxDetail } from '../../../model/source-details.js';
import { ordinaryDash, ordinaryIndent } from './line-repairs.js';
import { lineAt } from './lines.js';
import type { Faults, MendedLine } from './mended-line.js';

/** A slip in so many lines is one mistake of the whole text: it was pasted from a page or a word processor. */
const MANY = 6;

/** A text with the same slip mended in many lines. */
interface Sweep {
  readonly lines: readonly string[];
  /** The indices of the lines that differ, in order. */
  readonly changed: readonly number[];
  readonly detail: string;
}

/** The slips that make a whole text unreadable, and how a line is mended of each; what a tab is wide, its writer knows. */
const SWEEPS: readonly (readonly [SyntaxDetail, (line: string) => string])[] = [
  ['odd-blanks', ordinaryIndent],
  ['dashes', ordinaryDash],
  ['odd-blanks', (line) => ordinaryDash(ordinaryIndent(line))],
  ['tabs', (line) => untabbed(line, '  ')],
  ['tabs', (line) => untabbed(line, '    ')],
];

/** The possible texts with one slip mended in all lines that have it; those with few of them are left out. */
function sweepsOf(lines: readonly string[]): readonly Sweep[] {
  return SWEEPS.flatMap(([detail, mend]) => {
    const mended = lines.map(mend);
    const changed = lines.flatMap((line, index) => (line === mended[index] ? [] : [index]));
    return changed.length < MANY ? [] : [{ lines: mended, changed, detail: SYNTAX_DETAILS[detail] }];
  });
}

function untabbed(line: string, blanks: string): string {
  return line.replace(/^[\t ]+/, (indent) => indent.replaceAll('\t', blanks));
}

/** The text with a slip mended in many lines at once, if no line of them is broken then, and fewer are than before. */
export function sweep<Reading extends { readonly faults: Faults }>(
  written: string,
  first: Reading,
  read: (text: string) => Reading,
):
  | { readonly lines: readonly string[]; readonly reading: Reading; readonly mended: readonly MendedLine[] }
  | undefined {
  const before = written.split('\n');
  const wrong = ({ broken, other }: Faults) => broken.size + other.size;
  for (const { lines, changed, detail } of sweepsOf(before)) {
    const reading = read(lines.join('\n'));
    if (wrong(reading.faults) >= wrong(first.faults)) continue;
    if (changed.some((index) => reading.faults.broken.has(index + 1))) continue;
    const mended = changed.map((index, order): MendedLine => {
      const line = {
        number: index + 1,
        written: lineAt(before, index + 1),
        line: lineAt(lines, index + 1),
        column: 0,
        detail,
      };
      return order === 0 ? line : { ...line, isOfIssueAbove: true };
    });
    return { lines, reading, mended };
  }
  return undefined;
}
