import { isObject } from '../kit/plain-data.js';
import { notGiven } from './given-as.js';
import type { Pack } from './pack.js';
import type { AssessmentRecord } from './record.js';

/** The record, or the excerpt, that is given where one is due; for anything else a `TypeError` that says what was given. */
export function recordGiven<R>(given: R): R {
  const isRecord = isObject(given) && [given.pack, given.digests, given.assessment].every(isObject);
  return isRecord ? given : notGiven('A record', given);
}

/** The pack of a record, as written; a `TypeError` for a detached record, which leaves it out, and with it every title. */
export function packIn(pack: Partial<AssessmentRecord['pack']> | null): Pack {
  const document: unknown = pack?.document;
  if (document) return document as Pack;
  throw new TypeError('This record is detached: show the `record` that `reliance` gives for it.');
}
