import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Plan, PlanNode, PlanTier } from '../../model/plan.js';
import { SCORED, STATUS_CODES } from '../../model/results.js';
import type { NodeScore, Outcome } from '../../model/scores.js';
import { membersOf, nodeIn } from '../../model/tier-nodes.js';
import { type Bounded, checkBounds } from '../../stages/evaluate/bounds.js';
import { factsRead } from '../../stages/evaluate/leaf.js';
import { printedOf } from '../../stages/evaluate/levels.js';
import { measuresOf } from '../../stages/evaluate/measures.js';
import { countedAs, POLICIES } from '../../stages/evaluate/policies.js';
import type { Taken } from '../../stages/evaluate/read-statistic.js';
import { missingFacts, type Run, startRun, withheldBy } from '../../stages/evaluate/run.js';
import { scoreNode } from '../../stages/evaluate.js';
import { nodesRead } from '../../stages/score/singles.js';
import { type ApproximateScores, approximateScores } from './approximate-scores.js';
import type { Cells, ModuleTier } from './module.js';
import { type PlainRun, plainRuns } from './plain-runs.js';
import type { Forcing } from './prepare.js';
import { earningsAt, isNearly, putScore, type TierColumnsWritten } from './stored.js';

/** The rows of a tier: the columns that the written functions fill, and the cells that the evaluator scores. */
export interface UnitRows extends Cells {
  readonly columns: TierColumnsWritten;
  /** Begins a block of rows: runs of the rows before are not needed any more. */
  readonly begin: (block: Block) => void;
  /** Reads the unit of the row with care: its plain figures are put into `F`; gives the nodes that the evaluator scores. */
  readonly prepare: (row: number, forced: Forcing, F: Float64Array) => Uint8Array;
  /** Figures of the row in hand that break a bound or a relation. */
  readonly boundedAt: (row: number) => Bounded;
  readonly scoreAt: (node: string, row: number) => NodeScore;
  /** A run of the unit of a row, in which nothing is scored yet. */
  readonly runAt: (row: number) => Run;
  /** Whether a node of the row has an approximate score: the evaluator scores all nodes that read it. */
  readonly isApproximate: (row: number) => boolean;
  /** How many cells the evaluator scored. */
  readonly oddCells: () => number;
}

/** Rows from `first` on, each with its figures and with 1 for each node that the evaluator scores in any case. */
interface Block {
  readonly first: number;
  readonly figures: readonly Float64Array[];
  readonly forced: readonly Uint8Array[];
}

interface RowsOf {
  readonly plan: Plan;
  readonly tier: PlanTier;
  readonly module: ModuleTier;
  readonly inputAt: (row: number) => UnitInput;
  readonly taken: Taken;
}

/** What the written functions store of a node that they leave. */
const ODD = STATUS_CODES.length;

const NOTHING: Bounded = { unusable: new Map(), findings: [] };

/** Rows of which nothing is scored yet. */
export function unitRows({ plan, tier, module, inputAt, taken }: RowsOf, columns: TierColumnsWritten): UnitRows {
  const { order } = tier;
  const levelled = order.filter((id) => tier.nodes[id]?.levels);
  const singles = new Map<number, NodeScore>();
  const bounded = new Map<number, Bounded>();
  const cellOf = cellsOf(tier);
  const boundedAt = (at: number): Bounded => {
    const input = inputAt(at);
    const known = bounded.get(at) ?? checkBounds(plan, input.reported, input.attributes, 'reported');
    bounded.set(at, known.unusable.size === 0 ? NOTHING : known);
    return known;
  };
  const runAt = (at: number): Run => {
    const unit = inputAt(at);
    const { unusable } = bounded.get(at) ?? boundedAt(at);
    return startRun({ plan, tier, unit, layer: 'reported', facts: unit.reported, unusable, policies: POLICIES, taken });
  };
  const runs = runsOfBlocks(plainRuns({ plan, tier, module }), runAt);
  const scoreAt = (id: string, at: number): NodeScore =>
    singles.get(cellOf(id, at)) ?? (isNearlyAt(id, at) ? singleScore(id, at, runAt(at)) : plainScore(id, at));
  const isNearlyAt = (id: string, at: number) =>
    columns.s[cellOf(id, at)] === SCORED && isNearly(columns.n, at * module.stride, nodeIn(module, id));
  const plainScore = plainScores({ plan, tier, module, inputAt, taken }, columns, scoreAt);
  const readsOf = readsIn(tier);
  const approximate = approximateScores();
  const singleScore = byEvaluator({ tier, readsOf, scoreAt }, (id, at, score) => {
    singles.set(cellOf(id, at), score);
    if (score.approximate) approximate.add(id, at);
  });
  const odd = (position: number, start: number): void => {
    const row = start / order.length;
    const id = order[position] ?? bug(`no node ${position}`);
    const node = nodeIn(tier, id);
    const score = singleScore(id, row, runs.runOf(node, row));
    const level = row * levelled.length + levelled.indexOf(id);
    const at = { offset: row * module.stride, position: start + position, level };
    putScore(columns, nodeIn(module, id), at, node, score);
  };
  return {
    columns,
    begin: runs.begin,
    prepare: (at, forced, F) => {
      runs.readWithCare(at);
      return forced.forUnit(inputAt(at), boundedAt(at), F);
    },
    boundedAt,
    scoreAt,
    runAt,
    isApproximate: approximate.isIn,
    odds: oddsOf({ order, readsOf, approximate }, columns, (row) => runs.forcedAt(row), odd),
    oddCells: () => singles.size,
  };
}

