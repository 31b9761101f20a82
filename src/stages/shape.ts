import type * as z from 'zod';
import { valueAt } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, issue, type Path } from '../model/issue.js';
import { documentOrder, MOST_ISSUES } from './shape/document-order.js';
import { type Edits, editsOf } from './shape/edits.js';
import { fairness } from './shape/fair.js';
import { knownKeys } from './shape/known-keys.js';
import { standInAt } from './shape/stand-in.js';
import { issuesOf } from './shape/zod-issues.js';

export { documentOrder } from './shape/document-order.js';

/** A document as its schema reads it. */
export interface Shape<T> {
  /** There only when nothing is wrong. */
  readonly value: T | undefined;
  /** The same, or what could be read when the faulty places were left out or replaced, so that later stages can look on. */
  readonly partial: T | undefined;
  /** Every fault of shape, in document order, with paths of the whole document. */
  readonly issues: readonly Issue[];
  /** The path in the whole document of a place in `partial`. */
  readonly original: (path: Path) => Path;
  /** Whether something at this place of `partial`, or up to two steps inside it, was left out or replaced. */
  readonly isFaulty: (path: Path) => boolean;
  /** What a later stage found in `partial`, with paths of the whole document, without what only follows from a fault told here. */
  readonly carry: (later: readonly Issue[]) => readonly Issue[];
}

/** Each round reads what the round before left out more. */
const ROUNDS = 12;

/** Reads a document that `admit` let in. */
export function readShape<T>(schema: z.ZodType<T>, document: Json): Shape<T> {
  const edits = editsOf(document);
  const keys = knownKeys(schema);
  const issues: Issue[] = [];
  const meant: (string | number | undefined)[] = [];
  let partial: T | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = edits.apply();
    const parsed = parse(schema, read);
    if (parsed === undefined) {
      issues.push(issue('source-too-many-nodes', [], { limit: '100000' }));
      break;
    }
    if (parsed.success) {
      partial = parsed.data;
      break;
    }
    const isFair = fairness(document, edits.paths(), meant);
    const found = issuesOf(read, parsed.error.issues, keys, MOST_ISSUES);
    // so faulty a document is not looked into any further
    if (found.at(-1)?.code === 'issues-not-listed') {
      issues.push(...found.map((one) => ({ ...one, path: edits.original(one.path) })));
      break;
    }
    const faults = found.map((one) => ({ ...one, path: edits.original(one.path) }));
    const slips = slipsAmong(faults);
    meant.push(...slips.map((path) => path.at(-1)));
    const known = new Set(slips.map(keyOf));
    for (const one of faults) if (isFair(one) && !(isAbsence(one) && known.has(keyOf(one.path)))) issues.push(one);
    const mended = found.map(({ path }) =>
      mend(schema, edits, edits.original(path), valueAt(read, path) !== undefined),
    );
    if (mended.includes(false)) break;
  }
  const isFair = fairness(document, edits.paths(), meant);
  const original = edits.original;
  const faulty = new Set(
    edits.paths().flatMap((path) => [0, 1, 2].map((up) => JSON.stringify(path.slice(0, path.length - up)))),
  );
  return {
    value: issues.length === 0 ? partial : undefined,
    partial,
    issues: documentOrder(document, issues),
    original,
    isFaulty: (path) => faulty.has(JSON.stringify(original(path))),
    carry: (later) => later.map((one) => ({ ...one, path: asWritten(original(one.path), document) })).filter(isFair),
  };
}

/** The keys that were meant where one is unknown but for a slip: they are not missing besides. */
function slipsAmong(faults: readonly Issue[]): readonly Path[] {
  return faults.flatMap(({ code, path, params: { suggestion = '' } }) =>
    code === 'key-unknown' && suggestion !== '' ? [[...path.slice(0, -1), suggestion]] : [],
  );
}

function isAbsence({ code }: Issue): boolean {
  return code === 'key-missing' || code === 'policy-missing';
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** An expression is read with `{"number": …}` for each number; whoever wrote the number alone is pointed at it. */
function asWritten(path: Path, document: Json): Path {
  const above = path.slice(0, -1);
  return path.at(-1) === 'number' && typeof valueAt(document, above) === 'number' ? above : path;
}

/** Undefined where zod has more faults to tell than a call may have arguments, which is above 100,000. */
function parse<T>(schema: z.ZodType<T>, document: Json): z.ZodSafeParseResult<T> | undefined {
  try {
    return schema.safeParse(document);
  } catch (thrown) {
    if ((thrown as Partial<Error>).name === 'RangeError') return undefined;
    throw thrown;
  }
}

/**
 * Makes the edit that a fault asks for; false where nothing is left to edit. What is there is left out. For what must
 * be there another value is put in its place, or, where none is found, the thing around it is left out.
 */
function mend(schema: z.ZodType, edits: Edits, path: Path, present: boolean): boolean {
  if (path.length === 0) return false;
  if (present) {
    edits.drop(path);
    return true;
  }
  const standIn = edits.isReplaced(path) ? undefined : standInAt(schema, path);
  if (standIn !== undefined) edits.replace(path, standIn);
  else if (path.length > 1) edits.drop(path.slice(0, -1));
  return standIn !== undefined || path.length > 1;
}
