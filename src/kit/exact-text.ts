import { type Exact, ratio, reduced } from './exact.js';
import { tenTo } from './integer.js';
import { roundBig } from './rounding.js';
import { withoutTrailingZeros } from './without-trailing-zeros.js';

export { quantize } from './rounding.js';

const DIGITS = 60;
/** The power of ten with one place less than `DIGITS`: whatever divides a smaller one divides this. */
const LARGEST_SCALE = 10n ** 59n;
const DENOMINATOR_DIGITS = 15;
const SIGNIFICANT = 40;
const CEILING = 10n ** 40n;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const RATIONAL = /^-?(0|[1-9]\d*)(\.\d+|\/[1-9]\d*)?$/;

/**
 * The number of a text that is known to be a decimal, `-?digits` or `-?digits.digits`; exact at any length.
 * @param text The decimal: "-12.50".
 * @example
 * equal(fromDecimal('0.5'), ratio(1, 2)); // true
 */
export function fromDecimal(text: string): Exact {
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  const digits = text.replace('.', '');
  return ratio(digits.length <= 15 ? Number(digits) + 0 : BigInt(digits), tenTo(places));
}

/** Whether this is a text that `fromDecimal` reads: "-12.50" or "007", and not "1,5", "1e3" or the number 5. */
export function isDecimal(text: unknown): text is string {
  return typeof text === 'string' && DECIMAL.test(text);
}

/** The number of a decimal or of a rational "2/3"; undefined for any other text, also for a rounded "~0.333…". */
export function fromText(text: string): Exact | undefined {
  if (!RATIONAL.test(text)) return undefined;
  const [top = '', bottom] = text.split('/');
  return bottom ? reduced(ratio(BigInt(top), BigInt(bottom))) : fromDecimal(top);
}

/**
 * x as text: a decimal ("7.5", never "-0") where x has one of at most 60 digits; else a ratio in lowest terms ("2/3")
 * where the denominator has at most 15 digits; else "~" and 40 significant digits, half-even, without an exponent.
 * @param x The number.
 * @example
 * toText(ratio(2, 6)); // '1/3'
 */
export function toText(x: Exact): string {
  const { n, d } = reduced(x);
  if (d === 1 || d === 1n) return String(n);
  return (
    endingDecimal(n, d) ??
    (String(d).length <= DENOMINATOR_DIGITS ? `${n}/${d}` : `~${significant(BigInt(n), BigInt(d))}`)
  );
}

/** x with exactly `places` decimals, for display ("7.50"), rounded half-up; a number that rounds to 0 has no sign. */
export function toPlaces(x: Exact, places: number): string {
  return pointed(roundBig(BigInt(x.n) * BigInt(tenTo(places)), BigInt(x.d), 'half-up'), places);
}

/**
 * n / d, in lowest terms, as a decimal; undefined where it has none of at most 60 digits. n / d has a decimal exactly
 * where d divides a power of ten; the first such power gives the shortest.
 */
function endingDecimal(n: number | bigint, d: number | bigint): string | undefined {
  const big = BigInt(d);
  if (LARGEST_SCALE % big !== 0n) return undefined;
  for (let places = 1; places < DIGITS; places += 1) {
    const scale = BigInt(tenTo(places));
    if (scale % big !== 0n) continue;
    const text = pointed((BigInt(n) * scale) / big, places);
    return text.length - (n < 0 ? 2 : 1) <= DIGITS ? text : undefined;
  }
  return undefined;
}

/** n / d at 40 significant digits. The estimated number of places is right, or one too many: the quotient then has 41 digits. */
function significant(n: bigint, d: bigint): string {
  const places = SIGNIFICANT - (String(n < 0n ? -n : n).length - String(d).length);
  const quotient = scaled(n, d, places);
  return quotient / CEILING ? positional(scaled(n, d, places - 1), places - 1) : positional(quotient, places);
}

/** n / d as a whole number of last places, rounded half-even; `places` below 0 counts tens, hundreds and so on. */
function scaled(n: bigint, d: bigint, places: number): bigint {
  const scale = BigInt(tenTo(Math.abs(places)));
  return roundBig(places < 0 ? n : n * scale, places < 0 ? d * scale : d, 'half-even');
}

/** `digits` last places as text, without zeros at the end of the fraction; `places` below 0 gives zeros before the point. */
function positional(digits: bigint, places: number): string {
  if (places <= 0) return String(digits * BigInt(tenTo(-places)));
  return withoutTrailingZeros(pointed(digits, places)).replace(/\.$/, '');
}

/** `digits` last places as decimal text: 750 at 2 places gives "7.50". */
function pointed(digits: bigint, places: number): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const point = text.length - places;
  const minus = digits < 0n ? '-' : '';
  return places === 0 ? minus + text : `${minus}${text.slice(0, point)}.${text.slice(point)}`;
}

/** A number as `toText` writes it: "7.5", "2/3", or the digits that "~0.333" has; undefined for no text or any other. */
export function numberIn(text: string | null | undefined): Exact | undefined {
  return fromText((text ?? '').replace('~', ''));
}
