import type { Expression, Json } from '../model/expression.js';

/** Operators that show only an item to their second operand. */
const WALKING = new Set(['some', 'all', 'none', 'map', 'filter', 'reduce']);

/**
 * The facts that a lowered expression cannot do without, in order of appearance: those it reads and nowhere asks the
 * presence of. Where `present` guards a fact, the rule has said what its absence means.
 */
export function factsRead(expression: Expression): readonly string[] {
  const read = new Set<string>();
  const asked = new Set<string>();
  collect(expression, read, asked);
  return [...read].filter((fact) => !asked.has(fact));
}

function collect(expression: Json, read: Set<string>, asked: Set<string>): void {
  if (typeof expression !== 'object' || expression === null) return;
  for (const [operator, operand] of Object.entries(expression)) {
    if (operator === 'var') named(operand, read);
    else if (operator === 'present') named(operand, asked);
    else if (WALKING.has(operator) && Array.isArray(operand)) {
      const [list, , start] = operand as readonly Json[];
      collect([list ?? null, start ?? null], read, asked);
    } else collect(operand, read, asked);
  }
}

/** `"a"`, `["a"]` and, under `present`, `{ "var": "a" }`. */
function named(operand: Json, names: Set<string>): void {
  if (typeof operand === 'string') names.add(operand);
  else if (operand !== null && typeof operand === 'object')
    for (const inside of Object.values(operand)) named(inside, names);
}
