import type { Json } from '../../model/expression.js';

/** Whether two values are the same, in whatever order the keys of their objects stand. Recursion is bounded: `admit` measured the depth. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const [one, other] = [a, b] as readonly Readonly<Record<string, Json>>[];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(one?.[key], other?.[key]))
  );
}
