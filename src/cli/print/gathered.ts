import { groupByKey } from '../../kit/group-by-key.js';
/** What a person reads at once: about a screen of lines. No more of anything is gathered. */
export const SCREEN = 40;
/** How many of a kind are printed where there are many, and how many units are named of the others. */
export const FEW = 5;

/** Things of one kind: those that are printed, and the others, which are counted. */
export interface Gathered<T> {
  readonly shown: readonly T[];
  readonly others: readonly T[];
}

/**
 * Items by their kind: the first few of each kind are shown, and the others, two at least, are counted. `most` items or
 * fewer are all shown, in the order in which they came: `a1, b1, …, a70` with `most` 40 -> `a1 … a5` and 65 others, `b1`.
 */
export function gathered<T>(items: readonly T[], kindOf: (thing: T) => string, most: number): readonly Gathered<T>[] {
  if (items.length <= most) return [{ shown: items, others: [] }];
  const kinds = groupByKey(items.map((item) => [kindOf(item), item] as const));
  return [...kinds.values()].map((alike) =>
    alike.length <= FEW + 1 ? { shown: alike, others: [] } : { shown: alike.slice(0, FEW), others: alike.slice(FEW) },
  );
}

/** The first few names, and the sentence that counts the rest: `A; B; C; D; E; and 7 other units`. */
export function fewOf(names: readonly string[], more: (count: string) => string): string {
  if (names.length <= FEW + 1) return names.join('; ');
  return [...names.slice(0, FEW), more(String(names.length - FEW))].join('; ');
}
