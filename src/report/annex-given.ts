import { isDate } from '../kit/instant.js';
import { isList, isObject } from '../kit/plain-data.js';
import { noneOfThem, notGiven, textGiven } from '../model/given-as.js';
import type { Annex } from './annex.js';

/** The decision that the annex belongs to, as far as it is known; a blank text is not known. */
export interface AnnexDecision {
  /** Its number, as "123/QĐ-UBND". */
  readonly number?: string;
  /** Its day, as "2019-12-31". */
  readonly day?: string;
}

/** The annex that is given; for anything else a `TypeError` that says what was given. */
export function annexGiven(annex: Annex): Annex {
  return isObject(annex) && isList(annex.parts) ? annex : notGiven('An annex, as `annexOf` gives it,', annex);
}

/** A text of an annex; none where it is blank, as a field that nobody filled. */
export function filledGiven(needed: string, text: string | undefined): string | undefined {
  return textGiven(needed, text ?? '').trim() === '' ? undefined : text;
}

const DECISION: Readonly<Record<string, string>> = {
  number: 'The number of the decision, as `number`,',
  day: "The day of the decision, as '2019-12-31',",
} satisfies Record<keyof AnnexDecision, string>;

/** What is known of the decision; a `TypeError` for a name that is none, and for a day that is none. */
export function decisionGiven(decision: AnnexDecision = {}): AnnexDecision {
  const known = Object.entries(decision as Readonly<Record<string, string | undefined>>).flatMap(([name, text]) => {
    if (!Object.hasOwn(DECISION, name)) throw new TypeError(`A decision has no '${name}', but number, day.`);
    const filled = filledGiven(DECISION[name] ?? '', text);
    if (name === 'day' && filled !== undefined && !isDate(filled)) noneOfThem(DECISION.day ?? '', filled);
    return filled === undefined ? [] : [[name, filled] as const];
  });
  return Object.fromEntries(known);
}
