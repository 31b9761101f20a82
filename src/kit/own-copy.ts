import { isList, isObject } from './plain-data.js';

/** A copy of plain data, in which a part that is frozen (see `deepFreeze`) stays the same object. */
export function ownCopy<T>(value: T): T {
  if (Object.isFrozen(value)) return value;
  if (isList(value)) return value.map(ownCopy) as unknown as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, ownCopy(inside)])) as unknown as T;
}
