import { bug } from '../kit/bug.js';
import { withoutTrailingZeros } from '../kit/without-trailing-zeros.js';
import { shown } from './decimal-given.js';
import type { Json } from './expression.js';
import { type Issue, issue, type Path } from './issue.js';

/** A JSON text as data, or every reason why it is refused. */
export interface JsonReading {
  /** Absent where there is any issue. */
  readonly document: Json | undefined;
  readonly issues: readonly Issue[];
}

/** What `detail` of `source-syntax` says of a text that is no JSON. */
export const NOT_JSON = 'the JSON text is not complete or not well formed';

/** One text may be wrong thousands of times in the same way. */
const MOST_ISSUES = 100;

/**
 * Reads one JSON text (RFC 8259), with or without a byte order mark. Refused, where other readers would take one of two
 * meanings in silence: a key that an object has twice, however it is escaped, and a number whose digits a double does
 * not keep. Linear in the length of the text; deep text is no danger, since nothing recurs.
 */
export function readJson(text: string): JsonReading {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { document: undefined, issues: [issue('source-empty', [])] };
  const document = parsed(plain);
  if (document === undefined)
    return { document: undefined, issues: [issue('source-syntax', [], { detail: NOT_JSON })] };
  const issues = ambiguities(plain);
  return { document: issues.length === 0 ? document : undefined, issues };
}

/** The data of a JSON text that the library itself wrote, in which there is nothing to refuse. */
export function ownJson(text: string): Json {
  return parsed(text) ?? bug(NOT_JSON);
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** An object or a list that is open at this place of the text. */
interface OpenContainer {
  /** The keys so far; absent for a list. */
  readonly keys?: Set<string>;
  /** The key or the position of the value that stands here. */
  step: string | number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSED_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSED_BRACE = 0x7d;

/** Keys that stand twice, and numbers that lose digits, in a text that is JSON. */
function ambiguities(text: string): readonly Issue[] {
  const issues: Issue[] = [];
  const open: OpenContainer[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length && issues.length < MOST_ISSUES; at += 1) {
    const letter = text.charCodeAt(at);
    const inside = open.at(-1);
    if (letter === QUOTE) {
      const end = closingQuote(text, at);
      if (isKeyNext && inside?.keys) {
        const key = unescaped(text.slice(at, end + 1));
        inside.step = key;
        if (inside.keys.has(key)) issues.push(issue('duplicate-key', pathOf(open), { key: shown(key), more: '' }));
        inside.keys.add(key);
      }
      isKeyNext = false;
      at = end;
    } else if (letter === BRACE) {
      open.push({ keys: new Set(), step: '' });
      isKeyNext = true;
    } else if (letter === BRACKET) open.push({ step: 0 });
    else if (letter === CLOSED_BRACE || letter === CLOSED_BRACKET) {
      open.pop();
      isKeyNext = false;
    } else if (letter === COMMA && inside) {
      if (inside.keys) isKeyNext = true;
      else inside.step = Number(inside.step) + 1;
    } else if (letter === MINUS || isDigit(letter)) {
      const number = numberAt(text, at);
      if (losesDigits(number)) issues.push(issue(faultOf(number), pathOf(open), { found: shown(number) }));
      at += number.length - 1;
    }
  }
  return issues;
}

function closingQuote(text: string, opening: number): number {
  for (let end = text.indexOf('"', opening + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
}

function unescaped(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function pathOf(open: readonly OpenContainer[]): Path {
  return open.map(({ step }) => step);
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39;
}

function numberAt(text: string, start: number): string {
  let end = start + 1;
  while (/[\d.eE+-]/.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

/** Up to 15 digits every double keeps. */
function losesDigits(number: string): boolean {
  if (number.length <= 15 && !/[eE]/.test(number)) return false;
  return digitsOf(number) !== digitsOf(String(Number(number)));
}

function faultOf(number: string): 'decimal-not-finite' | 'decimal-too-precise' {
  return Number.isFinite(Number(number)) ? 'decimal-too-precise' : 'decimal-not-finite';
}

/** Significant digits and the power of ten of the last: the same for `1.50`, `15e-1` and `1.5`. */
function digitsOf(number: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const written = (whole + part).replace(/^0+/, '');
  const digits = withoutTrailingZeros(written);
  return digits === '' ? '0' : `${sign}${digits}e${Number(power) - part.length + written.length - digits.length}`;
}
