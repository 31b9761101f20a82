/**
 * The values of each key in their order; keys in the order of their first values.
 * `groupByKey([['a', 1], ['b', 2], ['a', 3]])` is `a` with 1 and 3, `b` with 2.
 */
export function groupByKey<K, V>(pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
