import { anyNode, hasShape } from '../../model/by-shape.js';
import type { PlanGroup, PlanLeaf, PlanNode } from '../../model/plan.js';
import { membersOf } from '../../model/tier-nodes.js';
import { startContext } from './formula-context.js';
import type { CellFormula } from './sheet-cells.js';
import type { FormulaContext, NodeTexts } from './values.js';
import { writeGroupNode } from './write-group-node.js';

type Base = Pick<FormulaContext, 'plan' | 'tier' | 'cells' | 'nodes'>;

/** A node that no sheet computes, since something in it asks other units. */
export interface Waiting {
  /** The criteria that ask them: itself, or below it. */
  readonly waits: readonly string[];
  /** The points of everything else in a group; absent where a group does not add up points. */
  readonly others?: CellFormula;
  /** The group as those above it read it, without the criteria that wait. */
  readonly texts?: NodeTexts;
}

/** Whether a node without a formula waits for other units, and for nothing else; then what is known of the rest of it. */
export function waitingFor(node: PlanNode, base: Base, waiting: ReadonlyMap<string, Waiting>): Waiting | undefined {
  return node.kind === 'leaf' ? leafWaiting(node, base, waiting) : groupWaiting(node, base, waiting);
}

function leafWaiting(node: PlanLeaf, { nodes }: Base, waiting: ReadonlyMap<string, Waiting>): Waiting | undefined {
  const { without } = nodes.get(node.id) ?? {};
  const waits = [node.id];
  if (without === 'other-units') return { waits };
  const { references } = node.points;
  const read = [...references.nodes, ...references.rows.map(({ node: id }) => id)];
  return without === 'part-without' && isWaiting(read, nodes, waiting) ? { waits } : undefined;
}

/** Whether all of these that have no formula wait for other units. */
function isWaiting(ids: readonly string[], nodes: Base['nodes'], waiting: ReadonlyMap<string, Waiting>): boolean {
  return ids.every((id) => nodes.get(id)?.without === undefined || waiting.has(id));
}

function groupWaiting(node: PlanGroup, base: Base, waiting: ReadonlyMap<string, Waiting>): Waiting | undefined {
  const { nodes } = base;
  const members = membersOf(node);
  if (nodes.get(node.id)?.without !== 'part-without' || !isWaiting(members, nodes, waiting)) return undefined;
  const waits = members.flatMap((id) => waiting.get(id)?.waits ?? []);
  if (waits.length === 0) return undefined;
  const written = addsPoints(node) ? restOf(node, base, waiting) : undefined;
  if (!written || 'without' in written.formulas.points) return { waits };
  return { waits, others: written.formulas.points, texts: written.texts };
}

/** Whether a group combines points alone. A group that combines percents has no value without one of its children. */
function addsPoints({ earned }: PlanGroup): boolean {
  const reads = (column: string) =>
    anyNode(earned.typed, (part) => hasShape(part, 'item') && part.name.split('.').includes(column));
  return reads('points') && !reads('percent');
}

/** The group as if it had only the parts that are computed. */
function restOf(node: PlanGroup, base: Base, waiting: ReadonlyMap<string, Waiting>) {
  const nodes = new Map(base.nodes);
  for (const [id, { texts }] of waiting) if (texts) nodes.set(id, texts);
  const withValue = (ids: readonly string[]) => ids.filter((id) => nodes.get(id)?.without === undefined);
  const [children, bonuses, penalties] = [withValue(node.children), withValue(node.bonuses), withValue(node.penalties)];
  if (children.length === 0) return undefined;
  const rest: PlanGroup = { ...node, children, bonuses, penalties };
  const tier = { ...base.tier, nodes: { ...base.tier.nodes, [node.id]: rest } };
  return writeGroupNode(rest, startContext({ ...base, tier, nodes }).context);
}
