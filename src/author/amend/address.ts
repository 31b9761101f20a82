import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** Lists whose items are nodes: a node's id is the only one in its tier, so it is found at any depth below them. */
const TREES: readonly (string | number | undefined)[] = ['criteria', 'children'];

/** Where an address leads; where it leads nowhere, the step that failed and the names that stood there instead. */
export interface Found {
  readonly paths: readonly Path[];
  readonly lost?: { readonly step: string; readonly names: readonly string[]; readonly last: boolean };
}

/** The steps of an address, parted by `/`; in a step `~1` is a slash and `~0` a tilde, as in a JSON Pointer. */
export function stepsOf(address: string): readonly string[] {
  return address.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Steps as an address. */
export function addressText(steps: readonly string[]): string {
  return steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/**
 * What an item of a list is called: its `id`, `key` or `from`, or the text that it is. Positions are no names: they
 * change when something is inserted above.
 */
export function nameOf(item: Json | undefined): string | undefined {
  if (typeof item === 'string') return item;
  const { id, key, from } = objectOf(item);
  const name = [id, key, from].find((one) => typeof one === 'string');
  return typeof name === 'string' ? name : undefined;
}

/** Every place of the document that the address leads to. */
export function placesAt(document: Json, address: string): Found {
  const steps = stepsOf(address);
  let places: readonly Place[] = [{ path: [], value: document }];
  for (const [index, step] of steps.entries()) {
    const next = places.flatMap((place) => inside(place).filter(({ name }) => name === step));
    if (next.length === 0) {
      const names = places.flatMap(inside).map(({ name }) => name);
      return { paths: [], lost: { step, names, last: index === steps.length - 1 } };
    }
    places = next;
  }
  return { paths: places.map(({ path }) => path) };
}

/** The address of a path, as short as it can be; of a place inside an item without a name, that of the list. */
export function addressOf(document: Json, path: Path): string {
  return addressText(named(document, path, true));
}

/** As `addressOf`, but with every group above a node: an address then begins with that of all that it stands in. */
export function longAddressOf(document: Json, path: Path): string {
  return addressText(named(document, path, false));
}

function named(document: Json, path: Path, isShort: boolean): readonly string[] {
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

/** What one step can lead to from a place. */
function inside({ path, value }: Place): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).map(([name, inner]) => ({ name, path: [...path, name], value: inner }));
  const isTree = TREES.includes(path.at(-1));
  return value.flatMap((item: Json, index): readonly Named[] => {
    const name = nameOf(item);
    const own = { path: [...path, index], value: item };
    const below = isTree ? childrenOf(own) : [];
    return name === undefined ? below : [{ ...own, name }, ...below];
  });
}

function childrenOf({ path, value }: Place): readonly Named[] {
  const { children } = objectOf(value);
  return Array.isArray(children) ? inside({ path: [...path, 'children'], value: children }) : [];
}

/** The entries of an object; none of anything else. */
function objectOf(value: Json | undefined): Readonly<Record<string, Json>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, Json>>) : {};
}
