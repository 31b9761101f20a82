/** What is wrong with text that should be a decimal. */
export type DecimalProblem =
  | 'blank'
  | 'exponent'
  | 'comma'
  | 'plus'
  | 'leading-point'
  | 'trailing-point'
  | 'radix'
  | 'underscore'
  | 'leading-zero'
  | 'too-long'
  | 'too-precise'
  | 'not-finite'
  | 'not-decimal';

/** A decimal in normal form; or what is wrong with the text, and the decimal that was meant where only one can have been. */
type DecimalReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: DecimalProblem; readonly suggestion?: string };

const MOST_DIGITS = 60;
const MOST_SIGNIFICANT = 15;
const LONGEST_REPAIRED = 120;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const SCIENTIFIC = /^(-?)(\d*)\.?(\d*)[eE]([+-]?\d{1,4})$/;

/** Patterns and the problem that each names; the first that matches the text decides. */
const PROBLEMS: readonly (readonly [RegExp, DecimalProblem])[] = [
  [/^\s*$/, 'blank'],
  [/^[+-]?0[xob]/i, 'radix'],
  [/^[+-]?(\.?inf|infinity|\.?nan)$/i, 'not-finite'],
  [/^[+-]?[\d.,]+e[+-]?\d+$/i, 'exponent'],
  [/^[+-]?\d[\d.,]*_[\d_.,]*$/, 'underscore'],
  [/^[+-]?[\d.]*,[\d.,]*$/, 'comma'],
  [/^\+[\d.]+$/, 'plus'],
  [/^-?\.\d+$/, 'leading-point'],
  [/^-?\d+\.$/, 'trailing-point'],
  [/^-?0\d+(\.\d+)?$/, 'leading-zero'],
];

/**
 * Reads `-?digits` or `-?digits.digits`: at most 60 digits as text, at most 15 significant ones as a number.
 * The text that comes back has no trailing zero in its fraction, and a sign only below 0: "-7.50" gives "-7.5", "-0" gives "0".
 */
export function readDecimal(input: string | number): DecimalReading {
  if (typeof input === 'number') return readNumber(input);
  if (DECIMAL.test(input)) {
    return digitsOf(input) <= MOST_DIGITS ? { ok: true, text: normal(input) } : { ok: false, problem: 'too-long' };
  }
  const problem = PROBLEMS.find(([pattern]) => pattern.test(input))?.[1] ?? 'not-decimal';
  const repaired = input.length > LONGEST_REPAIRED ? undefined : repairedText(input);
  if (repaired === undefined || !DECIMAL.test(repaired) || digitsOf(repaired) > MOST_DIGITS)
    return { ok: false, problem };
  return { ok: false, problem, suggestion: normal(repaired) };
}

/** Reads a number. Beyond 2^53 it is refused: the digits that were written can no longer be told from it. */
function readNumber(input: number): DecimalReading {
  if (!Number.isFinite(input)) return { ok: false, problem: 'not-finite' };
  const text = positional(String(input)) ?? String(input);
  const unsafe = Number.isInteger(input) && !Number.isSafeInteger(input);
  if (unsafe || significantDigits(text) > MOST_SIGNIFICANT) return { ok: false, problem: 'too-precise' };
  return digitsOf(text) <= MOST_DIGITS ? { ok: true, text: normal(text) } : { ok: false, problem: 'too-long' };
}

/** The text as a decimal, where it can be read in one way only: "1,5" gives "1.5"; "1,000" is 1 or 1000, so undefined. */
function repairedText(input: string): string | undefined {
  const text = input
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '')
    .replaceAll(/(?<=\d)_(?=\d)/g, '');
  const plain = withoutCommas(text);
  if (plain === undefined) return undefined;
  const withoutExponent = positional(plain) ?? plain;
  return withoutExponent
    .replace(/^(-?)\.(?=\d)/, '$10.')
    .replace(/(?<=\d)\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
}

function withoutCommas(text: string): string | undefined {
  if (/^-?[1-9]\d{0,2}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/.test(text)) return text.replaceAll(',', '');
  if (/^-?[1-9]\d{0,2}((\.\d{3}){2,}(,\d+)?|\.\d{3},\d+)$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(text)) return undefined;
  return text.includes('.') ? text : text.replace(',', '.');
}

/** Text with an exponent, written out without it: "1.5e2" gives "150"; undefined for text without an exponent. */
function positional(text: string): string | undefined {
  const [, minus = '', whole = '', fraction = '', exponent] = SCIENTIFIC.exec(text) ?? [];
  if (exponent === undefined || whole + fraction === '') return undefined;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, '0');
  if (point <= 0) return `${minus}0.${'0'.repeat(-point)}${digits}`;
  return point < digits.length ? `${minus}${digits.slice(0, point)}.${digits.slice(point)}` : minus + digits;
}

function normal(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}

function digitsOf(text: string): number {
  return text.length - (text.startsWith('-') ? 1 : 0) - (text.includes('.') ? 1 : 0);
}

function significantDigits(text: string): number {
  const digits = text.replace('-', '').replace('.', '').replace(/^0+/, '');
  return digits.replace(/0+$/, '').length;
}