/** What the evaluator is given, and the node that it scores. */
interface Evaluating {
  readonly tier: PlanTier;
  readonly readsOf: (id: string) => readonly string[];
  readonly scoreAt: UnitRows['scoreAt'];
}

/** Scores a node of a row by the evaluator: a node that a function left, or that is known nearly only. */
function byEvaluator({ tier, readsOf, scoreAt }: Evaluating, keep: (id: string, at: number, score: NodeScore) => void) {
  return (id: string, at: number, run: Run): NodeScore => {
    for (const other of readsOf(id)) run.scores[other] = scoreAt(other, at);
    const score = scoreNode(run, nodeIn(tier, id));
    keep(id, at, score);
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
  odd: (position: number, start: number) => void,
): Cells['odds'] {
  return (asked, start, y) => {
    const row = start / order.length;
    const forced = forcedAt(row);
    const readsApproximate = (position: number) => approximate.isAmong(readsOf(order[position] ?? ''), row);
    for (const position of asked)
      if (forced?.[position] === 1 || s[start + position] === ODD || readsApproximate(position)) odd(position, start);
    return approximate.isIn(row) ? 1 : y;
  };
}

/** The runs of the rows of a block: of figures that were read already, or of a unit that is read with care. */
function runsOfBlocks(plainRun: PlainRun, runAt: (row: number) => Run) {
  const runs = new Map<number, Run>();
  const careful = new Set<number>();
  let block: Block = { first: 0, figures: [], forced: [] };
  return {
    forcedAt: (row: number): Uint8Array | undefined => block.forced[row - block.first],
    begin: (next: Block): void => {
      block = next;
      runs.clear();
      careful.clear();
    },
    readWithCare: (row: number): void => void careful.add(row),
    runOf: (node: PlanNode, row: number): Run => {
      const figures = careful.has(row) ? undefined : block.figures[row - block.first];
      const plain = figures && plainRun(node, figures);
      if (plain) return plain;
      const run = runs.get(row) ?? runAt(row);
      runs.set(row, run);
      return run;
    },
  };
}

/** The score of a node that the written functions scored, from its columns. */
function plainScores(
  { tier, module, inputAt }: RowsOf,
  columns: TierColumnsWritten,
  scoreAt: UnitRows['scoreAt'],
): UnitRows['scoreAt'] {
  const levelled = tier.order.filter((id) => tier.nodes[id]?.levels);
  const cellOf = cellsOf(tier);
  const plainScore = (id: string, at: number): NodeScore => {
    const node = nodeIn(tier, id);
    const outcome = outcomeAt(node, at);
    const read = node.kind === 'leaf' ? factsRead({ facts: inputAt(at).reported }, node) : {};
    const scored = outcome.status === 'scored';
    const because = scored ? (reasonsAt(id, at) ?? []) : [];
    const score = { node: id, outcome, because, read, counted: countedAs(node, outcome), approximate: false };
    if (!scored) return score;
    const published = printedOf(node, outcome);
    const level = node.levels && columns.l[at * levelled.length + levelled.indexOf(id)];
    const reached = level === undefined ? undefined : (node.levels?.steps[level]?.id ?? node.levels?.floor);
    return { ...score, ...(published ? { published } : {}), ...(reached === undefined ? {} : { level: reached }) };
  };
  const reasonsAt = (id: string, at: number) => module.nodes[id]?.reasonLists[columns.r[cellOf(id, at)] ?? 0];
  const outcomeAt = (node: PlanNode, at: number): Outcome => {
    const status = STATUS_CODES[columns.s[cellOf(node.id, at)] ?? -1] ?? bug(`${node.id} is not scored`);
    if (status === 'missing') return { status, facts: missingAt(node, at) };
    const because = reasonsAt(node.id, at)?.[0] ?? { code: 'does-not-apply' };
    if (status !== 'scored') return { status, because };
    const written = nodeIn(module, node.id);
    const measures = measuresOf(node, earningsAt(columns.n, at * module.stride, node, written));
    return measures ?? bug(`${node.id} was scored without a base`);
  };
  const missingAt = (node: PlanNode, at: number): readonly string[] => {
    if (node.kind === 'leaf') return node.required.filter((fact) => inputAt(at).reported[fact] === undefined);
    const of = (ids: readonly string[]) => ids.map((id) => scoreAt(id, at));
    const withheld = withheldBy({ tier, policies: POLICIES }, of(membersOf(node)));
    return missingFacts(withheld ? [withheld] : of(node.children).map(({ outcome }) => outcome));
  };
  return plainScore;
}

/** Where the cell of a node stands in the columns, by its row. */
function cellsOf({ order }: PlanTier): (id: string, row: number) => number {
  const positions = new Map(order.map((id, position) => [id, position]));
  return (id, row) => row * order.length + (positions.get(id) ?? bug(`no node ${id}`));
}
