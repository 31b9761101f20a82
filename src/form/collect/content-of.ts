import { readInstant } from '../../kit/instant.js';
import { isObject } from '../../kit/plain-data.js';
import { sortedJson } from '../../kit/sorted-json.js';

/**
 * What a submission or a verification says, as a text to compare. The order of its keys, the zones of its instants, and
 * quotes around its numbers make no difference.
 */
export function contentOf(statement: { readonly at: string; readonly handedIn?: string }): string {
  const { at, handedIn } = statement;
  const instants = { at: instantOf(at), ...(handedIn === undefined ? {} : { handedIn: instantOf(handedIn) }) };
  return sortedJson(withNumbersAsText({ ...statement, ...instants }));
}

/** An instant as a number, by which two in different zones are one; before all others where it is none. */
export function instantOf(at: string): number {
  return readInstant(at) ?? Number.NEGATIVE_INFINITY;
}

function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(withNumbersAsText);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, withNumbersAsText(inside)]));
}
