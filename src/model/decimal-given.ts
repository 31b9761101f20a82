import { type DecimalProblem, readDecimal } from '../kit/decimal-text.js';
import { kindOf } from './document.js';
import { ISSUES, type IssueCode, type Path } from './issue.js';

/** Reports a fault, at a path inside the value. */
export type Refuse = (code: IssueCode, params?: Readonly<Record<string, string>>, path?: Path) => undefined;

/** A text, cut to at most 80 code units, so that it fits in a sentence. */
export function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** The decimal in normal form, or a refusal. */
export function decimalText(input: unknown, refuse: Refuse, path: Path = []): string | undefined {
  if (typeof input !== 'string' && typeof input !== 'number') {
    return refuse('wrong-type', { expected: 'number', found: kindOf(input) }, path);
  }
  const reading = readDecimal(input);
  if (reading.ok) return reading.text;
  const code = DECIMAL_CODES[reading.problem];
  const known = { found: shown(String(input)), suggestion: reading.suggestion ?? '' };
  const params = ISSUES[code].params as readonly string[];
  return refuse(code, Object.fromEntries(Object.entries(known).filter(([name]) => params.includes(name))), path);
}

const DECIMAL_CODES = {
  blank: 'decimal-blank',
  exponent: 'decimal-exponent',
  comma: 'decimal-comma',
  plus: 'decimal-plus',
  'leading-point': 'decimal-leading-point',
  'trailing-point': 'decimal-trailing-point',
  radix: 'decimal-radix',
  underscore: 'decimal-underscore',
  'leading-zero': 'decimal-leading-zero',
  'too-long': 'decimal-too-long',
  'too-precise': 'decimal-too-precise',
  'not-finite': 'decimal-not-finite',
  'not-decimal': 'decimal-invalid',
} as const satisfies Record<DecimalProblem, IssueCode>;
