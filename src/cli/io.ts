import { styleText } from 'node:util';

/** All that the program touches of the world besides files: two streams and where it stands. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Paths are relative to this folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; undefined where the output is no terminal. */
  readonly columns?: number;
  /** Whether the streams are terminals that show colours. */
  readonly colours?: { readonly out: boolean; readonly err: boolean };
}

/** Text in a colour where colours are wanted. */
export type Paint = (colour: 'red' | 'yellow' | 'bold' | 'dim', text: string) => string;

/** A paint for one of the streams; it leaves text as it is in a pipe, and where NO_COLOR is set. */
export function paintFor({ env, colours }: Io, stream: 'out' | 'err'): Paint {
  const wanted = colours?.[stream] === true && (env.NO_COLOR ?? '') === '';
  return (colour, text) => (wanted ? styleText(colour, text) : text);
}

/** Text as it is. */
export const PLAIN: Paint = (_, text) => text;
