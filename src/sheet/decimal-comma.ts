import { readDecimal } from '../kit/decimal-text.js';

/** Blanks between thousands: `1 000 000,5`. */
const SPACED = /^[1-9]\d{0,2}(?:[^\S\n]\d{3})+(?:,\d+)?$/;

/**
 * The decimal of a cell in normal form: `1,5` -> `1.5`, `1.5` -> `1.5`, `1.000,5` -> `1000.5`, `1.000` and `1 000` -> `1000`,
 * `0.125` and `0, 125` -> `0.125`. Undefined for any other text, as for two numbers below or beside one another.
 */
export function decimalComma(text: string): string | undefined {
  const cell = text.trim();
  const plain = SPACED.test(cell) ? cell.replaceAll(/\s/g, '') : cell.replace(/^0 ?([.,]) ?(?=\d)/, '0$1');
  const whole = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain;
  const reading = /^\d+([.,]\d+)?$/.test(whole) ? readDecimal(whole.replace(',', '.')) : undefined;
  if (reading?.ok) return reading.text;
  return reading?.suggestion;
}

/**
 * Whether a number with a comma in a sentence may mean thousands, as `1,000`. `export` never writes a zero at the end of
 * a decimal, so a person typed it; `1,25` and `1,255` are read as decimals.
 */
export function mayBeThousand(text: string): boolean {
  return /^-?[1-9]\d{0,2},\d{2}0$/.test(text);
}

/** A decimal for a cell of a spreadsheet: `1234.50` -> `1234,5`. */
export function withComma(decimal: string): string {
  return decimal
    .replace(/^(-?\d+\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');
}

/** A decimal for YAML and JSON: a number if that keeps all digits, else the text. */
export function plainDecimal(text: string): number | string {
  const number = Number(text);
  const back = readDecimal(number);
  return back.ok && back.text === text ? number : text;
}
