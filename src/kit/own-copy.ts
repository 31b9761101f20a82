/** Plain data copied as far as it could be changed: what is frozen, as `deepFreeze` does it, stays the same object. */
export function ownCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return value.map(ownCopy) as unknown as T;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, ownCopy(inside)])) as unknown as T;
}
