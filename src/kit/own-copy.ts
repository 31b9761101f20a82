import { isList, isObject, notPlain } from './plain-data.js';

/** Deeper is no document that was admitted: it is a circle. */
const DEEPEST = 1000;

/** A copy of plain data, in which a part that is frozen (see `deepFreeze`) stays the same object; a circle is a TypeError. */
export function ownCopy<T>(value: T, depth = 0): T {
  if (Object.isFrozen(value)) return value;
  if (depth > DEEPEST) notPlain('a circle');
  if (isList(value)) return value.map((part) => ownCopy(part, depth + 1)) as unknown as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, ownCopy(part, depth + 1)]),
  ) as unknown as T;
}
