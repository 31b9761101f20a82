import { type Exact, reduced } from '../../kit/exact.js';
import { dayNumber } from '../../kit/instant.js';
import type { Typed, Value } from '../../model/expression.js';
import type { Sources } from './loop-context.js';
import { type BlockArrays, constantCode, constantNumber, FALSE, type Register, TRUE } from './registers.js';

/** The register of a value that is the same for every unit; undefined for a list, a row or a number without end. */
export function constant(
  arrays: BlockArrays,
  { type, literal }: Typed,
  codeOf: Sources['codeOf'],
): Register | undefined {
  if (typeof literal === 'boolean') return { is: 'truth', t: arrays.sameByte(literal ? TRUE : FALSE) };
  if (typeof literal === 'string')
    return constantCode(arrays, type.is === 'date' ? dayNumber(literal) : codeOf(literal));
  const number = numberOf(literal);
  return number && constantNumber(arrays, number.n, number.d);
}

/** The parts of a number in lowest terms where both are safe integers. */
export function numberOf(value: Value | undefined): { readonly n: number; readonly d: number } | undefined {
  if (typeof value !== 'object' || !('n' in value)) return undefined;
  const { n, d } = reduced(value as Exact);
  return typeof n === 'number' && typeof d === 'number' ? { n, d } : undefined;
}
