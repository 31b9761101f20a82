import type { Refuse } from './decimal-given.js';
import { jsonTypeOf } from './document.js';
import { NOT_BLANK } from './grammar.js';
import type { Path } from './issue.js';

/** One value as written; the fact of the pack says as which type it is read. */
export type Scalar = boolean | number | string;

/** The value of a fact as written: one value, or a list of values or of flat rows. */
export type FactValue = Scalar | readonly (Scalar | Readonly<Record<string, Scalar>>)[];

/** One value, or a refusal: of null, of blank text, of anything that is no single value. */
export function scalarGiven(input: unknown, refuse: Refuse, path: Path = []): Scalar | undefined {
  if (input === null) return refuse('null-value', {}, path);
  if (typeof input === 'boolean' || typeof input === 'number') return input;
  if (typeof input !== 'string') return refuse('wrong-type', { expected: 'value', found: jsonTypeOf(input) }, path);
  return NOT_BLANK.test(input) ? input : refuse('text-blank', {}, path);
}

/** The value of a fact, or a refusal of each value in it that is none. */
export function factValueGiven(input: unknown, refuse: Refuse, path: Path = []): FactValue | undefined {
  if (!Array.isArray(input)) return scalarGiven(input, refuse, path);
  for (const [index, item] of input.entries()) {
    if (jsonTypeOf(item) !== 'object') scalarGiven(item, refuse, [...path, index]);
    else for (const [column, cell] of Object.entries(item)) scalarGiven(cell, refuse, [...path, index, column]);
  }
  return input as FactValue;
}
