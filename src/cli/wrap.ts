import { visible } from '../words/index.js';
import { type Io, PAINT_MARK } from './io.js';

/** Columns of a page that is not a terminal's, and the fewest of one that is. */
const PAGE = 100;
const NARROWEST = 60;
const LEAST_INDENT = 2;
/** Fewer columns no line is broken for. */
const FEWEST = 20;

/** What takes two columns of a terminal: letters of East Asia in their full width, and pictures. */
const WIDE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{Extended_Pictographic}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/gu;

/** The letters of a line, each with its marks, and its colours. */
const LETTERS = new RegExp(`${PAINT_MARK.source}|[^]\\p{Mark}*`, 'gu');

/** How many columns a page has. */
export function pageWidth({ columns }: Pick<Io, 'columns'>): number {
  return Math.max(columns ?? PAGE, NARROWEST);
}

/** Columns of the terminal that a text takes as it is shown: escapes in full, letters with their marks composed one each, colours none. */
export function widthOf(text: string): number {
  const shown = visible(text.replaceAll(PAINT_MARK, '').normalize('NFC')).replaceAll(/\p{Mark}/gu, '');
  return [...shown].length + (shown.match(WIDE) ?? []).length;
}

/** The text on one line, for a cell of a table or a paragraph: line ends and tabs are blanks. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ');
}

/**
 * The text, a paragraph, on lines of at most so many columns, broken at blanks. Lines after the first are indented as far
 * as told, and never stand at the edge of the page: there only a sentence of the program begins.
 */
export function wrapped(text: string, width: number, indent: number): string {
  const [lead = ''] = /^ */.exec(text) ?? [];
  const [first = '', ...words] = onOneLine(text.slice(lead.length)).split(' ');
  const lines: string[] = [];
  let line = lead + first;
  for (const word of words) {
    if (widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(Math.max(indent, LEAST_INDENT)) + word;
    } else line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

/** The lines of a page, those that are too long for the terminal broken as paragraphs are: a terminal would begin a line with any letter. */
export function folded(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const width = Math.max(columns, FEWEST);
  const lines = text.split('\n').map((line) => (widthOf(line) <= width ? line : wrapped(line, width, LEAST_INDENT)));
  return lines.join('\n').replaceAll(/[^\n]+/g, (line) => (widthOf(line) <= width ? line : chopped(line, width)));
}

/** A line without a blank where it could be broken, in pieces; a colour is none of them. */
function chopped(line: string, width: number): string {
  let [pieces, column] = ['', 0];
  for (const part of line.match(LETTERS) ?? []) {
    const wide = widthOf(part);
    if (column + wide > width) {
      pieces += `\n${' '.repeat(LEAST_INDENT)}`;
      column = LEAST_INDENT;
    }
    pieces += part;
    column += wide;
  }
  return pieces;
}
