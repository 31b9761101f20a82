import { deepFreeze } from '../kit/deep-freeze.js';
import { hasShape, READING } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';
import type { Evaluate } from '../model/operator.js';
import { bareReader } from './bare-reader.js';

/** Whether the expression says the same of every unit, and leaves no reason. */
export function isConstant(typed: Typed): boolean {
  return !hasShape(typed, ...READING, 'reason', 'not-applicable') && typed.args.every(isConstant);
}

/** Evaluates a constant once, when the pack is compiled; every reader still learns that it is approximate. */
export function folded(evaluate: Evaluate): Evaluate {
  const reader = bareReader({}, {});
  // every unit is given the same answer
  const answer = deepFreeze(evaluate(reader));
  if (!reader.approximate) return () => answer;
  return (asking) => {
    asking.approximate = true;
    return answer;
  };
}
