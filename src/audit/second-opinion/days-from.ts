import { bug } from '../../kit/bug.js';

/** Days of a common year before each month. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from `from` to `to`, both YYYY-MM-DD; below 0 where `to` is earlier. */
export function daysFrom(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** The number of a day in the Gregorian calendar: 1 is the first of January of the year 1. */
function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const pastYears = year - 1;
  const leapDays = Math.floor(pastYears / 4) - Math.floor(pastYears / 100) + Math.floor(pastYears / 400);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (
    365 * pastYears +
    leapDays +
    (BEFORE_MONTH[month - 1] ?? bug(`no date ${date}`)) +
    (isLeap && month > 2 ? 1 : 0) +
    day
  );
}
