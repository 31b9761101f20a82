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
