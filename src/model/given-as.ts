import { isList, isObject } from '../kit/plain-data.js';

/** What a document is, by how its format begins. */
const FORMATS = [
  ['tieuchi/pack@', 'the document of a pack'],
  ['tieuchi/assessment@', 'an assessment'],
  ['tieuchi/record@', 'a record'],
  ['tieuchi/excerpt@', 'an excerpt of a record'],
  ['tieuchi/plan@', 'an unopened plan'],
] as const;

/** What an object of ours is, by a key that the others do not have. */
const KEYS = [
  ['candidate', 'a scored unit of a stream'],
  ['ok', 'an answer: take its `value`'],
  ['plan', 'a compiled pack'],
  ['opened', 'an opened plan'],
  ['set', 'an open assessment'],
  ['recordText', 'results of `score`'],
  ['scores', 'results of `tieuchi/run`'],
] as const;

/** What was given where something else is due, for a sentence: `a compiled pack`, `an assessment`, `undefined`, `a number`. */
export function givenAs(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (typeof given === 'number') return `the number ${given}`;
  if (typeof given === 'string') return 'a text';
  try {
    if (isList(given)) return 'a list';
    if (!isObject(given)) return `a ${typeof given}`;
    if (ArrayBuffer.isView(given)) return 'bytes';
    if (given.then) return 'a promise';
    const format = FORMATS.find(([start]) => String(given.format).startsWith(start));
    return (format ?? KEYS.find(([key]) => Object.hasOwn(given, key)))?.[1] ?? 'another object';
  } catch {
    // a proxy that throws, as one that was revoked
    return 'an unreadable object';
  }
}

/** Throws a `TypeError` that says what is needed where something else was given: `An opened plan is needed here, not a text.` */
export function notGiven(needed: string, given: unknown): never {
  throw new TypeError(`${needed} is needed here, not ${givenAs(given)}.`);
}

/** As `notGiven`, where one of a few words is due: a short text is named, as it is none of them. `… is needed here, not 'x'.` */
export function noneOfThem(needed: string, given: unknown): never {
  if (typeof given === 'string' && given.length < 40) throw new TypeError(`${needed} is needed here, not '${given}'.`);
  return notGiven(needed, given);
}

/**
 * The document that is given, plain or not; a `TypeError` for an object that only holds the document: a promise, the namespace of a
 * module, or the answer of `readSource`. No accessor of the object is called.
 */
export function documentGiven(needed: string, given: unknown): unknown {
  const instead = insteadOf(given);
  if (instead !== undefined) throw new TypeError(`${needed} is needed here, not ${instead}.`);
  return given;
}

function insteadOf(given: unknown): string | undefined {
  try {
    if (!isObject(given)) return undefined;
    const tag = Object.getOwnPropertyDescriptor(given, Symbol.toStringTag);
    if (tag?.value === 'Module') return 'a module that holds it: take its `default`';
    if (!tag && Object.prototype.toString.call(given) === '[object Promise]') return 'a promise of it: await it';
    const plan = Object.getOwnPropertyDescriptor(given, 'plan')?.value;
    // whatever was compiled is frozen
    if (isObject(plan) && Object.isFrozen(plan)) return 'a compiled pack';
    const isRead = typeof Object.getOwnPropertyDescriptor(given, 'locate')?.value === 'function';
    return isRead ? 'what `readSource` gave: take its `document`' : undefined;
  } catch {
    // a proxy that throws, as one that was revoked: the reader of the document refuses it as no plain data
    return undefined;
  }
}

/** The document of a pack, which its `format` says; for anything else a `TypeError`, as for a compiled pack or an assessment. */
export function packDocumentGiven<D>(given: D): D {
  const [[, needed]] = FORMATS;
  return givenAs(given) === needed ? given : notGiven('The document of a pack', given);
}

/** What has a code, an issue, a finding or a reason; for anything else a `TypeError` that says what was given. */
export function codedGiven<C extends { readonly code: string }>(needed: string, given: C): C {
  return isObject(given) && typeof given.code === 'string' ? given : notGiven(needed, given);
}

/** The id of something, which is text; for anything else a `TypeError` that says what was given. `idGiven('A unit', id)` */
export function idGiven(of: string, id: unknown): string {
  if (typeof id === 'string') return id;
  throw new TypeError(`${of} is named by its id, a text, not by ${givenAs(id)}.`);
}

/** The text that is given; for anything else a `TypeError` that says what was given. `textGiven('The text of a pack', text)` */
export function textGiven(needed: string, given: string): string {
  return typeof given === 'string' ? given : notGiven(needed, given);
}

/** The whole number from 0 that is given; for anything else a `TypeError`. `wholeGiven('The number of rows', rows)` */
export function wholeGiven(of: string, given: number): number {
  if (Number.isInteger(given) && given >= 0) return given;
  throw new TypeError(`${of} is a whole number from 0, not ${givenAs(given)}.`);
}

/** The list that is given, of objects only; for anything else a `TypeError`. `listGiven('A list of units', units)` */
export function listGiven<L extends readonly unknown[]>(needed: string, given: L): L {
  if (!isList(given)) return notGiven(needed, given);
  const at = given.findIndex((item) => typeof item !== 'object' || item === null);
  if (at < 0) return given;
  throw new TypeError(`${needed} is needed here, not a list with ${givenAs(given[at])} at position ${at}.`);
}

/**
 * The object that is given, which has these keys; for anything else a `TypeError`, which names the first key that is lacking
 * where what is needed was given, but not whole. `partGiven('A record', record, 'entries')`
 */
export function partGiven<O extends object>(needed: string, given: O, ...keys: readonly (keyof O & string)[]): O {
  if (!isObject(given)) return notGiven(needed, given);
  const lacking = keys.find((key) => given[key] === undefined);
  if (lacking === undefined) return given;
  return notGiven(needed.toLowerCase().includes(givenAs(given)) ? `${needed} with \`${lacking}\`` : needed, given);
}

/** The bytes that are given; for anything else a `TypeError`. `bytesGiven('The bytes of a form', bytes)` */
export function bytesGiven(needed: string, given: Uint8Array): Uint8Array {
  return Object.prototype.toString.call(given) === '[object Uint8Array]' ? given : notGiven(needed, given);
}

/** The position of a unit; a `RangeError` where there is none, as of a unit by its id, which `resultOf` takes. */
export function positionGiven(position: number, count: number): number {
  if (Number.isInteger(position) && position >= 0 && position < count) return position;
  throw new RangeError(`The position of a unit is a whole number from 0 to ${count - 1}, not ${givenAs(position)}.`);
}
