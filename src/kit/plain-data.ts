/** Whether the value is an object with keys: `{}`, but no list and not `null`. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A `TypeError` for what JSON cannot hold, where plain data are due: `NaN`, a `bigint`, a circle. */
export function notPlain(found: string): never {
  throw new TypeError(`No plain data: ${found}.`);
}

/** The value at `key` in `table`; undefined where `table` has none of its own, as for `constructor` in `{}`. */
export function valueAt<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The object with these keys alone, of those that it has. `onlyKeys({ a: 1, b: 2 }, ['a'])` is `{ a: 1 }`. */
export function onlyKeys<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const entries = keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]));
  return Object.fromEntries(entries) as Pick<T, K>;
}

/**
 * The object without the keys that are `undefined`, as a form gives a field that is blank, and the same of the objects in
 * it, `depth` levels down. Anything but an object stays. `withoutBlanks({ a: 1, b: undefined })` is `{ a: 1 }`.
 */
export function withoutBlanks<T>(of: T, depth = 0): T {
  try {
    return filled(of, depth);
  } catch {
    // a proxy that throws, as one that was revoked: the reader of the document refuses it as no plain data
    return of;
  }
}

function filled<T>(of: T, depth: number): T {
  if (!isObject(of)) return of;
  const described = Object.entries(Object.getOwnPropertyDescriptors(of));
  const kept = described.flatMap(([id, how]): readonly (readonly [string, PropertyDescriptor, isSame: boolean])[] => {
    // an accessor stays one, so that reading the document refuses it; a value is read by its key, as a proxy expects
    if (how.get) return [[id, how, true]];
    const read = of[id];
    const value = depth > 0 ? withoutBlanks(read, depth - 1) : read;
    return value === undefined ? [] : [[id, { ...how, value }, value === read]];
  });
  if (kept.filter(([, , isSame]) => isSame).length === described.length) return of;
  return Object.defineProperties({}, Object.fromEntries(kept)) as T;
}
