/**
 * Where in a list the item with a key stands; -1 where none has it. A table is made at the first question.
 * `positionByKey(units, ({ id }) => id)('xa-a')`
 */
export function positionByKey<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => number {
  let table: Map<string, number> | undefined;
  return (key) => {
    table ??= new Map(items.map((item, position) => [keyOf(item), position]));
    return table.get(key) ?? -1;
  };
}
