import { isObject } from './plain-data.js';
/** Plain JSON data as text, the keys of objects in one order (`inKeyOrder`): the same text whatever the order in which they were given. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    isObject(part)
      ? Object.fromEntries(
          Object.keys(part)
            .sort()
            .map((key) => [key, part[key]]),
        )
      : part,
  );
}
