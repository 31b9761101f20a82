/** All that the program touches of the world besides files: two streams and where it stands. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks whoever sits at the terminal, and answers what was typed; undefined where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
  /** Columns of the terminal; undefined where the output is no terminal. */
  readonly columns?: number;
  /** Whether the streams are terminals that show colours. */
  readonly colours?: { readonly out: boolean; readonly err: boolean };
}

/** How a terminal begins and ends a colour (ECMA-48, SGR). */
const COLOURS = { red: [31, 39], yellow: [33, 39], bold: [1, 22] } as const;

/** Text in a colour where colours are wanted. */
export type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** A paint for one of the streams; it leaves text as it is in a pipe, and where NO_COLOR is set. */
export function paintFor({ env, colours }: Io, stream: 'out' | 'err'): Paint {
  const wanted = colours?.[stream] === true && (env.NO_COLOR ?? '') === '';
  return (colour, text) => {
    const [begin, end] = COLOURS[colour];
    return wanted ? `\u001b[${begin}m${text}\u001b[${end}m` : text;
  };
}

/** Text as it is. */
export const PLAIN: Paint = (_, text) => text;
