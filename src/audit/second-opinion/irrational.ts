import { Decimal } from 'decimal.js';
import { decimal, digitsOf, type Fraction, fraction, isWhole, NOUGHT, over, signOf } from './fraction.js';
import { decline, stop } from './stop.js';

/** Far more digits than are kept, so that those that are kept are right. */
const Wide = Decimal.clone({ defaults: true, precision: 200 });

const KEPT = 40;
const HALF_EVEN = 6;
const MOST_DIGITS = 60;
const ONE = fraction(1);

/** The real root of a whole degree from 1; exact where it is rational. */
export function rootOf(x: Fraction, degree: Fraction): Fraction {
  if (!isWhole(degree) || signOf(degree) <= 0) stop('unscorable', 'no real root');
  const times = small(degree);
  if (signOf(x) < 0 && times % 2 === 0) stop('unscorable', 'no real root');
  const exact = exactRoot(x, times);
  if (exact) return exact;
  const size = wide(x).abs().pow(new Wide(1).div(times));
  return kept(signOf(x) < 0 ? size.neg() : size);
}

/** The natural logarithm of a number above 0. */
export function logarithm(x: Fraction): Fraction {
  if (signOf(x) <= 0) return stop('unscorable', 'no real number');
  return kept(wide(x).ln());
}

/** e to the power x. */
export function exponential(x: Fraction): Fraction {
  return kept(moderate(wide(x)).exp());
}

/** x to the power y; exact where it is rational. */
export function power(x: Fraction, y: Fraction): Fraction {
  if (isWhole(y)) return wholePower(x, small(y));
  if (signOf(x) < 0) return stop('unscorable', 'no real number');
  if (signOf(x) === 0) return signOf(y) > 0 ? NOUGHT : stop('unscorable', 'division by zero');
  const base = exactRoot(x, small(fraction(y.bottom)));
  if (base) return wholePower(base, small(fraction(y.top)));
  return kept(moderate(wide(x).ln().times(wide(y))).exp());
}

function wholePower(x: Fraction, times: number): Fraction {
  if (signOf(x) === 0 && times < 0) return stop('unscorable', 'division by zero');
  if (digitsOf(x) * Math.abs(times) > 10_000) return decline('too-many-digits');
  const raised: Fraction = { top: x.top.pow(Math.abs(times)), bottom: x.bottom.pow(Math.abs(times)) };
  return times < 0 ? (over(ONE, raised) ?? NOUGHT) : raised;
}

/** Defined where both parts are whole powers. */
function exactRoot(x: Fraction, degree: number): Fraction | undefined {
  const part = (whole: Decimal) => {
    const near = wide(fraction(whole.abs())).pow(new Wide(1).div(degree)).round();
    return near.pow(degree).eq(whole.abs()) ? near : undefined;
  };
  const [top, bottom] = [part(x.top), part(x.bottom)];
  return top && bottom ? fraction(signOf(x) < 0 ? top.neg() : top, bottom) : undefined;
}

function wide(x: Fraction): Decimal {
  if (digitsOf(x) > MOST_DIGITS) decline('too-many-digits');
  return new Wide(x.top).div(x.bottom);
}

function kept(value: Decimal): Fraction {
  return decimal(value.toSignificantDigits(KEPT, HALF_EVEN).toFixed());
}

/** A whole number that may count something. */
function small(x: Fraction): number {
  return digitsOf(x) > 4 ? decline('too-many-digits') : x.top.toNumber();
}

function moderate(exponent: Decimal): Decimal {
  return exponent.abs().gt(10_000) ? decline('too-many-digits') : exponent;
}

/** Wide enough for the square of what has 50 places. */
const Widest = Decimal.clone({ defaults: true, precision: 2000 });

/** The root of a fraction from 0 that may have more digits than any other function takes; exact where it is rational. */
export function squareRoot({ top, bottom }: Fraction): Fraction {
  const [upper, lower] = [wholeRoot(top), wholeRoot(bottom)];
  if (upper && lower) return fraction(upper, lower);
  return kept(new Widest(top).div(new Widest(bottom)).sqrt());
}

function wholeRoot(whole: Decimal): Decimal | undefined {
  const near = new Widest(whole).sqrt().round();
  return near.times(near).eq(whole) ? near : undefined;
}
