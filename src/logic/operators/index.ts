import type { Operator } from '../../model/operator.js';
import type { OperatorTable } from '../check.js';
import { answers } from './answers.js';
import { arithmetic } from './arithmetic.js';
import { booleans } from './boolean.js';
import { comparison } from './comparison.js';
import { dates } from './dates.js';
import { irrational } from './irrational.js';
import { lists } from './lists.js';
import { membership } from './membership.js';
import { nodes } from './nodes.js';
import { reading } from './reading.js';
import { rounding } from './rounding.js';
import { units } from './units.js';

/** A table by name; a later operator of the same name stands for the earlier. */
export function operatorTable(operators: readonly Operator[]): OperatorTable {
  return Object.fromEntries(operators.map((operator) => [operator.name, operator]));
}

/** Every operator of the core language. */
export const OPERATORS: OperatorTable = /* @__PURE__ */ operatorTable([
  ...reading,
  ...booleans,
  ...comparison,
  ...arithmetic,
  ...irrational,
  ...rounding,
  ...lists,
  membership,
  ...dates,
  ...nodes,
  ...units,
  ...answers,
]);
