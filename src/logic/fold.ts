import { deepFreeze } from '../kit/deep-freeze.js';
import type { Typed } from '../model/expression.js';
import type { Evaluate } from '../model/operator.js';
import { bareReader } from './bare-reader.js';
import { OF_A_NODE } from './references.js';

/** Operators whose answer is not in their operands alone, or that leave a reason. */
const READING: readonly string[] = [
  'var',
  'present',
  'attribute',
  ...OF_A_NODE,
  'nodes',
  'in-cohort',
  'cohort',
  'children',
  'item',
  'because',
  'not-applicable',
];

/** Whether the expression says the same of every unit. */
export function isConstant({ op, args }: Typed): boolean {
  return !READING.includes(op) && args.every(isConstant);
}

/** Asks a constant once, when the pack is compiled; that it is approximate is still told to every reader. */
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
