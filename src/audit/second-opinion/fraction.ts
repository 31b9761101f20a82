import { Decimal } from '../../vendor/decimal.js';

/** decimal.js at a precision that no result here reaches, so that nothing is rounded. */
const Whole = Decimal.clone({ defaults: true, precision: 1e9 });

/**
 * The number `top / bottom`, two whole numbers of decimal.js; `bottom` is above 0. Not in lowest terms, but where one of the
 * two would have more than 1,000 digits: the greatest common divisor takes longer than all else. `lowest` gives lowest terms.
 */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

const LONG = 1000;
const ZERO_WHOLE = new Whole(0);
const ONE_WHOLE = new Whole(1);

/** The number `top / bottom`; `bottom` is not 0. */
export function fraction(top: Decimal.Value, bottom: Decimal.Value = 1): Fraction {
  return shortened(new Whole(top), bottom === 1 ? ONE_WHOLE : new Whole(bottom));
}

/** The number of decimal text, exactly: "0.63" is 63/100. */
export function decimal(text: string): Fraction {
  const written = new Whole(text);
  const scale = new Whole(10).pow(written.decimalPlaces());
  return lowest({ top: written.times(scale), bottom: scale });
}

/** The number in lowest terms. */
export function lowest({ top, bottom }: Fraction): Fraction {
  if (isOne(bottom)) return { top, bottom };
  const common = commonDivisor(top.abs(), bottom);
  return isOne(common) ? { top, bottom } : { top: top.divToInt(common), bottom: bottom.divToInt(common) };
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.top.isZero()) return b;
  if (b.top.isZero()) return a;
  if (areSame(a.bottom, b.bottom)) return shortened(a.top.plus(b.top), a.bottom);
  return shortened(product(a.top, b.bottom).plus(product(b.top, a.bottom)), product(a.bottom, b.bottom));
}

/** a − b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negated(b));
}

/** −x. */
export function negated({ top, bottom }: Fraction): Fraction {
  return { top: top.neg(), bottom };
}

/** a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return shortened(product(a.top, b.top), product(a.bottom, b.bottom));
}

/** a ÷ b; undefined where b is 0. */
export function over(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.top.isZero()) return undefined;
  if (areSame(a.bottom, b.bottom)) return shortened(a.top, b.top);
  return shortened(product(a.top, b.bottom), product(a.bottom, b.top));
}

/** x multiplied by itself, so that it stands in the product so many times; 1 for none. */
export function raised({ top, bottom }: Fraction, times: number): Fraction {
  return { top: wholeRaised(top, times), bottom: wholeRaised(bottom, times) };
}

function wholeRaised(whole: Decimal, times: number): Decimal {
  let [product, square] = [ONE_WHOLE, whole];
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) product = product.times(square);
    if (left > 1) square = square.times(square);
  }
  return product;
}

/** Below 0 where a is lower than b, 0 where they are equal, above 0 where a is higher. */
export function compare(a: Fraction, b: Fraction): number {
  if (areSame(a.bottom, b.bottom)) return a.top.cmp(b.top);
  return product(a.top, b.bottom).cmp(product(b.top, a.bottom));
}

/** Below 0, 0 or above 0, as x is. */
export function signOf({ top }: Fraction): number {
  return top.isZero() ? 0 : top.s;
}

/** The highest whole number that is not above x. */
export function floorOf(x: Fraction): Fraction {
  const { top, bottom } = x;
  if (isOne(bottom)) return x;
  const rest = top.mod(bottom);
  const truncated = top.divToInt(bottom);
  return { top: rest.isNeg() && !rest.isZero() ? truncated.minus(1) : truncated, bottom: ONE_WHOLE };
}

/** The lowest whole number that is not below x. */
export function ceilingOf(x: Fraction): Fraction {
  return negated(floorOf(negated(x)));
}

/** Whether x has no fraction. */
export function isWhole({ top, bottom }: Fraction): boolean {
  return isOne(bottom) || top.mod(bottom).isZero();
}

/** How many digits the longer of top and bottom has; in lowest terms where they are more than 1,000. */
export function digitsOf({ top, bottom }: Fraction): number {
  return Math.max(top.e, bottom.e) + 1;
}

/** The number as text: "7.5", or "2/3" where it has no decimal of at most `most` places. */
export function fractionText(x: Fraction, most = 30): string {
  const { top, bottom } = lowest(x);
  let [twos, fives, rest] = [0, 0, bottom];
  while (rest.mod(2).isZero()) [rest, twos] = [rest.div(2), twos + 1];
  while (rest.mod(5).isZero()) [rest, fives] = [rest.div(5), fives + 1];
  const places = Math.max(twos, fives);
  if (!rest.eq(1) || places > most) return `${top.toFixed()}/${bottom.toFixed()}`;
  return top.times(new Whole(10).pow(places)).div(bottom).div(new Whole(10).pow(places)).toFixed();
}

/**
 * The number as a record writes it: a decimal where it has one of at most 60 digits, else a ratio in lowest terms where the
 * denominator has at most 15, else "~" and 40 significant digits, half-even.
 */
export function recordNumber(x: Fraction): string {
  const decimal = fractionText(x, 59);
  if (isWhole(x) || (!decimal.includes('/') && decimal.replace(/[-.]/g, '').length <= 60)) return decimal;
  const { top, bottom } = lowest(x);
  if (bottom.e < 15) return `${top.toFixed()}/${bottom.toFixed()}`;
  const Rounding = Decimal.clone({ defaults: true, precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
  return `~${new Rounding(top).div(bottom).toFixed()}`;
}

export const ZERO: Fraction = { top: ZERO_WHOLE, bottom: ONE_WHOLE };
export const HUNDRED: Fraction = { top: new Whole(100), bottom: ONE_WHOLE };

/** The fraction of two whole numbers of which the second is not 0. */
function shortened(top: Decimal, bottom: Decimal): Fraction {
  if (bottom.isNeg()) return shortened(top.neg(), bottom.neg());
  return top.e < LONG && bottom.e < LONG ? { top, bottom } : lowest({ top, bottom });
}

function product(a: Decimal, b: Decimal): Decimal {
  return isOne(a) ? b : isOne(b) ? a : a.times(b);
}

/** Whether a whole number is 1. decimal.js' own comparison first makes a number of the 1. */
function isOne({ s, e, d }: Decimal): boolean {
  return e === 0 && s === 1 && d[0] === 1;
}

/** Whether two whole numbers above 0 are the same, by their exponents and digits. */
function areSame(a: Decimal, b: Decimal): boolean {
  return a === b || (a.e === b.e && a.d.length === b.d.length && a.d.every((digits, index) => digits === b.d[index]));
}

function commonDivisor(first: Decimal, second: Decimal): Decimal {
  let [a, b] = [first, second];
  while (!b.isZero()) [a, b] = [b, a.mod(b)];
  return a;
}
