import { isDate } from '../kit/instant.js';
import { wrongUsage } from './usage-error.js';

/** The year that an option names, else this year; wrong usage where it is none. */
export function yearAsked(option: string | undefined): number {
  const year = option ?? String(new Date().getFullYear());
  return /^\d{4}$/.test(year) && isDate(`${year}-12-31`) ? Number(year) : wrongUsage('year-invalid', { found: year });
}
