/** A line as it was meant, and what was wrong with it. */
export interface LineMend {
  readonly line: string;
  /** Where in the written line the cause stands, from 0. */
  readonly column: number;
  /** What is wrong, in the words of `source-syntax`. */
  readonly detail: string;
}
