import type { Language } from './language.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** A cell of a spreadsheet that holds a time, with its day or alone. */
const DAY_WITH_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::\d{2})?$/;
/** The days that a spreadsheet gives to a time alone. */
const NO_DAY = ['1899-12-30', '1899-12-31', '1900-01-00'];
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day as people write it, 31/10/2019 in Vietnamese, with its time where it has one; other text is left as it is. */
export function shownDay(day: string, language: Language): string {
  const [, dayOf = '', time] = DAY_WITH_TIME.exec(day) ?? [];
  if (time !== undefined) return NO_DAY.includes(dayOf) ? time : `${shownDay(dayOf, language)} ${time}`;
  const [, year, month, date] = DAY.exec(day) ?? [];
  return language === 'vi' && year !== undefined ? `${date}/${month}/${year}` : day;
}

/** An instant to the minute, in its own offset; other text stays as it is. */
export function shownInstant(instant: string, language: Language): string {
  const [, day, time, zone] = INSTANT.exec(instant) ?? [];
  if (day === undefined || zone === undefined) return instant;
  const offset = zone === 'Z' ? '+00:00' : zone;
  return language === 'vi' ? `${time} ngày ${shownDay(day, language)} (${offset})` : `${day} ${time} (${offset})`;
}
