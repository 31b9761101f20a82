import { isObject } from '../kit/plain-data.js';
import { notGiven } from './given-as.js';

/** The record, or the excerpt, that is given where one is due; for anything else a `TypeError` that says what was given. */
export function recordGiven<R>(given: R): R {
  const isRecord = isObject(given) && [given.pack, given.digests, given.assessment].every(isObject);
  return isRecord ? given : notGiven('A record', given);
}
