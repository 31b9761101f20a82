import type { Expression, Json } from '../model/expression.js';
import { OPERATORS } from './operators/index.js';
import { shapeNamed } from './written.js';

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

function collect(expression: Json, present: Facts, needed: Set<string>): void {
  if (typeof expression !== 'object' || expression === null) return;
  for (const [operator, written] of Object.entries(expression)) {
    const operands: readonly Json[] = Array.isArray(written) ? written : [written];
    switch (shapeNamed(operator)) {
      case 'presence':
      case 'statistic':
        // a statistic asks facts of other units, and a presence needs none
        break;
      case 'fact':
        for (const fact of named(written)) if (!present.has(fact)) needed.add(fact);
        break;
      case 'junction':
        inTurn(operands, !decisiveOf(operator), present, needed);
        break;
      case 'branches':
        choosing(operands, present, needed);
        break;
      case 'quantifier':
      case 'map':
      case 'filter':
      case 'reduce':
        // the second operand sees an item alone
        collect([operands[0] ?? null, operands[2] ?? null], present, needed);
        break;
      default:
        for (const operand of operands) collect(operand, present, needed);
    }
  }
}

/** `and` reads an operand once all before it are true, `or` once they are false. */
function inTurn(operands: readonly Json[], truth: boolean, present: Facts, needed: Set<string>): void {
  let presentNow = present;
  for (const operand of operands) {
    collect(operand, presentNow, needed);
    presentNow = union(presentNow, thereWhen(operand, truth));
  }
}

/** A value is read when its condition is true and those before it are false. */
function choosing(operands: readonly Json[], present: Facts, needed: Set<string>): void {
  let presentNow = present;
  for (let at = 0; at < operands.length; at += 2) {
    const [condition = null, value] = operands.slice(at, at + 2);
    collect(condition, presentNow, needed);
    if (value === undefined) return;
    collect(value, union(presentNow, thereWhen(condition, true)), needed);
    presentNow = union(presentNow, thereWhen(condition, false));
  }
}

/** The facts that are there if the condition is `truth`. */
function thereWhen(condition: Json, truth: boolean): Facts {
  if (typeof condition !== 'object' || condition === null) return NONE;
  const [operator = '', written = null] = Object.entries(condition)[0] ?? [];
  const operands: readonly Json[] = Array.isArray(written) ? written : [written];
  const shape = shapeNamed(operator);
  if (shape === 'presence') return truth ? named(written) : NONE;
  if (shape === 'negation') return thereWhen(operands[0] ?? null, !truth);
  if (shape !== 'junction' || decisiveOf(operator) === truth) return NONE;
  return operands.reduce<Facts>((facts, operand) => union(facts, thereWhen(operand, truth)), NONE);
}

/** The answer of one operand by which `and` (false) or `or` (true) is decided. */
function decisiveOf(operator: string): boolean {
  const shape = OPERATORS[operator]?.shape;
  return shape?.is === 'junction' && 'decisive' in shape && shape.decisive;
}

function union(a: Facts, b: Facts): Facts {
  return b.size === 0 ? a : new Set([...a, ...b]);
}

/** `"a"`, `["a"]` and, under `present`, `{ "var": "a" }`. */
function named(operand: Json): Facts {
  if (typeof operand === 'string') return new Set([operand]);
  if (operand === null || typeof operand !== 'object') return NONE;
  return Object.values(operand).reduce<Facts>((facts, inside) => union(facts, named(inside as Json)), NONE);
}
