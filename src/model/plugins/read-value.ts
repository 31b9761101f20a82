import { type Exact, reduced, tooLarge } from '../../kit/exact.js';
import { isDate } from '../../kit/instant.js';
import { isWellFormed, nfc } from '../../kit/unicode.js';
import type { Answer, NoValue, Reason, Row, Type, Value } from '../expression.js';

/**
 * What a plugin's operator answers, read as the type that it declares and copied; undefined where it is neither a value of
 * that type nor a reason that there is none. `operands` are the operands' own answers that are no values: only facts that
 * one of them misses can be missing.
 */
export function readAnswer(found: unknown, type: Type, operands: readonly NoValue[]): Answer | undefined {
  if (typeof found === 'object' && found !== null && 'status' in found) return readNoValue(found, operands);
  const value = readValue(found, type, DEEPEST);
  if (value === undefined || !isExact(value) || !tooLarge(value)) return value;
  const least = reduced(value);
  return tooLarge(least) ? { status: 'unscorable', because: { code: 'too-large' } } : least;
}

/** A number as the exact numbers are: two safe integers or two bigints, the lower one above 0. A minus zero is 0. */
export function readExact(found: unknown): Exact | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { n, d } = found as Partial<Exact>;
  if (typeof n === 'bigint' && typeof d === 'bigint') return d > 0n ? { n, d } : undefined;
  return isWhole(n) && isWhole(d) && d > 0 ? { n: n + 0, d } : undefined;
}

/** A value copied through and through, so that what is done to the copy is not done to it. */
export function copyOf<V extends Answer>(value: V): V {
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(copyOf) as unknown as V;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as unknown as V;
}

/** Lists in lists, where the type does not say how many. */
const DEEPEST = 16;

function readValue(found: unknown, type: Type, depth: number): Value | undefined {
  switch (type.is) {
    case 'number':
      return readExact(found);
    case 'boolean':
      return typeof found === 'boolean' ? found : undefined;
    case 'text':
      return typeof found === 'string' && isWellFormed(found) ? nfc(found) : undefined;
    case 'date':
      return typeof found === 'string' && isDate(found) ? found : undefined;
    case 'choice':
      return type.options.find((option) => option === found);
    case 'level':
      return type.levels.find((level) => level === found);
    case 'list':
      return readList(found, type.of, depth);
    case 'row':
      return readRow(found, type.columns, depth);
    case 'never':
      return undefined;
    case 'unknown':
      return typeof found === 'string'
        ? readValue(found, { is: 'text' }, depth)
        : typeof found === 'boolean'
          ? found
          : (readList(found, type, depth) ?? readExact(found));
  }
}

function readList(found: unknown, of: Type, depth: number): readonly Value[] | undefined {
  if (!Array.isArray(found) || depth === 0) return undefined;
  const values: Value[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const value = readValue(found[index], of, depth - 1);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function readRow(found: unknown, columns: Readonly<Record<string, Type>>, depth: number): Row | undefined {
  const row: unknown = typeof found === 'object' && found !== null && 'row' in found ? found.row : undefined;
  if (typeof row !== 'object' || row === null || depth === 0) return undefined;
  const values: Record<string, Value> = {};
  for (const [column, type] of Object.entries(columns)) {
    const value = readValue((row as Readonly<Record<string, unknown>>)[column], type, depth - 1);
    if (value === undefined) return undefined;
    values[column] = value;
  }
  return { row: values };
}

function readNoValue(found: { readonly status: unknown }, operands: readonly NoValue[]): NoValue | undefined {
  const { status, because, facts } = found as Partial<Record<'status' | 'because' | 'facts', unknown>>;
  if (status === 'unscorable' || status === 'not-applicable') {
    const reason = readReason(because);
    return reason && { status, because: reason };
  }
  if (status !== 'missing' || !Array.isArray(facts) || facts.length === 0) return undefined;
  const known = new Set(operands.flatMap((operand) => (operand.status === 'missing' ? operand.facts : [])));
  const named = Array.from(facts, String);
  return named.every((fact) => known.has(fact)) ? { status, facts: named } : undefined;
}

function readReason(found: unknown): Reason | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { code, params } = found as Partial<Record<'code' | 'params', unknown>>;
  if (!isText(code) || code === '') return undefined;
  if (params === undefined) return { code };
  if (typeof params !== 'object' || params === null) return undefined;
  const entries = Object.entries(params);
  return entries.every(([name, text]) => isText(name) && isText(text))
    ? { code, params: Object.fromEntries(entries) }
    : undefined;
}

function isText(found: unknown): found is string {
  return typeof found === 'string' && isWellFormed(found);
}

function isWhole(found: unknown): found is number {
  return Number.isSafeInteger(found);
}

function isExact(value: Value): value is Exact {
  return typeof value === 'object' && 'n' in value;
}
