import { type Exact, isZero } from '../kit/exact.js';
import { fromDecimal, toPlaces, toText } from '../kit/exact-text.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { everyDigit, exactOf, shownFigure, shownNumber } from './number.js';

/** How numbers are shown: the language, and whether the exact value stands behind a rounded one. */
export interface Reading {
  /** The language, by which a decimal is written `7,5` or `7.5`. */
  readonly language: Language;
  /** Whether the exact value stands behind a rounded one. */
  readonly exact?: boolean;
  /** Whether the number may be a year, because no measure is known; then `2019` is not written `2.019`. */
  readonly uncounted?: boolean;
}

/** A decimal that people read as it is: at most six places. */
const READABLE = /^-?\d+(\.\d{1,6})?$/;
const RATIO = /^-?\d+\/\d+$/;
const [FEWEST, MOST] = [3, 40];
/** Places that are tried for the numbers of one calculation. */
const ENOUGH = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const EXACT = {
  ratio: { vi: '{near} (đúng bằng {exact})', en: '{near} (exactly {exact})' },
  // digits of a record, which were rounded when it was written
  digits: { vi: '{near} (trong biên bản: {exact})', en: '{near} (in the record: {exact})' },
};

/**
 * An exact text for people: a decimal of at most six places with every digit, any other number rounded, with the exact
 * value behind it if `exact`: `17,333 (đúng bằng 52/3)`.
 */
export function exactly(text: string, reading: Reading): string {
  const { language, uncounted = false } = reading;
  return isReadable(text) ? shownFigure(text, language, !uncounted) : withExact(nearly(text, language), text, reading);
}

/** `near`, and behind it the exact value `text` if `exact`. */
export function withExact(near: string, text: string, { language, exact = false }: Reading): string {
  if (!exact) return near;
  const template = text.startsWith('~') ? EXACT.digits : EXACT.ratio;
  return fill(template, { params: { near, exact: allOf(text, language) }, language });
}

/** A number without rounding: a ratio as it is, a decimal with every digit; `~1.23` of a record as `1.23`. */
export function allOf(text: string, language: Language): string {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return RATIO.test(digits) ? digits : everyDigit(digits, language);
}

/** The result of a calculation: `= 17,5`, or `≈ 17,333` where it, or with `isNear` a number that it is made of, is rounded. */
export function outcome(text: string, reading: Reading, isNear = false): string {
  return `${isReadable(text) && !isNear ? '=' : '≈'} ${exactly(text, reading)}`;
}

/** Whether a number inside a calculation is written rounded, so that the calculation comes out nearly. */
export function isNearly(text: string, { exact = false }: Reading): boolean {
  return !isReadable(text) && !(exact && !text.startsWith('~'));
}

/** A number inside a calculation: rounded, or `52/3` if `exact`. */
export function inFormula(text: string, { exact = false, ...reading }: Reading): string {
  return exact && !text.startsWith('~') && !isReadable(text) ? allOf(text, reading.language) : exactly(text, reading);
}

/**
 * The numbers of one calculation, rounded to three places, or to as many more, up to twelve, as let whoever does it again
 * with the numbers that are written come to the result that is written: `27,2273 + 49,0182 ≈ 76,246`, and not
 * `27,227 + 49,018`, which is 76,245.
 */
export function inOneFormula(
  values: readonly Exact[],
  calculate: (values: readonly Exact[]) => Exact | undefined,
  reading: Reading,
): readonly string[] {
  const result = calculate(values);
  const shownResult = result && toPlaces(result, placesOf(toText(result)));
  const comesOut = (places: number) => {
    const again = calculate(values.map((value) => asWrittenTo(value, places, reading)));
    return again !== undefined && toPlaces(again, shownResult?.split('.')[1]?.length ?? 0) === shownResult;
  };
  const places = ENOUGH.find(comesOut) ?? FEWEST;
  return values.map((value) => {
    const text = toText(value);
    return isNearly(text, reading) ? nearly(text, reading.language, places) : inFormula(text, reading);
  });
}

/** The number that stands on the page for a value. */
function asWrittenTo(value: Exact, places: number, reading: Reading): Exact {
  const text = toText(value);
  return isNearly(text, reading) ? fromDecimal(toPlaces(value, placesOf(text, places))) : value;
}

/** Whether the text is shown as it is: a decimal of at most six places, or no number. */
function isReadable(text: string): boolean {
  return READABLE.test(text) || exactOf(text) === undefined;
}

/** To three places, or to as many more as keep it from looking like a rounder number: 84,99996 is not shown as 85. */
function nearly(text: string, language: Language, fewest = FEWEST): string {
  return shownNumber(text, language, placesOf(text, fewest));
}

/** The places to which a number is written: all of those of a decimal that people read, else `fewest` or more. */
function placesOf(text: string, fewest = FEWEST): number {
  const value = exactOf(text);
  if (READABLE.test(text)) return text.split('.')[1]?.length ?? 0;
  if (value === undefined || isZero(value)) return fewest;
  let places = fewest;
  while (places < MOST && toPlaces(value, places).endsWith('0')) places += 1;
  return places;
}
