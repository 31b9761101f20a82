import { isDate, isZone, readInstant } from '../kit/instant.js';
import { ROUND_MODES, type RoundMode } from '../kit/rounding.js';
import { altered, otherWords, step, unaltered } from './alteration.js';
import { decimalText, type Refuse, shown } from './decimal-given.js';
import { jsonTypeOf } from './document.js';
import type { Expression, Json } from './expression.js';
import { CITE, DIGEST, ID, idText, NOT_BLANK, SALT, VERSION_TEXT } from './grammar.js';
import type { Path } from './issue.js';
import type { Operand } from './lowering.js';
import { strictObject } from './objects.js';
import { exactlyOneOf, pattern, scalar, text } from './scalar.js';
import * as z from './schemas.js';

const RATIO = /^(0|[1-9]\d{0,8})\/([1-9]\d{0,8})$/;
const ID_TEXT = {
  type: 'string',
  pattern: ID.source,
  description: 'An id: a letter, then letters, digits and hyphens',
};
const NUMBER = { type: ['number', 'string'] };

/** A decimal, written as a number or as text; its value is text in normal form: `7.50` is `"7.5"`. */
export const decimal = scalar<string, number | string>(
  { ...NUMBER, description: 'A decimal: digits, or digits.digits; a long one as text' },
  (input, refuse) => decimalText(input, refuse),
);

/** A decimal that is 0 or more. */
export const decimalFromZero = scalar<string, number | string>(
  { ...NUMBER, description: 'A decimal that is not below 0' },
  (input, refuse) => {
    const value = decimalText(input, refuse);
    return value?.startsWith('-') ? refuse('number-range', { found: value, atLeast: '0', atMost: '' }) : value;
  },
);

/** A decimal above 0. */
export const decimalAboveZero = scalar<string, number | string>(
  { ...NUMBER, description: 'A decimal above 0' },
  (input, refuse) => {
    const value = decimalText(input, refuse);
    if (value === undefined) return undefined;
    const low = value === '0' || value.startsWith('-');
    return low ? refuse('number-range', { found: value, atLeast: '>0', atMost: '' }) : value;
  },
);

/** A whole number from `min` to `max`, both included, written as a number or, where `mayBeText`, as text; its value is a number. */
export function wholeNumber(min: number, max: number, mayBeText = true) {
  const json = { type: mayBeText ? ['integer', 'string'] : 'integer', minimum: min, maximum: max };
  return scalar<number, number | string>(json, (input, refuse) => {
    if (!mayBeText && typeof input === 'string')
      return refuse('wrong-type', { expected: 'number', found: jsonTypeOf(input) });
    const value = decimalText(input, refuse);
    if (value === undefined) return undefined;
    if (value.includes('.')) return refuse('whole-number-needed', { found: value });
    const number = Number(value);
    if (number >= min && number <= max) return number;
    return refuse('number-range', { found: value, atLeast: String(min), atMost: String(max) });
  });
}

/** Part of a whole: `1/2`, or a decimal from 0 to 1; its value is that text. */
export const fraction = scalar<string, number | string>(
  { ...NUMBER, description: 'A part of 1: "1/2", or a decimal from 0 to 1' },
  (input, refuse) => {
    const [, part = '', whole = ''] = typeof input === 'string' ? (RATIO.exec(input) ?? []) : [];
    const ratio = `${part}/${whole}`;
    if (whole !== '') return Number(part) <= Number(whole) ? ratio : refuse('fraction-invalid', { found: ratio });
    const value = decimalText(input, refuse);
    if (value === undefined || value === '1' || value === '0' || value.startsWith('0.')) return value;
    return refuse('fraction-invalid', { found: value });
  },
);

/** The name of a thing in a document: a letter, then letters, digits and hyphens, at most 64 in all. */
export const id = unaltered(scalar<string>(ID_TEXT, idText), 'identity');

/** An id that a person is to fill in; a `?` in its place is reported as not filled in. */
export const filledId = /* @__PURE__ */ scalar<string>(ID_TEXT, (input, refuse) =>
  input === '?' ? refuse('expected-unfilled') : idText(input, refuse),
);

/** The id of a declared fact. */
export const factId = id.describe('The id of a declared fact');

/** A day, `YYYY-MM-DD`. */
export const date = text('date-invalid', { format: 'date', description: 'A day, YYYY-MM-DD' }, isDate);

/** An instant with its offset, as `2019-10-24T16:00:00+07:00`. */
export const instant = text(
  'instant-invalid',
  { format: 'date-time', description: 'An instant with its offset, as 2019-10-24T16:00:00+07:00' },
  (input) => readInstant(input) !== undefined,
);

/** An offset from UTC, `Z` or as `+07:00`. */
export const zone = text('zone-invalid', { description: 'An offset from UTC, as +07:00' }, isZone);

/** Text that is not empty and not all blanks. */
export const nonBlank = unaltered(
  text('text-blank', { pattern: '\\S', description: 'Text, not blank' }, (input) => NOT_BLANK.test(input)),
  'for-readers',
);

/** A language by its two or three ISO 639 letters, as `vi`. */
export const language = pattern('language-invalid', /^[a-z]{2,3}$/, 'A language by its ISO 639 letters, as vi');

