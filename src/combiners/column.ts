import type { Expression } from '../model/expression.js';
import type { CombinerContext } from '../model/lowering.js';

/** The values of one column, a row each. */
export function column(name: 'points' | 'max' | 'base' | 'percent' | 'weight', { rows }: CombinerContext): Expression {
  return { map: [rows, { var: name }] };
}
