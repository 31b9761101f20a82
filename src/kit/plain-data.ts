/** Whether the value is an object with keys: `{}`, but no list and not `null`. */
export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
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
