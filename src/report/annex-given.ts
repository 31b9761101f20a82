import { isList, isObject } from '../kit/plain-data.js';
import { notGiven } from '../model/given-as.js';
import type { Annex } from './annex.js';

/** The annex that is given; for anything else a `TypeError` that says what was given. */
export function annexGiven(annex: Annex): Annex {
  return isObject(annex) && isList(annex.parts) ? annex : notGiven('An annex, as `annexOf` gives it,', annex);
}
