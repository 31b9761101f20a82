import { MANY } from '../../logic/loops/index.js';
import type { Formula, PlanNode } from '../../model/plan.js';
import { NOT_APPLICABLE } from '../../model/results.js';
import type { ExpressionContext } from './expression-context.js';
import { type Layout, newPair, newSlot, type SlotName } from './layout.js';
import { LEAVE_NODE, type Lines } from './lines.js';
import type { NodeSources } from './node-sources.js';
import type { NearText, NumberText } from './registers.js';

/** What the text of one node is written with. */
export interface NodeContext {
  readonly layout: Layout;
  readonly node: PlanNode;
  readonly lines: Lines;
  readonly sources: NodeSources;
  readonly context: ExpressionContext;
}

/** Ends the node with a status, and the position of its list of reasons. */
export function ends(status: number, reasons = 0): string {
  return `{ t = ${status}; q = ${reasons}; ${LEAVE_NODE} }`;
}

/** Writes that a node does not apply where one of its conditions does not hold; false where that cannot be written. */
export function writeConditions({ node, lines, context }: NodeContext): boolean {
  return node.applies.every((condition) => {
    const holds = truthOf(condition, context);
    if (holds === undefined) return false;
    const code = context.reasons?.of('does-not-apply') ?? MANY;
    if (holds !== '') lines.add(`if (!${holds}) ${ends(NOT_APPLICABLE, code)}`);
    return code !== MANY;
  });
}

/** A condition that gives no reason; the empty text where it has left the node. */
export function truthOf({ typed }: Pick<Formula, 'typed'>, context: ExpressionContext): string | undefined {
  const { reasons: _, notApplicable: __, ...quiet } = context;
  const value = context.make(typed, quiet);
  if (value?.is === 'never') return '';
  return value?.is === 'truth' ? value.t : undefined;
}

/** Stores a number of the node. */
export function store({ layout, node, lines }: NodeContext, name: SlotName, number: NumberText): void {
  const slot = newSlot(layout, number);
  const known = layout.nodes[node.id];
  if (known) known.slots[name] = slot;
  lines.add(`n[o + ${slot.at}] = ${number.n};`);
  if (typeof number.d !== 'number') lines.add(`n[o + ${slot.at + 1}] = ${number.d.text};`);
}

/** Stores what is known nearly of the node, and gives where. */
export function storeNear({ layout, lines }: NodeContext, { value, slack }: NearText): number {
  const at = newPair(layout);
  lines.add(`n[o + ${at}] = ${value}; n[o + ${at + 1}] = ${slack};`);
  return at;
}
