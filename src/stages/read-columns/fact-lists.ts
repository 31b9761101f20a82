import type { Limits } from '../../model/document.js';
import type { Json, Value } from '../../model/expression.js';
import type { PlanFact } from '../../model/plan.js';
import { factValueGiven } from '../../model/value-given.js';
import { readFact } from '../read-assessment/values.js';
import { copyOf, entryLimits } from './plain-copy.js';
import type { Size } from './size.js';

/** A list as written, read by the type of its fact; undefined for what only the full reader may judge. */
export type ListReader = (fact: PlanFact, raw: unknown) => Value | undefined;

/** Reads lists by the checks of their schema and then by type, as `readAssessment` does. Their values are counted in `size`. */
export function listReader(limits: Limits, size: Size): ListReader {
  const within = entryLimits(limits);
  return (fact, raw) => {
    if (!Array.isArray(raw)) return undefined;
    // wrapped in two objects, so that the limit of depth counts as it does in a submission
    const copied = copyOf({ facts: { list: raw } }, within);
    if (copied === undefined) return undefined;
    const { list } = (copied.document as { readonly facts: { readonly list: Json } }).facts;
    let isFit = true;
    const refuse = (): undefined => {
      isFit = false;
    };
    const given = factValueGiven(list, refuse);
    // a list is read by its type only where all of its items are values
    const value = given === undefined || !isFit ? undefined : readFact({ report: refuse }, fact, given, []);
    // 3 less: the two objects around the list, and the list itself, which was counted as a value of the facts
    size.values += copied.values - 3;
    return isFit ? value : undefined;
  };
}