/** Words in each language; which languages must be there is checked against the pack's `languages`. */
export type WordsDocument = Readonly<Record<string, string>>;

/** `{ vi: …, en: … }`: each language's words, none of them blank. */
export const words = unaltered(z.record(z.string(), nonBlank), 'for-readers').meta({
  description: 'Words by language',
  propertyNames: { pattern: '^[a-z]{2,3}$' },
});

/** Text as it stands, or words by language. */
export const textOrWords = unaltered(z.union([nonBlank, words]), 'for-readers').describe('Text, or words by language');

/** A text of the pack by its key, perhaps with the place in it: `qd-169#phu-luc-1.2`. */
export const cite = pattern('cite-grammar', CITE, 'A text by its key, perhaps with the place: key#place');

/** `sha256:` and 64 lower-case hexadecimal digits. */
export const digest = pattern('digest-invalid', DIGEST, 'sha256: and 64 hexadecimal digits');

/** 32 to 128 lower-case hexadecimal digits, so at least 128 bits. */
export const salt = pattern('salt-invalid', SALT, 'At least 32 hexadecimal digits, drawn at random');

/** A version of three whole numbers, as `1.0.0`. */
export const version = unaltered(pattern('version-invalid', VERSION_TEXT, 'A version, as 1.0.0'), 'identity');

/** The one format that a reader knows, as `tieuchi/pack@1`. */
export function format<const F extends string>(expected: F) {
  const schema = scalar<F>({ const: expected, description: 'The format of this document' }, (input, refuse) => {
    if (input === expected) return expected;
    if (typeof input !== 'string') return refuse('wrong-type', { expected: 'text', found: jsonTypeOf(input) });
    return refuse('format-unknown', { found: shown(input), expected });
  });
  return unaltered(schema, 'identity');
}

/** A core expression; its value has every number in it as `{"number": "<decimal>"}`, so that no double is left. */
export const expression = altered(
  scalar<Expression>({ description: 'An expression of the core language: JsonLogic syntax' }, (input, refuse) => {
    if (input === undefined) return refuse('wrong-type', { expected: 'expression', found: 'nothing' });
    return withoutDoubles(input as Json, [], refuse);
  }),
  'in-expression',
);

/** A fact by its id, or an expression (a number is one). */
export const operand = altered(
  scalar<Operand, Operand | number>(
    { type: ['string', 'object', 'number'], description: 'The id of a fact, or an expression' },
    (input, refuse) => {
      if (typeof input === 'string') return idText(input, refuse);
      const kind = jsonTypeOf(input);
      if (kind !== 'object' && kind !== 'number') return refuse('wrong-type', { expected: 'expression', found: kind });
      return withoutDoubles(input as Json, [], refuse) as Operand;
    },
  ),
  'in-expression',
);

/** How a value between two representable ones is moved. */
export type RoundingMode = RoundMode;

/** For each mode, the modes that an author may write by mistake. */
const OTHER_MODE = {
  'half-up': ['half-even'],
  'half-even': ['half-up'],
  up: ['down'],
  down: ['up'],
  ceil: ['floor'],
  floor: ['ceil'],
} as const satisfies Record<RoundingMode, readonly RoundingMode[]>;

/** Where a value between two representable ones goes; the two halves differ only at an exact tie. */
const roundingMode = altered(z.enum(ROUND_MODES), otherWords('mode', OTHER_MODE)).describe(
  'half-up (ties away from zero), half-even, up (away from zero), down (toward zero), ceil, floor',
);

/** One rounding: to decimal places, or to a multiple of `step`, a decimal above 0. */
export type RoundingDocument =
  | {
      /** Decimal places, 0 to 20. */
      readonly places: number;
      /** Which way a digit that is dropped moves the last one that stays. */
      readonly mode: RoundingMode;
    }
  | {
      /** The result is a multiple of it; decimal text above 0. */
      readonly step: string;
      /** Which way a value between two multiples moves. */
      readonly mode: RoundingMode;
    };

const places = altered(wholeNumber(0, 20), step('places')).describe('Decimal places that are kept');

/** Rounding to 0 to 20 decimal places. */
export const roundingToPlaces = strictObject({ places, mode: roundingMode }).describe('Rounding to decimal places');

/** Rounding to places, or to a multiple of a step. */
export const rounding: z.Schema<RoundingDocument> = exactlyOneOf(
  strictObject({
    places: places.exactOptional(),
    step: unaltered(decimalAboveZero, 'other-pack').describe('The result is a multiple of this').exactOptional(),
    mode: roundingMode,
  }),
  ['places', 'step'],
).describe('Rounding to decimal places, or to a multiple of a step');

/** Recursion is bounded: `admit` has measured the depth. */
function withoutDoubles(value: Json, path: Path, refuse: Refuse): Expression {
  if (typeof value === 'number') return { number: decimalText(value, refuse, path) ?? '' };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutDoubles(item, [...path, index], refuse));
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const [only, ...others] = entries;
  if (only?.[0] === 'number' && others.length === 0) {
    return { number: decimalText(only[1], refuse, [...path, 'number']) ?? '' };
  }
  return Object.fromEntries(entries.map(([key, inside]) => [key, withoutDoubles(inside, [...path, key], refuse)]));
}
