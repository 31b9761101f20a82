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
  sign,
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
  const differ = differenceOf({ left, right, others, attributes }, numbers, fact, operators);
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

/** By how much the left side is larger, by the value of one fact; undefined where a side has no number. */
function differenceOf(
  { left, right, others, attributes }: TurningPoint,
  numbers: Numbers,
  fact: PlanFact,
  operators: OperatorTable,
): (x: Exact) => Exact | undefined {
  const [a, b] = [compileExpression(left, operators), compileExpression(right, operators)];
  return (x) => {
    const reader = bareReader({ ...others, ...numbers, [fact.id]: x }, attributes);
    const [valueLeft, valueRight] = [a(reader), b(reader)];
    return isExact(valueLeft) && isExact(valueRight) ? subtract(valueLeft, valueRight) : undefined;
  };
}

/** A point at which two sides may be equal: the sides, with the numbers from which one fact is varied. */
interface Varied extends TurningPoint {
  readonly numbers: Numbers;
  readonly fact: PlanFact;
}

/** Whether another side is the larger at the last of these values than at the first, or both are equal at one of them. */
export function isAbout(
  values: readonly Exact[],
  { numbers, fact, ...point }: Varied,
  operators: OperatorTable,
): boolean {
  const differ = differenceOf(point, numbers, fact, operators);
  const [first, last] = [values[0], values.at(-1)].map((value) => value && differ(value));
  return first !== undefined && last !== undefined && sign(first) * sign(last) <= 0;
}

/**
 * Neighbouring values of a fact between which another side becomes the larger, or both become equal, between its stops: where
 * the difference is no straight line, as where a rule counts whole steps.
 */
export function turnsOf({ numbers, fact, ...point }: Varied, operators: OperatorTable): readonly Exact[] {
  const differ = differenceOf(point, numbers, fact, operators);
  const comesTo = (order: 0 | 1) => (value: Exact) => {
    const difference = differ(value);
    return difference && sign(difference) >= order;
  };
  return turningValues(fact, stopsFrom(fact, numbers[fact.id]), [comesTo(0), comesTo(1)]);
}

/** The smallest step between two values of a fact; 0.01 where the fact states none. */
export function stepOf(fact: PlanFact): Exact {
  return boundsOf(fact).step ?? ratio(1, 100);
}

/** Where a number may stand: at its ends, at a round value, and as it is. */
export function stopsOf(fact: PlanFact, input: CaseInput): readonly Exact[] {
  return stopsFrom(fact, numberIn(input, fact.id));
}

function stopsFrom(fact: PlanFact, now: Exact | undefined): readonly Exact[] {
  return [fact.min ?? ZERO, roundOf(fact), ...(now ? [now] : [])].toSorted(compare);
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
export function turns(fact: PlanFact, stops: readonly Exact[], questions: readonly Question[]): boolean {
  return turningValues(fact, stops, questions).length > 0;
}

/** A question about a value; undefined where it has no answer. */
type Question = (value: Exact) => boolean | undefined;

/** The neighbouring values that `turns` comes to. */
function turningValues(fact: PlanFact, stops: readonly Exact[], questions: readonly Question[]): readonly Exact[] {
  const step = stepOf(fact);
  const steps = stops.map((stop) => floorOf(divide(stop, step) ?? ZERO));
  return steps
    .flatMap((high, index) => {
      const low = steps[index - 1];
      if (!low || compare(low, high) === 0) return [];
      return questions.flatMap((question) => halved(low, high, (at) => question(multiply(at, step))));
    })
    .map((at) => multiply(at, step));
}

/** Neighbours that answer differently; none where both ends answer alike, or one not at all. */
function halved(low: Exact, high: Exact, question: Question): readonly Exact[] {
  const [first, last] = [question(low), question(high)];
  if (first === undefined || last === undefined || first === last) return [];
  let [from, to] = [low, high];
  while (compare(subtract(to, from), ONE) > 0) {
    const half = floorOf(divide(add(from, to), whole(2)) ?? ZERO);
    const answer = question(half);
    if (answer === undefined) return [];
    if (answer === first) from = half;
    else to = half;
  }
  return [from, to];
}
