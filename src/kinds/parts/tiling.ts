import { add, compare, divide, type Exact, floorOf, multiply, ONE, ratio, subtract, ZERO } from '../../kit/exact.js';
import { fromDecimal, toText } from '../../kit/exact-text.js';

const HALF = ratio(1, 2);

/** An interval as printed: at most one lower and one upper end, as decimals; without one it is open. */
export interface Ends {
  readonly above?: string;
  readonly atLeast?: string;
  readonly below?: string;
  readonly atMost?: string;
}

/** What there is to cover: both ends belong to it, an absent one is unbounded. With a step, only its multiples. */
export interface Range {
  readonly low?: Exact;
  readonly high?: Exact;
  readonly step?: Exact;
}

/** Where intervals do not meet; `index` is that of the interval at fault, `values` what is in none or in two. */
export type TilingFault =
  | { readonly is: 'empty'; readonly index: number; readonly values: string }
  | { readonly is: 'unreachable'; readonly index: number; readonly values: string }
  | { readonly is: 'overlap'; readonly index: number; readonly values: string }
  | { readonly is: 'gap'; readonly values: string; readonly example: string };

/**
 * Whether intervals, in any order, cover a range without a gap and without an overlap.
 * Each fault tells its exact values: "(84, 85)", "90", "≥ 100".
 */
export function tilingFaults(intervals: readonly Ends[], range: Range): readonly TilingFault[] {
  const whole: Span = { from: cut(range.low, false, -1, range.step), to: cut(range.high, true, 1, range.step) };
  const faults: TilingFault[] = [];
  const reached: Placed[] = [];
  for (const [index, ends] of intervals.entries()) {
    const span = spanOf(ends, range.step);
    const inside = { index, from: later(span.from, whole.from), to: earlier(span.to, whole.to) };
    if (order(span.from, span.to) >= 0) faults.push({ is: 'empty', index, values: shownSpan(spanOf(ends)) });
    else if (order(inside.from, inside.to) >= 0)
      faults.push({ is: 'unreachable', index, values: shownSpan(span, range.step) });
    else reached.push(inside);
  }
  reached.sort((a, b) => order(a.from, b.from));
  let covered = whole.from;
  for (const { from, to } of reached) {
    if (order(covered, from) < 0) faults.push(gap({ from: covered, to: from }, range.step));
    covered = later(covered, to);
  }
  if (order(covered, whole.to) < 0) faults.push(gap({ from: covered, to: whole.to }, range.step));
  const overlaps = overlapsAtFault(reached).map(
    ({ index, ...shared }): TilingFault => ({ is: 'overlap', index, values: shownSpan(shared, range.step) }),
  );
  return [...faults, ...overlaps];
}

/** A span by the index of its interval. */
interface Placed extends Span {
  readonly index: number;
}

/** What a span shares with those before it: with the one of them that ends last. */
interface Overlap extends Placed {
  readonly before: Placed;
}

/** The overlaps of spans in order. */
function overlapsOf(spans: readonly Placed[]): readonly Overlap[] {
  const overlaps: Overlap[] = [];
  let [longest] = spans;
  for (const span of spans.slice(1)) {
    if (longest === undefined) break;
    const to = earlier(longest.to, span.to);
    if (order(span.from, to) < 0) overlaps.push({ index: span.index, from: span.from, to, before: longest });
    if (order(span.to, longest.to) > 0) longest = span;
  }
  return overlaps;
}

/**
 * The overlaps of spans in order. Where several are gone without one of the spans, in which another one lies whole, this one is
 * wrong, and not its neighbours: it has one overlap, from the first to the last of them.
 */
function overlapsAtFault(spans: readonly Placed[]): readonly Placed[] {
  const overlaps = overlapsOf(spans);
  const [first, last] = [overlaps[0], overlaps.at(-1)];
  if (overlaps.length < 2 || !first || !last) return overlaps;
  const wrong = spans.find((span) => {
    if (span.index !== first.index && span.index !== first.before.index) return false;
    const others = spans.filter((other) => other !== span);
    const isInside = ({ from, to }: Span) => order(span.from, from) <= 0 && order(to, span.to) <= 0;
    return others.some(isInside) && overlapsOf(others).length === 0;
  });
  return wrong === undefined ? overlaps : [{ index: wrong.index, from: first.from, to: last.to }];
}

/** A range as text: "[0, 100]", "≥ 0"; "" when it has no end. */
export function shownRange({ low, high }: Range): string {
  return shownSpan({ from: cut(low, false, -1), to: cut(high, true, 1) });
}

/**
 * A place between values: just before `value`, or with `after` just after it. With `beyond` -1 or 1: below, or above,
 * all values.
 */
interface Cut {
  readonly beyond: -1 | 0 | 1;
  readonly value: Exact;
  readonly after: boolean;
}

/** The values from one cut to another. */
interface Span {
  readonly from: Cut;
  readonly to: Cut;
}

function spanOf({ above, atLeast, below, atMost }: Ends, step?: Exact): Span {
  const [low, high] = [above ?? atLeast, below ?? atMost];
  return {
    from: cut(low === undefined ? low : fromDecimal(low), above !== undefined, -1, step),
    to: cut(high === undefined ? high : fromDecimal(high), below === undefined, 1, step),
  };
}

/** On a grid every cut moves to just before the next grid value, so that "after 3" and "before 4" are one. */
function cut(value: Exact | undefined, after: boolean, side: -1 | 1, step?: Exact): Cut {
  if (value === undefined) return { beyond: side, value: ZERO, after };
  const times = step && divide(value, step);
  if (!step || !times) return { beyond: 0, value, after };
  const floor = floorOf(times);
  const isOn = compare(floor, times) === 0;
  const next = isOn && !after ? floor : add(floor, { n: 1, d: 1 });
  return { beyond: 0, value: multiply(next, step), after: false };
}

function order(a: Cut, b: Cut): number {
  if (a.beyond !== b.beyond) return a.beyond - b.beyond;
  if (a.beyond !== 0) return 0;
  return compare(a.value, b.value) || Number(a.after) - Number(b.after);
}

function later(a: Cut, b: Cut): Cut {
  return order(a, b) >= 0 ? a : b;
}

function earlier(a: Cut, b: Cut): Cut {
  return order(a, b) <= 0 ? a : b;
}

function gap(span: Span, step?: Exact): TilingFault {
  const [values, example] = [shownSpan(span, step), toText(valueIn(span, step))];
  return { is: 'gap', values, example: values === example ? '' : example };
}

/** A value of the span: the lowest of a grid, else the middle, or what is next to its only end. */
function valueIn({ from, to }: Span, step?: Exact): Exact {
  if (from.beyond === 0 && to.beyond === 0) return step ? from.value : multiply(add(from.value, to.value), HALF);
  if (from.beyond === 0) return step || !from.after ? from.value : add(from.value, ONE);
  if (to.beyond !== 0) return ZERO;
  return to.after ? to.value : subtract(to.value, step ?? ONE);
}

function shownSpan({ from, to }: Span, step?: Exact): string {
  const last = step && to.beyond === 0 ? subtract(to.value, step) : to.value;
  const isIn = step !== undefined || to.after;
  const [low, high] = [toText(from.value), toText(last)];
  if (from.beyond !== 0 && to.beyond !== 0) return '';
  if (from.beyond !== 0) return `${isIn ? '≤' : '<'} ${high}`;
  if (to.beyond !== 0) return `${from.after ? '>' : '≥'} ${low}`;
  if (low === high && isIn && !from.after) return low;
  return `${from.after ? '(' : '['}${low}, ${high}${isIn ? ']' : ')'}`;
}
