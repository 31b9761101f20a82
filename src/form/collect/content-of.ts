import { isObject } from '../../kit/plain-data.js';
import { sortedJson } from '../../kit/sorted-json.js';

/** What a submission or a verification says, whatever the order of its keys, and whether an author wrote its numbers bare. */
export function contentOf(said: object): string {
  return sortedJson(withNumbersAsText(said));
}

function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withNumbersAsText(inside)]));
}
