import { compare, type Exact, multiply, reduced } from '../../kit/exact.js';
import { hasShape, type Shaped } from '../../model/by-shape.js';
import type { Typed } from '../../model/expression.js';
import { UNDECIDED } from './choices.js';
import { constant } from './constants.js';
import type { LoopContext } from './loop-context.js';
import type { Computed } from './numbers.js';
import { type BlockArrays, loopOver, type NumberRegister, numbersIn, product, TRUE } from './registers.js';
import { type Comparison, EQUAL, orderOf, UNEQUAL } from './truths.js';

/**
 * A condition that compares one expression with constants: whether it holds depends on where the value lies among the
 * constants alone. Of several such conditions on the same expression one loop finds the first that holds.
 */
interface Split {
  readonly subject: Typed;
  /** The constants, ascending. */
  readonly cuts: readonly Exact[];
  /** Whether it holds in each region: below the first cut, at it, between it and the second, at that, and so on. */
  readonly holds: readonly boolean[];
}

/**
 * The position of the first condition that holds, found by one loop; no picks where the expression has none. Undefined where
 * the conditions are not all about one expression, or are so few that it would save nothing.
 */
export function firstByRegion(
  conditions: readonly Typed[],
  context: LoopContext,
): { readonly picks?: Computed<Uint8Array> } | undefined {
  const splits = conditions.flatMap((condition) => splitOf(condition, context) ?? []);
  const [first] = splits;
  if (!first || splits.length !== conditions.length || !haveOneSubject(splits, context)) return undefined;
  const cuts = allCuts(splits);
  if (cuts.length < 2) return undefined;
  const perCondition = splits.map((split) => holdsAmong(split, cuts));
  const picks = regionsOf(cuts).map((_, region) => {
    const position = perCondition.findIndex((holds) => holds[region] === true);
    return position < 0 ? conditions.length : position;
  });
  const subject = context.make(first.subject, context);
  if (subject?.reasons !== 0 || (subject.register.is !== 'number' && subject.register.is !== 'code')) return {};
  const located = regionLoop(context.arrays, numbersIn(subject.register), { cuts, picks });
  return located ? { picks: { loops: [...subject.loops, ...located.loops], register: located.register } } : {};
}

function haveOneSubject(splits: readonly Split[], { numberOf }: LoopContext): boolean {
  return new Set(splits.map(({ subject }) => numberOf(subject))).size === 1;
}

function splitOf(typed: Typed, context: LoopContext): Split | undefined {
  if (hasShape(typed, 'order'))
    return typed.args.length === 2 ? comparison(typed, orderOf(typed.shape), context) : undefined;
  if (hasShape(typed, 'equality')) return comparison(typed, typed.shape.holdsWhenEqual ? EQUAL : UNEQUAL, context);
  if (hasShape(typed, 'junction')) return joined(typed, context);
  if (!hasShape(typed, 'negation')) return undefined;
  const [of] = typed.args;
  const split = of && splitOf(of, context);
  return split && { ...split, holds: split.holds.map((holds) => !holds) };
}

/** An expression against a constant, whichever stands first. */
function comparison({ args }: Typed, { below, equal, above }: Comparison, context: LoopContext): Split | undefined {
  const [left, right] = args;
  if (!left || !right) return undefined;
  const [subject, literal] = hasShape(right, 'literal') ? [left, right] : [right, left];
  if (hasShape(subject, 'literal') || !hasShape(literal, 'literal')) return undefined;
  const register = constant(context.arrays, literal, context.sources.codeOf);
  if (register?.is !== 'number' && register?.is !== 'code') return undefined;
  const { same, d } = numbersIn(register);
  if (same === undefined || typeof d !== 'number') return undefined;
  const [low, high] = subject === left ? [below, above] : [above, below];
  return { subject, cuts: [{ n: same, d }], holds: [low, equal, high].map((answer) => answer === TRUE) };
}

function joined({ args, shape }: Shaped<'junction'>, context: LoopContext): Split | undefined {
  const splits = args.flatMap((arg) => splitOf(arg, context) ?? []);
  const [first] = splits;
  if (!first || splits.length !== args.length || !haveOneSubject(splits, context)) return undefined;
  const cuts = allCuts(splits);
  const perOperand = splits.map((split) => holdsAmong(split, cuts));
  const holds = regionsOf(cuts).map((_, region) => {
    const isDecisive = perOperand.some((operand) => operand[region] === shape.decisive);
    return isDecisive ? shape.decisive : !shape.decisive;
  });
  return { subject: first.subject, cuts, holds };
}

