import { nfc } from '../../../kit/unicode.js';
import type { CellValue } from '../../../vendor/hucre.js';

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

/** A number format without the texts in it, as `"%"` and `\%`, and without what stands in brackets, as a language. */
function withoutTexts(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
}

/** How a number format shows percent: `0%` multiplies by a hundred (`times`), `0"%"` and `0\%` only add the sign. */
function percentIn(format: string): 'times' | 'sign' | undefined {
  if (withoutTexts(format).includes('%')) return 'times';
  return format.includes('%') ? 'sign' : undefined;
}

/** Whether a format shows the hour of an instant, as `dd/mm/yyyy hh:mm`, also as `[h]:mm`. */
function showsHours(format: string): boolean {
  return /h/i.test(withoutTexts(format.replaceAll(/\[(h+)\]/gi, '$1')));
}

/** Words of a number format by which `60` is seen as `60 nghìn`, which is another number. */
const MULTIPLE = /trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hundred|thousand|million|billion/iu;

/** The words after a number by which its format makes it a multiple, as ` nghìn`; '' where there are none, or the format divides by it. */
function multipleIn(format: string): string {
  const words = [...format.matchAll(/"([^"]*)"/g)].map(([, text = '']) => nfc(text).trim());
  const multiple = words.find((text) => MULTIPLE.test(text));
  // a comma after the last digit divides by a thousand
  return multiple === undefined || /[0#?],/.test(withoutTexts(format).replaceAll(/,(?=[0#?])/g, ''))
    ? ''
    : ` ${multiple}`;
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
