import { Decimal } from 'decimal.js';
import { bug } from '../../kit/bug.js';
import { decimal, digitsOf, type Fraction, fraction, isWhole, over, signOf, ZERO } from './fraction.js';
import { decline, stop } from './stop.js';

/** decimal.js at far more digits than the 40 that are kept, so that these are right. */
const Wide = Decimal.clone({ defaults: true, precision: 200 });

const DIGITS = 40;
const HALF_EVEN = 6;
const MOST_DIGITS = 60;
const ONE = fraction(1);

/** The real root of x; `degree` is a whole number from 1. Exact where it is rational. */
export function rootOf(x: Fraction, degree: Fraction): Fraction {
  if (!isWhole(degree) || signOf(degree) <= 0) stop('unscorable', 'no real root');
  const times = small(degree);
  if (signOf(x) < 0 && times % 2 === 0) stop('unscorable', 'no real root');
  const exact = exactRoot(x, times);
  if (exact) return exact;
  const size = wide(x).abs().pow(new Wide(1).div(times));
  return atForty(signOf(x) < 0 ? size.neg() : size);
}

/** The natural logarithm of a number above 0. */
export function logarithm(x: Fraction): Fraction {
  if (signOf(x) <= 0) return stop('unscorable', 'no real number');
  return atForty(wide(x).ln());
}

/** e to the power x. */
export function exponential(x: Fraction): Fraction {
  return atForty(moderate(wide(x)).exp());
}

/** x to the power y; exact where it is rational. */
export function power(x: Fraction, y: Fraction): Fraction {
  if (isWhole(y)) return wholePower(x, small(y));
  if (signOf(x) < 0) return stop('unscorable', 'no real number');
  if (signOf(x) === 0) return signOf(y) > 0 ? ZERO : stop('unscorable', 'division by zero');
  const base = exactRoot(x, small(fraction(y.bottom)));
  if (base) return wholePower(base, small(fraction(y.top)));
  return atForty(moderate(wide(x).ln().times(wide(y))).exp());
}

function wholePower(x: Fraction, times: number): Fraction {
  if (signOf(x) === 0 && times < 0) return stop('unscorable', 'division by zero');
  if (digitsOf(x) * Math.abs(times) > 10_000) return decline('too-many-digits');
  const raised: Fraction = { top: x.top.pow(Math.abs(times)), bottom: x.bottom.pow(Math.abs(times)) };
  return times < 0 ? (over(ONE, raised) ?? bug('a power of a number that is not 0 is 0')) : raised;
}

/** The rational root of x; undefined where its top or bottom is no whole power. */
function exactRoot(x: Fraction, degree: number): Fraction | undefined {
  const part = (whole: Decimal) => {
    const candidate = wide(fraction(whole.abs())).pow(new Wide(1).div(degree)).round();
    return candidate.pow(degree).eq(whole.abs()) ? candidate : undefined;
  };
  const [top, bottom] = [part(x.top), part(x.bottom)];
  return top && bottom ? fraction(signOf(x) < 0 ? top.neg() : top, bottom) : undefined;
}

/** x as a decimal of many digits; declined where x is too long for that. */
function wide(x: Fraction): Decimal {
  if (digitsOf(x) > MOST_DIGITS) decline('too-many-digits');
  return new Wide(x.top).div(x.bottom);
}

/** The value at 40 significant digits. */
function atForty(value: Decimal): Fraction {
  return decimal(value.toSignificantDigits(DIGITS, HALF_EVEN).toFixed());
}

/** A whole number of at most 4 digits; a longer one is declined. */
function small(x: Fraction): number {
  return digitsOf(x) > 4 ? decline('too-many-digits') : x.top.toNumber();
}

/** An exponent up to 10,000; a higher one is declined. */
function moderate(exponent: Decimal): Decimal {
  return exponent.abs().gt(10_000) ? decline('too-many-digits') : exponent;
}

/** decimal.js at enough digits for the square of a number of 50 places. */
const Widest = Decimal.clone({ defaults: true, precision: 2000 });

/** The square root of a number from 0, which may be longer than other functions take. Exact where it is rational. */
export function squareRoot({ top, bottom }: Fraction): Fraction {
  const [upper, lower] = [wholeRoot(top), wholeRoot(bottom)];
  if (upper && lower) return fraction(upper, lower);
  return atForty(new Widest(top).div(new Widest(bottom)).sqrt());
}

function wholeRoot(whole: Decimal): Decimal | undefined {
  const candidate = new Widest(whole).sqrt().round();
  return candidate.times(candidate).eq(whole) ? candidate : undefined;
}
