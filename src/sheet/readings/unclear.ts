import { fold } from '../fold.js';
import type { Scoring } from './reading.js';

/** One point for every so many, or for every so many percent: not one for each. */
const EVERY_SO_MANY = /^\(?(?:moi|cu)(?: (?:them|tang|giam))? \d/;
/** Points that are taken away. */
const TAKEN_AWAY = /(?:\b(?:tru|am|giam)|[:=] ?-|^-) ?\d+(?:[.,]\d+)?\s*(?:diem|d)?$/;

/** Whether a text gives points for every so many of something: it looks like points for each, and no reader knows it. */
export function isBySteps(scoring: Scoring): boolean {
  return partsOf(scoring).some((part) => EVERY_SO_MANY.test(part));
}

/** Whether a text outside a block of penalties takes points away: read as an option, its points would lose their sign. */
export function takesAway(scoring: Scoring): boolean {
  return scoring.role !== 'penalty' && partsOf(scoring).some((part) => TAKEN_AWAY.test(part));
}

function partsOf({ clauses }: Scoring): readonly string[] {
  return clauses.flatMap((clause) => clause.split(/,\s+/)).map(fold);
}
