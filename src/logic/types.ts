import { valueAt } from '../kit/plain-data.js';
import { type Json, NEVER, type Type, type Typed, typeName, UNKNOWN } from '../model/expression.js';

/**
 * Whether every value of type `actual` is a value of type `expected`. The empty list fits a list of any type, but not the
 * reverse. A type that is unknown, because a fault was reported, fits any type.
 */
export function fits(actual: Type, expected: Type): boolean {
  if (actual.is === 'unknown' || expected.is === 'unknown' || actual.is === 'never') return true;
  if (actual.is === 'list') return expected.is === 'list' && fits(actual.of, expected.of);
  if (actual.is === 'row') return expected.is === 'row' && fitsColumns(actual.columns, expected.columns);
  if (actual.is === 'choice') return expected.is === 'choice' && sameOptions(actual.options, expected.options);
  if (actual.is === 'level') return expected.is === 'level' && actual.node === expected.node;
  return actual.is === expected.is;
}

/**
 * The one type that all fit, `never` for none of them. `differs` is called with the first that does not fit and the type of
 * those before it.
 */
export function joined(nodes: readonly Typed[], differs: (type: Type, differing: Typed) => void): Type {
  let type = NEVER;
  for (const typed of nodes) {
    if (fits(typed.type, type)) continue;
    if (!fits(type, typed.type)) {
      differs(type, typed);
      return UNKNOWN;
    }
    type = typed.type;
  }
  return type;
}

/** A type as an issue names it. */
export function shownType(type: Type): string {
  return typeName(type);
}

/** The kind of JSON that was written in place of a name or a literal, in one English word. */
export function shownJson(json: Json | undefined): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'list';
  return typeof json === 'string' ? 'text' : typeof json;
}

function fitsColumns(actual: Readonly<Record<string, Type>>, expected: Readonly<Record<string, Type>>): boolean {
  const columns = Object.entries(actual);
  return (
    columns.length === Object.keys(expected).length &&
    columns.every(([column, type]) => {
      const expectedType = valueAt(expected, column);
      return expectedType !== undefined && fits(type, expectedType);
    })
  );
}

function sameOptions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option));
}
