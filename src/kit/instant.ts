import { bug } from './bug.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;
const ZONE = /^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EPOCH = 1970;
const MINUTE = 60_000;
const DAY = 86_400_000;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the text is YYYY-MM-DD and a day of the Gregorian calendar from 1900 to 2999. */
export function isDate(text: string): boolean {
  const date = readCivil(text);
  return date !== undefined && date.year >= 1900 && date.year <= 2999;
}

/** Days from 1970-01-01 to the date, below 0 for a date before it; text that is no date is a BugError. */
export function dayNumber(date: string): number {
  const { year, month, day } = readCivil(date) ?? bug(`no date ${date}`);
  let before = newYear(year);
  for (let past = 1; past < month; past += 1) before += daysIn(year, past);
  return before + day - 1;
}

/** The date so many days after 1970-01-01, as YYYY-MM-DD: what `dayNumber` counts. */
export function dateOfDay(day: number): string {
  // an estimate that is never after the year of the day
  let year = EPOCH + Math.floor(Math.min(day / 365, day / 366));
  while (newYear(year + 1) <= day) year += 1;
  let daysLeft = day - newYear(year);
  let month = 1;
  for (; daysLeft >= daysIn(year, month); month += 1) daysLeft -= daysIn(year, month);
  return written({ year, month, day: daysLeft + 1 });
}

/** Days from date a to date b: 1 from a day to the next, below 0 where b is earlier. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** The day after the date, as YYYY-MM-DD. */
export function nextDay(date: string): string {
  return dateOfDay(dayNumber(date) + 1);
}

/** The day before the date, as YYYY-MM-DD. */
export function dayBefore(date: string): string {
  return dateOfDay(dayNumber(date) - 1);
}

/**
 * Milliseconds from 1970-01-01T00:00Z to `YYYY-MM-DDTHH:MM[:SS[.fff]]` with `Z` or an offset of at most 14 hours;
 * undefined for any other text: no leap second, no hour 24, no instant without an offset.
 */
export function readInstant(text: string): number | undefined {
  const [, date = '', hour, minute, second = '0', fraction = '', zone = ''] = INSTANT.exec(text) ?? [];
  if (!isDate(date) || !isZone(zone)) return undefined;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return startOfDay(date, zone) + seconds * 1000 + Number(fraction.padEnd(3, '0'));
}

/** An instant as clocks of a zone (`Z` or `±hh:mm`) show it, to the second; a text that is no instant stays as it is. */
export function instantInZone(instant: string, zone: string): string {
  const at = readInstant(instant);
  if (at === undefined) return instant;
  const seconds = Math.floor((at + offsetMinutes(zone) * MINUTE) / 1000);
  const day = Math.floor(seconds / SECONDS_OF_DAY);
  const rest = seconds - day * SECONDS_OF_DAY;
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${dateOfDay(day)}T${hour}:${minute}:${second}${zone}`;
}

const SECONDS_OF_DAY = 86_400;

/** Whether the text is `Z` or an offset `±hh:mm` of at most 14 hours. */
export function isZone(text: string): boolean {
  return ZONE.test(text);
}

/** When the date begins in a zone (`Z` or `±hh:mm`), in milliseconds from 1970-01-01T00:00Z. */
export function startOfDay(date: string, zone: string): number {
  return dayNumber(date) * DAY - offsetMinutes(zone) * MINUTE;
}

/** Items in the order of their instants; those of one instant as they stand. */
export function byTime<T extends { readonly at: string }>(items: readonly T[]): readonly T[] {
  const of = ({ at }: T) => readInstant(at) ?? bug(`no instant ${at}`);
  return items.toSorted((a, b) => of(a) - of(b));
}

/** The date at an instant, in milliseconds from 1970-01-01T00:00Z, in a zone (`Z` or `±hh:mm`). */
export function dayAt(instant: number, zone: string): string {
  return dateOfDay(Math.floor((instant + offsetMinutes(zone) * MINUTE) / DAY));
}

function offsetMinutes(zone: string): number {
  if (!isZone(zone)) bug(`no zone ${zone}`);
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? 0 - minutes : minutes;
}

function readCivil(text: string): Civil | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** Days of a month; 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days from 1970-01-01 to the first day of a year. */
function newYear(year: number): number {
  const leapDays = (to: number) => Math.floor(to / 4) - Math.floor(to / 100) + Math.floor(to / 400);
  return (year - EPOCH) * 365 + leapDays(year - 1) - leapDays(EPOCH);
}

/** YYYY-MM-DD; the year has four digits. */
function written({ year, month, day }: Civil): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
