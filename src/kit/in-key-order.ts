import { isList, isObject } from './plain-data.js';
import { byCodeUnit } from './unicode.js';

/** The same plain data with the keys of every object in code-unit order, as canonical JSON writes them. */
export function inKeyOrder<T>(value: T): T {
  if (isList(value)) return value.map(inKeyOrder) as unknown as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inside]) => [key, inKeyOrder(inside)])) as unknown as T;
}
