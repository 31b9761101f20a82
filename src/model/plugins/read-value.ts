import { type Exact, reduced } from '../../kit/exact.js';
import { isExact as isExactValue } from '../../kit/exact-parts.js';
import { isDate } from '../../kit/instant.js';
import { isObject } from '../../kit/plain-data.js';
import { tooLarge } from '../../kit/power.js';
import { isWellFormed, nfc } from '../../kit/unicode.js';
import { type Answer, isExact, type NoValue, type Reason, type Row, type Type, type Value } from '../expression.js';

/**
 * Copies the answer of a plugin's operator, a value of `type` or a `NoValue`; undefined if it is neither. `operands`: the
 * answers of its operands that are no values; only facts that are missing in one of them may be missing in the answer.
 */
export function readAnswer(answer: unknown, type: Type, operands: readonly NoValue[]): Answer | undefined {
  if (isObject(answer) && 'status' in answer) return readNoValue(answer, operands);
  const value = readValue(answer, type, DEEPEST);
  if (value === undefined || !isExact(value) || !tooLarge(value)) return value;
  const least = reduced(value);
  return tooLarge(least) ? { status: 'unscorable', because: { code: 'too-large' } } : least;
}

/** An `Exact`, or undefined. Minus zero becomes 0. */
export function readExact(answer: unknown): Exact | undefined {
  if (!isExactValue(answer)) return undefined;
  const { n, d } = answer;
  return { n: typeof n === 'number' ? n + 0 : n, d };
}

/** A deep copy. */
export function copyOf<V extends Answer>(value: V): V {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copyOf) as unknown as V;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as unknown as V;
}

/** How deep lists may be nested where the type does not say. */
const DEEPEST = 16;

function readValue(answer: unknown, type: Type, depth: number): Value | undefined {
  switch (type.is) {
    case 'number':
      return readExact(answer);
    case 'boolean':
      return typeof answer === 'boolean' ? answer : undefined;
    case 'text':
      return typeof answer === 'string' && isWellFormed(answer) ? nfc(answer) : undefined;
    case 'date':
      return typeof answer === 'string' && isDate(answer) ? answer : undefined;
    case 'choice':
      return type.options.find((option) => option === answer);
    case 'level':
      return type.levels.find((level) => level === answer);
    case 'list':
      return readList(answer, type.of, depth);
    case 'row':
      return readRow(answer, type.columns, depth);
    case 'never':
      return undefined;
    case 'unknown':
      return typeof answer === 'string'
        ? readValue(answer, { is: 'text' }, depth)
        : typeof answer === 'boolean'
          ? answer
          : (readList(answer, type, depth) ?? readExact(answer));
  }
}

function readList(answer: unknown, of: Type, depth: number): readonly Value[] | undefined {
  if (!Array.isArray(answer) || depth === 0) return undefined;
  const values: Value[] = [];
  for (let index = 0; index < answer.length; index += 1) {
    const value = readValue(answer[index], of, depth - 1);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function readRow(answer: unknown, columns: Readonly<Record<string, Type>>, depth: number): Row | undefined {
  const row = isObject(answer) ? answer.row : undefined;
  if (!isObject(row) || depth === 0) return undefined;
  const values: Record<string, Value> = {};
  for (const [column, type] of Object.entries(columns)) {
    const value = readValue(row[column], type, depth - 1);
    if (value === undefined) return undefined;
    values[column] = value;
  }
  return { row: values };
}

function readNoValue(answer: Readonly<Record<string, unknown>>, operands: readonly NoValue[]): NoValue | undefined {
  const { status, because, facts } = answer;
  if (status === 'unscorable' || status === 'not-applicable') {
    const reason = readReason(because);
    return reason && { status, because: reason };
  }
  if (status !== 'missing' || !Array.isArray(facts) || facts.length === 0) return undefined;
  const known = new Set(operands.flatMap((operand) => (operand.status === 'missing' ? operand.facts : [])));
  const named = Array.from(facts, String);
  return named.every((fact) => known.has(fact)) ? { status, facts: named } : undefined;
}

function readReason(answer: unknown): Reason | undefined {
  if (!isObject(answer)) return undefined;
  const { code, params } = answer;
  if (!isText(code) || code === '') return undefined;
  if (params === undefined) return { code };
  if (!isObject(params)) return undefined;
  const entries = Object.entries(params);
  return entries.every(([name, text]) => isText(name) && isText(text))
    ? { code, params: Object.fromEntries(entries) as Record<string, string> }
    : undefined;
}

function isText(answer: unknown): answer is string {
  return typeof answer === 'string' && isWellFormed(answer);
}
