import type { Exact } from '../../kit/exact.js';

/** The highest whole number of a column: with 15 digits, as a number in a document may have. */
const HIGHEST = 999_999_999_999_999;

/** Decimal places of a fact that declares none. */
const PLACES = 4;

/** Declared places up to which a column has them all; more would leave too few digits before the point. */
const MOST_PLACES = 8;

/** What the numbers of a column are multiplied by: a power of ten, 100 for a fact of two places. */
export function scaleOfPlaces(places: number | undefined): number {
  return 10 ** (places !== undefined && places <= MOST_PLACES ? places : PLACES);
}

/**
 * `value` × `scale`, where that is a whole number of at most 15 digits; else NaN. Two decimals of at most 15 digits are
 * never the same double, so the quotient is `value` only where both are the same decimal.
 */
export function scaledNumber(value: number, scale: number): number {
  const isSmall = (value | 0) === value;
  const scaled = isSmall ? value * scale : Math.round(value * scale);
  // a whole number of 32 bits needs no division to be sure
  return (isSmall || scaled / scale === value) && scaled <= HIGHEST && scaled >= -HIGHEST ? scaled + 0 : Number.NaN;
}

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const LONGEST = 15;

/** `scaledNumber` for a decimal as text, "7.50"; NaN too for a text of more than 15 characters. */
export function scaledText(text: string, scale: number): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const end = text.length;
  if (end === start || end > LONGEST) return Number.NaN;
  if (text.charCodeAt(start) === ZERO && end > start + 1 && text.charCodeAt(start + 1) !== POINT) return Number.NaN;
  let digits = 0;
  let point = -1;
  for (let at = start; at < end; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter >= ZERO && letter <= NINE) digits = digits * 10 + (letter - ZERO);
    else if (letter === POINT && point < 0 && at > start && at < end - 1) point = at;
    else return Number.NaN;
  }
  const scaled = timesRatio(digits, scale, point < 0 ? 1 : 10 ** (end - point - 1));
  return start === 1 ? 0 - scaled : scaled;
}

/** `scaledNumber` for an exact number. */
export function scaledExact({ n, d }: Exact, scale: number): number {
  if (typeof n !== 'number' || typeof d !== 'number') return Number.NaN;
  return timesRatio(n, scale, d);
}

/** n × scale / d, where every step is a whole number of at most 15 digits; else NaN. */
function timesRatio(n: number, scale: number, d: number): number {
  const [up, down] = scale % d === 0 ? [scale / d, 1] : [scale, d];
  const product = n * up;
  if (!Number.isSafeInteger(product) || product % down !== 0) return Number.NaN;
  const scaled = product / down;
  return scaled <= HIGHEST && scaled >= -HIGHEST ? scaled + 0 : Number.NaN;
}
