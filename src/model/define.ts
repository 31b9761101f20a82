import type { Kind } from './kind.js';
import type { Combiner } from './lowering.js';

/**
 * Types a rule kind of a plugin: `reads`, `check` and `lower` get the params in the output type of its schema. The
 * returned kind takes any params, since the engine gives it only those that its schema has read.
 */
export function defineKind<P>(kind: Kind<P>): Kind {
  return kind as Kind;
}

/** Types a combiner of a plugin, as `defineKind` does a kind. Without `params`, the combiner takes none. */
export function defineCombiner<P>(combiner: Combiner<P>): Combiner {
  return combiner as Combiner;
}
