import type { Json, Type, Typed } from '../model/expression.js';

/**
 * Checks operands that must be of one type: a string beside a date, a choice or a level is read as one. `check` is
 * called once for each index; operands that are only strings come last, with the type that they stand beside.
 */
export function checkOneType(
  operands: readonly Json[],
  check: (index: number, beside: Type | undefined) => Typed,
  outer?: Type,
): readonly Typed[] {
  const typed: Typed[] = [];
  let beside = outer;
  for (const index of [...operands.keys()].toSorted((a, b) => openness(operands[a]) - openness(operands[b]))) {
    const operand = check(index, beside);
    typed[index] = operand;
    if (isSpoken(operand.type) && !(beside && isSpoken(beside))) beside = operand.type;
  }
  return typed;
}

/** Among the operands of `if`, conditions stand at 0, 2, 4, … but for the last, which is the else. */
export function isCondition(index: number, operands: readonly Json[]): boolean {
  return index % 2 === 0 && index < operands.length - 1;
}

/** 1 for an operand whose type only its neighbours can tell: a string, or branches or items that are strings all. */
function openness(operand: Json | undefined): 0 | 1 {
  if (typeof operand === 'string') return 1;
  const parts = isList(operand) ? operand : valuesOf(operand);
  return parts.length > 0 && parts.every((part) => openness(part) === 1) ? 1 : 0;
}

/** What an `if` or a `because` may turn out to be; of anything else, nothing. */
function valuesOf(operand: Exclude<Json, readonly Json[]> | undefined): readonly Json[] {
  if (typeof operand !== 'object' || operand === null) return [];
  const { if: branches, because } = operand;
  if (isList(because)) return because.slice(1);
  return isList(branches) ? branches.filter((_, index) => !isCondition(index, branches)) : [];
}

function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** Types whose literals are written as strings. */
function isSpoken(type: Type): boolean {
  if (type.is === 'list') return isSpoken(type.of);
  return type.is === 'date' || type.is === 'choice' || type.is === 'level';
}
