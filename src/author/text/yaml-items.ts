import { isScalar, type ParsedNode, type YAMLMap } from 'yaml';

/** The entries of a map, or of a part of it. */
export type MapPart = Pick<YAMLMap.Parsed, 'items' | 'flow' | 'range'>;

/** An item of a list that stands in the one above it, as after a lost dash; `again` are the keys that are there twice. */
export interface LostItem extends MapPart {
  readonly again: readonly string[];
}

/**
 * The items that an item of a list holds: itself, or, where two keys or more are there again, as after a lost dash, one for
 * each beginning. A key that is there twice by itself begins no item.
 */
export function itemsIn(item: YAMLMap.Parsed): readonly (ParsedNode | LostItem)[] {
  if (item.flow) return [item];
  const names = item.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const starts = [0];
  let seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) {
      starts.push(index);
      seen = new Set();
    }
    seen.add(name);
  }
  const [, second, ...later] = starts;
  if (second === undefined) return [item];
  const above = new Set(names.slice(0, second));
  const lost = [second, ...later].map((start, index): LostItem => {
    const items = item.items.slice(start, later[index]);
    const [, , end] = item.range;
    const again = names.slice(start, later[index]).filter((name) => above.has(name));
    return { items, flow: false, range: [items[0]?.key.range[0] ?? end, end, end], again };
  });
  if (lost.some(({ again }) => again.length < 2)) return [item];
  item.items = item.items.slice(0, second);
  return [item, ...lost];
}

/** Whether it is an item that lost its dash. */
export function isItem(part: ParsedNode | LostItem): part is LostItem {
  return 'again' in part;
}
