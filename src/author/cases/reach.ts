import { compare, type Exact, ZERO } from '../../kit/exact.js';
import type { Typed, Value } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Interval } from '../../model/operator.js';
import type { PlanFact } from '../../model/plan.js';

/** Facts of a pack by id. */
export type Facts = Readonly<Record<string, PlanFact>>;

/** How a comparison can come out: the left below the right, equal to it, above it. */
export type Side = 'below' | 'at' | 'above';

/**
 * The sides on which figures within their bounds can come out; all three where that is not known. A rule is not asked
 * about figures out of their bounds, so a side that is not here is never met.
 */
export function sidesOf(left: Typed, right: Typed, facts: Facts): ReadonlySet<Side> {
  const [a, b] = [boundsOf(left, facts), boundsOf(right, facts)];
  const sides = new Set<Side>(['below', 'at', 'above']);
  const gap = a.low && b.high ? compare(a.low, b.high) : -1;
  const rest = a.high && b.low ? compare(a.high, b.low) : 1;
  if (gap >= 0) sides.delete('below');
  if (gap > 0) sides.delete('at');
  if (rest <= 0) sides.delete('above');
  if (rest < 0) sides.delete('at');
  return sides;
}

const HOLDS_ON: Readonly<Record<string, readonly Side[]>> = {
  '<': ['below'],
  '<=': ['below', 'at'],
  '>': ['above'],
  '>=': ['at', 'above'],
  '==': ['at'],
  '!=': ['below', 'above'],
};

/** The answers that a condition can have for figures within their bounds. */
export function answersOf(condition: Typed, facts: Facts): ReadonlySet<boolean> {
  const { op, args, literal } = condition;
  const [left, right] = args;
  if (op === 'literal') return new Set([literal === true]);
  if (op === '!' && left) return new Set([...answersOf(left, facts)].map((one) => !one));
  if (op === 'and' || op === 'or') {
    const stop = op === 'or';
    const all = args.map((arg) => answersOf(arg, facts));
    return new Set([
      ...(all.some((one) => one.has(stop)) ? [stop] : []),
      ...(all.every((one) => one.has(!stop)) ? [!stop] : []),
    ]);
  }
  const holds = HOLDS_ON[op];
  if (holds && left && right && args.length === 2 && left.type.is === 'number') {
    return new Set([...sidesOf(left, right, facts)].map((side) => holds.includes(side)));
  }
  return new Set([true, false]);
}

/** The expression without the branches that no figure within its bounds can take. */
export function reachable(typed: Typed, facts: Facts): Typed {
  const args = typed.args.map((arg) => reachable(arg, facts));
  if (typed.op !== 'if') return { ...typed, args };
  const kept: Typed[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [condition, value] = [args[index], args[index + 1]];
    if (!condition || !value) break;
    const answers = answersOf(condition, facts);
    if (!answers.has(true)) continue;
    if (!answers.has(false)) return closed(typed, kept, value);
    kept.push(condition, value);
  }
  const otherwise = args.at(-1);
  return otherwise ? closed(typed, kept, otherwise) : { ...typed, args };
}

function closed(typed: Typed, kept: readonly Typed[], otherwise: Typed): Typed {
  return kept.length === 0 ? otherwise : { ...typed, args: [...kept, otherwise] };
}

function boundsOf({ op, name = '', literal }: Typed, facts: Facts): Interval {
  if (op === 'count') return { low: ZERO };
  if (op === 'literal' && isExact(literal)) return { low: literal, high: literal };
  if (op !== 'var') return {};
  const { min, max, info } = facts[name] ?? {};
  const low = min ?? (info && FACT_TYPE_IS[info.type].isWhole ? ZERO : undefined);
  return { ...(low ? { low } : {}), ...(max ? { high: max } : {}) };
}

function isExact(value: Value | undefined): value is Exact {
  return typeof value === 'object' && 'n' in value;
}
