import { canonicalJson } from '../../kit/canonical-json.js';
import { readDecimal } from '../../kit/decimal-text.js';
import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { JsonObject } from '../json-parts.js';

/** Whether two rules say the same: `0.5` and `"0.50"` are one number, `{ "!": x }` and `{ "!": [x] }` one expression. */
export function isSameRule(rule: Json, other: Json): boolean {
  return canonicalJson(normal(rule)) === canonicalJson(normal(other));
}

/** The new rule, with the old spelling of each part that says the same. */
export function keepSpelling(old: Json | undefined, now: Json): Json {
  if (old === undefined) return now;
  if (isSameRule(old, now)) return old;
  if (Array.isArray(old) && Array.isArray(now))
    return now.map((item: Json, index) => keepSpelling((old as readonly Json[])[index], item));
  if (isObject(old) && typeof old.number === 'string' && typeof now === 'number') return { number: String(now) };
  if (!isObject(old) || !isObject(now)) return now;
  const [before, after] = [old as JsonObject, now as JsonObject];
  const keys = [...Object.keys(before).filter((key) => after[key] !== undefined), ...Object.keys(after)];
  return Object.fromEntries([...new Set(keys)].map((key) => [key, keepSpelling(before[key], after[key] ?? null)]));
}

function normal(value: Json): Json {
  if (typeof value === 'number' || typeof value === 'string') {
    const reading = readDecimal(value);
    return reading.ok ? reading.text : String(value);
  }
  if (Array.isArray(value)) return value.map((item: Json) => normal(item));
  if (!isObject(value)) return value;
  const entries = Object.entries(value as JsonObject).map(([key, inside]) => [key, normal(inside)] as const);
  const [only, ...others] = entries;
  if (!only || others.length > 0) return Object.fromEntries(entries);
  const [key, inside] = only;
  const [first, ...more] = Array.isArray(inside) ? (inside as readonly Json[]) : [];
  const bare = first !== undefined && more.length === 0 ? first : inside;
  return key === 'number' && typeof bare === 'string' ? bare : { [key]: bare };
}
