import { dayBefore, daysBetween, nextDay } from '../../kit/instant.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';
import type { Pack } from '../../model/pack.js';
import type { Plan } from '../../model/plan.js';
import { citedTexts } from '../cited-texts.js';

/** Days of nine months: what lies further behind the last day of the figures belongs to another year. */
const NINE_MONTHS = 275;

const YEAR = 366;

/** Days of twenty years: no aim is set so early. */
const FAR = 20 * YEAR;

/** Days of the shortest month: a shorter period is not of whole months. */
const MONTH = 27;

const VIET_NAM = '+07:00';

/** Days of a text, a deadline or a period that cannot well be meant, most often because a year is mistyped. */
export function unlikelyDates({ pack }: Plan): readonly CheckFinding[] {
  const long = longPeriod(pack);
  // a deadline inside the period is a finding only where the period is right
  const deadlines = deadlineDays(pack).filter(({ code }) => long.length === 0 || code !== 'deadline-inside');
  return [
    ...issuedDays(pack),
    ...long,
    ...periodEnds(pack),
    ...otherZone(pack),
    ...deadlines,
    ...fieldDays(pack),
    ...farValues(pack),
  ];
}

/** Texts whose number names another year than their date; and texts that bind the pack and were signed after its last deadline. */
function issuedDays(pack: Pack): readonly CheckFinding[] {
  const { texts } = pack;
  const last = lastDay(pack);
  const isAnyInTime = texts.some(({ binds = true, issued }) => binds && issued <= last);
  const cited = isAnyInTime ? citedTexts(pack as unknown as Json) : new Set(texts.map(({ key }) => key));
  return texts.flatMap(({ key, number, issued, binds = true }, index) => {
    const params = { text: number, day: issued };
    const path: Path = ['texts', index, 'issued'];
    const [, year] = /^\d+[a-zđ]?\/((?:19|20)\d{2})\//i.exec(number) ?? [];
    if (year !== undefined && !issued.startsWith(year))
      return [checkFinding('text-year-other', path, { ...params, year })];
    // a text of another place, or one that only assessments cite, may well be later
    const isLate = issued > last && binds && cited.has(key);
    return isLate || daysBetween(last, issued) > 5 * YEAR
      ? [checkFinding('text-issued-late', path, { ...params, last })]
      : [];
  });
}

/** A period of more than five years; or of more than a year under a title that names one year. */
function longPeriod({ title, period: { from, to } }: Pack): readonly CheckFinding[] {
  const days = daysBetween(from, to);
  const years = new Set(
    Object.values(title).flatMap((words) => String(words).match(/(?<![\d/])(?:19|20)\d{2}(?![\d/])/g) ?? []),
  );
  const isLong = days > 5 * YEAR || (days > YEAR + 31 && years.size === 1);
  return isLong ? [checkFinding('period-long', ['period', 'to'], { from, to })] : [];
}

/**
 * A period that is one day off from whole months, at one end: it begins on the 2nd of a month, or ends on the last day but one,
 * or on the 1st.
 */
function periodEnds({ period: { from, to } }: Pack): readonly CheckFinding[] {
  if (daysBetween(from, to) < MONTH) return [];
  const [before, after] = [dayBefore(from), nextDay(to)];
  const [fromFirst, toLast] = [from.endsWith('-01'), after.endsWith('-01')];
  const findings = (key: string, found: string, suggestion: string) => [
    checkFinding('period-off', ['period', key], { found, suggestion }),
  ];
  if (fromFirst && !toLast && nextDay(after).endsWith('-01')) return findings('to', to, after);
  if (fromFirst && to.endsWith('-01')) return findings('to', to, dayBefore(to));
  return toLast && before.endsWith('-01') ? findings('from', from, before) : [];
}

/** A zone that is not that of Viet Nam, of a pack that is written in Vietnamese. */
function otherZone({ languages, period: { zone } }: Pack): readonly CheckFinding[] {
  const isOther = languages.includes('vi') && zone !== VIET_NAM;
  return isOther ? [checkFinding('zone-other', ['period', 'zone'], { found: zone })] : [];
}

/** Deadlines before the figures begin, so that every submission is late; before half of them are there; and long after they end. */
function deadlineDays({ period: { from, to }, tiers }: Pack): readonly CheckFinding[] {
  return tiers.flatMap(({ id, deadline }, index) =>
    Object.entries(deadline ?? {}).flatMap(([key, day]) => {
      const path: Path = ['tiers', index, 'deadline', key];
      const params = { tier: id, day };
      if (day <= from) return [checkFinding('deadline-early', path, { ...params, from })];
      if (2 * daysBetween(from, day) < daysBetween(from, to))
        return [checkFinding('deadline-inside', path, { ...params, from, to })];
      return daysBetween(to, day) > NINE_MONTHS ? [checkFinding('deadline-late', path, { ...params, to })] : [];
    }),
  );
}

/**
 * Days of checks on the spot that end before the middle of the period and before any form is due, that begin nine months after
 * the last deadline, or that last more than a year.
 */
function fieldDays({ period, tiers, procedure }: Pack): readonly CheckFinding[] {
  const { from, through } = procedure.verification?.field ?? {};
  if (from === undefined || through === undefined) return [];
  const last = lastDay({ period, tiers });
  const isBeforeHalf = 2 * daysBetween(period.from, through) < daysBetween(period.from, period.to);
  const isEarly = isBeforeHalf && daysOfDeadlines(tiers).every((day) => through < day);
  const isLate = daysBetween(last, from) > NINE_MONTHS;
  const isLong = daysBetween(from, through) > YEAR;
  if (!isEarly && !isLate && !isLong) return [];
  const at: Path = ['procedure', 'verification', 'field', isEarly || isLate ? 'from' : 'through'];
  return [checkFinding('field-unlikely', at, { day: from, through, from: period.from, to: last })];
}

/** Values of constants that hold from decades after the period. */
function farValues({ constants = [], period: { to } }: Pack): readonly CheckFinding[] {
  return constants.flatMap(({ id, values = [] }, constant) =>
    values.flatMap(({ from }, index) =>
      daysBetween(to, from) > FAR
        ? [
            checkFinding('constant-far', ['constants', constant, 'values', index, 'from'], {
              constant: id,
              day: from,
              to,
            }),
          ]
        : [],
    ),
  );
}

/** The last day of the figures, or of the deadlines after it. */
function lastDay({ period, tiers }: Pick<Pack, 'period' | 'tiers'>): string {
  return [...daysOfDeadlines(tiers), period.to].toSorted().at(-1) ?? period.to;
}

function daysOfDeadlines(tiers: Pack['tiers']): readonly string[] {
  return tiers.flatMap(({ deadline }) => Object.values(deadline ?? {}).map(String));
}
