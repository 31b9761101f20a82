import { isDate } from '../../kit/instant.js';
import { ownCopy } from '../../kit/own-copy.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import { listGiven, noneOfThem, notGiven, partGiven } from '../../model/given-as.js';
import { type Checked, checked, type Issue, issue } from '../../model/issue.js';
import type { Pack, PackText } from '../../model/pack.js';
import { datedValue } from '../dated-value.js';
import type { Origin } from './origins.js';
import type { Amendable } from './resolve-amendment.js';

/** A pack as it is on one day. */
export interface AsOf extends Amendable {
  /** The origin of every value that an amendment or the date set. */
  readonly origins: readonly Origin[];
  /** Keys of its texts that are not in force on that day. */
  readonly notInForce: readonly string[];
}

/**
 * A pack without errors as it is on a day: each constant with values in time has the one of that day, and texts that are not
 * in force are listed. The result keeps the id and version of the pack: it is for reading, not for scoring.
 *
 * @param pack The document of the pack, with the origins of its values where it was amended.
 * @param day The day: "2024-06-30".
 * @throws TypeError where that is no day of the calendar.
 * @example
 * const read = asOf({ document }, '2024-06-30');
 */
export function asOf(pack: Amendable<unknown>, day: string): Checked<AsOf> {
  const { document, origins = [] } = partGiven('A pack, as `{ document }`,', pack, 'document');
  if (!isObject(document)) notGiven('The document of a pack, as `document`,', document);
  listGiven('A list of origins, as `origins`,', origins);
  dayGiven(day);
  const { constants = [], texts } = document as unknown as Pick<Pack, 'constants' | 'texts'>;
  const issues: Issue[] = [];
  const dated: Origin[] = [];
  const picked = constants.map((constant, index) => {
    if (constant.values === undefined) return constant;
    const holding = datedValue(constant, day);
    if (holding === undefined) {
      issues.push(issue('constant-undated', ['constants', index, 'values'], { constant: constant.id }));
      return constant;
    }
    dated.push({ at: `constants/${constant.id}/value`, did: 'dated', clause: holding.from, text: '', pack: '' });
    const { values: _, ...rest } = constant;
    return { ...rest, value: holding.value };
  });
  const changed = (constants.length === 0 ? document : { ...(document as object), constants: picked }) as Json;
  const notInForce = texts.filter((text) => !isInForce(text, day)).map(({ key }) => key);
  return checked(ownCopy({ document: changed, origins: [...origins, ...dated], notInForce }), issues);
}

/**
 * Whether a text is in force on a day; unless it states otherwise, from the day it was signed.
 *
 * @param text The text, as a pack states it.
 * @param day The day: "2024-06-30".
 * @throws TypeError where that is no day of the calendar.
 * @example
 * pack.plan.pack.texts.filter((text) => isInForce(text, '2024-06-30'));
 */
export function isInForce(text: PackText, day: string): boolean {
  const { issued, inForce } = partGiven('A text of a pack', text);
  dayGiven(day);
  return (inForce?.from ?? issued) <= day && day <= (inForce?.to ?? day);
}

/** A day of the calendar; for anything else a `TypeError`. */
function dayGiven(day: string): void {
  if (typeof day !== 'string' || !isDate(day)) noneOfThem('A day, as "2024-06-30",', day);
}
