import {
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  floorOf,
  multiply,
  negate,
  ONE,
  ratio,
  subtract,
  whole,
  ZERO,
} from '../../kit/exact.js';
import { bareReader, compileExpression, type OperatorTable } from '../../logic/index.js';
import type { CaseInput } from '../../model/cases.js';
import { isExact, type Typed, type Value } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import { boundsOf } from '../prove/explore-reading.js';
import { isNumeric } from './below.js';
import { numberIn, withFigure, withNumber } from './case-figures.js';
import type { Probing } from './probe.js';
import { type Numbers, roundOf, valuesOf } from './values.js';

/** Figures at which a question may come out another way, whether or not they are within their bounds. */
interface TurningPoint {
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
  { left, right, others, attributes }: TurningPoint,
  numbers: Numbers,
  fact: PlanFact,
  operators: OperatorTable,
): readonly Exact[] {
  const [a, b] = [compileExpression(left, operators), compileExpression(right, operators)];
  const differ = (x: Exact): Exact | undefined => {
    const reader = bareReader({ ...others, ...numbers, [fact.id]: x }, attributes);
    const [valueLeft, valueRight] = [a(reader), b(reader)];
    return isExact(valueLeft) && isExact(valueRight) ? subtract(valueLeft, valueRight) : undefined;
  };
  const step = stepOf(fact);
  const low = numbers[fact.id] ?? ZERO;
  const [atLow, atHigh] = [differ(low), differ(add(low, step))];
  if (!atLow || !atHigh) return [];
  const slope = divide(subtract(atHigh, atLow), step);
  const distance = slope && divide(negate(atLow), slope);
  if (!distance) return [];
  const root = add(low, distance);
  const steps = divide(root, step) ?? ZERO;
  const [under, over] = [floorOf(steps), ceilOf(steps)];
  const isOnStep = compare(under, over) === 0;
  const near = isOnStep ? [subtract(under, ONE), under, add(under, ONE)] : [under, over];
  return near.map((count) => multiply(count, step));
}

/** The smallest step between two values of a fact; 0.01 where the fact states none. */
export function stepOf(fact: PlanFact): Exact {
  return boundsOf(fact).step ?? ratio(1, 100);
}

/** Where a number may stand: at its ends, at a round value, and as it is. */
export function stopsOf(fact: PlanFact, input: CaseInput): readonly Exact[] {
  const now = numberIn(input, fact.id);
  const stops = [fact.min ?? ZERO, roundOf(fact), ...(now ? [now] : [])];
  return stops.toSorted(compare);
}

/** The figures with another value of one fact: a number at its stops, anything else at each value that a rule may ask of. */
export function otherwise(
  { plan }: Pick<Probing, 'plan'>,
  input: CaseInput,
  fact: PlanFact,
  typed: readonly Typed[],
): readonly CaseInput[] {
  return isNumeric(fact)
    ? stopsOf(fact, input).map((stop) => withNumber(plan, input, fact.id, stop))
    : valuesOf(fact, typed).map((value) => withFigure(plan, input, fact.id, value));
}

/**
 * Between each two stops of a fact at which a question comes out differently, asks at the middle until two neighbouring
 * values do; whether there were any. A question may have no answer: it is then not followed.
 */
export function turns(
  fact: PlanFact,
  stops: readonly Exact[],
  questions: readonly ((value: Exact) => boolean | undefined)[],
): boolean {
  const step = stepOf(fact);
  const steps = stops.map((stop) => floorOf(divide(stop, step) ?? ZERO));
  let turned = false;
  for (const [index, high] of steps.entries()) {
    const low = steps[index - 1];
    if (!low || compare(low, high) === 0) continue;
    for (const question of questions) turned = halved(low, high, (at) => question(multiply(at, step))) || turned;
  }
  return turned;
}

/** False where both ends answer alike, or one not at all. */
function halved(low: Exact, high: Exact, question: (steps: Exact) => boolean | undefined): boolean {
  const [first, last] = [question(low), question(high)];
  if (first === undefined || last === undefined || first === last) return false;
  let [from, to] = [low, high];
  while (compare(subtract(to, from), ONE) > 0) {
    const half = floorOf(divide(add(from, to), whole(2)) ?? ZERO);
    const answer = question(half);
    if (answer === undefined) return false;
    if (answer === first) from = half;
    else to = half;
  }
  return true;
}
