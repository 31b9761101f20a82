// Units computed on paper. The arithmetic stands beside each expectation; nothing in this folder comes from the engine.

/** What a unit reports, and what it must come to. */
export interface ByHand {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly criteria: Readonly<Record<string, unknown>>;
  readonly marks: readonly { readonly fact: string; readonly value: number; readonly by: string }[];
  /** Points of each criterion, or the status of one that has none. */
  readonly expected: Readonly<Record<string, string>>;
  /** Measures of the total. */
  readonly total: Readonly<Record<string, unknown>>;
}

/** The mark of the body that surveys citizens, out of 100. */
export const satisfaction = (value: number) => ({ fact: 'satisfaction', value, by: 'don-vi-khao-sat' });

/** The reform index, out of 100. */
export const parIndex = (value: number) => ({ fact: 'par-index', value, by: 'co-quan-cong-bo-cchc' });

/** The mark of the task force, out of 3. */
export const initiative = (value: number) => ({ fact: 'initiative', value, by: 'to-cong-tac' });
