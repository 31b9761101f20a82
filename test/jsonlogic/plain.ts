import { type Exact, reduced } from '../../src/kit/exact.js';
import { fromDecimal } from '../../src/kit/exact-text.js';
import {
  type Answer,
  BOOLEAN,
  isNoValue,
  NEVER,
  NUMBER,
  TEXT,
  type Type,
  type Value,
} from '../../src/model/expression.js';
import type { Reader, Scope } from '../../src/model/operator.js';

/** What json-logic-js computes with and answers. */
export type Plain = null | undefined | number | string | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Facts as plain data declares them; a value that no fact can have declares none. */
export function typesOf(data: Plain): Readonly<Record<string, Type>> {
  if (!isObject(data)) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([id, value]) => {
      const type = typeOf(value);
      return type ? [[id, type]] : [];
    }),
  );
}

/** A scope that knows these facts and nothing else. */
export function scopeOf(types: Readonly<Record<string, Type>>): Scope {
  return {
    fact: (id) => (Object.hasOwn(types, id) ? types[id] : undefined),
    attribute: () => undefined,
    constant: () => undefined,
    node: () => undefined,
    period: { from: '2018-11-01', to: '2019-10-31' },
    names: (what) => (what === 'fact' ? Object.keys(types) : []),
  };
}

/** A reader of plain data; a key that is not there is an absent fact. */
export function readerOf(data: Plain): Reader {
  const nothing = (): never => {
    throw new Error('JsonLogic reads facts only');
  };
  return {
    fact: (id) => (isObject(data) && Object.hasOwn(data, id) ? exactly(data[id]) : undefined),
    attribute: nothing,
    measure: nothing,
    rows: nothing,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}

/** Whether our value is theirs: a number when the double nearest to it is theirs. */
export function same(ours: Answer, theirs: Plain): boolean {
  if (isNoValue(ours)) return false;
  if (typeof ours !== 'object') return ours === theirs;
  if ('n' in ours) return nearest(ours) === theirs;
  if ('row' in ours) {
    if (!isObject(theirs)) return false;
    const columns = Object.entries(ours.row);
    return (
      columns.length === Object.keys(theirs).length && columns.every(([column, value]) => same(value, theirs[column]))
    );
  }
  return isList(theirs) && theirs.length === ours.length && ours.every((item, index) => same(item, theirs[index]));
}

/** The double nearest to it; both parts are small wherever a double is exact. */
function nearest(exact: Exact): number {
  const { n, d } = reduced(exact);
  return Number(n) / Number(d);
}

/** Whether it is an object, and so a set of facts. */
export function isObject(data: Plain): data is { readonly [key: string]: Plain } {
  return typeof data === 'object' && data !== null && !isList(data);
}

function typeOf(value: Plain): Type | undefined {
  if (typeof value === 'number') return NUMBER;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'string') return TEXT;
  if (!isList(value)) return undefined;
  const [first = NEVER, ...rest] = value.map(itemType);
  const alike = first !== undefined && rest.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return alike ? { is: 'list', of: first } : undefined;
}

function itemType(item: Plain): Type | undefined {
  if (!isObject(item)) return isList(item) ? undefined : typeOf(item);
  const columns = Object.entries(item).map(
    ([column, value]) => [column, isList(value) ? undefined : typeOf(value)] as const,
  );
  const known = columns.flatMap(([column, type]) => (type ? [[column, type] as const] : []));
  return known.length === columns.length ? { is: 'row', columns: Object.fromEntries(known) } : undefined;
}

function exactly(value: Plain): Value {
  if (typeof value === 'number') return fromDecimal(String(value));
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (isList(value)) return value.map(exactly);
  if (!isObject(value)) throw new Error(`${value} is no value of a fact`);
  return { row: Object.fromEntries(Object.entries(value).map(([column, inside]) => [column, exactly(inside)])) };
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
