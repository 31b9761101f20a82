import { orNone } from '../../kit/or-none.js';
import { admit, isForbidden, type Limits } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import { composedText, isAscii, ownValue, plainItems, plainKeys } from './own-data.js';
import { valuesIn } from './size.js';

/** Plain data that was copied, and how many values it has, the containers counted. */
export interface PlainCopy {
  readonly document: Json;
  readonly values: number;
}

/** How many values were copied so far; `most`: so many may be. */
interface Count {
  values: number;
  readonly most: number;
}

/** Containers above an entry of a list: the list, and the document that has it. */
const ABOVE_ENTRY = 2;

/** The limits of an entry of a list of a document, where it is read as a document of its own. */
export function entryLimits<L extends Pick<Limits, 'depth'>>(limits: L): L {
  return { ...limits, depth: limits.depth - ABOVE_ENTRY };
}

/** Containers inside one another up to which a value is copied by recursion. */
const DEEPEST = 16;

/**
 * The copy that `admit` makes of a value; undefined where it refuses the value. Plain data are copied here, at a third of the
 * time: only `admit` keeps the place of each value, of which issues tell.
 */
export function copyOf(value: unknown, limits: Pick<Limits, 'depth' | 'nodes'>): PlainCopy | undefined {
  const count: Count = { values: 0, most: limits.nodes };
  const copy = orNone(() => plainCopy(value, Math.min(limits.depth, DEEPEST), count));
  if (copy !== undefined) return { document: copy, values: count.values };
  const { document } = admit(value, limits);
  return document === undefined ? undefined : { document, values: valuesIn(document) };
}

/** Undefined for what is no plain data, has a key that is not ASCII, is deeper than `depth` containers, or has too many values. */
function plainCopy(value: unknown, depth: number, count: Count): Json | undefined {
  count.values += 1;
  if (count.values > count.most) return undefined;
  if (typeof value === 'string') return composedText(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (depth === 0) return undefined;
  return Array.isArray(value) ? listCopy(value, depth, count) : objectCopy(value, depth, count);
}

function listCopy(list: readonly unknown[], depth: number, count: Count): Json | undefined {
  const items = plainItems(list);
  if (items === undefined) return undefined;
  const copies: Json[] = [];
  for (const item of items) {
    const copy = plainCopy(item, depth - 1, count);
    if (copy === undefined) return undefined;
    copies.push(copy);
  }
  return copies;
}

function objectCopy(object: unknown, depth: number, count: Count): Json | undefined {
  const keys = plainKeys(object);
  if (keys === undefined) return undefined;
  const copies: Record<string, Json> = {};
  for (const key of keys) {
    if (!isAscii(key) || isForbidden(key)) return undefined;
    const copy = plainCopy(ownValue(object as object, key), depth - 1, count);
    if (copy === undefined) return undefined;
    copies[key] = copy;
  }
  return copies;
}
