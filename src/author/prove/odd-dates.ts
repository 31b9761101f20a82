import { daysBetween } from '../../kit/instant.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { factsNamedIn } from '../../model/expression.js';
import type { Plan, PlanLeaf } from '../../model/plan.js';
import { isDayOfDeed } from './answers-against.js';
import { placeIn } from './place-in.js';
import { daysIn } from './reads.js';
import { textsOfRow } from './said-percents.js';

/** A day of a rule that lies further behind the figures and deadlines than this is of another year. */
const MOST_DAYS = 2 * 366;

/** The same of the day of a deed, where forms are due. */
const MOST_DAYS_OF_DEED = 31;

/**
 * A day of a rule is a finding where it lies between so many days before the period. A later day is a deadline in the months
 * before the year begins; an earlier one is of an old plan.
 */
const [EARLY, LONG_AGO] = [184, 366];

/** A day in words: `31/3/2025`, `ngày 31 tháng 3 năm 2025`. */
const DAY = /(?<!\d)(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)((?:19|20)\d{2})(?!\d)/gu;

/**
 * Days with which a rule compares a date, and which are likely of another year: the words of the row name the same day of another
 * year; or the day lies most of a year before the period, or two years after the last deadline.
 */
export function oddDates(plan: Plan, leaf: PlanLeaf): readonly CheckFinding[] {
  const days = [...new Set(daysIn(leaf.points.typed))];
  if (days.length === 0) return [];
  const { period, tiers } = plan.pack;
  const deadlines = tiers.flatMap(({ deadline }) => Object.values(deadline ?? {}));
  const last = [period.to, ...deadlines].toSorted().at(-1) ?? period.to;
  // a form that is due cannot say what was done a month later
  const [deed, another] = factsNamedIn(leaf.points.references);
  const isDeed = deed !== undefined && another === undefined && isDayOfDeed(plan, deed);
  const most = isDeed && deadlines.length > 0 ? MOST_DAYS_OF_DEED : MOST_DAYS;
  const daysInWords = textsOfRow(plan, leaf).flatMap((text) => [...text.matchAll(DAY)].map(dayOf));
  return days.flatMap((day) => {
    // what the rule has as well is not what was meant here
    const others = daysInWords.includes(day) ? [] : daysInWords.filter((other) => !days.includes(other));
    const meant = others.find((other) => other.slice(4) === day.slice(4));
    if (meant !== undefined)
      return [checkFinding('date-against-title', placeIn(leaf, day), { node: leaf.id, day, meant })];
    const before = daysBetween(day, period.from);
    if (before > EARLY && before < LONG_AGO && !daysInWords.includes(day))
      return [checkFinding('date-early', placeIn(leaf, day), { node: leaf.id, day, from: period.from })];
    return daysBetween(last, day) > most && !daysInWords.includes(day)
      ? [checkFinding('date-late', placeIn(leaf, day), { node: leaf.id, day, last })]
      : [];
  });
}

function dayOf([, day = '', month = '', year = '']: RegExpMatchArray): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
