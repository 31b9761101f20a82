import type { Json } from '../../model/expression.js';
import type { Path } from '../../model/issue.js';

/** What was left out of a document, or replaced, so that the rest can be read. */
export interface Edits {
  /** Leaves out the key or the list element at a path of the original. */
  readonly drop: (path: Path) => void;
  /** Puts a value at a path of the original, whether or not there is one. */
  readonly replace: (path: Path, standIn: Json) => void;
  /** Whether the value at a path of the original was replaced. */
  readonly isReplaced: (path: Path) => boolean;
  /** A copy of the document with all edits; the original is not changed. */
  readonly apply: () => Json;
  /** The original path of a place in the document as it was last applied. */
  readonly original: (path: Path) => Path;
  /** Original paths of all edits, in the order of the calls. */
  readonly paths: () => readonly Path[];
}

/** An edit of one place, and the edits below it. `keptIndexes`: the elements of a list that were not dropped. */
interface Place {
  dropped?: boolean;
  standIn?: Json;
  keptIndexes?: readonly number[];
  readonly below: Map<string | number, Place>;
}

/** A document without edits yet. */
export function editsOf(document: Json): Edits {
  const root: Place = { below: new Map() };
  const paths: Path[] = [];

  const at = (path: Path): Place =>
    path.reduce<Place>((place, step) => {
      const next = place.below.get(step) ?? { below: new Map() };
      place.below.set(step, next);
      return next;
    }, root);

  const edit = (path: Path, change: Pick<Place, 'dropped' | 'standIn'>): void => {
    Object.assign(at(path), { dropped: false }, change);
    paths.push(path);
  };

  return {
    drop: (path) => edit(path, { dropped: true }),
    replace: (path, standIn) => edit(path, { standIn }),
    isReplaced: (path) => at(path).standIn !== undefined,
    apply: () => copy(document, root),
    original: (path) => originalOf(path, root),
    paths: () => paths,
  };
}

function copy(value: Json, place: Place | undefined): Json {
  if (place?.standIn !== undefined) return place.standIn;
  if (place === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    place.keptIndexes = [...list.keys()].filter((index) => place.below.get(index)?.dropped !== true);
    return place.keptIndexes.map((index) => copy(list[index] ?? null, place.below.get(index)));
  }
  const written: ReadonlyMap<string, Json> = new Map(Object.entries(value as Readonly<Record<string, Json>>));
  const copied: Record<string, Json> = {};
  for (const [key, inside] of written) {
    const below = place.below.get(key);
    if (below?.dropped !== true) copied[key] = copy(inside, below);
  }
  for (const [key, { standIn }] of place.below) {
    if (standIn !== undefined && !written.has(String(key))) copied[key] = standIn;
  }
  return copied;
}

function originalOf(path: Path, root: Place): Path {
  let place: Place | undefined = root;
  return path.map((step) => {
    const original: string | number = typeof step === 'number' ? (place?.keptIndexes?.[step] ?? step) : step;
    place = place?.below.get(original);
    return original;
  });
}
