import { compare, equal } from '../../kit/exact.js';
import { byCodeUnit } from '../../kit/unicode.js';
import type { Shaped } from '../../model/by-shape.js';
import { isExact, isNoValue, type Value } from '../../model/expression.js';
import type { Evaluate } from '../../model/operator.js';
import { type MakeValue, strictly } from './strictly.js';

/** Values of one scalar type are the same: numbers by value, the rest by code units. */
function sameValue(a: Value, b: Value): boolean {
  return isExact(a) && isExact(b) ? equal(a, b) : a === b;
}

/** Dates as text order as days do: both have four digits of year. */
function order(a: Value, b: Value): number {
  return isExact(a) && isExact(b) ? compare(a, b) : byCodeUnit(a as string, b as string);
}

/** Conditions, and what is chosen by them; nothing is true because it is not empty. */
export const TRUTHS = {
  /** `a < b`; with a third operand, as `a < b < c`, whether b lies between. */
  order: (typed: Shaped<'order'>, compile) => {
    const toward = typed.shape.side === 'below' ? 1 : -1;
    const limit = typed.shape.isStrict ? 0 : 1;
    const holds = (a: Value, b: Value) => order(a, b) * toward < limit;
    return strictly((values) => {
      const [a, b, c] = values as readonly [Value, Value, Value?];
      return holds(a, b) && (c === undefined || holds(b, c));
    })(typed, compile);
  },
  equality: (typed: Shaped<'equality'>, compile) => {
    const { holdsWhenEqual } = typed.shape;
    return strictly(([a, b]) => sameValue(a as Value, b as Value) === holdsWhenEqual)(typed, compile);
  },
  contained: strictly((values) => {
    const [value, items] = values as readonly [Value, readonly Value[]];
    return items.some((item) => sameValue(item, value));
  }),
  negation: strictly(([x]) => !x),
  /** Stops at the first condition that decides; what is not read is not missing. */
  junction: ({ shape: { decisive }, args }: Shaped<'junction'>, compile) => {
    const operands = args.map(compile);
    return (reader) => {
      for (const operand of operands) {
        const answer = operand(reader);
        if (answer === decisive || isNoValue(answer)) return answer;
      }
      return !decisive;
    };
  },
  /** A branch that is not taken is not read. */
  branches: ({ args }: Shaped<'branches'>, compile) => {
    const parts = args.map(compile);
    const otherwise = parts.at(-1) as Evaluate;
    return (reader) => {
      for (let index = 0; index + 1 < parts.length; index += 2) {
        const answer = (parts[index] as Evaluate)(reader);
        if (answer === true) return (parts[index + 1] as Evaluate)(reader);
        if (isNoValue(answer)) return answer;
      }
      return otherwise(reader);
    };
  },
} satisfies Readonly<Record<string, MakeValue<never>>>;
