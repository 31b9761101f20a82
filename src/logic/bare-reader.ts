import type { Value } from '../model/expression.js';
import type { Reader } from '../model/operator.js';

/**
 * Reads what is known of a unit before anything is scored: facts and attributes; every node is missing. An attribute
 * that the unit does not have is false.
 */
export function bareReader(
  facts: Readonly<Record<string, Value>>,
  attributes: Readonly<Record<string, Value>>,
): Reader {
  const nothing = { status: 'missing', facts: [] } as const;
  return {
    fact: (id) => facts[id],
    attribute: (id) => attributes[id] ?? false,
    measure: () => nothing,
    rows: () => nothing,
    item: undefined,
    reasons: [],
    approximate: false,
  };
}
