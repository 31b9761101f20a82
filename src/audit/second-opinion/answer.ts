import type { Fraction } from './fraction.js';

/** One row of a list, by column. A map: a column may have any name, and no row looks like an operation. */
export type Row = ReadonlyMap<string, Datum>;

/** A value as the second opinion holds it. Dates, options and levels are text. */
export type Datum = Fraction | boolean | string | readonly Datum[] | Row;

/** Why there is no value; `because` is for the reader of a difference. */
export interface NoAnswer {
  readonly status: 'missing' | 'unscorable' | 'not-applicable';
  readonly because: string;
}

/** What a question comes to. */
export type Answer = Datum | NoAnswer;

/** Whether there is no value. */
export function isNoAnswer(answer: Answer): answer is NoAnswer {
  return typeof answer === 'object' && 'status' in answer;
}

/** Whether it is a number. */
export function isNumber(answer: Answer | undefined): answer is Fraction {
  return typeof answer === 'object' && 'bottom' in answer;
}

/** Whether it is a row. */
export function isRow(datum: Datum): datum is Row {
  return typeof datum === 'object' && 'get' in datum;
}
