import type { Kind } from './kind.js';
import type { Combiner } from './lowering.js';

/**
 * A rule kind of one's own; the type of its params is that of its schema's output, and is known in `reads`, `check` and `lower`.
 * The kind that comes back takes any params: the engine gives it only those that its schema has read.
 */
export function defineKind<P>(kind: Kind<P>): Kind {
  return kind as Kind;
}

/** A combiner of one's own; typed and given back as a kind is. One without `params` is told apart by that. */
export function defineCombiner<P>(combiner: Combiner<P>): Combiner {
  return combiner as Combiner;
}
