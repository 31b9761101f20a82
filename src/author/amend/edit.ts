import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** The document with a value at the path; without the value there if `value` is undefined. */
export function withValue(document: Json, [step, ...rest]: Path, value: Json | undefined): Json {
  if (step === undefined || typeof document !== 'object' || document === null) return value ?? document;
  if (Array.isArray(document)) {
    return document.flatMap((item: Json, index) => {
      if (index !== step) return [item];
      if (rest.length > 0) return [withValue(item, rest, value)];
      return value === undefined ? [] : [value];
    });
  }
  const entries = Object.entries(document);
  const hasKey = Object.hasOwn(document, step);
  const changed = (hasKey ? entries : [...entries, [step, null] as const]).flatMap(([key, inner]) => {
    if (key !== step) return [[key, inner] as const];
    if (rest.length > 0) return [[key, withValue(inner, rest, value)] as const];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(changed);
}

/** Whether two values are the same; the order of keys does not matter. `admit` has bounded the depth. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const others = b as Readonly<Record<string, Json>>;
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => Object.hasOwn(others, key) && isSame(value, others[key]))
  );
}
