import { bug } from '../../kit/bug.js';
import { isObject } from '../../kit/plain-data.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { AmendmentChange } from '../../model/amendment.js';
import { jsonTypeOf, valueAt } from '../../model/document.js';
import type { Json } from '../../model/expression.js';
import type { IssueCode, Path } from '../../model/issue.js';
import { addressOf, addressText, longAddressOf, nameOf, placesAt, stepsOf } from './address.js';
import { elsewhere, idOfCode, otherwiseParted } from './address-meant.js';
import { isSame, withValue } from './edit.js';

/** Why a change cannot be made: a code, the key of the change that it is about, and its params. */
export interface Obstacle {
  readonly code: IssueCode;
  readonly key: keyof AmendmentChange;
  readonly params: Readonly<Record<string, string>>;
}

/** A document after one change, and the changed place: the former place of what was removed. */
export interface ChangedDocument {
  readonly document: Json;
  readonly path: Path;
  readonly address: string;
  /** The address with every group above it; for an item without a name, that of its list. */
  readonly place: string;
  /** Whether the address is that of the place alone, and not of the list that it is in. */
  readonly isNamed: boolean;
  readonly did: 'replaced' | 'removed' | 'inserted';
}

/** Keys of a pack that no change may set: an amendment has keys of its own for them. */
const HEAD: readonly string[] = ['format', 'id', 'version', 'title', 'texts'];

/** Makes a change, which must match exactly one place and alter it. */
export function applyChange(document: Json, change: AmendmentChange): ChangedDocument | Obstacle {
  const { at } = change;
  const [first = ''] = stepsOf(at);
  if (HEAD.includes(first)) return { code: 'amend-head', key: 'at', params: { at } };
  if (stepsOf(at).includes('')) {
    const suggestion = addressText(stepsOf(at).filter((step) => step !== ''));
    return { code: 'amend-none', key: 'at', params: { at, step: at, suggestion } };
  }
  const position = stepsOf(at).find((step) => /^(\d+|\[\d+\])$/.test(step));
  if (position !== undefined) {
    const suggestion = idOfCode(document, at, position);
    if (suggestion === undefined) return { code: 'amend-position', key: 'at', params: { at } };
    return { code: 'amend-none', key: 'at', params: { at, step: position, suggestion } };
  }
  if (change.insert !== undefined) return insert(document, change, change.insert);
  if (hasNeighbour(change)) return { code: 'amend-neighbour', key: neighbourKey(change), params: { at } };
  const place = onePlace(document, at);
  if ('code' in place) return place;
  const { path } = place;
  const current = valueAt(document, path) ?? null;
  if (change.remove === true) {
    const named = { address: addressOf(document, path), place: longAddressOf(document, path), isNamed: true };
    return { document: withValue(document, path, undefined), path, ...named, did: 'removed' };
  }
  if (isObject(current) && !isObject(change.replace))
    return {
      code: 'wrong-type',
      key: 'replace',
      params: { expected: 'object', found: jsonTypeOf(change.replace) },
    };
  if (typeof path.at(-1) === 'number' && nameOf(change.replace) !== nameOf(current))
    return {
      code: 'amend-name',
      key: 'replace',
      params: { found: nameOf(change.replace) ?? '', expected: nameOf(current) ?? '' },
    };
  if (isSame(current, change.replace)) return { code: 'amend-same', key: 'replace', params: { at } };
  return applied(withValue(document, path, change.replace), path, 'replaced');
}

/** Whether a change says before or after which item of a list it inserts. */
function hasNeighbour({ before, after }: AmendmentChange): boolean {
  return before !== undefined || after !== undefined;
}

/** The key of a change that names the neighbour of what it inserts. */
function neighbourKey({ before }: AmendmentChange): 'before' | 'after' {
  return before === undefined ? 'after' : 'before';
}

function applied(document: Json, path: Path, did: ChangedDocument['did']): ChangedDocument {
  const place = longAddressOf(document, path);
  return { document, path, address: addressOf(document, path), place, isNamed: hasName(document, path), did };
}

/** Whether a place has an address of its own: a key, or an item of a list that has a name. */
export function hasName(document: Json, path: Path): boolean {
  return typeof path.at(-1) === 'string' || nameOf(valueAt(document, path)) !== undefined;
}

function onePlace(document: Json, at: string): { readonly path: Path } | Obstacle {
  const { paths, lost } = placesAt(document, at);
  const [path] = paths;
  if (path === undefined) {
    const { step = '', names = [] } = lost ?? {};
    const near = idOfCode(document, at, step) ?? closestOrEmpty(step, names);
    const written = otherwiseParted(document, at) ?? (near === '' ? elsewhere(document, at) : undefined);
    const params = written === undefined ? { step, suggestion: near } : { step: at, suggestion: written };
    return { code: 'amend-none', key: 'at', params: { at, ...params } };
  }
  return paths.length > 1
    ? { code: 'amend-several', key: 'at', params: { at, count: String(paths.length) } }
    : { path };
}

/** Inserts into the list at the address, or as the value of a new key. */
function insert(document: Json, change: AmendmentChange, value: Json): ChangedDocument | Obstacle {
  const { at } = change;
  const { lost } = placesAt(document, at);
  if (lost?.isLast === true) return insertKey(document, change, value);
  const place = onePlace(document, at);
  if ('code' in place) return place;
  const list = valueAt(document, place.path);
  if (!Array.isArray(list)) return { code: 'amend-there', key: 'at', params: { at } };
  const name = nameOf(value);
  if (name !== undefined && list.some((item: Json) => nameOf(item) === name))
    return { code: 'id-duplicate', key: 'insert', params: { id: name } };
  const position = positionIn(list, change);
  if (typeof position !== 'number') return position;
  const changed = withValue(document, place.path, list.toSpliced(position, 0, value));
  const path = [...place.path, position];
  return applied(changed, path, 'inserted');
}

function insertKey(document: Json, change: AmendmentChange, value: Json): ChangedDocument | Obstacle {
  const steps = stepsOf(change.at);
  const cut = change.at.lastIndexOf('/');
  const above = cut === -1 ? { path: [] } : onePlace(document, change.at.slice(0, cut));
  if ('code' in above) return above;
  const key = steps.at(-1) ?? bug('an address has a step');
  const parent = valueAt(document, above.path);
  // an item goes into its list, and has its name inside
  if (!isObject(parent))
    return { code: 'amend-into', key: 'at', params: { at: change.at, list: change.at.slice(0, cut) } };
  if (hasNeighbour(change)) return { code: 'amend-neighbour', key: neighbourKey(change), params: { at: change.at } };
  const path = [...above.path, key];
  const changed = withValue(document, path, value);
  return applied(changed, path, 'inserted');
}

/** Where a change inserts into a list: before or after the item that it names, else at the end. */
function positionIn(list: readonly Json[], change: AmendmentChange): number | Obstacle {
  const { before, after } = change;
  const neighbour = before ?? after;
  if (neighbour === undefined) return list.length;
  const names = list.map((item) => nameOf(item) ?? '');
  const position = names.indexOf(neighbour);
  if (position !== -1) return before === undefined ? position + 1 : position;
  const params = { at: neighbour, step: neighbour, suggestion: closestOrEmpty(neighbour, names) };
  return { code: 'amend-none', key: neighbourKey(change), params };
}
