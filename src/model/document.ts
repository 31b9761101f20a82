import { deepFreeze } from '../kit/deep-freeze.js';
import { isWellFormed, nfc } from '../kit/unicode.js';
import type { Json } from './expression.js';
import { type Issue, type IssueCode, issue, issueOf, type Path } from './issue.js';

/** What an untrusted document may cost. */
export interface Limits {
  /** Objects and lists inside one another, the outermost counted. */
  readonly depth: number;
  /**
   * Values of any kind, the containers counted. An assessment may have so many in its head, and so many in each entry of
   * its lists: in each unit, each submission, each verification.
   */
  readonly nodes: number;
  /** Values of all entries of an assessment together. */
  readonly totalNodes: number;
  /** Bytes of the text that a document is read from, in UTF-8. */
  readonly bytes: number;
  /** Operator evaluations for one unit, and operators of one lowered rule. */
  readonly steps: number;
  /** Bytes of a record as one text, in UTF-8, or of one line of it. */
  readonly recordBytes: number;
}

/**
 * The defaults: depth 64, 200,000 values, 20,000,000 of all entries of an assessment (100,000 units of 200 values each),
 * 4 MiB of text, 100,000 steps, 64 MiB of a record.
 */
export const LIMITS: Limits = deepFreeze({
  depth: 64,
  nodes: 200_000,
  totalNodes: 20_000_000,
  bytes: 4 * 1024 * 1024,
  steps: 100_000,
  recordBytes: 64 * 1024 * 1024,
});

/** The limits of one call: those that are given, and the defaults. `limitsOf({ nodes: 1_000_000 })` */
export function limitsOf(given?: Partial<Limits>): Limits {
  return { ...LIMITS, ...given };
}

/** What the issue of a limit says: how much it allows, and by which name of `Limits` it is raised. */
export function limitPassed(limits: Partial<Limits> | undefined, name: keyof Limits) {
  return { limit: String(limitsOf(limits)[name]), name };
}

/** A document that is plain data, or every reason why it is not. */
interface Admission {
  /** Absent when there is any issue. */
  readonly document: Json | undefined;
  readonly issues: readonly Issue[];
}

/** A circle may be too deep in very many ways. */
const MOST_ISSUES = 100;

/** The limits that are counted here. */
export type SizeLimits = Pick<Limits, 'depth' | 'nodes'> & Partial<Pick<Limits, 'totalNodes'>>;

const NO_LISTS: ReadonlySet<string> = new Set();

/**
 * The door before every schema: a fresh copy of plain JSON data, its keys and strings in NFC.
 * Depth and number of values are counted on the way, without recursion and without calling any accessor; each entry of
 * the lists `entriesOf`, keys of the document, is counted on its own.
 * What exceeds a limit is not looked at, so no issue comes from inside it; after a hundred issues nothing is.
 */
export function admit(input: unknown, limits: SizeLimits = LIMITS, entriesOf = NO_LISTS): Admission {
  const whole: Count = { nodes: 0, at: [] };
  const root: Slot = { into: {}, key: 'document', value: input, path: [], depth: 1, count: whole };
  const waiting: Slot[] = [root];
  const walk: Walk = { limits, issues: [], entriesOf };
  const { totalNodes = Number.POSITIVE_INFINITY } = limits;
  let total = 0;
  for (let slot = waiting.pop(); slot !== undefined && walk.issues.length < MOST_ISSUES; slot = waiting.pop()) {
    const { count } = slot;
    count.nodes += 1;
    if (count !== whole) total += 1;
    if (total > totalNodes) {
      walk.issues.push(tooMany(slot.path.slice(0, 1), limits, 'totalNodes'));
      break;
    }
    // an entry with too many nodes is reported once, and the rest of it is skipped
    if (count.nodes > limits.nodes) {
      // the first one above a limit, which may be no whole number, or below 0
      if (count.nodes - 1 <= Math.max(limits.nodes, 0)) walk.issues.push(tooMany(count.at, limits, 'nodes'));
      if (count === whole) break;
    } else for (const inside of take(slot, walk).reverse()) waiting.push(inside);
  }
  const { issues } = walk;
  return { document: issues.length === 0 ? (root.into as { document: Json }).document : undefined, issues };
}

