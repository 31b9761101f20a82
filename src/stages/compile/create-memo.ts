import { statisticsIn } from '../../logic/index.js';
import { formulasOf, gatesOf } from '../../model/node-formulas.js';
import type { PlanNode } from '../../model/plan.js';
import { type Memo, type Remembering, remembered } from './memo.js';
import { readsOwnLevel } from './reads-level.js';

/** What a node reads. Nodes of compilations with one memo that read the same have the same object. */
interface NodeReads {
  readonly hasStatistics: boolean;
}

/** A memo for packs that are compiled with the same tables and limits. A kind of a plugin, which may declare facts, excludes it. */
export function createMemo(): Memo {
  return { root: { next: new Map() }, readsOf: readsOfNodes };
}

/** What is worked out of a statistic holds the expression of the node that asks for it: such nodes are not known again. */
function readsOfNodes(context: Remembering, nodes: readonly PlanNode[]): readonly NodeReads[] | undefined {
  const reads = nodes.map((node) => remembered(context, ['reads', node], () => readsOf(context, node)));
  return reads.some(({ hasStatistics }) => hasStatistics) ? undefined : reads;
}

function readsOf(context: Remembering, node: PlanNode): NodeReads {
  const gates = gatesOf(node);
  const formulas = formulasOf(node);
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
