import { isList, isObject } from '../kit/plain-data.js';

/** What a document is, by how its format begins. */
const FORMATS = [
  ['tieuchi/pack@', 'the document of a pack'],
  ['tieuchi/assessment@', 'an assessment'],
  ['tieuchi/record@', 'a record'],
  ['tieuchi/excerpt@', 'an excerpt of a record'],
  ['tieuchi/plan@', 'a plan that was not opened'],
] as const;

/** What an object of ours is, by a key that the others do not have. */
const KEYS = [
  ['ok', 'an answer with `ok`, of which the `value` is meant'],
  ['plan', 'a compiled pack'],
  ['opened', 'an opened plan'],
  ['set', 'an open assessment'],
  ['recordText', 'results of `score`'],
  ['scores', 'results of `tieuchi/run`'],
] as const;

/** What was given where something else is due, for a sentence: `a compiled pack`, `an assessment`, `undefined`, `a number`. */
export function givenAs(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (isList(given)) return 'a list';
  if (!isObject(given)) return typeof given === 'string' ? 'a text' : `a ${typeof given}`;
  const [, document] = FORMATS.find(([start]) => String(given.format).startsWith(start)) ?? [];
  const [, ofOurs] = KEYS.find(([key]) => key in given) ?? [];
  return document ?? ofOurs ?? 'another object';
}

/** Throws a `TypeError` that says what is needed where something else was given: `An opened plan is needed here, not a text.` */
export function notGiven(needed: string, given: unknown): never {
  throw new TypeError(`${needed} is needed here, not ${givenAs(given)}.`);
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
