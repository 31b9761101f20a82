import { scalar } from './scalar.js';
import { type FactValue, factValueGiven, type Scalar, scalarGiven } from './value-given.js';

export type { FactValue, Scalar } from './value-given.js';

/** One value: true or false, a number or text, not blank. */
export const scalarValue = scalar<Scalar>(
  { type: ['boolean', 'number', 'string'], description: 'true or false, a number, or text' },
  (input, refuse) => scalarGiven(input, refuse),
);

/** The value of a fact. Absence is the absence of its key: null and blanks are refused wherever they stand. */
export const factValue = scalar<FactValue>(
  { type: ['boolean', 'number', 'string', 'array'], description: 'The value; a list holds values, or rows by column' },
  (input, refuse) => factValueGiven(input, refuse),
);
