import { compare, type Exact, equal, HUNDRED, ZERO } from '../../kit/exact.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import { isExact, type Typed, type Value } from '../../model/expression.js';
import type { Plan } from '../../model/plan.js';

/** A percent from 0 to 100 that a rule reads, with figures for its two ends. */
export interface PercentTerm {
  /** Figures with which it is 0, or as low as their bounds allow. */
  readonly none: Readonly<Record<string, Value>>;
  /** Figures with which it is 100, or as high as their bounds allow. */
  readonly all: Readonly<Record<string, Value>>;
  /** Whether it is a part of its whole, times 100; else a figure that is itself a percent. */
  readonly isRatio: boolean;
}

/** The percent that an expression is: 100 × a part of a whole, however it is written, or a figure of 0 to 100 percent. */
export function percentTerm(plan: Plan, typed: Typed): PercentTerm | undefined {
  const fact = factOf(typed);
  if (fact !== undefined) return percentFact(plan, fact);
  if (hasShape(typed, 'product')) {
    const ratio = typed.args.find((factor) => hasShape(factor, 'quotient'));
    return ratio && typed.args.some(isHundred) ? ratioTerm(plan, ratio.args) : undefined;
  }
  const [counted, divisor] = hasShape(typed, 'quotient') ? typed.args : [];
  if (counted === undefined || divisor === undefined || !hasShape(counted, 'product')) return undefined;
  const parts = counted.args.filter((factor) => numberOf(factor) === undefined);
  const [part] = parts;
  return part && parts.length === 1 && counted.args.some(isHundred) ? ratioTerm(plan, [part, divisor]) : undefined;
}

/** The number that an expression is. */
export function numberOf({ shape, literal }: Typed): Exact | undefined {
  return shape.is === 'literal' && isExact(literal) ? literal : undefined;
}

/** The id of the fact that an expression is. */
export function factOf(typed: Typed | undefined): string | undefined {
  return typed && hasShape(typed, 'fact') ? typed.name : undefined;
}

/** Whether an expression is the number 100. */
export function isHundred(typed: Typed): boolean {
  const value = numberOf(typed);
  return value !== undefined && equal(value, HUNDRED);
}

/** A part, or several that are added, of a whole; or what is left of it. */
function ratioTerm(plan: Plan, [counted, divisor]: readonly Typed[]): PercentTerm | undefined {
  const whole = factOf(divisor);
  if (counted === undefined || whole === undefined) return undefined;
  const isRest = hasShape(counted, 'difference') && factOf(counted.args[0]) === whole;
  const added = isRest ? (counted as Shaped<'difference'>).args.slice(1) : partsOf(counted);
  const [part, ...others] = added.map(factOf);
  if (part === undefined || others.includes(undefined)) return undefined;
  const size = within(plan, whole, HUNDRED);
  const rest = Object.fromEntries(others.map((other = '') => [other, within(plan, other, ZERO)]));
  const [zero, full] = [
    { [whole]: size, [part]: within(plan, part, ZERO), ...rest },
    { [whole]: size, [part]: within(plan, part, size), ...rest },
  ];
  return { none: isRest ? full : zero, all: isRest ? zero : full, isRatio: true };
}

function partsOf(counted: Typed): readonly Typed[] {
  return hasShape(counted, 'sum') ? counted.args : [counted];
}

/** The value of a fact that is nearest to another within its bounds. */
function within({ facts }: Plan, id: string, value: Exact): Exact {
  const { min, max } = facts[id] ?? {};
  if (min && compare(value, min) < 0) return min;
  return max && compare(value, max) > 0 ? max : value;
}

/** A number of 0 to 100, as a percent is asked. */
function percentFact({ facts }: Plan, id: string): PercentTerm | undefined {
  const { min, max } = facts[id]?.info ?? {};
  if (min !== '0' || max !== '100') return undefined;
  return { none: { [id]: ZERO }, all: { [id]: HUNDRED }, isRatio: false };
}
