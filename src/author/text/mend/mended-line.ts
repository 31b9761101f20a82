import type { LineMend } from './requote.js';

/** The wrong lines of a text, from 1: broken ones, with the detail, which may be mended; and those with other errors. */
export interface Faults {
  readonly broken: ReadonlyMap<number, string>;
  readonly other: ReadonlySet<number>;
}

/** A mended line: its number from 1, and the line as it was written. */
export interface MendedLine extends LineMend {
  readonly number: number;
  readonly written: string;
  /** Whether it has the slip of a mended line above, whose issue is that of both. */
  readonly isOfIssueAbove?: true;
}
