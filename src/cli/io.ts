import type { Memory } from './memory.js';

/** What the program knows of its surroundings besides files: its streams, its folder, its environment. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Takes data for programs: JSON, YAML, a record. Where it is absent, `out` does. */
  readonly data?: (text: string) => void;
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks at the terminal and gives the answer; absent where no person is there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Columns of the terminal; absent where the output is no terminal. */
  readonly columns?: number;
  /** Columns of the terminal for errors; absent where that stream is no terminal. */
  readonly errorColumns?: number;
  /** Whether the streams are terminals that show colours. */
  readonly colours?: { readonly out: boolean; readonly err: boolean };
  /** Random numbers of this run. A colour that carries them comes from the program and not from a document. */
  readonly seal?: string;
  /** Waits for Ctrl-C, which then no longer ends the program; absent where nobody can press it. */
  readonly interrupted?: () => Promise<void>;
  /** Which run of a watch this is: modules of plugins are loaded anew for each. */
  readonly turn?: number;
  /** What commands that ran before in this process made of files; absent where only one runs. */
  readonly memory?: Memory;
  /** Waits until all is written and gives the first failure. */
  readonly written?: () => Promise<LostOutput | undefined>;
}

/** A stream that did not take all of its output, and the code of the system, as ENOSPC. */
export interface LostOutput {
  readonly stream: 'out' | 'err';
  readonly code: string;
}

/** Prints data for programs: unchanged in a pipe, with escapes on a terminal. */
export function printData({ data, out }: Io, text: string): void {
  (data ?? out)(text);
}

/** A value as JSON on several lines. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Prints a value as JSON, for programs. */
export function printJson(io: Io, value: unknown): void {
  printData(io, jsonText(value));
}

/** The codes that begin and end a colour on a terminal (ECMA-48, SGR). */
const COLOURS = { red: [31, 39], yellow: [33, 39], bold: [1, 22] } as const;

/** The character that begins each command to a terminal. */
export const ESCAPE = '\u001b';

/** The beginning or end of a colour, with or without the seal; it takes no column. */
export const PAINT_MARK = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/** A function that colours text, where colours are wanted. */
export type Paint = (colour: Colour, text: string) => string;
export type Colour = keyof typeof COLOURS;

/** Whether the terminal is to get nothing but text: it understands no more (`TERM=dumb`), or its owner wants no more (NO_COLOR). */
export function isPlain(env: Io['env']): boolean {
  return env.TERM === 'dumb' || (env.NO_COLOR ?? '') !== '';
}

/** The paint of a stream; it leaves text unchanged in a pipe, and on a terminal that is plain. */
export function paintFor({ env, colours, seal }: Io, stream: 'out' | 'err'): Paint {
  const wanted = colours?.[stream] === true && !isPlain(env);
  const sealed = seal === undefined ? '' : `${seal};`;
  return (colour, text) => {
    const [begin, end] = COLOURS[colour];
    return wanted ? `${ESCAPE}[${sealed}${begin}m${text}${ESCAPE}[${sealed}${end}m` : text;
  };
}

/** The paint that leaves text unchanged. */
export const PLAIN: Paint = (_, text) => text;
