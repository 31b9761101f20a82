import { statisticsIn } from '../../logic/index.js';
import type { PlanNode } from '../../model/plan.js';
import type { Compiling } from './context.js';
import { gatesOf } from './formulas-of.js';
import { remembered } from './memo.js';
import { readsOwnLevel } from './reads-level.js';

/** What a node reads. Nodes of compilations with one memo that read the same have the same object. */
export interface NodeReads {
  readonly hasStatistics: boolean;
}

/**
 * What each node reads, to know again what was worked out of that alone, as the order of steps; undefined without a memo,
 * and where a statistic is read: what is worked out then holds the expression of the node that asks for it.
 */
export function knownReads(context: Compiling, nodes: readonly PlanNode[]): readonly NodeReads[] | undefined {
  if (!context.memo) return undefined;
  const reads = nodes.map((node) => remembered(context, ['reads', node], () => readsOf(context, node)));
  return reads.some(({ hasStatistics }) => hasStatistics) ? undefined : reads;
}

function readsOf(context: Compiling, node: PlanNode): NodeReads {
  const gates = gatesOf(node);
  const scoring = node.kind === 'leaf' ? [node.points, ...node.operands, ...node.requires] : [node.earned, node.base];
  const formulas = [...node.applies, ...scoring, ...gates];
  const hasStatistics = formulas.some(({ typed }) => statisticsIn(typed).length > 0);
  const members =
    node.kind === 'leaf' ? [node.requires.length] : [node.children, node.leaves, node.bonuses, node.penalties];
  const counts = [node.applies.length, gates.length, readsOwnLevel(node)];
  const references = formulas.map(({ references: { facts, presences, attributes, nodes, rows } }) => [
    facts,
    presences,
    attributes,
    nodes,
    rows,
  ]);
  const text = JSON.stringify([node.kind, node.id, node.path, members, counts, references, hasStatistics]);
  return remembered(context, ['reads as', text], () => ({ hasStatistics }));
}
