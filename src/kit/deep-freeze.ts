/**
 * Freezes a plain object or list with all that is in it, and gives the same object back. A part that is frozen already
 * is not looked into; functions are left as they are.
 */
export function deepFreeze<T>(root: T): T {
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    waiting.push(...Object.values(value));
  }
  return root;
}
