import { factsRead } from '../../logic/facts-read.js';
import type { Expression } from '../../model/expression.js';
import { number } from '../../model/lowered.js';
import type { LowerContext, Operand } from '../../model/lowering.js';
import { countOf, isCounted } from './countable.js';

/** Requires that a count or an amount is not below 0, where its declaration does not require it already. */
export function requireFromZero(fact: Operand, context: LowerContext): void {
  if (!isFromZero(fact, context)) relate(context, { '<=': [number('0'), countOf(fact, context)] });
}

/** Requires a relation; one without a fact in it is no relation between facts, and is left out. */
export function relate(context: LowerContext, relation: Expression): void {
  if (factsRead(relation).length > 0) context.require(relation);
}

function isFromZero(fact: Operand, context: LowerContext): boolean {
  if (typeof fact !== 'string') return Object.hasOwn(fact, 'count');
  const { type, min } = context.fact(fact) ?? {};
  if (min !== undefined) return !min.startsWith('-');
  return type !== undefined && isCounted(type);
}
