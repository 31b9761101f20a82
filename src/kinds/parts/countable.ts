import type { Expression } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import { operand } from '../../model/lowered.js';
import type { CheckContext, Operand, Read } from '../../model/lowering.js';

/** Reads a number, or a fact that is a list and is counted; an expression counts for itself. */
export function readCountable(fact: Operand, at: Path): Read {
  return { at, fact, type: typeof fact === 'string' ? 'countable' : 'number' };
}

/** The number that a countable operand stands for: of a list, how many items it has. */
export function countOf(fact: Operand, context: CheckContext): Expression {
  const isList = typeof fact === 'string' && context.fact(fact)?.type === 'list';
  return isList ? { count: operand(fact) } : operand(fact);
}
