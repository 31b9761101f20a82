import type { Io } from './io.js';

/** Columns of a page that is not a terminal's, and the fewest of one that is. */
const PAGE = 100;
const NARROWEST = 60;

/** How many columns a page has. */
export function pageWidth({ columns }: Pick<Io, 'columns'>): number {
  return Math.max(columns ?? PAGE, NARROWEST);
}

/** Columns of the terminal that a text takes: letters with their marks composed take one each. */
export function widthOf(text: string): number {
  return [...text.normalize('NFC').replaceAll(/\p{Mark}/gu, '')].length;
}

/** The text on lines of at most so many columns, broken at blanks; lines after the first are indented as far as told. */
export function wrapped(text: string, width: number, indent: number): string {
  const [lead = ''] = /^ */.exec(text) ?? [];
  const [first = '', ...words] = text.slice(lead.length).split(' ');
  const lines: string[] = [];
  let line = lead + first;
  for (const word of words) {
    if (widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
