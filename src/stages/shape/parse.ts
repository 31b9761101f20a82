import { jsonTypeOf } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import * as z from '../../model/schemas.js';

type ZodIssue = z.core.$ZodIssue;

/** What a schema says of a document: its value, or all that is wrong with it. */
type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly ZodIssue[] } };

/** How many entries of a list are read at a time where a whole document has too many faults for zod. */
const SLICE = 500;

/**
 * Reads a document by a schema. Above 100,000 faults zod fails, since a call may not have so many arguments: the lists of the
 * document are then read in slices. Undefined where one slice has as many.
 */
export function parse<T>(schema: z.core.$ZodType<T>, document: Json): Parsed<T> | undefined {
  return parseWhole(schema, document) ?? parseSliced(schema, document);
}

function parseWhole<T>(schema: z.core.$ZodType<T>, document: Json): Parsed<T> | undefined {
  try {
    return z.safeParse(schema, document);
  } catch (thrown) {
    if ((thrown as Partial<Error>).name === 'RangeError') return undefined;
    throw thrown;
  }
}

function parseSliced<T>(schema: z.core.$ZodType<T>, document: Json): Parsed<T> | undefined {
  if (jsonTypeOf(document) !== 'object') return undefined;
  const longest = Object.values(document as object).reduce((most: number, value) => Math.max(most, lengthOf(value)), 0);
  const issues = new Map<string, ZodIssue>();
  for (let start = 0; start < longest; start += SLICE) {
    // a shorter list repeats its last entries: the schema may refuse a list without any
    const startOf = (value: unknown) => Math.max(0, Math.min(start, lengthOf(value) - SLICE));
    const slice = Object.entries(document as object).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.slice(startOf(value), startOf(value) + SLICE) : value,
    ]);
    const parsed = parseWhole(schema, Object.fromEntries(slice));
    if (parsed === undefined) return undefined;
    for (const issue of parsed.success ? [] : parsed.error.issues) {
      const [list, index, ...inside] = issue.path;
      const shift = typeof index === 'number' ? startOf((document as Record<string, unknown>)[String(list)]) : 0;
      const path = typeof index === 'number' ? [list as string, index + shift, ...inside] : issue.path;
      issues.set(JSON.stringify([path, issue.code, issue.message, 'keys' in issue && issue.keys]), { ...issue, path });
    }
  }
  if (issues.size === 0) return undefined;
  // in the order of the lists, since only the first faults are listed; those of absent keys come first
  const keys = Object.keys(document as object);
  const listOf = ({ path: [key] }: ZodIssue) => keys.indexOf(String(key));
  return {
    success: false,
    error: { issues: [...issues.values()].toSorted((a, b) => listOf(a) - listOf(b)) },
  };
}

/** How long a list is; 0 for anything else. */
function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
