/**
 * Freezes plain objects and lists with all that is in them, and answers the same object. What is frozen already is taken to be frozen
 * through and through; functions are left as they are.
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
