import { randomInt } from 'node:crypto';
import { jsonEscape, visible } from '../words/visible.js';
import { ESCAPE, type Io } from './io.js';
import { folded } from './wrap.js';

/**
 * The streams of a command, made safe for a terminal: no text of a document can move the cursor, colour, hide or turn its
 * surroundings, or begin a line because it is long. Colours of the program carry the seal of this run, which no document
 * can know. Data for programs is unchanged in a pipe; on a terminal it has the escapes of JSON.
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

/** Four numbers of four digits (2^52 seals), written like the codes of a colour, so that libraries give them no width. */
function newSeal(): string {
  return Array.from({ length: 4 }, () => randomInt(1000, 10_000)).join(';');
}

/** The text with the sealed colours as a terminal reads them, and every other invisible character escaped. */
function unsealed(text: string, seal: string): string {
  const mark = new RegExp(`${ESCAPE}\\[${seal};\\d+m`, 'g');
  return visibleBeside(text, mark).replaceAll(`${ESCAPE}[${seal};`, `${ESCAPE}[`);
}

/** The text with its invisible characters escaped, except the `mark`s. */
export function visibleBeside(text: string, mark: RegExp): string {
  const marks = text.match(mark) ?? [];
  return text
    .split(mark)
    .map((part, index) => visible(part) + (marks[index] ?? ''))
    .join('');
}
