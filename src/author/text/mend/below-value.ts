import { HAS_TEXT, openBrackets } from './lines.js';

/** A key with its value on the same line, which is closed: `type: count`, `title: { vi: A }`. */
const HAS_VALUE = /^(\s*(?:-\s+)*)[\w-]+:\s+(?![|>#])\S/;

/** What belongs under a key: an item of a list, or a key. */
const BELONGS = /^\s*(?:-\s|[\p{L}\w-]+:(?:\s|$))/u;

/**
 * The line, from 1, that stands deeper than the line before it though that has a value already: the line between them, which
 * named what follows, is lost. It is the broken line or the next one; undefined where neither stands so.
 */
export function lineBelowValue(lines: readonly string[], broken: number): number | undefined {
  const before = lines.slice(0, broken - 1).findLastIndex((line) => HAS_TEXT.test(line));
  const after = lines.findIndex((line, index) => index >= broken && HAS_TEXT.test(line));
  const pairs = [
    [before, broken - 1],
    [broken - 1, after],
  ] as const;
  const pair = pairs.find(([above, below]) => above >= 0 && below >= 0 && isBelowValue(lines[above], lines[below]));
  return pair && pair[1] + 1;
}

function isBelowValue(above = '', below = ''): boolean {
  const column = HAS_VALUE.exec(above)?.[1]?.length;
  if (column === undefined || !BELONGS.test(below) || openBrackets(above) !== 0) return false;
  const depth = below.search(/\S/);
  return depth > column || (depth === column && below.startsWith('-', depth));
}
