import { gcd } from '../../kit/integer.js';
import type { Condition } from './conditions.js';
import { addTerms, constantTerm, isConstant, quotientTerm, type Term, term, termText, timesTerms } from './terms.js';

/**
 * A number in a formula: a numerator over a denominator above 0. A sheet has doubles alone, so that a ratio of whole
 * numbers is divided once, at its end, and compared by multiplying.
 */
export interface NumberText {
  readonly is: 'number';
  readonly n: Term;
  readonly d: Term;
  /** A lower bound of its value. */
  readonly low: number;
  /** An upper bound of its value. */
  readonly high: number;
  /** Whether numerator and denominator are whole numbers, so that nothing was rounded yet. */
  readonly isWhole: boolean;
  /** Whether its text may give an error in a branch that is not taken. */
  readonly isRisky: boolean;
  /** The cell that holds the number as it was typed or printed: it compares with decimals without rounding. */
  readonly cell?: string;
  /** The cell of a node that holds the number, with every digit of a double. */
  readonly nodeCell?: string;
  /** The arguments of the SUM that it is. */
  readonly adds?: readonly string[];
  /** Whether it is 0 for an item that is not in the list, so that a sum needs no condition. */
  readonly isZeroElse?: true;
}

const ONE = constantTerm(1);

/** A number that is the same for every unit. */
export function constantNumber(n: number, d = 1): NumberText {
  const common = gcd(n, d) || 1;
  const value = n / d;
  const parts = { n: constantTerm(n / common), d: constantTerm(d / common) };
  return { is: 'number', ...parts, low: value, high: value, isWhole: true, isRisky: false };
}

/** A number by its text, which is rounded as doubles are. */
export function realNumber(text: string, low: number, high: number, isRisky = false): NumberText {
  return { is: 'number', n: term(text), d: ONE, low, high, isWhole: false, isRisky };
}

/** The value of a number that is the same for every unit. */
export function constantOf({ n, d }: NumberText): { readonly n: number; readonly d: number } | undefined {
  return n.t === '' && d.t === '' ? { n: n.k, d: d.k } : undefined;
}

/** The number as one term, divided. */
function realTerm({ n, d }: NumberText): Term {
  return quotientTerm(n, d);
}

/** The number as text, divided, where a whole expression may stand. */
export function realText(number: NumberText): string {
  return termText(realTerm(number));
}

/** Whether the denominator is the same for every unit. */
export function isOverConstant({ d }: NumberText): boolean {
  return d.t === '';
}

/** The number as a double over 1: the text divides. A constant denominator stays. */
export function divided(number: NumberText): NumberText {
  if (isOverConstant(number)) return number;
  const { low, high } = number;
  return { is: 'number', n: realTerm(number), d: ONE, low, high, isWhole: false, isRisky: true };
}

/** The arguments of SUM for `a + b`; undefined where neither is a SUM, and `+` is written. */
function addends(a: NumberText, b: NumberText): readonly string[] | undefined {
  if (!(a.adds || b.adds)) return undefined;
  return [a, b].flatMap((each) => each.adds ?? [realText(each)]);
}

/** a + b, or a − b where `toward` is −1. */
export function plus(a: NumberText, b: NumberText, toward: 1 | -1 = 1): NumberText {
  if (isConstant(b.n, 0)) return a;
  if (isConstant(a.n, 0) && toward === 1) return b;
  const [low, high] = toward === 1 ? [a.low + b.low, a.high + b.high] : [a.low - b.high, a.high - b.low];
  const adds = toward === 1 ? addends(a, b) : undefined;
  if (adds)
    return {
      ...realNumber(
        `SUM(${adds.join(',')})`,
        low,
        high,
        a.isRisky || b.isRisky || !isOverConstant(a) || !isOverConstant(b),
      ),
      adds,
    };
  const areOverTwo = !(isOverConstant(a) || isOverConstant(b)) && a.d.t !== b.d.t;
  const [x, y] = areOverTwo ? [divided(a), divided(b)] : [a, b];
  const common = gcd(x.d.k, y.d.k) || 1;
  const [left, right] =
    x.d.t === y.d.t
      ? [ONE, ONE]
      : [
          { ...y.d, k: 1 },
          { ...x.d, k: 1 },
        ];
  const [byLeft, byRight] = [
    { ...left, k: y.d.k / common },
    { ...right, k: x.d.k / common },
  ];
  return {
    is: 'number',
    n: addTerms(timesTerms(x.n, byLeft), timesTerms(y.n, byRight), toward),
    d: timesTerms(x.d, byLeft),
    low,
    high,
    isWhole: x.isWhole && y.isWhole,
    isRisky: x.isRisky || y.isRisky,
  };
}

