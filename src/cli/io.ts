/** All that the program touches of the world besides files: two streams and where it stands. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Takes what programs read: JSON, YAML, a record. Where it is absent, `out` does. */
  readonly data?: (text: string) => void;
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks whoever sits at the terminal, and answers what was typed; undefined where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
  /** Columns of the terminal; undefined where the output is no terminal. */
  readonly columns?: number;
  /** Columns of the terminal that errors go to; undefined where they go to none. */
  readonly errorColumns?: number;
  /** Whether the streams are terminals that show colours. */
  readonly colours?: { readonly out: boolean; readonly err: boolean };
  /** Numbers that nobody outside this run knows: a colour that carries them is the program's, and no text of a document. */
  readonly seal?: string;
  /** Waits until all is written, and answers what went wrong on the way; absent where nothing can. */
  readonly written?: () => Promise<LostOutput | undefined>;
}

/** What the system said when it did not take what the program wrote, as ENOSPC. */
export interface LostOutput {
  readonly stream: 'out' | 'err';
  readonly code: string;
}

/** Prints what programs read: as it is in a pipe, with escapes on a terminal. */
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

/** How a terminal begins and ends a colour (ECMA-48, SGR). */
const COLOURS = { red: [31, 39], yellow: [33, 39], bold: [1, 22] } as const;

/** With it each command to a terminal begins. */
export const ESCAPE = '\u001b';

/** A colour's beginning or end, sealed or not; it takes no column. */
export const PAINT_MARK = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

/** Text in a colour where colours are wanted. */
export type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** A paint for one of the streams; it leaves text as it is in a pipe, and where NO_COLOR is set. */
export function paintFor({ env, colours, seal }: Io, stream: 'out' | 'err'): Paint {
  const wanted = colours?.[stream] === true && (env.NO_COLOR ?? '') === '';
  const sealed = seal === undefined ? '' : `${seal};`;
  return (colour, text) => {
    const [begin, end] = COLOURS[colour];
    return wanted ? `${ESCAPE}[${sealed}${begin}m${text}${ESCAPE}[${sealed}${end}m` : text;
  };
}

/** Text as it is. */
export const PLAIN: Paint = (_, text) => text;
