import { type DecimalProblem, readDecimal } from '../kit/decimal-text.js';
import { jsonTypeOf } from './document.js';
import type { ISSUES, IssueCode, Path } from './issue.js';

/** Reports a fault, at a path inside the value. */
export type Refuse = (code: IssueCode, params?: Readonly<Record<string, string>>, path?: Path) => undefined;

/** A text, cut to at most 80 code units, so that it fits in a sentence. */
export function shown(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** The decimal in normal form, or a refusal. */
export function decimalText(input: unknown, refuse: Refuse, path: Path = []): string | undefined {
  if (typeof input !== 'string' && typeof input !== 'number') {
    return refuse('wrong-type', { expected: 'number', found: jsonTypeOf(input) }, path);
  }
  const reading = readDecimal(input);
  if (reading.ok) return reading.text;
  const { code, params } = PROBLEMS[reading.problem];
  const known = { found: shown(String(input)), suggestion: reading.suggestion ?? '' };
  return refuse(code, Object.fromEntries(params.map((name) => [name, known[name]])), path);
}

/** The code and the params of the issue for a text that is no decimal. */
type Problem = {
  readonly [C in IssueCode]: { readonly code: C; readonly params: (typeof ISSUES)[C]['params'] };
}[IssueCode];

const FOUND = ['found'] as const;
const BOTH = ['found', 'suggestion'] as const;

const PROBLEMS = {
  blank: { code: 'decimal-blank', params: [] },
  exponent: { code: 'decimal-exponent', params: BOTH },
  comma: { code: 'decimal-comma', params: BOTH },
  plus: { code: 'decimal-plus', params: BOTH },
  'leading-point': { code: 'decimal-leading-point', params: BOTH },
  'trailing-point': { code: 'decimal-trailing-point', params: BOTH },
  radix: { code: 'decimal-radix', params: BOTH },
  underscore: { code: 'decimal-underscore', params: BOTH },
  'leading-zero': { code: 'decimal-leading-zero', params: BOTH },
  'too-long': { code: 'decimal-too-long', params: FOUND },
  'too-precise': { code: 'decimal-too-precise', params: FOUND },
  'not-finite': { code: 'decimal-not-finite', params: FOUND },
  'not-decimal': { code: 'decimal-invalid', params: FOUND },
} as const satisfies Record<DecimalProblem, Problem>;
