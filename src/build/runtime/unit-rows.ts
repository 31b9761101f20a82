import { bug } from '../../kit/bug.js';
import type { PlanTier } from '../../model/plan.js';
import { SCORED, SINGLE } from '../../model/results.js';
import type { NodeScore } from '../../model/scores.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { type Bounded, checkBounds } from '../../stages/evaluate/bounds.js';
import { POLICIES } from '../../stages/evaluate/policies.js';
import { type Run, startRun } from '../../stages/evaluate/run.js';
import { scoreNode } from '../../stages/evaluate.js';
import { nodesRead } from '../../stages/score/singles.js';
import { type ApproximateScores, approximateScores } from './approximate-scores.js';
import { type Block, runsOfBlocks } from './block-runs.js';
import type { Cells } from './module.js';
import { plainRuns } from './plain-runs.js';
import { cellsOf, plainScores, type RowsOf, type ScoreAt } from './plain-scores.js';
import type { Forcing } from './prepare.js';
import { isNearly, putScore, type TierColumnsWritten } from './stored.js';

/** The rows of a tier: the columns that the written functions fill, and the cells that the evaluator scores. */
export interface UnitRows extends Cells {
  readonly columns: TierColumnsWritten;
  /** Begins a block of rows: runs of the rows before are not needed any more. */
  readonly begin: (block: Block) => void;
  /** Reads the unit of the row with care: its plain figures are put into `figures`; gives the nodes that the evaluator scores. */
  readonly prepare: (row: number, forced: Forcing, figures: Float64Array) => Uint8Array;
  /** Figures of the row in hand that break a bound or a relation. */
  readonly boundedAt: (row: number) => Bounded;
  readonly scoreAt: ScoreAt;
  /** A run of the unit of a row, in which nothing is scored yet. */
  readonly runAt: (row: number) => Run;
  /** Whether a node of the row has an approximate score: the evaluator scores all nodes that read it. */
  readonly isApproximate: (row: number) => boolean;
  /** How many cells the evaluator scored. */
  readonly oddCells: () => number;
}

const NOTHING: Bounded = { unusable: new Map(), findings: [] };

/** Rows of which nothing is scored yet. */
export function unitRows({ plan, tier, module, inputAt, taken }: RowsOf, columns: TierColumnsWritten): UnitRows {
  const { order } = tier;
  const levelled = order.filter((id) => tier.nodes[id]?.levels);
  const singles = new Map<number, NodeScore>();
  const bounded = new Map<number, Bounded>();
  const cellOf = cellsOf(tier);
  const boundedAt = (row: number): Bounded => {
    const input = inputAt(row);
    const known = bounded.get(row) ?? checkBounds(plan, input.reported, input.attributes, 'reported');
    bounded.set(row, known.unusable.size === 0 ? NOTHING : known);
    return known;
  };
  const runAt = (row: number): Run => {
    const unit = inputAt(row);
    const { unusable } = bounded.get(row) ?? boundedAt(row);
    return startRun({ plan, tier, unit, layer: 'reported', facts: unit.reported, unusable, policies: POLICIES, taken });
  };
  const runs = runsOfBlocks(plainRuns({ plan, tier, module }), runAt);
  const scoreAt = (id: string, row: number): NodeScore =>
    singles.get(cellOf(id, row)) ?? (isNearlyAt(id, row) ? singleScore(id, row, runAt(row)) : plainScore(id, row));
  const isNearlyAt = (id: string, row: number) =>
    columns.s[cellOf(id, row)] === SCORED && isNearly(columns.n, row * module.stride, nodeIn(module, id));
  const plainScore = plainScores({ plan, tier, module, inputAt, taken }, columns, scoreAt);
  const readsOf = readsIn(tier);
  const approximate = approximateScores();
  const singleScore = byEvaluator({ tier, readsOf, scoreAt }, (id, row, score) => {
    singles.set(cellOf(id, row), score);
    if (score.approximate) approximate.add(id, row);
  });
  const scoreOdd = (position: number, start: number): void => {
    const row = start / order.length;
    const id = order[position] ?? bug(`no node ${position}`);
    const node = nodeIn(tier, id);
    const score = singleScore(id, row, runs.runOf(node, row));
    const level = row * levelled.length + levelled.indexOf(id);
    const cell = { offset: row * module.stride, position: start + position, level };
    putScore(columns, nodeIn(module, id), cell, node, score);
  };
  return {
    columns,
    begin: runs.begin,
    prepare: (row, forced, figures) => {
      runs.readWithCare(row);
      return forced.forUnit(inputAt(row), boundedAt(row), figures);
    },
    boundedAt,
    scoreAt,
    runAt,
    isApproximate: approximate.isIn,
    odds: oddsOf({ order, readsOf, approximate }, columns, runs.forcedAt, scoreOdd),
    oddCells: () => singles.size,
  };
}

/** What the evaluator is given, and the node that it scores. */
interface Evaluating {
  readonly tier: PlanTier;
  readonly readsOf: (id: string) => readonly string[];
  readonly scoreAt: ScoreAt;
}

/** Scores a node of a row by the evaluator: a node that a function left, or that is known nearly only. */
function byEvaluator(
  { tier, readsOf, scoreAt }: Evaluating,
  keep: (id: string, row: number, score: NodeScore) => void,
) {
  return (id: string, row: number, run: Run): NodeScore => {
    for (const other of readsOf(id)) run.scores[other] = scoreAt(other, row);
    const score = scoreNode(run, nodeIn(tier, id));
    keep(id, row, score);
    return score;
  };
}

/** The nodes whose scores the evaluator may look at while it scores a node, found once for each. */
function readsIn(tier: PlanTier): Evaluating['readsOf'] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const reads = known.get(id) ?? nodesRead(tier, nodeIn(tier, id));
    known.set(id, reads);
    return reads;
  };
}

interface OddsOf {
  readonly order: readonly string[];
  readonly readsOf: Evaluating['readsOf'];
  readonly approximate: ApproximateScores;
}

/**
 * Has the evaluator score, of nodes that a function has just scored: those that it left, those forced on the evaluator, and
 * those that read an approximate score, since only the evaluator notes that their score is approximate too.
 */
function oddsOf(
  { order, readsOf, approximate }: OddsOf,
  { s }: TierColumnsWritten,
  forcedAt: (row: number) => Uint8Array | undefined,
  scoreOdd: (position: number, start: number) => void,
): Cells['odds'] {
  return (asked, start, y) => {
    const row = start / order.length;
    const forced = forcedAt(row);
    const readsApproximate = (position: number) => approximate.isAmong(readsOf(order[position] ?? ''), row);
    for (const position of asked)
      if (forced?.[position] === 1 || s[start + position] === SINGLE || readsApproximate(position))
        scoreOdd(position, start);
    return approximate.isIn(row) ? 1 : y;
  };
}
