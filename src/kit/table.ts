/**
 * An object that is looked up by ids, without a prototype. Engines give all such objects one form, however many ids they
 * have: code that was compiled for one of them goes on for the next, also when the first is gone.
 * `tableOf([['staff', 12]]).staff` is 12
 */
export function tableOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const table: Record<string, T> = Object.create(null);
  for (const [id, value] of entries) table[id] = value;
  return table;
}
