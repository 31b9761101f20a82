import { canonicalize } from '../vendor/canonicalize.js';
import { bug } from './bug.js';

/** The RFC 8785 text of plain JSON data; a value that JSON cannot hold (NaN, a circle, a lone surrogate) is a BugError. */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  } catch (error) {
    return bug(`a value has no canonical JSON: ${String(error)}`);
  }
  return text ?? bug('a value has no canonical JSON');
}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Whether `JSON.stringify` writes the canonical text of a value, in a fifth of the time: its keys stand in order already, as in
 * every record that was read, and it holds nothing that JSON has no word for.
 */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return !SURROGATE.test(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'boolean';
  if (value === null) return true;
  if ('toJSON' in value) return false;
  if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place += 1) if (!isInOrder(value[place])) return false;
    return true;
  }
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || SURROGATE.test(key) || !isInOrder((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}
