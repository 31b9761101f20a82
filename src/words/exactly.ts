import { isZero } from '../kit/exact.js';
import { toPlaces } from '../kit/exact-text.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { everyDigit, exactOf, shownFigure, shownNumber } from './number.js';

/** Who reads a number: in which language, and whether what it is exactly stands behind what it comes to. */
export interface Reading {
  readonly language: Language;
  readonly exact?: boolean;
  /** Whether nothing says that what is read is counted: it may be a year, and its four digits stand together. */
  readonly uncounted?: boolean;
}

/** A decimal that people read as it is: at most six places. */
const READABLE = /^-?\d+(\.\d{1,6})?$/;
const RATIO = /^-?\d+\/\d+$/;
const [FEWEST, MOST] = [3, 40];

const EXACT = {
  ratio: { vi: '{near} (đúng bằng {exact})', en: '{near} (exactly {exact})' },
  // digits of a record, which were rounded when it was written
  digits: { vi: '{near} (trong biên bản: {exact})', en: '{near} (in the record: {exact})' },
};

/**
 * An exact text for people: a decimal of at most six places with every digit, of anything else what it comes to, and
 * behind it what it is exactly where the reader asks for that: `17,333 (đúng bằng 52/3)`.
 */
export function exactly(text: string, reading: Reading): string {
  const { language, uncounted = false } = reading;
  return isReadable(text) ? shownFigure(text, language, !uncounted) : withExact(nearly(text, language), text, reading);
}

/** What a value comes to, and behind it what it is exactly where the reader asks for that. */
export function withExact(near: string, text: string, { language, exact = false }: Reading): string {
  if (!exact) return near;
  const how = text.startsWith('~') ? EXACT.digits : EXACT.ratio;
  return fill(how, { params: { near, exact: allOf(text, language) }, language });
}

/** All of a number: a ratio as it is, a decimal with every digit, of one that was rounded for a record what stands there. */
export function allOf(text: string, language: Language): string {
  const digits = text.startsWith('~') ? text.slice(1) : text;
  return RATIO.test(digits) ? digits : everyDigit(digits, language);
}

/** What comes of a calculation: `= 17,5`, or `≈ 17,333` where that is not all of it. */
export function outcome(text: string, reading: Reading): string {
  return `${isReadable(text) ? '=' : '≈'} ${exactly(text, reading)}`;
}

/** A number inside a calculation: what it comes to; all of it, `52/3`, where the reader asks for what is exact. */
export function inFormula(text: string, { exact = false, ...reading }: Reading): string {
  return exact && !text.startsWith('~') && !isReadable(text) ? allOf(text, reading.language) : exactly(text, reading);
}

/** Whether the text is a number that is shown with every digit, or no number. */
function isReadable(text: string): boolean {
  return READABLE.test(text) || exactOf(text) === undefined;
}

/** To three places, or to as many more as keep it from looking like a rounder number: 84,99996 is not shown as 85. */
function nearly(text: string, language: Language): string {
  const value = exactOf(text);
  if (value === undefined || isZero(value)) return shownNumber(text, language);
  let places = FEWEST;
  while (places < MOST && toPlaces(value, places).endsWith('0')) places += 1;
  return shownNumber(text, language, places);
}
