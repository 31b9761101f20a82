import { closest } from '../../kit/unicode.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Issue, Path } from '../../model/issue.js';
import { RESTS_ON, STANDS_ALONE } from './rests-on.js';
import { STAND_IN } from './stand-in.js';

/**
 * Whether an issue of a document with edits is an issue of the whole document too. It is not if
 * - an edit is at its place, beside it, inside it, or in the same object with an id;
 * - it names an edited object, or an id like a faulty one: whoever misspelt an id wrote it differently elsewhere;
 * - it rests on a list that was edited, or whose key is misspelt (`RESTS_ON`).
 */
export function fairness(
  document: Json,
  edits: readonly Path[],
  misspelt: readonly (string | number | undefined)[] = [],
): (issue: Issue) => boolean {
  const near = new Set<string>();
  const exact = new Set<string>();
  const objects = new Set<string>();
  const owners = new Set<string>();
  const names = new Set<string>([STAND_IN]);
  const misnamed: string[] = [];
  const unsureKeys = new Set(misspelt);
  for (const path of edits) {
    exact.add(keyOf(path));
    unsureKeys.add(path.findLast((step) => typeof step === 'string'));
    if (typeof path.at(-1) === 'string') objects.add(keyOf(path.slice(0, -1)));
    for (let up = 0; up <= REACH && up <= path.length; up += 1) near.add(keyOf(path.slice(0, path.length - up)));
    const owner = ownerAt(document, path);
    if (owner !== undefined) owners.add(keyOf(owner.path));
    const isName = path.at(-1) === 'id' || path.at(-1) === 'key';
    const name = isName ? valueAt(document, path) : owner?.id;
    // an id that is no text, e.g. `facts[2].id`: any name may be the missing one, so the whole list `facts` is lost
    if (isName && typeof name !== 'string')
      unsureKeys.add(path.slice(0, -2).findLast((step) => typeof step === 'string'));
    if (typeof name !== 'string') continue;
    names.add(name);
    if (isName && name.length >= SHORTEST && misnamed.length < MOST) misnamed.push(name);
  }
  return ({ code, path, params }) => {
    if (RESTS_ON[code]?.some((key) => unsureKeys.has(key))) return false;
    const owner = ownerAt(document, path);
    if (owner !== undefined && owners.has(keyOf(owner.path)) && !STANDS_ALONE.has(code)) return false;
    if (near.has(keyOf(path))) return false;
    if (typeof path.at(-1) === 'string' && objects.has(keyOf(path.slice(0, -1)))) return false;
    for (let length = 1; length <= path.length; length += 1) if (exact.has(keyOf(path.slice(0, length)))) return false;
    return !Object.values(params).some((value) => names.has(value) || isLike(value, misnamed));
  };
}

/**
 * How many steps above an edit an issue may follow from it: a step of `levels` that loses an end leaves a gap in
 * `levels`.
 */
const REACH = 3;

/** Shorter words are like too many others; and only so many faulty ids are compared. */
const SHORTEST = 3;
const MOST = 50;

function isLike(value: string, misnamed: readonly string[]): boolean {
  return value.length >= SHORTEST && closest(value, misnamed) !== undefined;
}

/** The nearest object with an id at or above a path, but not the document itself. */
function ownerAt(document: Json, path: Path): { readonly path: Path; readonly id: string } | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    const id = valueAt(document, [...at, 'id']);
    if (typeof id === 'string') return { path: at, id };
  }
  return undefined;
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
