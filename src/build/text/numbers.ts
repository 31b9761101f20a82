import { commonDenominator, MOST } from '../../logic/loops/index.js';
import type { Lines } from './lines.js';
import { constantText, type DenominatorText, isSafe, type NumberText, type WholeText } from './registers.js';

/** A whole number in a variable; where it may be beyond 2^53, the text looks, and leaves the node. */
export function wholeVariable(lines: Lines, text: string, low: number, high: number): WholeText {
  if (low === high && isSafe(low, high)) return constantText(low, 1);
  const n = lines.name('v');
  lines.add(`const ${n} = ${text};`);
  if (isSafe(low, high)) return { n, low, high };
  lines.add(`if (!(${n} <= ${MOST} && ${n} >= -${MOST})) ${lines.leave()}`);
  return { n, low: Math.max(low, -MOST), high: Math.min(high, MOST) };
}

/** a × b. */
export function times(lines: Lines, a: WholeText, b: WholeText): WholeText {
  if (a.low === 1 && a.high === 1) return b;
  if (b.low === 1 && b.high === 1) return a;
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return wholeVariable(lines, `${a.n} * ${b.n}`, Math.min(...corners), Math.max(...corners));
}

/** A denominator as a whole number from 1. */
export function denominatorOf({ d }: NumberText): WholeText {
  return typeof d === 'number' ? constantText(d, 1) : { n: d.text, low: 1, high: d.high };
}

function asDenominator({ n, low, high }: WholeText): number | DenominatorText {
  return low === high ? low : { text: n, high };
}

/** The factors that bring numbers to one denominator, where all of theirs are known. */
export function alignedTo(
  numbers: readonly NumberText[],
): { readonly d: number; readonly factors: readonly number[] } | undefined {
  const ds = numbers.flatMap(({ d }) => (typeof d === 'number' ? [d] : []));
  const d = ds.length === numbers.length ? commonDenominator(ds) : undefined;
  return d === undefined ? undefined : { d, factors: ds.map((each) => d / each) };
}

/** Two numbers over one denominator, which is written where the two differ. */
function overOne(lines: Lines, a: NumberText, b: NumberText): { x: WholeText; y: WholeText; d: NumberText['d'] } {
  const aligned = alignedTo([a, b]);
  if (aligned) {
    const [x, y] = [a, b].map((number, at) => times(lines, number, constantText(aligned.factors[at] ?? 1, 1)));
    return { x: x as WholeText, y: y as WholeText, d: aligned.d };
  }
  const [left, right] = [denominatorOf(a), denominatorOf(b)];
  if (left.n === right.n) return { x: a, y: b, d: a.d };
  return {
    x: times(lines, a, right),
    y: times(lines, b, left),
    d: asDenominator(times(lines, left, right)),
  };
}

/** a + b, or a − b where `toward` is −1. */
export function added(lines: Lines, a: NumberText, b: NumberText, toward: 1 | -1 = 1): NumberText {
  const { x, y, d } = overOne(lines, a, b);
  const [low, high] = toward === 1 ? [x.low + y.low, x.high + y.high] : [x.low - y.high, x.high - y.low];
  if (y.low === 0 && y.high === 0) return { is: 'number', ...x, d };
  if (toward === 1 && x.low === 0 && x.high === 0) return { is: 'number', ...y, d };
  return { is: 'number', ...wholeVariable(lines, `${x.n} ${toward === 1 ? '+' : '-'} ${y.n}`, low, high), d };
}

/** a × b. */
export function multiplied(lines: Lines, a: NumberText, b: NumberText): NumberText {
  const n = times(lines, a, b);
  return { is: 'number', ...n, d: asDenominator(times(lines, denominatorOf(a), denominatorOf(b))) };
}

/** a ÷ b; the text leaves the node where b is 0. */
export function divided(lines: Lines, a: NumberText, b: NumberText): NumberText {
  if (b.low <= 0 && b.high >= 0) lines.add(`if (${b.n} === 0) ${lines.leave()}`);
  const factors = alignedTo([a, b])?.factors;
  const top = times(lines, a, factors ? constantText(factors[0] ?? 1, 1) : denominatorOf(b));
  const bottom = times(lines, b, factors ? constantText(factors[1] ?? 1, 1) : denominatorOf(a));
  if (b.low >= 0) return { is: 'number', ...top, d: asDenominator({ ...bottom, low: Math.max(bottom.low, 1) }) };
  const reach = Math.max(Math.abs(top.low), Math.abs(top.high));
  const sized = wholeVariable(lines, `${bottom.n} < 0 ? 0 - ${top.n} : ${top.n}`, -reach, reach);
  const size = lines.name('v');
  lines.add(`const ${size} = Math.abs(${bottom.n});`);
  const high = Math.max(Math.abs(bottom.low), Math.abs(bottom.high));
  return { is: 'number', ...sized, d: { text: size, high } };
}

/** The lower of a and b, or the higher; a where they are equal. */
export function extreme(lines: Lines, a: NumberText, b: NumberText, end: 'lowest' | 'highest'): NumberText {
  const { x, y, d } = overOne(lines, a, b);
  const isFirst = `${x.n} ${end === 'lowest' ? '<=' : '>='} ${y.n}`;
  const pick = end === 'lowest' ? Math.min : Math.max;
  const [low, high] = [pick(x.low, y.low), pick(x.high, y.high)];
  if (end === 'lowest' ? x.high <= y.low : x.low >= y.high) return { is: 'number', ...x, d };
  if (end === 'lowest' ? y.high < x.low : y.low > x.high) return { is: 'number', ...y, d };
  return { is: 'number', ...wholeVariable(lines, `${isFirst} ? ${x.n} : ${y.n}`, low, high), d };
}

/** x without its sign. */
export function absolute(lines: Lines, x: NumberText): NumberText {
  if (x.low >= 0) return x;
  const low = x.high < 0 ? -x.high : 0;
  return { is: 'number', ...wholeVariable(lines, `Math.abs(${x.n})`, low, Math.max(-x.low, x.high)), d: x.d };
}

/** The two sides of a comparison, brought to one denominator. */
export function sides(lines: Lines, a: NumberText, b: NumberText): readonly [string, string] {
  const { x, y } = overOne(lines, a, b);
  return [x.n, y.n];
}
