import { canonicalize } from '../vendor/canonicalize.js';
import { bug } from './bug.js';

/** The RFC 8785 text of plain JSON data; a value that JSON cannot hold (NaN, a circle, a lone surrogate) is a BugError. */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    return bug(`a value has no canonical JSON: ${String(error)}`);
  }
  return text ?? bug('a value has no canonical JSON');
}
