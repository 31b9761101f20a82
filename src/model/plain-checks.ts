import { isDate, readInstant } from '../kit/instant.js';
import { valueAt } from '../kit/plain-data.js';
import { closest } from '../kit/unicode.js';
import { decimalText, type Refuse, shown } from './decimal-given.js';
import { jsonTypeOf } from './document.js';
import { CITE, DIGEST, idText, NOT_BLANK, SALT, VERSION_TEXT } from './grammar.js';
import type { IssueCode, Path } from './issue.js';
import { factValueGiven, scalarGiven } from './value-given.js';

/**
 * Reads a value of a document that `admit` let in, with the refusals of the schema and without zod, for pages and modules that
 * must be small. Undefined where something in it was refused, at its path.
 */
export type Read<T = unknown> = (value: unknown, refuse: Refuse, path: Path) => T | undefined;

/** The keys of an object, with what each must be. */
interface Keys {
  readonly needed?: Readonly<Record<string, Read>>;
  readonly optional?: Readonly<Record<string, Read>>;
}

/** An object with these keys and no others. A key that is absent because it was misspelt is not said to be absent too. */
export function object({ needed = {}, optional = {} }: Keys): Read<object> {
  const keys = { ...needed, ...optional };
  const known = Object.keys(keys);
  const suggestion = (key: string) => (Object.hasOwn(keys, key) ? undefined : closest(key, known));
  return entries(
    (key, value, refuse, path) => {
      const read = valueAt(keys, key);
      return read
        ? read(value, refuse, path)
        : refuse('key-unknown', { key: shown(key), suggestion: suggestion(key) ?? '' }, path);
    },
    (value, refuse, path) => {
      const absent = Object.keys(needed).filter((key) => !Object.hasOwn(value, key));
      const slips = absent.length === 0 ? [] : Object.keys(value).map(suggestion);
      for (const key of absent) if (!slips.includes(key)) refuse('key-missing', { key }, [...path, key]);
      return absent.length === 0;
    },
  );
}

/** An object with any keys, each with such a value. */
export function byKey(read: Read): Read<Readonly<Record<string, unknown>>> {
  return entries(
    (_, value, refuse, path) => read(value, refuse, path),
    () => true,
  );
}

/** An object, entry by entry; `isWhole` tells whether every key is there that must be. */
function entries(
  read: (key: string, value: unknown, refuse: Refuse, path: Path) => unknown,
  isWhole: (value: object, refuse: Refuse, path: Path) => boolean,
): Read<Readonly<Record<string, unknown>>> {
  return (value, refuse, path) => {
    if (jsonTypeOf(value) !== 'object') return refused('object', value, refuse, path);
    const copy: Record<string, unknown> = {};
    let isFit = isWhole(value as object, refuse, path);
    for (const [key, inside] of Object.entries(value as object)) {
      const entry = read(key, inside, refuse, [...path, key]);
      if (entry === undefined) isFit = false;
      else copy[key] = entry;
    }
    return isFit ? copy : undefined;
  };
}

/** A list of such values, of `atLeast` at least. */
export function list(read: Read, atLeast = 0): Read<readonly unknown[]> {
  return (value, refuse, path) => {
    if (!Array.isArray(value)) return refused('list', value, refuse, path);
    if (value.length < atLeast)
      return value.length === 0
        ? refuse('list-empty', {}, path)
        : refuse('list-too-short', { limit: String(atLeast) }, path);
    const copies = value.map((item, index) => read(item, refuse, [...path, index]));
    return copies.includes(undefined) ? undefined : copies;
  };
}

/** One of these words. */
export function oneOf(...words: readonly string[]): Read<string> {
  return (value, refuse, path) => {
    if (typeof value !== 'string') return refused('text', value, refuse, path);
    const params = { found: shown(value), expected: words.join(', '), suggestion: '' };
    return words.includes(value) ? value : refuse('not-one-of', params, path);
  };
}

/** The one format that a reader knows. */
export function format(expected: string): Read<string> {
  return (value, refuse, path) => {
    if (typeof value !== 'string') return refused('text', value, refuse, path);
    return value === expected ? value : refuse('format-unknown', { found: shown(value), expected }, path);
  };
}

/** What is refused of a value of another type. */
function refused(expected: string, value: unknown, refuse: Refuse, path: Path): undefined {
  return value === null
    ? refuse('null-value', {}, path)
    : refuse('wrong-type', { expected, found: jsonTypeOf(value) }, path);
}

/** Text that a test accepts; of any other `code`, which tells what was found if `tells`. */
function text(code: IssueCode, accepts: (text: string) => boolean, tells = true): Read<string> {
  return (value, refuse, path) => {
    if (typeof value !== 'string') return refused('text', value, refuse, path);
    return accepts(value) ? value : refuse(code, tells ? { found: shown(value) } : {}, path);
  };
}

/** As a schema reads it by the same function: null is refused as such, and a refusal stands at the place of the value. */
function scalar<T>(read: (value: unknown, refuse: Refuse, path: Path) => T | undefined): Read<T> {
  return (value, refuse, path) => {
    if (value === null) return refuse('null-value', {}, path);
    let isFit = true;
    const copy = read(
      value,
      (code, params, at = path) => {
        isFit = false;
        return refuse(code, params, at);
      },
      path,
    );
    return isFit ? copy : undefined;
  };
}

export const id: Read<string> = scalar(idText);
export const nonBlank = text('text-blank', (value) => NOT_BLANK.test(value), false);
export const date = text('date-invalid', isDate);
export const instant = text('instant-invalid', (value) => readInstant(value) !== undefined);
export const cite = text('cite-grammar', (value) => CITE.test(value));
export const digest = text('digest-invalid', (value) => DIGEST.test(value));
export const salt = text('salt-invalid', (value) => SALT.test(value), false);
export const version = text('version-invalid', (value) => VERSION_TEXT.test(value));
export const words = byKey(nonBlank);
export const decimal: Read<string> = scalar(decimalText);
export const scalarValue = scalar(scalarGiven);
export const factValue = scalar(factValueGiven);

export const decimalFromZero: Read<string> = (value, refuse, path) => {
  const written = decimal(value, refuse, path);
  return written?.startsWith('-')
    ? refuse('number-range', { found: written, atLeast: '0', atMost: '' }, path)
    : written;
};

export const truth: Read<boolean> = (value, refuse, path) =>
  typeof value === 'boolean' ? value : refused('boolean', value, refuse, path);

/** True, and nothing else. */
export const yes: Read<true> = (value, refuse, path) => {
  const read = truth(value, refuse, path);
  return read === false ? refuse('not-one-of', { found: 'false', expected: 'true', suggestion: '' }, path) : read;
};
