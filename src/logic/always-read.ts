import type { Typed } from '../model/expression.js';

/** Operators of which only the first operand is always read; whether the others are depends on it. */
const BRANCHING: readonly string[] = ['if', 'and', 'or'];

/** The facts that an expression reads whatever they are: without one of them it has no value. */
export function alwaysRead(typed: Typed): readonly string[] {
  const facts = new Set<string>();
  const walk = ({ op, name = '', args }: Typed): void => {
    if (op === 'present') return;
    if (op === 'var') facts.add(name);
    for (const arg of BRANCHING.includes(op) ? args.slice(0, 1) : args) walk(arg);
  };
  walk(typed);
  return [...facts];
}
