import { type DecimalProblem, readDecimal } from '../../kit/decimal-text.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type IssueCode } from '../../model/issue.js';
import { shown } from '../../model/scalar.js';

/** What an author's plain scalar means, and what must be said about it. */
export interface PlainScalar {
  readonly value: Json;
  readonly code?: IssueCode;
  readonly params?: Readonly<Record<string, string>>;
}

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** What YAML 1.2's core schema reads as a number (chapter 10.3.2). */
const NUMBERS: readonly RegExp[] = [
  /^[-+]?\d+$/,
  /^0o[0-7]+$/,
  /^0x[\da-fA-F]+$/,
  /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/,
  /^[-+]?\.(?:inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
];

/**
 * A plain scalar by YAML 1.2's core schema, but a number by our rule of decimals, from its text. One that the rule
 * refuses becomes the decimal that was meant, where that is certain, so that what follows can be checked; else its text.
 */
export function plainScalar(text: string): PlainScalar {
  if (NULL.test(text)) return { value: null };
  if (TRUE.test(text)) return { value: true };
  if (FALSE.test(text)) return { value: false };
  const thousands = withoutThousandsPoints(text);
  const warning = thousands === undefined ? {} : thousandsPoint(text, thousands);
  if (!NUMBERS.some((pattern) => pattern.test(text))) return { value: text, ...warning };
  const reading = readDecimal(text);
  if (reading.ok) return { value: numberOrText(reading.text, text), ...warning };
  const suggestion = reading.suggestion ?? '';
  const code = decimalCode(reading.problem);
  const told: readonly string[] = ISSUES[code].params;
  const params = Object.entries({ found: shown(text), suggestion }).filter(([name]) => told.includes(name));
  return {
    value: suggestion === '' ? text : numberOrText(suggestion, suggestion),
    code,
    params: Object.fromEntries(params),
  };
}

/**
 * What was meant if its points part thousands: groups of three after one to three digits, the first not 0. With one
 * point it may be a fraction; it is suspected when it ends with 0, as nobody needs to write `1.250` for `1.25`.
 */
export function withoutThousandsPoints(text: string): string | undefined {
  const suspect = /^-?[1-9]\d{0,2}(?:\.\d{2}0|(?:\.\d{3}){2,})$/.test(text);
  return suspect ? text.replaceAll('.', '') : undefined;
}

/** The warning that says so. */
export function thousandsPoint(found: string, suggestion: string) {
  return { code: 'thousands-point', params: { found: shown(found), suggestion } } as const;
}

/** A number keeps at most 15 significant digits; longer ones stay the text that was written. */
function numberOrText(normal: string, written: string): number | string {
  const number = Number(normal);
  const back = readDecimal(number);
  return back.ok && back.text === normal ? number : written;
}

function decimalCode(problem: DecimalProblem): IssueCode {
  return problem === 'not-decimal' ? 'decimal-invalid' : `decimal-${problem}`;
}
