import {
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  floorOf,
  multiply,
  negate,
  ratio,
  subtract,
  ZERO,
} from '../../../kit/exact.js';
import { tenTo } from '../../../kit/integer.js';
import { bareReader, compileExpression, type OperatorTable } from '../../../logic/index.js';
import { isNoValue, type Typed, type Value } from '../../../model/expression.js';
import { FACT_TYPE_IS } from '../../../model/fact-type.js';
import type { PlanFact } from '../../../model/plan.js';

/** Numbers of facts, by id. */
export type Numbers = Readonly<Record<string, Exact>>;

/** Figures at which a question may come out another way, whether or not they are within their bounds. */
export interface Asked {
  readonly left: Typed;
  readonly right: Typed;
  readonly others: Readonly<Record<string, Value>>;
  readonly attributes: Readonly<Record<string, Value>>;
}

/**
 * Values of one fact just below, at and just above where both sides are equal, the other facts as they stand; none
 * where the difference is not a straight line in that fact, as it is in every share, count and mark.
 */
export function crossing(
  { left, right, others, attributes }: Asked,
  numbers: Numbers,
  fact: PlanFact,
  operators: OperatorTable,
): readonly Exact[] {
  const [a, b] = [compileExpression(left, operators), compileExpression(right, operators)];
  const differ = (x: Exact): Exact | undefined => {
    const reader = bareReader({ ...others, ...numbers, [fact.id]: x }, attributes);
    const [one, other] = [a(reader), b(reader)];
    return isExact(one) && isExact(other) ? subtract(one, other) : undefined;
  };
  const unit = unitOf(fact);
  const [low, high] = [numbers[fact.id] ?? ZERO, add(numbers[fact.id] ?? ZERO, unit)];
  const [atLow, atHigh] = [differ(low), differ(high)];
  if (!atLow || !atHigh) return [];
  const slope = divide(subtract(atHigh, atLow), unit);
  const way = slope && divide(negate(atLow), slope);
  if (!way) return [];
  const root = add(low, way);
  const steps = divide(root, unit) ?? ZERO;
  const [under, over] = [floorOf(steps), ceilOf(steps)];
  const whole = compare(under, over) === 0;
  const near = whole ? [add(under, ratio(-1, 1)), under, add(under, ratio(1, 1))] : [under, over];
  return near.map((count) => multiply(count, unit));
}

/** The smallest step between two values of a fact. */
export function unitOf({ info, step, places }: PlanFact): Exact {
  if (step) return step;
  return FACT_TYPE_IS[info.type].isWhole ? ratio(1, 1) : ratio(1, tenTo(places ?? 2));
}

function isExact(answer: unknown): answer is Exact {
  return typeof answer === 'object' && answer !== null && 'n' in answer && !isNoValue(answer as never);
}
