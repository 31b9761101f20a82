import { KINDS } from '../../../kinds/index.js';
import { ODD_BLANK } from '../blanks.js';
import { HAS_TEXT, lineAt, OPENS } from './lines.js';

/** All blanks before the text of a line, odd ones too. */
export const INDENT = new RegExp(`^[\\s${ODD_BLANK}]*`, 'u');

/** Of two indentations at the same distance, that of the next line is preferred. */
const NEARER = 0.5;

/** How many lines above and below are looked at. */
const REACH = 200;

/** The columns of the list items and the key that begin a line: `  - id: x` -> 2 and 4. */
function columnsOf(line: string): readonly number[] {
  const [blank = ''] = /^\s*/.exec(line) ?? [];
  const dashes = /^(?:-\s+)*/.exec(line.slice(blank.length))?.[0] ?? '';
  const columns = [blank.length];
  for (const dash of dashes.matchAll(/-\s+/g)) columns.push(blank.length + dash.index + dash[0].length);
  return columns;
}

/** A line at another indentation, and the distance from its own. */
interface MovedLine {
  readonly line: string;
  readonly distance: number;
}

/**
 * The line at each indentation of the lines around it, the nearest first. The depth of a tab or an odd blank is unknown: its
 * distance to each is the same, except after a key without a value, below which it belongs.
 */
export function atOtherIndents(lines: readonly string[], index: number): readonly MovedLine[] {
  const line = lineAt(lines, index + 1);
  const text = line.replace(INDENT, '');
  const blank = line.slice(0, line.length - text.length);
  const width = blank.replaceAll('\t', '  ').length;
  const above = lines.slice(Math.max(0, index - REACH), index).filter((other) => HAS_TEXT.test(other));
  const before = above.at(-1) ?? '';
  const beside = columnsOf(before).at(-1) ?? 0;
  const opens = OPENS.test(before);
  // below a value it is no key that was moved: the line between them is lost
  if (!opens && isKind(text)) return [];
  const likeliest = opens ? beside + 2 : beside;
  const below = columnsOf(lines.slice(index + 1, index + REACH).find((other) => HAS_TEXT.test(other)) ?? '')[0];
  const isOdd = /[^ ]/.test(blank);
  const distanceOf = (column: number) => {
    if (isOdd && opens) return column === likeliest ? 0 : 1;
    return isOdd ? 0 : Math.abs(column - width);
  };
  const columns = new Set([...above.filter((other) => !other.includes('\t')).flatMap(columnsOf), likeliest]);
  return [...columns]
    .map((column) => ({
      line: ' '.repeat(column) + text,
      distance: distanceOf(column) - (column === below ? NEARER : 0),
    }))
    .filter((moved) => moved.line !== line)
    .toSorted((a, b) => a.distance - b.distance);
}

/** Whether a line is a rule kind with nothing behind it, which stands below `rule:` and beside nothing else. */
function isKind(text: string): boolean {
  return KINDS.some(({ kind }) => text.trim() === `${kind}:`);
}

/** Whether the next line has the same indentation and stays broken: the lines are not moved, one above them is lost. */
export function isOneOfMany(lines: readonly string[], at: number, broken: ReadonlyMap<number, string>): boolean {
  const indent = (line = '') => line.search(/\S/);
  const next = lines.findIndex((line, index) => index >= at && /\S/.test(line));
  return next >= 0 && indent(lines[next]) === indent(lines[at - 1]) && broken.has(next + 1);
}
