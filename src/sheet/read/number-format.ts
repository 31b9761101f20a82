import { nfc } from '../../kit/unicode.js';

/** A number format without the texts in it, as `"%"` and `\%`, and without what stands in brackets, as a language. */
export function withoutTexts(format: string): string {
  return format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
}

/** How a number format shows percent: `0%` multiplies by a hundred (`times`), `0"%"` and `0\%` only add the sign. */
export function percentIn(format: string): 'times' | 'sign' | undefined {
  if (withoutTexts(format).includes('%')) return 'times';
  return format.includes('%') ? 'sign' : undefined;
}

/** Whether a format shows the hour of an instant, as `dd/mm/yyyy hh:mm`, also as `[h]:mm`. */
export function showsHours(format: string): boolean {
  return /h/i.test(withoutTexts(format.replaceAll(/\[(h+)\]/gi, '$1')));
}

/** Words of a number format by which `60` is seen as `60 nghìn`, which is another number. */
const MULTIPLE = /trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|hundred|thousand|million|billion/iu;

/** The words after a number by which its format makes it a multiple, as ` nghìn`; '' where there are none, or the format divides by it. */
export function multipleIn(format: string): string {
  const words = wordsOfMultiple(format);
  return words === undefined || divides(format) ? '' : ` ${words}`;
}

function wordsOfMultiple(format: string): string | undefined {
  const words = [...format.matchAll(/"([^"]*)"/g)].map(([, text = '']) => nfc(text).trim());
  return words.find((text) => MULTIPLE.test(text));
}

/** Whether a comma after the last digit of a format divides by a thousand. */
function divides(format: string): boolean {
  return /[0#?],/.test(withoutTexts(format).replaceAll(/,(?=[0#?])/g, ''));
}

/** A noughts-only format, as that of a code of five digits: `00000`. */
const CODE = /^0{2,}$/;

/** What a format of noughts shows of a whole number: 123 as `00123`; undefined where it shows no more than its digits. */
export function paddedIn(value: number, format: string): string | undefined {
  const digits = String(value);
  const isPadded = CODE.test(format) && /^\d+$/.test(digits) && digits.length < format.length;
  return isPadded ? digits.padStart(format.length, '0') : undefined;
}

/**
 * Whether a format shows something other than the number: nothing (`;;;`), words alone (`"đủ"`), a thousandth of it (`0,`) or digits
 * of its own (`0".000"`). A nought that is shown as a stroke is a nought. Rounding is none: what is typed is what is meant.
 */
export function isDisguised(value: number, format: string): boolean {
  if (format === '') return false;
  const section = sectionFor(value, sectionsOf(format));
  const codes = withoutTexts(section);
  if (/general|@|[ymdhs]/i.test(codes)) return false;
  const texts = textsIn(section);
  if (!/[0#?]/.test(codes)) return !(value === 0 && /^[-–—]$/.test(texts.trim()));
  if (/\d/.test(texts) && /^[\d.,\s]*$/.test(texts)) return true;
  return divides(section) && wordsOfMultiple(section) === undefined;
}

/** The sections of a format, for positive and negative numbers, for nought and for text; a `;` in a text parts none. */
function sectionsOf(format: string): readonly string[] {
  const [first = '', ...others] = format.split(/("[^"]*"|\\.|\[[^\]]*\]|[_*].|;)/).reduce<string[]>(
    (sections, piece) => {
      if (piece === ';') sections.push('');
      else sections[sections.length - 1] += piece;
      return sections;
    },
    [''],
  );
  return [first, ...others];
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

const HOLDS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};

/** The section by which a number is shown. */
function sectionFor(value: number, sections: readonly string[]): string {
  const [first = '', second = first, third = first] = sections;
  if (!sections.some((section) => CONDITION.test(section))) return value > 0 ? first : value < 0 ? second : third;
  const fitting = sections.find((section) => {
    const [, sign = '', bound = ''] = CONDITION.exec(section) ?? [];
    return HOLDS[sign]?.(value, Number(bound)) ?? true;
  });
  return fitting ?? first;
}

/** The texts that a section shows beside the digits: those in quotation marks, and after `\`. */
function textsIn(section: string): string {
  const shown = section.replaceAll(/\[[^\]]*\]|[_*]./g, '');
  return [...shown.matchAll(/"([^"]*)"|\\(.)|([-–—])/g)]
    .map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare)
    .join('');
}
