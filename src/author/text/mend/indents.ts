import { ODD_BLANK } from '../blanks.js';

/** Everything blank before the text of a line, of whatever kind. */
export const INDENT = new RegExp(`^[\\s${ODD_BLANK}]*`, 'u');

/** Of two indentations that are equally far, that of the next line is the likelier. */
const NEARER = 0.5;

/** How far above a line its neighbours are looked for. */
const REACH = 200;

/** The column at which the first key or item of a line stands, and those of the items around it: `  - id: x` is 2 and 4. */
function columnsOf(line: string): readonly number[] {
  const [blank = ''] = /^\s*/.exec(line) ?? [];
  const dashes = /^(?:-\s+)*/.exec(line.slice(blank.length))?.[0] ?? '';
  const columns = [blank.length];
  for (const dash of dashes.matchAll(/-\s+/g)) columns.push(blank.length + dash.index + dash[0].length);
  return columns;
}

/** A line at another indentation, and how far that is from the one that is written. */
export interface MovedLine {
  readonly line: string;
  readonly distance: number;
}

/**
 * The line at each indentation that the lines around it have, the nearest first. How deep a tab or an odd blank is meant
 * nobody knows: such a line is equally far from each, but for one after a key without a value, which is meant deeper.
 */
export function atOtherIndents(lines: readonly string[], index: number): readonly MovedLine[] {
  const line = lines[index] ?? '';
  const text = line.replace(INDENT, '');
  const blank = line.slice(0, line.length - text.length);
  const width = blank.replaceAll('\t', '  ').length;
  const above = lines.slice(Math.max(0, index - REACH), index).filter((one) => /^\s*[^\s#]/.test(one));
  const before = above.at(-1) ?? '';
  const beside = columnsOf(before).at(-1) ?? 0;
  const opens = /:\s*(?:#.*)?$/.test(before);
  const likeliest = opens ? beside + 2 : beside;
  const below = columnsOf(lines.slice(index + 1, index + REACH).find((one) => /^\s*[^\s#]/.test(one)) ?? '')[0];
  const isOdd = /[^ ]/.test(blank);
  const distanceOf = (column: number) => {
    if (isOdd && opens) return column === likeliest ? 0 : 1;
    return isOdd ? 0 : Math.abs(column - width);
  };
  const columns = new Set([...above.filter((one) => !one.includes('\t')).flatMap(columnsOf), likeliest]);
  return [...columns]
    .map((column) => ({
      line: ' '.repeat(column) + text,
      distance: distanceOf(column) - (column === below ? NEARER : 0),
    }))
    .filter((moved) => moved.line !== line)
    .toSorted((a, b) => a.distance - b.distance);
}
