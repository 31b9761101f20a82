import type { Language } from './language.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day as people write it, 31/10/2019 in Vietnamese; other text is left as it is. */
export function shownDay(day: string, language: Language): string {
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
