/** The object with these keys alone, of those that it has. */
export function chosen<T extends object, K extends keyof T>(
  from: T,
  keys: readonly K[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
}
