import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { STATUS_CODES } from '../../model/results.js';
import type { NodeScore, Outcome } from '../../model/scores.js';
import { membersOf, nodeIn } from '../../model/tier-nodes.js';
import { factsRead } from '../../stages/evaluate/leaf.js';
import { printedOf } from '../../stages/evaluate/levels.js';
import { measuresOf } from '../../stages/evaluate/measures.js';
import { countedAs, POLICIES } from '../../stages/evaluate/policies.js';
import type { Taken } from '../../stages/evaluate/read-statistic.js';
import { missingFacts, withheldBy } from '../../stages/evaluate/run.js';
import type { ModuleTier } from './module.js';
import { earningsAt, type TierColumnsWritten } from './stored.js';

/** The score of a node of a row. */
export type ScoreAt = (node: string, row: number) => NodeScore;

/** A tier whose rows are scored, and what is known of the units in them. */
export interface RowsOf {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly inputAt: (row: number) => UnitInput;
  readonly taken: Taken;
}

/** The score of a node that the written functions scored, from its columns. */
export function plainScores({ tier, module, inputAt }: RowsOf, columns: TierColumnsWritten, scoreAt: ScoreAt): ScoreAt {
  const levelled = tier.order.filter((id) => tier.nodes[id]?.levels);
  const cellOf = cellsOf(tier);
  const plainScore = (id: string, row: number): NodeScore => {
    const node = nodeIn(tier, id);
    const outcome = outcomeAt(node, row);
    const read = node.kind === 'leaf' ? factsRead({ facts: inputAt(row).reported }, node) : {};
    const scored = outcome.status === 'scored';
    const because = scored ? (reasonsAt(id, row) ?? []) : [];
    const score = { node: id, outcome, because, read, counted: countedAs(node, outcome), approximate: false };
    if (!scored) return score;
    const published = printedOf(node, outcome);
    const level = node.levels && columns.l[row * levelled.length + levelled.indexOf(id)];
    const reached = level === undefined ? undefined : (node.levels?.steps[level]?.id ?? node.levels?.floor);
    return { ...score, ...(published ? { published } : {}), ...(reached === undefined ? {} : { level: reached }) };
  };
  const reasonsAt = (id: string, row: number) => module.nodes[id]?.reasonLists[columns.r[cellOf(id, row)] ?? 0];
  const outcomeAt = (node: PlanNode, row: number): Outcome => {
    const status = STATUS_CODES[columns.s[cellOf(node.id, row)] ?? -1] ?? bug(`${node.id} is not scored`);
    if (status === 'missing') return { status, facts: missingAt(node, row) };
    const because = reasonsAt(node.id, row)?.[0] ?? { code: 'does-not-apply' };
    if (status !== 'scored') return { status, because };
    const written = nodeIn(module, node.id);
    const measures = measuresOf(node, earningsAt(columns.n, row * module.stride, node, written));
    return measures ?? bug(`no base of ${node.id}`);
  };
  const missingAt = (node: PlanNode, row: number): readonly string[] => {
    if (node.kind === 'leaf') return node.required.filter((fact) => inputAt(row).reported[fact] === undefined);
    const of = (ids: readonly string[]) => ids.map((id) => scoreAt(id, row));
    const withheld = withheldBy({ tier, policies: POLICIES }, of(membersOf(node)));
    return missingFacts(withheld ? [withheld] : of(node.children).map(({ outcome }) => outcome));
  };
  return plainScore;
}

/** Where the cell of a node stands in the columns, by its row. */
export function cellsOf({ order }: PlanTier): (id: string, row: number) => number {
  const positions = new Map(order.map((id, position) => [id, position]));
  return (id, row) => row * order.length + (positions.get(id) ?? bug(`no node ${id}`));
}
