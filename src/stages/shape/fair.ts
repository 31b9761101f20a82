import { closest } from '../../kit/unicode.js';
import { valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { Issue, Path } from '../../model/issue.js';
import { RESTS_ON, STANDS_ALONE } from './rests-on.js';
import { STAND_IN } from './stand-in.js';

/**
 * Whether an issue that was found in a document with edits would stand in the whole one. It would not where an edit is
 * at its place, beside it, inside it or in the same thing with an id; nor where it names a thing that an edit is in, or
 * nearly: who could not write the id as it must be wrote it differently elsewhere; nor where it rests on an edited list,
 * or on one whose key is misspelt.
 */
export function fairness(
  document: Json,
  edits: readonly Path[],
  misspelt: readonly (string | number | undefined)[] = [],
): (issue: Issue) => boolean {
  const near = new Set<string>();
  const exact = new Set<string>();
  const objects = new Set<string>();
  const things = new Set<string>();
  const names = new Set<string>([STAND_IN]);
  const misnamed: string[] = [];
  const lost = new Set(misspelt);
  for (const path of edits) {
    exact.add(keyOf(path));
    lost.add(path.findLast((step) => typeof step === 'string'));
    if (typeof path.at(-1) === 'string') objects.add(keyOf(path.slice(0, -1)));
    for (let up = 0; up <= REACH && up <= path.length; up += 1) near.add(keyOf(path.slice(0, path.length - up)));
    const thing = thingAt(document, path);
    if (thing !== undefined) things.add(keyOf(thing.path));
    const isName = path.at(-1) === 'id' || path.at(-1) === 'key';
    const name = isName ? valueAt(document, path) : thing?.id;
    // who knows what it is called: `facts[2].id`, `levels.floor.id`
    if (isName && typeof name !== 'string') lost.add(path.slice(0, -2).findLast((step) => typeof step === 'string'));
    if (typeof name !== 'string') continue;
    names.add(name);
    if (isName && name.length >= SHORTEST && misnamed.length < MOST) misnamed.push(name);
  }
  return ({ code, path, params }) => {
    if (RESTS_ON[code]?.some((key) => lost.has(key))) return false;
    const thing = thingAt(document, path);
    if (thing !== undefined && things.has(keyOf(thing.path)) && !STANDS_ALONE.has(code)) return false;
    if (near.has(keyOf(path))) return false;
    if (typeof path.at(-1) === 'string' && objects.has(keyOf(path.slice(0, -1)))) return false;
    for (let length = 1; length <= path.length; length += 1) if (exact.has(keyOf(path.slice(0, length)))) return false;
    return !Object.values(params).some((value) => names.has(value) || isLike(value, misnamed));
  };
}

/** How far above an edit an issue may be about it: a list of steps loses one end of a step. */
const REACH = 3;

/** A word of two letters is like too many others; and who has more than fifty wrong ids will read again. */
const SHORTEST = 3;
const MOST = 50;

function isLike(value: string, misnamed: readonly string[]): boolean {
  return value.length >= SHORTEST && closest(value, misnamed) !== undefined;
}

/** The nearest thing with an id at or above a path, the document itself left out. */
function thingAt(document: Json, path: Path): { readonly path: Path; readonly id: string } | undefined {
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
