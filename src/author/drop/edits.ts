import { isObject } from '../../kit/plain-data.js';
import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** A value and its place. */
export interface PlacedValue {
  readonly path: Path;
  readonly value: Json;
}

/** Changes of a document. Every path is that of the document before all of them, so their order does not matter. */
export interface Edits {
  /** Items of lists, and keys with their values. */
  readonly removed: readonly Path[];
  /** Other values at places that are there. */
  readonly replaced: readonly PlacedValue[];
  /** Keys that are not there yet, by the path that they get; or another last item, by the path of its list. */
  readonly added: readonly Added[];
}

/** What is added; `after` is the key behind which a text gets the new one, by default the last. */
export interface Added extends PlacedValue {
  readonly after?: string;
}

/** A number as a document writes it: as a number where a double keeps all its digits, else as text. */
export function numberWritten(text: string): Json {
  return text.length > 15 ? text : Number(text);
}

/** A path as one text, the same for equal paths alone. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** Whether the path is that of the place, or of something in it. */
export function isIn(path: Path, place: Path): boolean {
  return place.length <= path.length && place.every((step, index) => path[index] === step);
}

/** The changed document. What no change is in is the same value as before. */
export function edited(document: Json, { removed, replaced, added }: Edits): Json {
  const gone = new Set(removed.map(pathKey));
  const values = new Map(replaced.map(({ path, value }) => [pathKey(path), value]));
  const touched = new Set(
    [...removed, ...replaced.map(({ path }) => path), ...added.map(({ path }) => path)].flatMap((path) =>
      [...path, ''].map((_, depth) => pathKey(path.slice(0, depth))),
    ),
  );
  const change = (value: Json, path: Path): Json => {
    const key = pathKey(path);
    const put = values.get(key);
    if (put !== undefined) return put;
    if (!touched.has(key) || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const more = added.filter((item) => pathKey(item.path) === key).map((item) => item.value);
      const remaining = value.flatMap((item: Json, index) => {
        const at = [...path, index];
        return gone.has(pathKey(at)) ? [] : [change(item, at)];
      });
      return [...remaining, ...more];
    }
    const remaining = Object.entries(value).flatMap(([name, inner]) => {
      const at = [...path, name];
      return gone.has(pathKey(at)) ? [] : [[name, change(inner as Json, at)] as const];
    });
    const more = added.filter(
      (item) => pathKey(item.path.slice(0, -1)) === key && !Object.hasOwn(value, String(item.path.at(-1))),
    );
    return Object.fromEntries([...remaining, ...more.map((item) => [String(item.path.at(-1)), item.value] as const)]);
  };
  return change(document, []);
}

/** The path before items were removed, of a path after it. */
export function pathBefore(removed: readonly Path[], path: Path): Path {
  const gone = new Set(removed.map(pathKey));
  const before: (string | number)[] = [];
  for (const step of path) {
    if (typeof step === 'string') {
      before.push(step);
      continue;
    }
    let index = 0;
    for (let left = step; ; index += 1) {
      if (gone.has(pathKey([...before, index]))) continue;
      if (left === 0) break;
      left -= 1;
    }
    before.push(index);
  }
  return before;
}

/** The path after items were removed, of a path before it; undefined where it is gone. */
export function pathAfter(removed: readonly Path[], path: Path): Path | undefined {
  if (removed.some((place) => isIn(path, place))) return undefined;
  return path.map((step, depth) => {
    if (typeof step === 'string') return step;
    const list = path.slice(0, depth);
    const before = removed.filter((place) => {
      const last = place.at(-1);
      return place.length === depth + 1 && isIn(place, list) && typeof last === 'number' && last < step;
    });
    return step - new Set(before.map(pathKey)).size;
  });
}

/** The values below a place with their paths, that of the place first. */
export function placesIn(document: Json): readonly PlacedValue[] {
  const places: PlacedValue[] = [];
  const collect = (value: Json, path: Path): void => {
    places.push({ path, value });
    if (Array.isArray(value)) for (const [index, item] of value.entries()) collect(item as Json, [...path, index]);
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) collect(inner as Json, [...path, key]);
  };
  collect(document, []);
  return places;
}
