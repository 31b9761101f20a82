import { isList, isObject } from './plain-data.js';
import { byCodeUnit } from './unicode.js';

/**
 * The same plain data with the keys of every object in one order: keys that are whole numbers first, by number, as JavaScript
 * always lists them; then all others in code-unit order.
 */
export function inKeyOrder<T>(value: T): T {
  if (isList(value)) return value.map(inKeyOrder) as unknown as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inside]) => [key, inKeyOrder(inside)])) as unknown as T;
}
