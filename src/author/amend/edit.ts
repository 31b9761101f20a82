import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** The document with another value at the path, or without what stands there where the value is undefined. */
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
  const isThere = Object.hasOwn(document, step);
  const changed = (isThere ? entries : [...entries, [step, null] as const]).flatMap(([key, inner]) => {
    if (key !== step) return [[key, inner] as const];
    if (rest.length > 0) return [[key, withValue(inner, rest, value)] as const];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(changed);
}
