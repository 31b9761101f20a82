import { addressOf, nameOf, placesAt } from '../../src/author/amend/address.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import type { Json } from '../../src/model/expression.js';
import type { Path } from '../../src/model/issue.js';
import type { Chance } from '../jsonlogic/chance.js';
import type { Doc } from './naive-expressions.js';

/** A change of one place of a pack: as an amendment states it, as a person makes it in the text, and what takes it back. */
export interface DrawnChange {
  readonly path: Path;
  readonly change: object;
  /** Absent where an item without a name is inserted, which no address names. */
  readonly reverse?: object;
  /** Finds the place in a copy of the document; the edit is made when that is called. */
  readonly edit: (copy: Doc) => () => void;
  /** Whether the list at the path gets an item: two such changes of one list make another pack in another order. */
  readonly isInsertion: boolean;
}

/** What is drawn from: a document, its paths, and chance. */
interface Drawing {
  readonly document: Doc;
  readonly paths: readonly Path[];
  readonly draws: Chance;
}

/** Keys at the top that no change sets, and languages, which nearly every place has. */
const KEPT: readonly unknown[] = ['format', 'id', 'version', 'title', 'texts', 'languages'];
/** Names of items: who is renamed has another address. */
const NAMES: readonly unknown[] = ['id', 'key', 'from'];

/** One to four changes, none of which is in the place of another. */
export function drawnChanges(document: Doc, draws: Chance): readonly DrawnChange[] {
  const paths = pathsOf(document).filter(
    (path) => path.length > 0 && !KEPT.includes(path[0]) && !NAMES.includes(path.at(-1)),
  );
  const found: DrawnChange[] = [];
  const most = draws.pick([1, 1, 2, 3, 4]);
  for (let tried = 0; tried < most * 3 && found.length < most; tried += 1) {
    const drawn = draws.pick([scalar, scalar, part, removal, insertion, newKey])({ document, paths, draws });
    if (drawn && !found.some(({ path }) => isIn(path, drawn.path) || isIn(drawn.path, path))) found.push(drawn);
  }
  return found;
}

/** Whether a change removes a tier or a row, with which other parts go. */
export function removesNode({ path, change }: DrawnChange): boolean {
  const isItem = typeof path.at(-1) === 'number' && ['tiers', 'criteria', 'children'].includes(String(path.at(-2)));
  return isItem && Object.hasOwn(change, 'remove');
}

function pathsOf(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner as Json, [...path, key]))];
}

const isIn = (path: Path, place: Path) => place.every((step, index) => path[index] === step);
const at = (document: Doc, path: Path): Doc => path.reduce<Doc>((value, step) => value?.[step], document);
const copyOf = (value: Doc): Doc => JSON.parse(JSON.stringify(value));
const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/** The address of a path, where it leads there and nowhere else. */
function addressThere({ document }: Drawing, path: Path): string | undefined {
  const address = addressOf(document, path);
  const { paths } = placesAt(document, address);
  return paths.length === 1 && isSame(paths[0], path) ? address : undefined;
}

/** Another value of the same sort; words may have what YAML reads otherwise without quotes. */
function otherValue(value: Doc, key: unknown, { document, draws }: Drawing): Doc {
  if (typeof value === 'number') return draws.pick([value + 1, value / 2, value * 2, value + 0.5]);
  if (typeof value === 'boolean') return !value;
  if (/^-?\d+(\.\d+)?$/.test(value)) return draws.pick([String(Number(value) + 1), String(Number(value) + 0.5)]);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/\d\d$/, '15');
  if (['vi', 'en'].includes(String(key))) return `${value} ${draws.pick(['mới', '# 2', '"x"', ': y', '1', '- z'])}`;
  const words = pathsOf(document).filter((path) => path.at(-1) === key && typeof at(document, path) === 'string');
  return at(document, draws.pick(words));
}

function replacing(drawing: Drawing, path: Path, value: Doc): DrawnChange | undefined {
  const address = addressThere(drawing, path);
  const before = at(drawing.document, path);
  if (address === undefined || isSame(value, before)) return undefined;
  const edit = (copy: Doc) => {
    const owner = at(copy, path.slice(0, -1));
    const old = owner[path.at(-1) ?? ''];
    return () => {
      owner[Array.isArray(owner) ? owner.indexOf(old) : (path.at(-1) ?? '')] = copyOf(value);
    };
  };
  const [change, reverse] = [value, before].map((replace) => ({ at: address, replace }));
  return change && reverse && { path, change, reverse, edit, isInsertion: false };
}

function scalar(drawing: Drawing): DrawnChange | undefined {
  const { document, paths, draws } = drawing;
  const path = draws.pick(paths.filter((each) => typeof at(document, each) !== 'object'));
  return typeof path.at(-1) === 'number'
    ? undefined
    : replacing(drawing, path, otherValue(at(document, path), path.at(-1), drawing));
}

