import { readDecimal } from '../kit/decimal-text.js';

/**
 * The decimal that a Vietnamese table writes, in normal form: `1,5` and `1.5` are 1.5, `1.000` and `1.000,5` have a
 * thousands point, `0.125` has none. Undefined where it is no number.
 */
export function decimalComma(text: string): string | undefined {
  const plain = text.replaceAll(/\s/g, '');
  const whole = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const reading = /^\d+([.,]\d+)?$/.test(whole) ? readDecimal(whole.replace(',', '.')) : undefined;
  if (reading?.ok) return reading.text;
  return reading?.suggestion;
}

/** A decimal as a cell of a spreadsheet has it: with a comma, thousands not set apart, for the cell is data. */
export function withComma(decimal: string): string {
  return decimal
    .replace(/^(-?\d+\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');
}

/** A decimal as YAML and JSON write it: a number where it has at most 15 digits, else its text. */
export function plainDecimal(text: string): number | string {
  const number = Number(text);
  const back = readDecimal(number);
  return back.ok && back.text === text ? number : text;
}
