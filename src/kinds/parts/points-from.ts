import { compare } from '../../kit/exact.js';
import { fromDecimal } from '../../kit/exact-text.js';
import type { Expression } from '../../model/expression.js';
import { number } from '../../model/lowered.js';
import type { Fault } from '../../model/lowering.js';

/** A fault at `from` unless it is 0 or more and below the maximum; both are decimals. */
export function fromFaults(from: string | undefined, max: string): readonly Fault[] {
  if (from === undefined) return [];
  const isWithin = !from.startsWith('-') && compare(fromDecimal(from), fromDecimal(max)) < 0;
  return isWithin
    ? []
    : [{ code: 'number-range', at: ['from'], params: { found: from, atLeast: '0', atMost: `<${max}` } }];
}

/** From the lowest points, 0 where none are given, to the maximum, by a position from 0 to 1. */
export function pointsFrom(position: Expression, from: string | undefined, max: string): Expression {
  if (from === undefined) return { '*': [number(max), position] };
  return { '+': [number(from), { '*': [{ '-': [number(max), number(from)] }, position] }] };
}
