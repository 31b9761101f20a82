import { type FactValues, NO_BYTE } from '../model/columns.js';
import type { Type } from '../model/expression.js';

/** A column of `rows` rows, none of which has a value yet; it can hold values of `type`. */
export function noValues(type: Type, rows: number): FactValues {
  return isOfBytes(type) ? new Uint8Array(rows).fill(NO_BYTE) : new Float64Array(rows).fill(Number.NaN);
}

function isOfBytes(type: Type): boolean {
  return type.is === 'boolean' || (type.is === 'choice' && type.options.length <= NO_BYTE);
}

/** What stands in a row without a value. */
export function noValueIn({ BYTES_PER_ELEMENT }: FactValues): number {
  return BYTES_PER_ELEMENT === 1 ? NO_BYTE : Number.NaN;
}

/** Puts a number in a row; NaN for none. */
export function putNumber(values: FactValues, row: number, value: number): void {
  values[row] = Number.isNaN(value) ? noValueIn(values) : value;
}
