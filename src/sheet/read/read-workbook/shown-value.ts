import { nfc } from '../../../kit/unicode.js';
import type { CellValue } from '../../../vendor/hucre.js';
import { multipleIn, percentIn, showsHours, withoutTexts } from '../number-format.js';

/** Digits that a spreadsheet shows of a double; further digits are noise. */
const SHOWN_DIGITS = 15;

/** The value of a cell as its number format shows it, as text: with its percent, its words for thousands, its day without a time. */
export function shownValue(value: CellValue, format: string): string {
  if (value === null) return '';
  const percent = percentIn(format);
  if (typeof value === 'number')
    return percent === undefined
      ? `${shown(value)}${multipleIn(format)}`
      : `${shown(percent === 'times' ? value * 100 : value)}%`;
  if (typeof value === 'string') return nfc(value).trim();
  return typeof value === 'boolean' ? String(value) : (monthOf(value, format) ?? dayAndTime(value, showsHours(format)));
}

type Instant = Exclude<CellValue, string | number | boolean | null>;

/** `12/2018`, or `2018`, where the format shows no day, as `mm/yyyy`: it is no day that anybody sees; else undefined. */
function monthOf(instant: Instant, format: string): string | undefined {
  const parts = withoutTexts(format);
  if (!/y/i.test(parts) || /[dhs]/i.test(parts) || Number.isNaN(instant.getTime())) return undefined;
  const [year, month] = instant.toISOString().split('-');
  return /m/i.test(parts) ? `${month}/${year}` : year;
}

/** What a spreadsheet shows of a number that is no day, as `1e300` or a day after the year 9999. */
const NO_DAY = '#####';

/** `2019-10-24`, or `2019-10-24 16:00:00` where the cell has a time; midnight is a time where the cell shows its hour. */
function dayAndTime(instant: Instant, hasHours: boolean): string {
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return NO_DAY;
  const [day = '', time = ''] = instant.toISOString().split('T');
  return time.startsWith('00:00:00') && !hasHours ? day : `${day} ${time.slice(0, 8)}`;
}

/**
 * A number as text. `1.125` becomes `1.1250`, since with three places the point would be read as that of thousands. A number
 * with more digits than a double keeps gets an exponent, which every reader of figures refuses.
 */
function shown(value: number): string {
  if (Math.abs(value) >= 10 ** SHOWN_DIGITS) return value.toExponential();
  const text = String(Number(value.toPrecision(SHOWN_DIGITS)));
  return /^\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