function allCuts(splits: readonly Split[]): readonly Exact[] {
  const all = splits.flatMap(({ cuts }) => cuts).toSorted(compare);
  return all.filter((cut, at) => at === 0 || compare(all[at - 1] ?? cut, cut) !== 0);
}

/** Below, at and between the cuts: each region by how many cuts are below it, and whether it is at the next. */
function regionsOf(cuts: readonly Exact[]): readonly { readonly below: number; readonly isAt: boolean }[] {
  return Array.from({ length: 2 * cuts.length + 1 }, (_, at) => ({ below: Math.floor(at / 2), isAt: at % 2 === 1 }));
}

/** Whether a condition holds in each region of more cuts than its own. */
function holdsAmong(split: Split, cuts: readonly Exact[]): readonly boolean[] {
  return regionsOf(cuts).map(({ below, isAt }) => {
    const next = cuts[below];
    const splitBelow = next ? split.cuts.filter((cut) => compare(cut, next) < 0).length : split.cuts.length;
    const nextOfSplit = split.cuts[splitBelow];
    const isAtSplitCut = isAt && next !== undefined && nextOfSplit !== undefined && compare(nextOfSplit, next) === 0;
    return split.holds[2 * splitBelow + (isAtSplitCut ? 1 : 0)] === true;
  });
}

interface Regions {
  readonly cuts: readonly Exact[];
  /** What is picked in each region. */
  readonly picks: readonly number[];
}

function regionLoop(arrays: BlockArrays, x: NumberRegister, regions: Regions): Computed<Uint8Array> | undefined {
  const out = arrays.bytes();
  const picks = Uint8Array.from(regions.picks);
  const { d } = x;
  if (typeof d !== 'number') return regionLoopOfFractions(x.n, d, { ...regions, picks, out });
  const cuts = Float64Array.from(regions.cuts, (cut) => between(cut, d));
  if (cuts.some(Number.isNaN)) return undefined;
  const loop = loopOver({ x: x.n, cuts, picks, out }, ({ x, cuts, picks, out }, size) => {
    for (let i = 0; i < size; i += 1) {
      const value = x[i] as number;
      let region = 0;
      for (let at = 0; at < cuts.length && value >= (cuts[at] as number); at += 1) region += value === cuts[at] ? 1 : 2;
      out[i] = Number.isNaN(value) ? UNDECIDED : (picks[region] as number);
    }
  });
  return { loops: [loop], register: out };
}

/**
 * A cut in numbers over `d`; where none of them is at it, halfway between the two around it. NaN where no double is.
 */
function between(cut: Exact, d: number): number {
  const { n, d: parts } = reduced(multiply(cut, { n: d, d: 1 }));
  if (typeof n !== 'number' || typeof parts !== 'number') return Number.NaN;
  if (parts === 1) return n;
  const whole = Math.floor(n / parts);
  return Math.abs(whole) < 2 ** 51 ? whole + 0.5 : Number.NaN;
}

function regionLoopOfFractions(
  n: Float64Array,
  d: Float64Array,
  { cuts, picks, out }: { readonly cuts: readonly Exact[]; readonly picks: Uint8Array; readonly out: Uint8Array },
): Computed<Uint8Array> | undefined {
  const parts = cuts.map((cut) => reduced(cut));
  const [tops, bottoms] = [parts.map((part) => part.n), parts.map((part) => part.d)];
  const isSmall = (part: number | bigint): part is number => typeof part === 'number';
  if (!tops.every(isSmall) || !bottoms.every(isSmall)) return undefined;
  const registers = { n, d, tops: Float64Array.from(tops), bottoms: Float64Array.from(bottoms), picks, out };
  const loop = loopOver(registers, ({ n, d, tops, bottoms, picks, out }, size) => {
    for (let i = 0; i < size; i += 1) {
      let region = 0;
      let gap = n[i] as number;
      for (let at = 0; at < tops.length; at += 1) {
        gap = product(n[i] as number, bottoms[at] as number) - product(tops[at] as number, d[i] as number);
        // a comparison with NaN is false
        if (!(gap >= 0)) break;
        region += gap === 0 ? 1 : 2;
        if (gap === 0) break;
      }
      out[i] = Number.isNaN(gap) ? UNDECIDED : (picks[region] as number);
    }
  });
  return { loops: [loop], register: out };
}
