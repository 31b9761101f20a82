import { bug } from '../../kit/bug.js';
import type { ShapeTable } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import type { Evaluate } from '../../model/operator.js';
import type { ShapeName } from '../../model/shape.js';
import { LISTS } from './lists.js';
import { NUMBERS } from './numbers.js';
import { READINGS } from './reading.js';
import type { MakeValue } from './strictly.js';
import { TRUTHS } from './truths.js';

/** How a value is made of its operands, for every shape; a `function` has a value of its own. */
const VALUES: ShapeTable<readonly [compile: (operand: Typed) => Evaluate], Evaluate> = {
  ...READINGS,
  ...NUMBERS,
  ...TRUTHS,
  ...LISTS,
  unknown: () => bug('no expression'),
  function: ({ op }) => bug(`no operator ${op}`),
};

/** What makes the value of expressions of a shape. */
export function valueOfShape(shape: ShapeName): MakeValue {
  return VALUES[shape] as MakeValue;
}
