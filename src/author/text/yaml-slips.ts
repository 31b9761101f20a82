import { isScalar, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { SyntaxDetail } from '../../model/source-details.js';
import { ODD_BLANK } from './blanks.js';
import { KEY_NAME } from './key-name.js';
import { CURLY, ODD_DASH } from './odd-signs.js';

/** Slips that YAML reads as part of a key; the first pattern that matches gives the detail of the issue. */
const KEYS: readonly (readonly [RegExp, SyntaxDetail])[] = [
  [new RegExp(`^[${ODD_BLANK}]|[${ODD_BLANK}]$`, 'u'), 'odd-blank'],
  [new RegExp(`^[${ODD_DASH}]`, 'u'), 'dash'],
  [/^-\s*\p{L}/u, 'dash'],
  [new RegExp(`^${KEY_NAME}:[${ODD_BLANK}]`, 'u'), 'odd-blank'],
  [new RegExp(`^${KEY_NAME}:\\S`, 'u'), 'colon-space'],
  [new RegExp(`^${KEY_NAME}：`, 'u'), 'wide'],
  [new RegExp(`^[${CURLY}].*[${CURLY}]$`, 'u'), 'curly'],
];

/** Slips that leave a key in braces without a colon. */
const WITHOUT_COLON: readonly (readonly [RegExp, SyntaxDetail])[] = [[/^\d+$/, 'comma-in-number']];

/** A number, a boolean or an id; blanks or marks around it are a slip. */
const BARE = '(?:-?\\d[\\d.,:/-]*|true|false|[a-z][a-z0-9-]*)';
const VALUES: readonly (readonly [RegExp, SyntaxDetail])[] = [
  [new RegExp(`^[${ODD_BLANK}]+${BARE}[${ODD_BLANK}]*$|^${BARE}[${ODD_BLANK}]+$`, 'u'), 'odd-blank'],
  [new RegExp(`^[${CURLY}]${BARE}[${CURLY}]$`, 'u'), 'curly'],
  [/^[^#]*[^\s#]\s+＃/u, 'wide'],
];

/** The slip in an entry that YAML reads without a fault; `before` is the value of the entry before it. */
export function slipOfPair(
  map: Pick<YAMLMap.Parsed, 'flow'>,
  { key: node, value }: Pair<ParsedNode, ParsedNode | null>,
  key: string | undefined,
  before: ParsedNode | null | undefined,
): SyntaxDetail | undefined {
  if (key === undefined || !isScalar(node) || node.type !== 'PLAIN') return undefined;
  if (value === null && map.flow) return slipIn(KEYS, key) ?? slipIn(WITHOUT_COLON, key) ?? 'comma-in-text';
  if (value === null) return 'first-character';
  return map.flow && /^\p{L}[^:]*\s/u.test(key) && isWords(before) ? 'comma-in-text' : slipIn(KEYS, key);
}

/** Whether a value is words without quotation marks. */
function isWords(before: ParsedNode | null | undefined): boolean {
  return isScalar(before) && before.type === 'PLAIN' && /\p{L}/u.test(String(before.value));
}

/** The slip in a plain value that YAML reads without a fault. */
export function slipOfValue(text: string): SyntaxDetail | undefined {
  return slipIn(VALUES, text);
}

function slipIn(patterns: readonly (readonly [RegExp, SyntaxDetail])[], text: string): SyntaxDetail | undefined {
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}

const CLOSING = '"\\u201c\\u201d\\u201f\\u00bb';
const OPENING = '\\u201c\\u201e\\u201f\\u00ab\\u2018\\u201a';
/**
 * Quotation marks around a whole value, at least one of them curly; or one mark at its beginning or end (but not `5"`,
 * which are inches).
 */
const OUTER = new RegExp(
  `^[${CURLY}][^${CURLY}"]*[${CURLY}"]$|^[${OPENING}][^${CURLY}"]*$|^[^${CURLY}"]*[^${CURLY}"\\d][${CLOSING}]$`,
  'u',
);

/** Whether a plain value begins or ends with quotation marks, which are then part of it. */
export function hasOuterQuotes(text: string): boolean {
  return OUTER.test(text);
}
