import { type DecimalProblem, readDecimal } from '../../kit/decimal-text.js';
import { shown } from '../../model/decimal-given.js';
import type { Json } from '../../model/expression.js';
import { ISSUES, type IssueCode } from '../../model/issue.js';

/** The value of a plain scalar, and the issue of it, if there is one. */
interface PlainScalar {
  readonly value: Json;
  readonly code?: IssueCode;
  readonly params?: Readonly<Record<string, string>>;
}

const NULL = /^(?:~|null|Null|NULL)?$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;

/** Numbers of the core schema of YAML 1.2 (chapter 10.3.2). */
const NUMBERS: readonly RegExp[] = [
  /^[-+]?\d+$/,
  /^0o[0-7]+$/,
  /^0x[\da-fA-F]+$/,
  /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/,
  /^[-+]?\.(?:inf|Inf|INF)$/,
  /^\.(?:nan|NaN|NAN)$/,
];

/**
 * A plain scalar by the core schema of YAML 1.2, but numbers by our rule of decimals. A number that the rule refuses becomes
 * the suggested decimal where one is certain, so that the document can be checked further; else it stays text.
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
  const names: readonly string[] = ISSUES[code].params;
  const params = Object.entries({ found: shown(text), suggestion }).filter(([name]) => names.includes(name));
  return {
    value: suggestion === '' ? text : numberOrText(suggestion, suggestion),
    code,
    params: Object.fromEntries(params),
  };
}

/**
 * The number without points between thousands: `1.234.567` -> `1234567`. With one point only where it ends with 0:
 * `1.250` -> `1250`, since nobody writes `1.250` for `1.25`. Undefined for any other text.
 */
export function withoutThousandsPoints(text: string): string | undefined {
  const suspect = /^-?[1-9]\d{0,2}(?:\.\d{2}0|(?:\.\d{3}){2,})$/.test(text);
  return suspect ? text.replaceAll('.', '') : undefined;
}

/** The warning that a point may be one of thousands. */
export function thousandsPoint(text: string, suggestion: string) {
  return { code: 'thousands-point', params: { found: shown(text), suggestion } } as const;
}

/** A number if that keeps all digits (at most 15); else the text that was written. */
function numberOrText(normal: string, written: string): number | string {
  const number = Number(normal);
  const back = readDecimal(number);
  return back.ok && back.text === normal ? number : written;
}

function decimalCode(problem: DecimalProblem): IssueCode {
  return problem === 'not-decimal' ? 'decimal-invalid' : `decimal-${problem}`;
}
