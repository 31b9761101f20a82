import { rowListOf } from '../model/by-shape.js';
import type { References, Typed } from '../model/expression.js';
import type { RowList } from '../model/row-list.js';
import { AGGREGATES, aggregateOf } from './aggregates.js';

/** Names in order of first appearance, without repeats. */
export function references(typed: Typed): References {
  const facts = new Set<string>();
  const presences = new Set<string>();
  const attributes = new Set<string>();
  const nodes = new Set<string>();
  const operators = new Set<string>();
  const rows = new Map<string, { node: string; which: RowList }>();
  let size = 0;
  /** What is asked of other units is no fact or node of this one: of that only the operators count. */
  const pass = ({ op, args }: Typed): void => {
    size += 1;
    operators.add(op);
    for (const arg of args) pass(arg);
  };
  /** What stands under `present` is asked whether it is there. */
  const walk = (node: Typed, into = facts): void => {
    const { op, name = '', shape } = node;
    const [operand] = node.args;
    if (shape.is === 'statistic') {
      pass(node);
      if (AGGREGATES[aggregateOf(node)].needsOwnValue && operand) walk(operand, into);
      return;
    }
    size += 1;
    operators.add(op);
    if (shape.is === 'fact') into.add(name);
    else if (shape.is === 'presence') operand ? walk(operand, presences) : presences.add(name);
    else if (shape.is === 'attribute') attributes.add(name);
    else if (shape.is === 'measure' || shape.is === 'level') nodes.add(name);
    else if (shape.is === 'rows') {
      const which = rowListOf(node);
      rows.set(`${name} ${which}`, { node: name, which });
    }
    if (shape.is !== 'presence') for (const arg of node.args) walk(arg, into);
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
