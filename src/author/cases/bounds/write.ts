import type { UnfilledCase } from './unfilled.js';

/** Adds a case to those that are missing where it exercises one of these clauses that is still open. */
export type Write = (
  base: string,
  serves: readonly string[],
  told: (clauses: readonly string[]) => Omit<UnfilledCase, 'id' | 'tier'>,
) => void;

/** The clauses that no case exercises yet; what is written leaves it. */
export type Open = ReadonlySet<string>;
