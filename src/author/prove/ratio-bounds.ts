import { absolute, compare, type Exact, HUNDRED, isZero, larger, multiply, ONE, whole } from '../../kit/exact.js';
import { toText } from '../../kit/exact-text.js';
import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import type { Plan, PlanNode } from '../../model/plan.js';
import { factOf, numberOf } from './percent-terms.js';
import { placeIn } from './place-in.js';

/** A growth of as many times as this, and more, is a percent that was not multiplied by 100. */
const MUCH_GROWTH = whole(4);
/** A ratio as high as this, of two figures of one unit of measure, or of a part and its whole. */
const HIGH_RATIO = whole(10);

/**
 * A ratio that is compared with numbers as percents have them, 5 or 95, and was not multiplied by 100: a growth,
 * `(this year − last year) ÷ last year`; a part of its whole; two figures in one unit of measure.
 */
export function ratiosForPercents(plan: Plan, node: PlanNode): readonly CheckFinding[] {
  if (node.kind !== 'leaf') return [];
  const bounds = boundsIn(plan, node.points.typed).filter(({ value }) => !isZero(value));
  const [first, ...others] = bounds.map(({ value }) => absolute(value));
  if (first === undefined) return [];
  const highest = others.reduce(larger, first);
  const isPlain = bounds.every(({ value, least }) => compare(absolute(value), least) >= 0);
  const isMuch = bounds.every(({ most }) => compare(highest, most) >= 0);
  if (!isPlain || !isMuch) return [];
  const params = { node: node.id, found: toText(highest), percent: toText(multiply(highest, HUNDRED)) };
  return [checkFinding('ratio-not-percent', placeIn(node, toText(highest)), params)];
}

/** A number that a ratio is compared with. */
interface Bound {
  readonly value: Exact;
  /** A lower bound shows that a ratio is meant. */
  readonly least: Exact;
  /** The highest bound must be as high as this. */
  readonly most: Exact;
}

function boundsIn(plan: Plan, typed: Typed): readonly Bound[] {
  const below = typed.args.flatMap((arg) => boundsIn(plan, arg));
  if (!hasShape(typed, 'order')) return below;
  const [left, right] = typed.args;
  const isReversed = left !== undefined && numberOf(left) !== undefined;
  const [ratio, number] = isReversed ? [right, left] : [left, right];
  const value = number && numberOf(number);
  const kind = ratio && ratioKind(plan, ratio);
  return value && kind ? [{ value, ...kind }, ...below] : below;
}

function ratioKind({ pack, facts }: Plan, typed: Typed): Pick<Bound, 'least' | 'most'> | undefined {
  const [counted, divisor] = hasShape(typed, 'quotient') ? typed.args : [];
  const base = factOf(divisor);
  if (counted === undefined || base === undefined) return undefined;
  if (hasShape(counted, 'difference') && factOf(counted.args[1]) === base && factOf(counted.args[0]) !== undefined)
    return { least: ONE, most: MUCH_GROWTH };
  if (isWithin(facts, factOf(counted), base)) return { least: ONE, most: HIGH_RATIO };
  const measureOf = (id: string | undefined) => JSON.stringify(pack.facts.find((fact) => fact.id === id)?.measure);
  const measure = measureOf(base);
  return measure !== undefined && measure === measureOf(factOf(counted))
    ? { least: HIGH_RATIO, most: HIGH_RATIO }
    : undefined;
}

/** Whether a fact never exceeds another, by `atMost` of it and of those that it is at most. */
function isWithin(facts: Plan['facts'], part: string | undefined, base: string): boolean {
  const passed = new Set<string>();
  for (let id = part; id !== undefined && !passed.has(id); id = facts[id]?.info.atMost) {
    if (id === base) return passed.size > 0;
    passed.add(id);
  }
  return false;
}
