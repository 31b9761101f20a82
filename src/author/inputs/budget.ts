/** What a search may still cost, in steps and never in time, so that it ends at the same place on every machine. */
export interface Budget {
  left: number;
  /** How often something was to be looked at when nothing was left. */
  refused: number;
}

/** Whether nothing is left for what is asked now; if so, that counts as refused. */
export function isSpent(budget: Budget): boolean {
  if (budget.left > 0) return false;
  budget.refused += 1;
  return true;
}

/** Steps of a search through a whole pack: about a minute; the largest pack that is shipped takes a quarter of them. */
export const MOST_STEPS = 20_000_000;

/** A node that is worked out, with its measures and reasons, in operators that cost as much. */
export const STEPS_OF_NODE = 20;

/** Spends from a part of a budget, until that is used up; what is not spent of it stays in the whole. */
export function partOf(budget: Budget, share: number): { readonly isOver: () => boolean } {
  const least = budget.left - Math.floor(budget.left * share);
  return { isOver: () => budget.left <= least };
}
