/**
 * Exact numbers alone: the door `tieuchi/exact`.
 *
 * @module tieuchi/exact
 */
export * from './exact.js';
// not in exact.ts: a namespace, as `exact` of the door `tieuchi` is, may hold no types in the declarations that are built
export type { Exact } from './kit/exact.js';
export type { Rounding, RoundMode } from './kit/rounding.js';
