import type { Fix, Source } from '../../author/index.js';
import type { Json } from '../../model/expression.js';

/** What is told below an issue, besides its sentence. */
export interface Hint {
  /** What stands there instead, where that is certain. */
  readonly fix?: Fix;
  /** The words of which one may stand there. */
  readonly possible?: readonly string[];
  /** How such a thing is written, where what was meant is not certain. */
  readonly form?: Form;
  /** A line that is lost just above. */
  readonly line?: string;
}

/** An example, and the line that it is told in: with what the keys of ends mean, or without; or as what a row lacks. */
export interface Form {
  readonly line: 'form' | 'form-of-ends' | 'form-of-role' | 'form-of-insert';
  readonly example: string;
  /** The row that lacks it, by its id; or the key that is not there yet. */
  readonly row?: string;
}

/** A text that was read, with its lines. */
export interface Text {
  readonly source: Source;
  readonly lines: readonly string[];
  /** What it was joined with others to, if it was: the others declare names too. */
  readonly whole?: Json | undefined;
}
