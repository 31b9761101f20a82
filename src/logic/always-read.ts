import { hasShape } from '../model/by-shape.js';
import type { Typed } from '../model/expression.js';

/** The facts that an expression reads whatever they are: without one of them it has no value. */
export function alwaysRead(typed: Typed): readonly string[] {
  const facts = new Set<string>();
  const walk = (node: Typed): void => {
    const { name = '', args } = node;
    if (hasShape(node, 'presence')) return;
    if (hasShape(node, 'fact')) facts.add(name);
    // of branches and conditions only the first is read whatever it answers
    for (const arg of hasShape(node, 'branches', 'junction') ? args.slice(0, 1) : args) walk(arg);
  };
  walk(typed);
  return [...facts];
}

/** Shapes that have no value as soon as one of their operands has none. */
const STRICT = [
  'order',
  'equality',
  'negation',
  'extreme',
  'sum',
  'difference',
  'product',
  'quotient',
  'absolute',
  'rounding',
  'days',
  'reason',
] as const;

/**
 * Whether an expression has no value where a fact is absent, whatever the other facts are: as `alwaysRead`, and also where
 * every branch needs the fact or says that the rule does not apply. False where that is not known.
 */
export function hasNoValueWithout(typed: Typed, fact: string): boolean {
  const { name, args } = typed;
  const needs = (arg: Typed | undefined) => arg !== undefined && hasNoValueWithout(arg, fact);
  if (hasShape(typed, 'not-applicable')) return true;
  if (hasShape(typed, 'fact')) return name === fact && args.length === 0;
  if (hasShape(typed, 'junction')) return needs(args[0]);
  // condition, value, condition, value, …, and the value where no condition holds
  if (hasShape(typed, 'branches'))
    return needs(args[0]) || args.every((arg, at) => (at % 2 === 0 && at < args.length - 1) || needs(arg));
  return hasShape(typed, ...STRICT) && args.some(needs);
}
