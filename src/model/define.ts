import type { Kind } from './kind.js';
import type { Combiner } from './lowering.js';

/**
 * Types a rule kind of a plugin: `reads`, `check` and `lower` get the params in the output type of its schema. The
 * returned kind takes any params, since the engine gives it only those that its schema has read.
 *
 * @param kind Its name, version, params, and the expression of its points.
 * @example
 * const plugins = { kinds: [defineKind({ kind: 'doubled', version: 1, params, reads, lower, words })] };
 */
export function defineKind<P>(kind: Kind<P>): Kind {
  return kind as Kind;
}

/**
 * Types a combiner of a plugin, as `defineKind` does a kind. Without `params`, the combiner takes none.
 *
 * @param combiner Its name, version, and the expressions of what a group earns and out of what.
 * @example
 * const average = defineCombiner({
 *   combiner: 'average',
 *   version: 1,
 *   lower: (_, { rows, sumOf, ofPercent }) => ofPercent({ '/': [sumOf('percent'), { count: rows }] }),
 * });
 */
export function defineCombiner<P>(combiner: Combiner<P>): Combiner {
  return combiner as Combiner;
}
