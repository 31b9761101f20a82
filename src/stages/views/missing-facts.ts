import { bug } from '../../kit/bug.js';
import type { NoValue, Value } from '../../model/expression.js';
import { LAYER_IS } from '../../model/layer.js';
import type { PlanNode } from '../../model/plan.js';
import { type LayerColumns, type NodeColumns, STATUS_CODES } from '../../model/results.js';
import type { NodeScore } from '../../model/scores.js';
import { membersOf } from '../../model/tier-nodes.js';
import { POLICIES } from '../evaluate/policies.js';
import { missingFacts, withheldBy } from '../evaluate/run.js';

/** One unit in one layer: its row, and its facts. */
export interface RowOf {
  readonly columns: LayerColumns;
  readonly row: number;
  /** Looked up by their ids. */
  readonly facts: Readonly<Record<string, Value>>;
}

/**
 * The facts because of which a cell is missing, from its columns. For a criterion, the required facts that are absent; in
 * the layer `claimed`, which needs points and no facts, none. For a group, the facts of the children that leave it without
 * a value, or of all its children where none of them counts.
 */
export function factsMissing(on: RowOf, node: PlanNode): readonly string[] {
  const { columns, facts } = on;
  if (node.kind === 'leaf')
    return LAYER_IS[columns.layer].byRules ? node.required.filter((fact) => facts[fact] === undefined) : [];
  const run = { tier: columns.tier, policies: POLICIES };
  const withheld = withheldBy(run, unscored(on, membersOf(node)));
  const outcomes = withheld ? [withheld] : unscored(on, node.children).map(({ outcome }) => outcome);
  return missingFacts(outcomes);
}

/** The nodes that have no value in this row, each with why. */
function unscored(on: RowOf, ids: readonly string[]): readonly Pick<NodeScore, 'node' | 'outcome'>[] {
  return ids.flatMap((id) => {
    const outcome = noValueOf(on, id);
    return outcome ? [{ node: id, outcome }] : [];
  });
}

/** Whether a node has a value in this row: its column has a status for every row, also for those in `singles`. */
export function isScoredAt({ statuses }: NodeColumns, row: number): boolean {
  return STATUS_CODES[statuses[row] ?? -1] === 'scored';
}

/** Why a node has no value in this row; undefined where it has one. */
export function noValueOf(on: RowOf, id: string): NoValue | undefined {
  const column = on.columns.nodes[id] ?? bug(`no column of ${id}`);
  const status = STATUS_CODES[column.statuses[on.row] ?? -1] ?? bug(`no status of ${id}`);
  if (status === 'scored') return undefined;
  const single = column.singles.get(on.row);
  if (single) return single.score.outcome.status === 'scored' ? undefined : single.score.outcome;
  if (status === 'missing') return { status, facts: factsMissing(on, column.node) };
  return { status, because: column.reasonLists[column.reasons[on.row] ?? 0]?.[0] ?? { code: 'does-not-apply' } };
}
