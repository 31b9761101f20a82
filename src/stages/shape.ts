import { valueAt } from '../model/document.js';
import type { Json } from '../model/expression.js';
import { type Issue, issue, type Path } from '../model/issue.js';
import type * as z from '../model/schemas.js';
import { documentOrder, MOST_ISSUES } from './shape/document-order.js';
import { type Edits, editsOf } from './shape/edits.js';
import { fairness } from './shape/fair.js';
import { knownKeys } from './shape/known-keys.js';
import { withMeantKeys } from './shape/meant-keys.js';
import { parse } from './shape/parse.js';
import { standInAt } from './shape/stand-in.js';
import { issuesOf } from './shape/zod-issues.js';

export { documentOrder } from './shape/document-order.js';

/** A document as its schema reads it. */
interface Shape<T> {
  /** Undefined where there is any issue. */
  readonly value: T | undefined;
  /**
   * `value`, or what could be read after the faulty places were left out or replaced, so that later stages can check
   * the rest.
   */
  readonly partial: T | undefined;
  /** Every fault of shape, in document order, with paths of the whole document. */
  readonly issues: readonly Issue[];
  /** The path in the whole document of a place in `partial`. */
  readonly original: (path: Path) => Path;
  /** Whether something at this place of `partial`, or up to two steps inside it, was left out or replaced. */
  readonly isFaulty: (path: Path) => boolean;
  /**
   * The issues of a later stage on `partial`, with paths of the whole document, without those that only follow from a
   * fault in `issues`.
   */
  readonly carry: (later: readonly Issue[]) => readonly Issue[];
}

/** How often a document is read again, each time without the places that were faulty before. */
const ROUNDS = 12;

/** Reads a document that `admit` let in. */
export function readShape<T>(schema: z.core.$ZodType<T>, document: Json): Shape<T> {
  const edits = editsOf(document);
  const keys = knownKeys(schema);
  const issues: Issue[] = [];
  const meantKeys: (string | number | undefined)[] = [];
  let partial: T | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = edits.apply();
    const parsed = parse(schema, read);
    if (parsed === undefined) {
      issues.push(issue('source-too-many-nodes', [], { limit: '100000', name: '' }));
      break;
    }
    if (parsed.success) {
      partial = parsed.data;
      break;
    }
    const isFair = fairness(document, edits.paths(), meantKeys);
    const roundIssues = withMeantKeys(schema, read, issuesOf(read, parsed.error.issues, keys, MOST_ISSUES));
    const faults = roundIssues.map((fault) => ({ ...fault, path: edits.original(fault.path) }));
    const slips = slipsAmong(faults);
    meantKeys.push(...slips.map((path) => path.at(-1)));
    const known = new Set(slips.map(keyOf));
    for (const fault of faults)
      if (isFair(fault) && !(isAbsence(fault) && known.has(keyOf(fault.path)))) issues.push(fault);
    const mended = roundIssues.map(({ path }) =>
      mend(schema, edits, edits.original(path), valueAt(read, path) !== undefined),
    );
    // a round ends here too where there are more issues than are listed: the document as a whole is then reported
    if (mended.includes(false)) break;
  }
  const isFair = fairness(document, edits.paths(), meantKeys);
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
    carry: (later) =>
      later.map((fault) => ({ ...fault, path: asWritten(original(fault.path), document) })).filter(isFair),
  };
}

/** The paths of keys that were probably meant by a misspelt key: those are not reported as missing too. */
function slipsAmong(faults: readonly Issue[]): readonly Path[] {
  return faults.flatMap((fault) =>
    fault.code === 'key-unknown' && fault.params.suggestion !== ''
      ? [[...fault.path.slice(0, -1), fault.params.suggestion]]
      : [],
  );
}

function isAbsence({ code }: Issue): boolean {
  return code === 'key-missing' || code === 'policy-missing';
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/**
 * An expression is read with `{"number": …}` for each number; an issue about one points at the number as it was
 * written.
 */
function asWritten(path: Path, document: Json): Path {
  const above = path.slice(0, -1);
  return path.at(-1) === 'number' && typeof valueAt(document, above) === 'number' ? above : path;
}

/**
 * Edits the place of a fault so that the next round can read the rest; false where nothing is left to edit. A value that
 * is `present` is left out. For an absent one a stand-in is put there, or, without a stand-in, its parent is left out.
 */
function mend(schema: z.core.$ZodType, edits: Edits, path: Path, present: boolean): boolean {
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
