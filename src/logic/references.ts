import type { References, Typed } from '../model/expression.js';

/** Names in order of first appearance, without repeats. */
export function references(typed: Typed): References {
  const facts = new Set<string>();
  const presences = new Set<string>();
  const attributes = new Set<string>();
  const nodes = new Set<string>();
  const operators = new Set<string>();
  const rows = new Map<string, { node: string; which: 'children' | 'leaves' }>();
  let size = 0;
  const walk = (node: Typed): void => {
    size += 1;
    const { op, name = '' } = node;
    operators.add(op);
    if (op === 'var') facts.add(name);
    else if (op === 'present') presences.add(name);
    else if (op === 'attribute') attributes.add(name);
    else if (op === 'points' || op === 'percent' || op === 'level') nodes.add(name);
    else if (op === 'nodes') {
      const which = node.literal === 'leaves' ? 'leaves' : 'children';
      rows.set(`${name} ${which}`, { node: name, which });
    }
    for (const arg of node.args) walk(arg);
  };
  walk(typed);
  return {
    facts: [...facts],
    presences: [...presences],
    attributes: [...attributes],
    nodes: [...nodes],
    rows: [...rows.values()],
    operators: [...operators],
    size,
  };
}
