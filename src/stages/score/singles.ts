import type { Exact } from '../../kit/exact.js';
import { reduced } from '../../kit/exact.js';
import type { Layer } from '../../model/layer.js';
import { formulasOf } from '../../model/node-formulas.js';
import type { Formula, Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { NO_LEVEL, STATUS_CODES } from '../../model/results.js';
import type { NodeScore, ScoreRead } from '../../model/scores.js';
import { membersOf } from '../../model/tier-nodes.js';
import type { Run } from '../evaluate/run.js';
import { scoreNode } from '../evaluate.js';
import type { Frame, NodeFrame } from './frame.js';

/** How a unit is scored by itself: its run, begun where it is first needed, and a node's score from the columns. */
export interface SingleUnits {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly layer: Layer;
  readonly runOf: (row: number) => Run;
  /** What another node reads of a score. */
  readonly scoreAt: (node: string, row: number) => ScoreRead;
}

/** Scores one node of one row by the evaluator and puts the answer beside the columns. */
export function scoreSingle(
  { runOf, scoreAt }: SingleUnits,
  frame: Frame,
  { node, reads }: ReadNode,
  row: number,
): void {
  const run = runOf(row);
  for (const id of reads) run.scores[id] = scoreAt(id, row);
  const [findings, ledger] = [run.findings.length, run.ledger.length];
  const score = scoreNode(run, node);
  const columns = frame.nodes[node.id] as NodeFrame;
  columns.singles.set(row, {
    score,
    findings: run.findings.slice(findings),
    ledger: run.ledger.slice(ledger),
  });
  storeSingle(columns, row, score);
}

/** What the columns hold of a row whose score stands in `singles`; they hold no approximate value. */
function storeSingle(columns: NodeFrame, row: number, { outcome, approximate, level }: NodeScore): void {
  const { node } = columns;
  columns.statuses[row] = STATUS_CODES.indexOf(outcome.status);
  columns.reasons[row] = 0;
  const parts = outcome.status === 'scored' ? outcome : undefined;
  for (const part of ['earned', 'base', 'bonus', 'penalty'] as const) {
    const column = columns[part];
    if (column) put(column, row, approximate ? undefined : parts?.[part]);
  }
  if (columns.levels && node.levels) {
    const position = [...node.levels.steps.map(({ id }) => id), node.levels.floor].indexOf(level ?? '');
    columns.levels[row] = level === undefined ? NO_LEVEL : position;
  }
}

function put({ n, d }: NodeFrame['earned'], row: number, value: Exact | undefined): void {
  const parts = value && reduced(value);
  const whole =
    parts && typeof parts.n === 'number' && typeof parts.d === 'number' ? { n: parts.n, d: parts.d } : undefined;
  if (typeof d !== 'number') {
    n[row] = whole?.n ?? Number.NaN;
    d[row] = whole?.d ?? 1;
    return;
  }
  const scaled = whole && d % whole.d === 0 ? whole.n * (d / whole.d) : Number.NaN;
  n[row] = Number.isSafeInteger(scaled) ? scaled : Number.NaN;
}

/** A node, and the nodes whose scores the evaluator may look at while it scores it. */
interface ReadNode {
  readonly node: PlanNode;
  readonly reads: readonly string[];
}

/** The nodes whose scores the evaluator may look at while it scores a node. */
export function nodesRead(tier: PlanTier, node: PlanNode): readonly string[] {
  return [...new Set([...membersOf(node), ...nodesReadBy(tier, formulasOf(node))])].filter((id) => id !== node.id);
}

/** The nodes whose scores formulas read. */
export function nodesReadBy(tier: PlanTier, formulas: readonly Pick<Formula, 'references'>[]): readonly string[] {
  const named = formulas.flatMap(({ references }) => references.nodes);
  const ofRows = formulas.flatMap(({ references }) =>
    references.rows.flatMap(({ node: id, which }) => {
      const group = tier.nodes[id];
      return group?.kind === 'group' ? group[which] : [];
    }),
  );
  return [...new Set([...named, ...ofRows])];
}
