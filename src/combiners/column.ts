import type { Expression } from '../model/expression.js';
import type { CombinerContext } from '../model/lowering.js';
import type { NumberColumn } from '../model/row-list.js';

/** The values of one column, a row each. */
export function column(name: NumberColumn, { rows }: CombinerContext): Expression {
  return { map: [rows, { var: name }] };
}
