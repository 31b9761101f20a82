import type { Expression } from '../../model/expression.js';
import { FACT_TYPE_IS, type FactType } from '../../model/fact-type.js';
import type { Path } from '../../model/issue.js';
import { operand } from '../../model/lowered.js';
import type { CheckContext, Operand, Read } from '../../model/lowering.js';

/** Reads a number, or a fact that is a list and is counted; an expression counts for itself. */
export function readCountable(fact: Operand, at: Path): Read {
  return { at, fact, type: typeof fact === 'string' ? 'countable' : 'number' };
}

/** The number that a countable operand stands for: of a list, how many items it has. */
export function countOf(fact: Operand, context: CheckContext): Expression {
  const info = typeof fact === 'string' ? context.fact(fact) : undefined;
  const isList = info !== undefined && isListType(info.type);
  return isList ? { count: operand(fact) } : operand(fact);
}

/** Whether a fact counts things, itself or by its items: it is whole and not below 0. */
export function isCounted(type: FactType): boolean {
  return FACT_TYPE_IS[type].isWhole || isListType(type);
}

/** Whether a fact of this type is a list of things. */
export function isListType(type: FactType): boolean {
  return FACT_TYPE_IS[type].values === 'list';
}
