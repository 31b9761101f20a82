import type { Expression, Json } from '../../model/expression.js';

/** Operators that show only an item to their second operand. */
const WALKING = new Set(['some', 'all', 'none', 'map', 'filter', 'reduce']);

type Facts = ReadonlySet<string>;

const NONE: Facts = new Set();

/**
 * The facts that a lowered expression cannot do without, in order of appearance: those that it reads somewhere without
 * having asked the presence of. Where `present` guards a fact, the rule has said what its absence means.
 */
export function factsRead(expression: Expression): readonly string[] {
  const needed = new Set<string>();
  collect(expression, NONE, needed);
  return [...needed];
}

function collect(expression: Json, there: Facts, needed: Set<string>): void {
  if (typeof expression !== 'object' || expression === null) return;
  for (const [operator, written] of Object.entries(expression)) {
    const operands: readonly Json[] = Array.isArray(written) ? written : [written];
    // what is asked of other units is no fact of this one
    if (operator === 'present' || operator === 'cohort' || operator === 'children') continue;
    if (operator === 'var') {
      for (const fact of named(written)) if (!there.has(fact)) needed.add(fact);
    } else if (operator === 'and' || operator === 'or') inTurn(operands, operator === 'and', there, needed);
    else if (operator === 'if') choosing(operands, there, needed);
    else if (WALKING.has(operator)) collect([operands[0] ?? null, operands[2] ?? null], there, needed);
    else for (const operand of operands) collect(operand, there, needed);
  }
}

/** `and` reads an operand once all before it are true, `or` once they are false. */
function inTurn(operands: readonly Json[], truth: boolean, there: Facts, needed: Set<string>): void {
  let known = there;
  for (const operand of operands) {
    collect(operand, known, needed);
    known = both(known, thereWhen(operand, truth));
  }
}

/** A value is read when its condition is true and those before it are false. */
function choosing(operands: readonly Json[], there: Facts, needed: Set<string>): void {
  let known = there;
  for (let at = 0; at < operands.length; at += 2) {
    const [condition = null, value] = operands.slice(at, at + 2);
    collect(condition, known, needed);
    if (value === undefined) return;
    collect(value, both(known, thereWhen(condition, true)), needed);
    known = both(known, thereWhen(condition, false));
  }
}

/** The facts that are there if the condition is `truth`. */
function thereWhen(condition: Json, truth: boolean): Facts {
  if (typeof condition !== 'object' || condition === null) return NONE;
  const [operator = '', written = null] = Object.entries(condition)[0] ?? [];
  const operands: readonly Json[] = Array.isArray(written) ? written : [written];
  if (operator === 'present') return truth ? named(written) : NONE;
  if (operator === '!') return thereWhen(operands[0] ?? null, !truth);
  if (operator !== (truth ? 'and' : 'or')) return NONE;
  return operands.reduce<Facts>((facts, operand) => both(facts, thereWhen(operand, truth)), NONE);
}

function both(a: Facts, b: Facts): Facts {
  return b.size === 0 ? a : new Set([...a, ...b]);
}

/** `"a"`, `["a"]` and, under `present`, `{ "var": "a" }`. */
function named(operand: Json): Facts {
  if (typeof operand === 'string') return new Set([operand]);
  if (operand === null || typeof operand !== 'object') return NONE;
  return Object.values(operand).reduce<Facts>((facts, inside) => both(facts, named(inside as Json)), NONE);
}
