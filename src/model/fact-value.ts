import type { Refuse } from './decimal-given.js';
import { kindOf } from './document.js';
import type { Path } from './issue.js';
import { scalar } from './scalar.js';

/** One value as written; the fact of the pack says as which type it is read. */
export type Scalar = boolean | number | string;

/** The value of a fact as written: one value, or a list of values or of flat rows. */
export type FactValue = Scalar | readonly (Scalar | Readonly<Record<string, Scalar>>)[];

/** One value: true or false, a number or text, not blank. */
export const scalarValue = scalar<Scalar>(
  { type: ['boolean', 'number', 'string'], description: 'true or false, a number, or text' },
  (input, refuse) => readScalar(input, [], refuse),
);

/** The value of a fact. Absence is the absence of its key: null and blanks are refused wherever they stand. */
export const factValue = scalar<FactValue>(
  { type: ['boolean', 'number', 'string', 'array'], description: 'The value; a list holds values, or rows by column' },
  (input, refuse) => {
    if (!Array.isArray(input)) return readScalar(input, [], refuse);
    for (const [index, item] of input.entries()) {
      if (kindOf(item) !== 'object') readScalar(item, [index], refuse);
      else for (const [column, cell] of Object.entries(item)) readScalar(cell, [index, column], refuse);
    }
    return input as FactValue;
  },
);

function readScalar(input: unknown, path: Path, refuse: Refuse): Scalar | undefined {
  if (input === null) return refuse('null-value', {}, path);
  if (typeof input === 'boolean' || typeof input === 'number') return input;
  if (typeof input !== 'string') return refuse('wrong-type', { expected: 'value', found: kindOf(input) }, path);
  return /\S/.test(input) ? input : refuse('text-blank', {}, path);
}
