import { type Language, visible } from '../words/index.js';
import { type Io, PAINT_MARK, paintFor } from './io.js';

/** Columns of a page that goes to no terminal. */
const PAGE = 100;
/** Tables are never laid out for fewer columns: on a narrower terminal their lines are broken. */
const NARROWEST_PAGE = 60;
/** Blanks before the second and later lines of a paragraph, at least. */
const LEAST_INDENT = 2;
/** The narrowest terminal that lines are broken for. */
const NARROWEST_TERMINAL = 20;

/** Characters that take two columns: letters of East Asia in full width, and pictures. */
const WIDE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{Extended_Pictographic}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/gu;

/** A letter with its marks, or the sign of a colour. */
const LETTERS = new RegExp(`${PAINT_MARK.source}|[^]\\p{Mark}*`, 'gu');

/** The columns of a page. */
export function pageWidth({ columns }: Pick<Io, 'columns'>): number {
  return Math.max(columns ?? PAGE, NARROWEST_PAGE);
}

/** The page that a command prints on for people. */
export function pageOf(io: Io, language: Language) {
  const paint = paintFor(io, 'out');
  return { language, width: pageWidth(io), isScreen: io.columns !== undefined, paint };
}

/** The columns that a text takes: a letter with its marks one, an invisible character those of its escape, a colour none. */
export function widthOf(text: string): number {
  const shown = visible(text.replaceAll(PAINT_MARK, '').normalize('NFC')).replaceAll(/\p{Mark}/gu, '');
  return [...shown].length + (shown.match(WIDE) ?? []).length;
}

/** The text on one line, for a cell of a table or a paragraph: line ends and tabs are blanks. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ');
}

/**
 * A paragraph on lines of at most `width` columns, broken at blanks. Lines after the first are indented by `indent`, and by
 * at least two columns: at the edge of the page only sentences of the program begin.
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

/**
 * The lines of a page, broken where they are wider than the terminal: the rest of a line stands further in than the line, so that
 * it is not taken for the next one, and none starts at the edge.
 */
export function folded(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const width = Math.max(columns, NARROWEST_TERMINAL);
  const indentOf = (line: string) => Math.min(/^ */.exec(line)?.[0].length ?? 0, Math.floor(width / 2)) + LEAST_INDENT;
  const lines = text.split('\n').map((line) => (widthOf(line) <= width ? line : wrapped(line, width, indentOf(line))));
  return lines.join('\n').replaceAll(/[^\n]+/g, (line) => (widthOf(line) <= width ? line : chopped(line, width)));
}

/** A text in which each word that is wider than `width` is cut into pieces that fit, on lines of their own. */
export function withShortWords(text: string, width: number): string {
  return text.replaceAll(/[^ \n]+/g, (word) => (widthOf(word) <= width ? word : chopped(word, width, 0)));
}

/** A line without blanks, cut into pieces as wide as the terminal, or a cell; colours stay whole. */
function chopped(line: string, width: number, indent = LEAST_INDENT): string {
  let [pieces, column] = ['', 0];
  for (const part of line.match(LETTERS) ?? []) {
    const partWidth = widthOf(part);
    if (column + partWidth > width && column > indent) {
      pieces += `\n${' '.repeat(indent)}`;
      column = indent;
    }
    pieces += part;
    column += partWidth;
  }
  return pieces;
}
