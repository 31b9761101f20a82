import { shapeNamed } from '../../logic/written.js';
import type { Expression } from '../../model/expression.js';
import { number } from '../../model/lowered.js';
import type { LowerContext, Operand } from '../../model/lowering.js';
import { countOf, isCounted } from './countable.js';

/** Requires that a count or an amount is not below 0, where its declaration does not require it already. */
export function requireFromZero(fact: Operand, context: LowerContext): void {
  if (!isFromZero(fact, context)) relate(context, [number('0'), countOf(fact, context)]);
}

/** Requires that no operand is above the next; of numbers alone it is no relation, since no unit can break it. */
export function relate(context: LowerContext, operands: readonly Expression[]): void {
  if (!operands.every(isNumber)) context.require({ '<=': operands });
}

function isNumber(operand: Expression): boolean {
  return Object.keys(Object(operand)).every((key) => shapeNamed(key) === undefined);
}

function isFromZero(fact: Operand, context: LowerContext): boolean {
  if (typeof fact !== 'string') return Object.hasOwn(fact, 'count');
  const { type, min } = context.fact(fact) ?? {};
  if (min !== undefined) return !min.startsWith('-');
  return type !== undefined && isCounted(type);
}
