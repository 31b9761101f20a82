import { randomInt } from 'node:crypto';
import { jsonEscape, visible } from '../words/index.js';
import { ESCAPE, type Io } from './io.js';
import { folded } from './wrap.js';

/**
 * The streams behind the terminal's edge, through which everything goes that a command prints: no text of a document can
 * move the cursor, colour, hide or turn what stands beside it, nor come to the beginning of a line by its length. Colours
 * of the program carry the seal of this run, which no document can know. What programs read is left as it is, but on a
 * terminal, where it has the escapes of JSON.
 */
export function atEdge(io: Io): Io {
  const seal = newSeal();
  const shown = (text: string, width?: number) => folded(unsealed(text, seal), width);
  const { ask, columns, errorColumns } = io;
  return {
    ...io,
    seal,
    out: (text) => io.out(shown(text, columns)),
    err: (text) => io.err(shown(text, errorColumns)),
    data: (text) => (io.data ?? io.out)(columns === undefined ? text : visible(text, jsonEscape)),
    ...(ask ? { ask: (question: string) => ask(shown(question)) } : {}),
  };
}

/** Four numbers of four digits, that libraries which measure text take for a part of the colour: 2^52 of them. */
function newSeal(): string {
  return Array.from({ length: 4 }, () => randomInt(1000, 10_000)).join(';');
}

/** The text with each sealed colour as the terminal knows it, and all else visible. */
function unsealed(text: string, seal: string): string {
  const mark = new RegExp(`${ESCAPE}\\[${seal};\\d+m`, 'g');
  return visibleBeside(text, mark).replaceAll(`${ESCAPE}[${seal};`, `${ESCAPE}[`);
}

/** The text with all visible but the marks, which stay as they are. */
export function visibleBeside(text: string, mark: RegExp): string {
  const marks = text.match(mark) ?? [];
  return text
    .split(mark)
    .map((part, index) => visible(part) + (marks[index] ?? ''))
    .join('');
}
