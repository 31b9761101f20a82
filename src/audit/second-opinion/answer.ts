import type { Fraction } from './fraction.js';

/** A row of a list, by column. It is a map, so that a column may have any name and json-logic-js takes no row for an operation. */
export type Row = ReadonlyMap<string, Datum>;

/** A value. Dates, options and levels are text. */
export type Datum = Fraction | boolean | string | readonly Datum[] | Row;

/** Why there is no value. */
export interface NoAnswer {
  readonly status: 'missing' | 'unscorable' | 'not-applicable';
  readonly because: string;
}

/** A value, or why there is none. */
export type Answer = Datum | NoAnswer;

/** Whether the answer is that there is no value. */
export function isNoAnswer(answer: Answer): answer is NoAnswer {
  return typeof answer === 'object' && 'status' in answer;
}

/** Whether the answer is a number. */
export function isNumber(answer: Answer | undefined): answer is Fraction {
  return typeof answer === 'object' && 'bottom' in answer;
}

/** Whether the value is a row. */
export function isRow(datum: Datum): datum is Row {
  return typeof datum === 'object' && 'get' in datum;
}
