import { grainOf, MANY } from '../../logic/loops/index.js';
import type { PlanLeaf, PlanNode } from '../../model/plan.js';
import { MISSING, NOT_APPLICABLE } from '../../model/results.js';
import type { ExpressionContext } from './expression-context.js';
import { maxOf } from './layout.js';
import { ends, type NodeContext, store, truthOf, writeConditions } from './node-text.js';
import type { NumberText } from './registers.js';
import { rounded } from './rounding.js';

/** Writes a criterion up to its points, which it gives; undefined where it cannot be written. */
export function writeLeaf(of: NodeContext, node: PlanLeaf): NumberText | undefined {
  const { lines, context } = of;
  if (!maxOf(node) || !writeConditions(of) || !writeNeeds(of, node)) return undefined;
  const { reasons } = context;
  let isFull = false;
  const notApplicable = (code: string) => {
    const position = reasons?.of(code) ?? MANY;
    isFull ||= position === MANY;
    lines.add(ends(NOT_APPLICABLE, position));
  };
  const points = context.make(node.points.typed, { ...context, notApplicable });
  if (points?.is !== 'number' || isFull || reasons?.isFull()) return undefined;
  const printed = roundedBy(of, node, points);
  if (printed) store(of, 'earned', printed);
  return printed;
}

/** A required fact that is absent leaves the rule without a value; relations that it requires must hold. */
function writeNeeds({ lines, context, sources }: NodeContext, node: PlanLeaf): boolean {
  const names = node.required.map((fact) => sources.figure('facts', fact, lines));
  if (names.includes(undefined)) return false;
  const isPlain = node.requires.length === 0 && node.operands.length === 0;
  const absent = [...new Set(names)].map((name) => `${name} !== ${name}`);
  if (absent.length > 0) lines.add(`if (${absent.join(' || ')}) ${isPlain ? ends(MISSING) : lines.leave()}`);
  for (const fact of node.required) sources.know(fact);
  const quiet = (): ExpressionContext => {
    const { reasons: _, ...rest } = context;
    return rest;
  };
  for (const relation of node.requires) {
    const holds = truthOf(relation, context);
    if (holds === undefined) return false;
    if (holds !== '') lines.add(`if (!${holds}) ${lines.leave()}`);
  }
  // only whether an operand has a value matters: one without it has left the node
  return node.operands.every(({ typed }) => context.make(typed, quiet()) !== undefined);
}

/** The roundings of a node, in order; undefined where one is beyond what doubles hold. */
export function roundedBy({ lines }: NodeContext, { round }: PlanNode, value: NumberText): NumberText | undefined {
  let current = value;
  for (const how of round) {
    const grain = grainOf({ is: 'rounding', how });
    if (!grain) return undefined;
    current = rounded(lines, current, grain);
  }
  return current;
}