/** A whole part with another value in it. */
function part(drawing: Drawing): DrawnChange | undefined {
  const { document, paths, draws } = drawing;
  const path = draws.pick(paths.filter((each) => each.length > 2 && typeof at(document, each) === 'object'));
  const value = copyOf(at(document, path));
  const inside = pathsOf(value).filter((each) => typeof at(value, each) !== 'object' && !NAMES.includes(each.at(-1)));
  if (inside.length === 0) return undefined;
  const inner = draws.pick(inside);
  at(value, inner.slice(0, -1))[inner.at(-1) ?? ''] = otherValue(at(value, inner), inner.at(-1), drawing);
  return nameOf(value) === nameOf(at(document, path)) ? replacing(drawing, path, value) : undefined;
}

function removal(drawing: Drawing): DrawnChange | undefined {
  const { document, paths, draws } = drawing;
  const path = draws.pick(paths.filter((each) => each.length > 1));
  const address = addressThere(drawing, path);
  const [list, key] = [path.slice(0, -1), path.at(-1) ?? ''];
  const owner = at(document, list);
  const next = Array.isArray(owner) ? owner[Number(key) + 1] : undefined;
  if (address === undefined || (next !== undefined && nameOf(next) === undefined)) return undefined;
  const before = next === undefined ? {} : { before: nameOf(next) };
  const back = Array.isArray(owner) ? { at: addressOf(document, list), ...before } : { at: address };
  const edit = (copy: Doc) => {
    const within = at(copy, list);
    const old = within[key];
    return () => {
      if (Array.isArray(within)) within.splice(within.indexOf(old), 1);
      else Reflect.deleteProperty(within, key);
    };
  };
  const change = { at: address, remove: true };
  return { path, change, reverse: { ...back, insert: at(document, path) }, edit, isInsertion: false };
}

/** A copy of an item under another name, at the end of its list or beside another item. */
function insertion(drawing: Drawing): DrawnChange | undefined {
  const { document, paths, draws } = drawing;
  const lists = paths.filter((path) => Array.isArray(at(document, path)) && at(document, path).length > 0);
  if (lists.length === 0) return undefined;
  const path = draws.pick(lists);
  const [address, list] = [addressThere(drawing, path), at(document, path) as readonly Doc[]];
  const item = renamed(draws.pick(list), 'another');
  const names = list.map((each) => nameOf(each));
  const name = nameOf(item);
  if (address === undefined || (name !== undefined && names.includes(name))) return undefined;
  const beside = draws.pick(names);
  const where = draws.pick(['before', 'after', 'end']);
  const isBeside = where !== 'end' && beside !== undefined && names.filter((each) => each === beside).length === 1;
  const edit = (copy: Doc) => {
    const within = at(copy, path);
    return () => {
      const index = within.findIndex((each: Doc) => nameOf(each) === beside);
      within.splice(isBeside ? index + (where === 'after' ? 1 : 0) : within.length, 0, copyOf(item));
    };
  };
  const change = { at: address, insert: item, ...(isBeside ? { [where]: beside } : {}) };
  const step = name?.replaceAll('~', '~0').replaceAll('/', '~1');
  const reverse = name === undefined ? {} : { reverse: { at: `${address}/${step}`, remove: true } };
  return { path, change, ...reverse, edit, isInsertion: true };
}

/** The item, in which everything that has an id has another. */
function renamed(item: Doc, prefix: string): Doc {
  if (Array.isArray(item)) return item.map((each) => renamed(each, prefix));
  if (typeof item !== 'object' || item === null) return item;
  const entries = Object.entries<Doc>(item).map(([key, value]) => [
    key,
    key === 'id' ? `${prefix}-${value}` : renamed(value, prefix),
  ]);
  return Object.fromEntries(entries);
}

/** A key that a like place of the pack has. */
function newKey(drawing: Drawing): DrawnChange | undefined {
  const { document, paths, draws } = drawing;
  const isEntry = (path: Path) => typeof at(document, path) === 'object' && !Array.isArray(at(document, path));
  const objects = paths.filter(isEntry);
  const path = draws.pick(objects);
  const owner = at(document, path);
  const alike = objects
    .filter((each) => each.length === path.length && each.at(-2) === path.at(-2))
    .flatMap((each) => Object.entries<Doc>(at(document, each)).filter(([key]) => !Object.hasOwn(owner, key)));
  const address = addressThere(drawing, path);
  if (alike.length === 0 || address === undefined) return undefined;
  const [key, value] = draws.pick(alike);
  const edit = (copy: Doc) => {
    const within = at(copy, path);
    return () => {
      within[key] = copyOf(value);
    };
  };
  const place = `${address}/${key}`;
  const change = { at: place, insert: value };
  return { path: [...path, key], change, reverse: { at: place, remove: true }, edit, isInsertion: false };
}
