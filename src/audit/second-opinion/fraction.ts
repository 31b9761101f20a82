import { Decimal } from 'decimal.js';

/** decimal.js at a precision that no result here reaches, so that nothing is rounded. */
const Whole = Decimal.clone({ defaults: true, precision: 1e9 });

/** The number `top / bottom`, two whole numbers of decimal.js in lowest terms; `bottom` is above 0. */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

const ZERO_WHOLE = new Whole(0);
const ONE_WHOLE = new Whole(1);

/** The number `top / bottom`; `bottom` is not 0. */
export function fraction(top: Decimal.Value, bottom: Decimal.Value = 1): Fraction {
  return inLowestTerms(new Whole(top), new Whole(bottom));
}

/** The number of decimal text, exactly: "0.63" is 63/100. */
export function decimal(text: string): Fraction {
  const written = new Whole(text);
  const scale = new Whole(10).pow(written.decimalPlaces());
  return inLowestTerms(written.times(scale), scale);
}

/** a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.bottom.eq(b.bottom)) return inLowestTerms(a.top.plus(b.top), a.bottom);
  return inLowestTerms(a.top.times(b.bottom).plus(b.top.times(a.bottom)), a.bottom.times(b.bottom));
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
  return inLowestTerms(a.top.times(b.top), a.bottom.times(b.bottom));
}

/** a ÷ b; undefined where b is 0. */
export function over(a: Fraction, b: Fraction): Fraction | undefined {
  return b.top.isZero() ? undefined : inLowestTerms(a.top.times(b.bottom), a.bottom.times(b.top));
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
  return a.top.times(b.bottom).cmp(b.top.times(a.bottom));
}

/** Below 0, 0 or above 0, as x is. */
export function signOf({ top }: Fraction): number {
  return top.isZero() ? 0 : top.s;
}

/** The highest whole number that is not above x. */
export function floorOf({ top, bottom }: Fraction): Fraction {
  const rest = top.mod(bottom);
  const truncated = top.divToInt(bottom);
  return { top: rest.isNeg() && !rest.isZero() ? truncated.minus(1) : truncated, bottom: ONE_WHOLE };
}

/** The lowest whole number that is not below x. */
export function ceilingOf(x: Fraction): Fraction {
  return negated(floorOf(negated(x)));
}

/** Whether x has no fraction. */
export function isWhole({ bottom }: Fraction): boolean {
  return bottom.eq(1);
}

/** How many digits the longer of top and bottom has. */
export function digitsOf({ top, bottom }: Fraction): number {
  return Math.max(top.e, bottom.e) + 1;
}

/** The number as text: "7.5", or "2/3" where it has no decimal of at most 30 places. */
export function fractionText({ top, bottom }: Fraction): string {
  let [twos, fives, rest] = [0, 0, bottom];
  while (rest.mod(2).isZero()) [rest, twos] = [rest.div(2), twos + 1];
  while (rest.mod(5).isZero()) [rest, fives] = [rest.div(5), fives + 1];
  const places = Math.max(twos, fives);
  if (!rest.eq(1) || places > 30) return `${top.toFixed()}/${bottom.toFixed()}`;
  return top.times(new Whole(10).pow(places)).div(bottom).div(new Whole(10).pow(places)).toFixed();
}

export const ZERO: Fraction = { top: ZERO_WHOLE, bottom: ONE_WHOLE };
export const HUNDRED: Fraction = { top: new Whole(100), bottom: ONE_WHOLE };

function inLowestTerms(top: Decimal, bottom: Decimal): Fraction {
  if (bottom.isNeg()) return inLowestTerms(top.neg(), bottom.neg());
  if (bottom.eq(1)) return { top, bottom };
  const common = commonDivisor(top.abs(), bottom);
  return common.eq(1) ? { top, bottom } : { top: top.divToInt(common), bottom: bottom.divToInt(common) };
}

function commonDivisor(first: Decimal, second: Decimal): Decimal {
  let [a, b] = [first, second];
  while (!b.isZero()) [a, b] = [b, a.mod(b)];
  return a;
}
