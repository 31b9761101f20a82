/** Every object and list that can be reached, by the path on which it is met first. Functions are looked through. */
export function reached(root: unknown): ReadonlyMap<object, string> {
  const found = new Map<object, string>();
  const waiting: [unknown, string][] = [[root, '']];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, path] = next;
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || found.has(value)) continue;
    found.set(value, path);
    if (value instanceof Map) for (const [key, inside] of value) waiting.push([inside, `${path}.get(${String(key)})`]);
    for (const key of Object.keys(value)) waiting.push([(value as Record<string, unknown>)[key], `${path}.${key}`]);
  }
  return found;
}

/** What two hand-outs share and a caller could change, by its path in the first. */
export function shared(one: unknown, other: unknown): readonly string[] {
  const others = reached(other);
  return [...reached(one)].flatMap(([value, path]) =>
    others.has(value) && typeof value === 'object' && !(Object.isFrozen(value) && !(value instanceof Map))
      ? [path]
      : [],
  );
}