function tooMany(at: Path, limits: Partial<Limits>, name: 'nodes' | 'totalNodes'): Issue {
  return issue('source-too-many-nodes', at, limitPassed(limits, name));
}

/** One English word for what stands in a document; the words room translates it. */
export function jsonTypeOf(value: unknown): 'nothing' | 'boolean' | 'number' | 'text' | 'list' | 'object' {
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
  /** What it is counted with. */
  readonly count: Count;
}

/** The values so far of the document without its entries, or of one entry; `at` is where that stands. */
interface Count {
  nodes: number;
  readonly at: Path;
}

/** What holds for every slot. */
interface Walk {
  readonly limits: SizeLimits;
  readonly issues: Issue[];
  readonly entriesOf: ReadonlySet<string>;
}

/** As `copied`; a proxy may throw at any look at it, and is then no plain data. */
function take(slot: Slot, walk: Walk): Slot[] {
  try {
    return copied(slot, walk);
  } catch {
    walk.issues.push(issue('not-plain', slot.path, { found: 'proxy' }));
    return [];
  }
}

/** Puts the copy in its place and answers the values inside it, in order. */
function copied(slot: Slot, { limits, issues, entriesOf }: Walk): Slot[] {
  const { value, path, depth } = slot;
  const [list = ''] = path;
  const isOfEntries = path.length === 1 && entriesOf.has(String(list));
  const longest = isOfEntries ? (limits.totalNodes ?? limits.nodes) : limits.nodes;
  const refuse = (code: IssueCode, at: Path, params: Readonly<Record<string, string>>): Slot[] => {
    issues.push(issueOf(code, at, params));
    return [];
  };
  if (typeof value === 'string')
    return isWellFormed(value) ? put(slot, nfc(value)) : refuse('source-encoding', path, {});
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return put(slot, value);
  if (typeof value !== 'object') return refuse('not-plain', path, { found: typeof value });
  if (depth > limits.depth) return refuse('depth', path, limitPassed(limits, 'depth'));
  if (Array.isArray(value) && value.length > longest) {
    const name = isOfEntries && limits.totalNodes !== undefined ? 'totalNodes' : 'nodes';
    issues.push(tooMany(path, limits, name));
    return [];
  }
  const foreign = foreignTo(value);
  if (foreign !== undefined) return refuse('not-plain', path, { found: foreign });
  const copy: Container = Array.isArray(value) ? [] : {};
  put(slot, copy);
  const inside: Slot[] = [];
  const keys = new Set<string>();
  const entries = Array.isArray(value) ? Array.from(value, (_, index) => index) : Object.keys(value);
  for (const written of entries) {
    if (isOfEntries && issues.length >= MOST_ISSUES) break;
    const key = typeof written === 'string' ? nfc(written) : written;
    const at = [...path, key];
    const described = Object.getOwnPropertyDescriptor(value, written);
    if (typeof key === 'string' && !isWellFormed(key)) refuse('source-encoding', path, {});
    else if (typeof key === 'string' && isForbidden(key)) refuse('key-forbidden', at, { key });
    else if (typeof key === 'string' && keys.has(key)) refuse('duplicate-key', at, { key });
    else if (described === undefined) refuse('not-plain', at, { found: 'hole' });
    else if (!('value' in described)) refuse('not-plain', at, { found: 'accessor' });
    else {
      const count = isOfEntries ? { nodes: 0, at } : slot.count;
      // read by the key, not from the descriptor: a reactive object then notes what was read
      const read = (value as Readonly<Record<string, unknown>>)[written];
      inside.push({ into: copy, key, value: read, path: at, depth: depth + 1, count });
    }
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
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isList && prototype !== null && !isObjectPrototype(prototype)) return 'instance';
  if (Object.getOwnPropertySymbols(value).length > 0) return 'symbol';
  return isList && Object.keys(value).length > value.length ? 'list with keys' : undefined;
}

/** `Object.prototype` of any realm: a frame or a worker has its own. */
function isObjectPrototype(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, 'isPrototypeOf');
}