/** a × b. */
export function times(a: NumberText, b: NumberText): NumberText {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high].map((x) =>
    Number.isNaN(x) ? 0 : x,
  );
  return {
    is: 'number',
    ...reducedParts(timesTerms(a.n, b.n), timesTerms(a.d, b.d)),
    low: Math.min(...corners),
    high: Math.max(...corners),
    isWhole: a.isWhole && b.isWhole,
    isRisky: a.isRisky || b.isRisky,
    ...(a.isZeroElse || b.isZeroElse ? { isZeroElse: true } : {}),
  };
}

function reducedParts(n: Term, d: Term): { readonly n: Term; readonly d: Term } {
  if (isConstant(n, 0)) return { n, d: ONE };
  const common = gcd(n.k, d.k) || 1;
  return { n: { ...n, k: n.k / common }, d: { ...d, k: d.k / common } };
}

/** 1 / b, for a `b` that is not 0. */
export function inverted(b: NumberText): NumberText {
  const isOfOneSign = b.low >= 0 || b.high <= 0;
  const { is, isWhole } = b;
  const ends = b.low > 0 || b.high < 0 ? [1 / b.high, 1 / b.low] : endsNearZero(b);
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = ends;
  const { isRisky } = b;
  if (b.n.t === '' || (isOfOneSign && b.low >= 0)) {
    const sign = b.n.k < 0 && b.n.t === '' ? -1 : 1;
    return { is, n: { ...b.d, k: sign * b.d.k }, d: { ...b.n, k: sign * b.n.k }, low, high, isWhole, isRisky };
  }
  if (isOfOneSign) return { is, n: { ...b.d, k: -b.d.k }, d: { ...b.n, k: -b.n.k }, low, high, isWhole, isRisky };
  const text = termText(b.n);
  return { is, n: timesTerms(b.d, term(`SIGN(${text})`)), d: term(`ABS(${text})`), low, high, isWhole, isRisky };
}

function endsNearZero({ low, high }: NumberText): readonly number[] {
  if (low >= 0) return [high === 0 ? 0 : 1 / high, Number.POSITIVE_INFINITY];
  return high <= 0 ? [Number.NEGATIVE_INFINITY, 1 / low] : [];
}

/** The number without its sign. */
export function absolute(x: NumberText): NumberText {
  if (x.low >= 0) return x;
  if (x.high <= 0) return times(x, constantNumber(-1));
  const { is, d, isWhole, isRisky } = x;
  return { is, n: term(`ABS(${termText(x.n)})`), d, low: 0, high: Math.max(-x.low, x.high), isWhole, isRisky };
}

/** Numbers over one common denominator; where two denominators differ from unit to unit, each number is divided instead. */
function overCommonDenominator(numbers: readonly NumberText[]): {
  readonly all: readonly NumberText[];
  readonly d: Term;
} {
  const denominators = [...new Set(numbers.flatMap(({ d }) => (d.t === '' ? [] : [d.t])))];
  const parts = denominators.length > 1 ? numbers.map(divided) : numbers;
  const k = parts.reduce((least, { d }) => (least / (gcd(least, d.k) || 1)) * d.k, 1);
  const text = denominators.length === 1 ? (parts.find(({ d }) => d.t !== '')?.d ?? ONE) : ONE;
  const d = { ...text, k };
  const all = parts.map((each) => {
    const factor = timesTerms(constantTerm(k / each.d.k), each.d.t === d.t ? ONE : { ...d, k: 1 });
    return { ...each, n: timesTerms(each.n, factor), d };
  });
  return { all, d };
}

/** MIN or MAX of the numbers. */
export function extreme(numbers: readonly NumberText[], end: 'lowest' | 'highest'): NumberText {
  const [first, ...rest] = numbers;
  const pick = end === 'lowest' ? Math.min : Math.max;
  if (first && rest.length === 0) return first;
  const { all, d } = overCommonDenominator(numbers);
  return {
    is: 'number',
    n: term(`${end === 'lowest' ? 'MIN' : 'MAX'}(${all.map(({ n }) => termText(n)).join(',')})`),
    d,
    low: pick(...numbers.map(({ low }) => low)),
    high: pick(...numbers.map(({ high }) => high)),
    isWhole: all.every(({ isWhole }) => isWhole),
    isRisky: all.some(({ isRisky }) => isRisky),
  };
}

/** `then` where the condition holds, else `otherwise`. */
export function eitherNumber(asked: Condition, then: NumberText, otherwise: NumberText): NumberText {
  if (asked.always !== undefined) return asked.always ? then : otherwise;
  const areOverTwo = !(isOverConstant(then) && isOverConstant(otherwise)) && then.d.t !== otherwise.d.t;
  const { all, d } = overCommonDenominator(areOverTwo ? [divided(then), divided(otherwise)] : [then, otherwise]);
  const [left = then, right = otherwise] = all;
  return {
    is: 'number',
    n: term(`IF(${asked.t},${termText(left.n)},${termText(right.n)})`),
    d,
    low: Math.min(then.low, otherwise.low),
    high: Math.max(then.high, otherwise.high),
    isWhole: left.isWhole && right.isWhole,
    isRisky: asked.isRisky || left.isRisky || right.isRisky,
  };
}
