import type { References, Typed } from '../model/expression.js';
import { MEASURES } from '../model/pack-node.js';
import { STATISTICS } from './statistic-key.js';

/** Operators that name a node and look at its value. */
export const OF_A_NODE: readonly string[] = [...MEASURES, 'published', 'level'];

/** Names in order of first appearance, without repeats. */
export function references(typed: Typed): References {
  const facts = new Set<string>();
  const presences = new Set<string>();
  const attributes = new Set<string>();
  const nodes = new Set<string>();
  const operators = new Set<string>();
  const rows = new Map<string, { node: string; which: 'children' | 'leaves' }>();
  let size = 0;
  /** What is asked of other units is no fact or node of this one: of that only the operators count. */
  const pass = ({ op, args }: Typed): void => {
    size += 1;
    operators.add(op);
    for (const arg of args) pass(arg);
  };
  /** What stands under `present` is asked whether it is there. */
  const walk = (node: Typed, into = facts): void => {
    const { op, name = '' } = node;
    const [own] = node.args;
    if (STATISTICS.includes(op)) {
      pass(node);
      // a rank is that of the unit's own value
      if (node.literal === 'rank' && own) walk(own, into);
      return;
    }
    size += 1;
    operators.add(op);
    if (op === 'var') into.add(name);
    else if (op === 'present') own ? walk(own, presences) : presences.add(name);
    else if (op === 'attribute') attributes.add(name);
    else if (OF_A_NODE.includes(op)) nodes.add(name);
    else if (op === 'nodes') {
      const which = node.literal === 'leaves' ? 'leaves' : 'children';
      rows.set(`${name} ${which}`, { node: name, which });
    }
    if (op !== 'present') for (const arg of node.args) walk(arg, into);
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
