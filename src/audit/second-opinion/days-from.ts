const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from one day to another, both YYYY-MM-DD; below 0 where the second is earlier. */
export function daysFrom(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** 1 is the first of January of the year 1, in the calendar of today. */
function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return 365 * past + leapDays + (BEFORE_MONTH[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + day;
}
