import { deepFreeze } from '../kit/deep-freeze.js';
import { isWellFormed, nfc } from '../kit/unicode.js';
import type { Json } from './expression.js';
import { type Issue, type IssueCode, issue, type Path } from './issue.js';

/** What an untrusted document may cost. */
export interface Limits {
  /** Objects and lists inside one another, the outermost counted. */
  readonly depth: number;
  /** Values of any kind, the containers counted. */
  readonly nodes: number;
  /** Bytes of the text that a document is read from, in UTF-8. */
  readonly bytes: number;
  /** Operator evaluations for one unit, and operators of one lowered rule. */
  readonly steps: number;
  /** Bytes of a record as one text, in UTF-8, or of one line of it. */
  readonly recordBytes: number;
}

/** The defaults: depth 64, 200,000 values, 4 MiB of text, 100,000 steps, 64 MiB of a record. */
export const LIMITS: Limits = deepFreeze({
  depth: 64,
  nodes: 200_000,
  bytes: 4 * 1024 * 1024,
  steps: 100_000,
  recordBytes: 64 * 1024 * 1024,
});

/** A document that is plain data, or every reason why it is not. */
export interface Admission {
  /** Absent when there is any issue. */
  readonly document: Json | undefined;
  readonly issues: readonly Issue[];
}

/** A circle may be too deep in very many ways. */
const MOST_ISSUES = 100;

/**
 * The door before every schema: a fresh copy of plain JSON data, its keys and strings in NFC.
 * Depth and number of values are counted on the way, without recursion and without calling any accessor.
 * What exceeds a limit is not looked at, so no issue comes from inside it; after a hundred issues nothing is.
 */
export function admit(input: unknown, limits: Pick<Limits, 'depth' | 'nodes'> = LIMITS): Admission {
  const root: Slot = { into: {}, key: 'document', value: input, path: [], depth: 1 };
  const waiting: Slot[] = [root];
  const issues: Issue[] = [];
  let nodes = 0;
  for (let slot = waiting.pop(); slot !== undefined && issues.length < MOST_ISSUES; slot = waiting.pop()) {
    nodes += 1;
    if (nodes > limits.nodes) {
      issues.push(issue('source-too-many-nodes', [], { limit: String(limits.nodes) }));
      break;
    }
    for (const inside of take(slot, limits, issues).reverse()) waiting.push(inside);
  }
  return { document: issues.length === 0 ? (root.into as { document: Json }).document : undefined, issues };
}

/** One English word for what stands in a document; the words room translates it. */
export function kindOf(value: unknown): 'nothing' | 'boolean' | 'number' | 'text' | 'list' | 'object' {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean' || typeof value === 'number') return typeof value as 'boolean' | 'number';
  return 'object';
}

/** What stands at a path; undefined where the path leaves the document. Reads own properties only. */
export function valueAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, Json>>)[step];
  }
  return value;
}

/** Names that every object has already, so that a table by name would seem to hold them. */
const FORBIDDEN: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether neither a key nor an id may be so named. */
export function isForbidden(name: string): boolean {
  return FORBIDDEN.has(name);
}

type Container = Record<string, unknown> | unknown[];

/** A value that waits to be copied, and where its copy goes. */
interface Slot {
  readonly into: Container;
  readonly key: string | number;
  readonly value: unknown;
  readonly path: Path;
  readonly depth: number;
}

/** As `copied`; a proxy may throw at any look at it, and is then no plain data. */
function take(slot: Slot, limits: Pick<Limits, 'depth' | 'nodes'>, issues: Issue[]): Slot[] {
  try {
    return copied(slot, limits, issues);
  } catch {
    issues.push(issue('not-plain', slot.path, { found: 'proxy' }));
    return [];
  }
}

/** Puts the copy in its place and answers the values inside it, in order. */
function copied(slot: Slot, limits: Pick<Limits, 'depth' | 'nodes'>, issues: Issue[]): Slot[] {
  const { value, path, depth } = slot;
  const refuse = (code: IssueCode, at: Path, params: Readonly<Record<string, string>>): Slot[] => {
    issues.push(issue(code, at, params));
    return [];
  };
  if (typeof value === 'string')
    return isWellFormed(value) ? put(slot, nfc(value)) : refuse('source-encoding', path, {});
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return put(slot, value);
  if (typeof value !== 'object') return refuse('not-plain', path, { found: typeof value });
  if (depth > limits.depth) return refuse('depth', path, { limit: String(limits.depth) });
  if (Array.isArray(value) && value.length > limits.nodes) {
    return refuse('source-too-many-nodes', path, { limit: String(limits.nodes) });
  }
  const foreign = foreignTo(value);
  if (foreign !== undefined) return refuse('not-plain', path, { found: foreign });
  const copy: Container = Array.isArray(value) ? [] : {};
  put(slot, copy);
  const inside: Slot[] = [];
  const keys = new Set<string>();
  const entries = Array.isArray(value) ? Array.from(value, (_, index) => index) : Object.keys(value);
  for (const written of entries) {
    const key = typeof written === 'string' ? nfc(written) : written;
    const at = [...path, key];
    const described = Object.getOwnPropertyDescriptor(value, written);
    if (typeof key === 'string' && !isWellFormed(key)) refuse('source-encoding', path, {});
    else if (typeof key === 'string' && isForbidden(key)) refuse('key-forbidden', at, { key });
    else if (typeof key === 'string' && keys.has(key)) refuse('duplicate-key', at, { key });
    else if (described === undefined) refuse('not-plain', at, { found: 'hole' });
    else if (!('value' in described)) refuse('not-plain', at, { found: 'accessor' });
    else inside.push({ into: copy, key, value: described.value, path: at, depth: depth + 1 });
    if (typeof key === 'string') keys.add(key);
  }
  return inside;
}

function put({ into, key }: Slot, copy: unknown): Slot[] {
  (into as Record<string | number, unknown>)[key] = copy;
  return [];
}

/** A word for what a JSON text cannot hold: an instance of a class, a symbol key, a list with keys of its own. */
function foreignTo(value: object): string | undefined {
  if (Object.getOwnPropertySymbols(value).length > 0) return 'symbol';
  if (Array.isArray(value)) return Object.keys(value).length > value.length ? 'list with keys' : undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || isObjectPrototype(prototype)) return undefined;
  return 'instance';
}

/** `Object.prototype` of any realm: a frame or a worker has its own. */
function isObjectPrototype(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf');
}
