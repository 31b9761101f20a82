import {
  absolute,
  add,
  divide,
  type Exact,
  larger,
  multiply,
  negate,
  remainder,
  smaller,
  subtract,
  whole,
} from '../../kit/exact.js';
import { daysBetween } from '../../kit/instant.js';
import { round } from '../../kit/rounding.js';
import type { Shaped } from '../../model/by-shape.js';
import { isNoValue, type NoValue, type Value } from '../../model/expression.js';
import { folded, unscorable } from '../limit.js';
import { type MakeValue, strictly } from './strictly.js';

/** The value of an operator whose operands are all numbers. */
function ofNumbers(evaluate: (numbers: readonly [Exact, ...Exact[]]) => Exact | NoValue): MakeValue {
  return strictly((values) => evaluate(values as readonly Value[] as readonly [Exact, ...Exact[]]));
}

const smallest = ofNumbers((numbers) => numbers.reduce(smaller));
const largest = ofNumbers((numbers) => numbers.reduce(larger));

/** Exact arithmetic. Only division can have no answer, by zero. */
export const NUMBERS = {
  sum: ofNumbers(folded(add)),
  difference: ofNumbers(([a, b]) => (b === undefined ? negate(a) : subtract(a, b))),
  product: ofNumbers(folded(multiply)),
  quotient: ofNumbers(([a, b]) => divide(a, b as Exact) ?? unscorable('division-by-zero')),
  absolute: ofNumbers(([x]) => absolute(x)),
  extreme: (typed: Shaped<'extreme'>, compile) => (typed.shape.end === 'lowest' ? smallest : largest)(typed, compile),
  rounding: ({ shape: { how }, args: [operand] }: Shaped<'rounding'>, compile) => {
    const read = compile(operand as Shaped);
    return (reader) => {
      const value = read(reader);
      return isNoValue(value) ? value : round(value as Exact, how);
    };
  },
  days: strictly(([from, to]) => whole(daysBetween(from as string, to as string))),
} satisfies Readonly<Record<string, MakeValue<never>>>;

/** The remainder of a division, the one rational number that no shape says. */
export const remainderValue: MakeValue = ofNumbers(
  ([a, b]) => remainder(a, b as Exact) ?? unscorable('division-by-zero'),
);
