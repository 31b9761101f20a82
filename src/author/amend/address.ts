import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** Lists of nodes. The id of a node is unique in its tier, so an address finds it at any depth below them. */
const TREES: readonly (string | number | undefined)[] = ['criteria', 'children'];

/** The places of an address; where it has none, the step that failed, whether it is the last, and the names that exist there. */
interface AddressPlaces {
  readonly paths: readonly Path[];
  readonly lost?: { readonly step: string; readonly names: readonly string[]; readonly isLast: boolean };
}

/** The steps of an address, separated by `/`; in a step `~1` is a slash and `~0` a tilde, as in a JSON Pointer. */
export function stepsOf(address: string): readonly string[] {
  return address.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The address of steps. */
export function addressText(steps: readonly string[]): string {
  return steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/**
 * The name of a list item: its `id`, `key` or `from`, or the item itself if it is text. A position is no name: it changes
 * when an item is inserted above.
 */
export function nameOf(item: Json | undefined): string | undefined {
  if (typeof item === 'string') return item;
  const { id, key, from } = objectOf(item);
  return [id, key, from].find((name) => typeof name === 'string');
}

/** The places of the document that have the address. */
export function placesAt(document: Json, address: string): AddressPlaces {
  const steps = stepsOf(address);
  let places: readonly Place[] = [{ path: [], value: document }];
  for (const [index, step] of steps.entries()) {
    const next = places.flatMap((place) => inside(place).filter(({ name }) => name === step));
    if (next.length === 0) {
      const names = places.flatMap(inside).map(({ name }) => name);
      return { paths: [], lost: { step, names, isLast: index === steps.length - 1 } };
    }
    places = next;
  }
  return { paths: places.map(({ path }) => path) };
}

/** The shortest address of a path; for a place inside an item without a name, that of the list. */
export function addressOf(document: Json, path: Path): string {
  return addressText(stepsTo(document, path, true));
}

/** As `addressOf`, but with every group above a node, so that the address of a group begins those of its nodes. */
export function longAddressOf(document: Json, path: Path): string {
  return addressText(stepsTo(document, path, false));
}

function stepsTo(document: Json, path: Path, isShort: boolean): readonly string[] {
  const steps: string[] = [];
  let value: Json | undefined = document;
  for (const [index, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string | number, Json>>)[key];
    if (typeof key === 'string') {
      steps.push(key);
      continue;
    }
    const name = nameOf(value);
    if (name === undefined) break;
    // a node is named without the groups above it
    if (isShort && steps.at(-1) === 'children' && TREES.includes(path[index - 3]) && steps.length > 1) steps.splice(-2);
    steps.push(name);
  }
  return steps;
}

interface Place {
  readonly path: Path;
  readonly value: Json;
}

interface Named extends Place {
  readonly name: string;
}

/** The named places one step below a place. */
function inside({ path, value }: Place): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).map(([name, inner]) => ({ name, path: [...path, name], value: inner }));
  const isTree = TREES.includes(path.at(-1));
  return value.flatMap((item: Json, index): readonly Named[] => {
    const name = nameOf(item);
    const place = { path: [...path, index], value: item };
    const below = isTree ? childrenOf(place) : [];
    return name === undefined ? below : [{ ...place, name }, ...below];
  });
}

function childrenOf({ path, value }: Place): readonly Named[] {
  const { children } = objectOf(value);
  return Array.isArray(children) ? inside({ path: [...path, 'children'], value: children }) : [];
}

/** The value if it is an object; else no entries. */
function objectOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return isObject(value) ? (value as Readonly<Record<string, Json>>) : {};
}
