import canonicalize from 'canonicalize';
import { bug } from './bug.js';

/** RFC 8785 text of plain JSON data; anything that JSON cannot say (NaN, a circle, a lone surrogate) is a BugError. */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    return bug(`a value has no canonical JSON: ${String(error)}`);
  }
  return text ?? bug('a value has no canonical JSON');
}
