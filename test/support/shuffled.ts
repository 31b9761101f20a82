import type { Json } from '../../src/model/expression.js';

/** The same document with the keys of every object, and the items of the named lists, in another order; `seed` says which. */
export function shuffled(document: Json, lists: readonly string[], seed: number): Json {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const mix = <T>(items: readonly T[]): T[] => {
    const mixed = [...items];
    for (let index = mixed.length - 1; index > 0; index -= 1) {
      const other = next(index + 1);
      [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
    }
    return mixed;
  };
  const walk = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return (lists.includes(key) ? mix(value) : value).map((item) => walk(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(mix(Object.entries(value)).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(document, '');
}
