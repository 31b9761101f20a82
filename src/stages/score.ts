import { bug } from '../kit/bug.js';
import { tableOf } from '../kit/table.js';
import type { TierColumns, UnitAt } from '../model/columns.js';
import type { UnitInput } from '../model/inputs.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanStatistic, PlanTier, Step } from '../model/plan.js';
import type { LayerColumns } from '../model/results.js';
import type { Statistic } from '../model/statistic.js';
import { POLICIES } from './evaluate/policies.js';
import { placeOf, type Taken } from './evaluate/read-statistic.js';
import { startRun } from './evaluate/run.js';
import { type Taking, takeStatistic, type Valued, valueIn } from './evaluate/statistics.js';
import type { Figures } from './figures.js';
import { answerTogether } from './score/answers.js';
import { type Frame, type NodeFrame, nodeFrame } from './score/frame.js';
import { type Opening, openFrame } from './score/opening.js';
import { type Scoring, scoreNodes } from './score/score-nodes.js';
import { nodesReadBy, scoreSingle } from './score/singles.js';
import { type ScoredNode, type TierProgram, tierProgram } from './score/tier-program.js';
import { scoreReadAt } from './views/node-score.js';

/** The scores of an assessment in columns, and what was taken of units together. */
export interface ScoredColumns {
  readonly layers: readonly LayerColumns[];
  /** In the order of the plan. */
  readonly statistics: readonly Statistic[];
  /** The values of the expression of a statistic in a layer, each from the figures of its unit. */
  readonly valuesIn: (layer: Layer) => Pick<Taking, 'unitsIn' | 'valueFor'>;
}

/** Statistics that were taken before, of other units too, and the steps that rest on no others; none of them is taken again. */
export interface KnownStatistics {
  readonly taken: Taken;
  readonly steps: readonly Step[];
}

/** The loops of a tier in a layer; made once for a plan. */
export type ProgramOf = (tier: PlanTier, layer: Layer) => TierProgram;

/** The loops of a plan, each made when it is first asked for. */
export function programsOf(plan: Plan): ProgramOf {
  const made = new Map<string, TierProgram>();
  return (tier, layer) => {
    const key = `${tier.id} ${layer === 'claimed' ? layer : ''}`;
    const known = made.get(key) ?? tierProgram(plan, tier, layer);
    made.set(key, known);
    return known;
  };
}

/** A tier in a layer while its nodes are scored. */
export interface LayerScoring {
  readonly layer: Layer;
  readonly program: TierProgram;
  readonly frame: Frame;
  readonly opening: Opening;
  readonly scoring: Scoring;
  readonly waiting: ScoredNode[];
  readonly columns: LayerColumns;
  /** Of `scoring`. */
  readonly forced: Record<string, Uint8Array>;
  /** Of `columns`. */
  readonly unusable: Map<number, readonly string[]>;
}

/**
 * Scores all units, as `evaluate` does, by loops over columns. What a column cannot say is scored by the evaluator, cell by
 * cell: which way a cell was scored changes nothing that it says.
 */
export function scoreColumns(
  plan: Plan,
  figures: Figures,
  programOf: ProgramOf,
  known?: KnownStatistics,
): ScoredColumns {
  const { layers, unitAt } = figures;
  const taken = new Map<string, Statistic>(known?.taken);
  const scorings = startScorings(plan, figures, programOf, taken);
  const valuesOf = (layer: Layer) =>
    valuesIn(
      scorings.filter((scoring) => scoring.layer === layer),
      unitAt,
    );
  for (const step of known?.steps ?? plan.steps) {
    if ('node' in step) {
      for (const scoring of scorings)
        if (scoring.program.tier.id === step.tier)
          scoring.waiting.push(scoring.program.nodes[step.node] ?? bug('no node'));
      continue;
    }
    for (const scoring of scorings) scoreWaiting(scoring, taken, unitAt);
    if (known) continue;
    const tier = plan.tiers.find(({ id }) => id === step.tier) ?? bug(`no tier ${step.tier}`);
    const statistic = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
    const inputs = figures.inputs();
    for (const layer of layers) {
      for (const result of takeStatistic(tier, statistic, { inputs, layer, ...valuesOf(layer) }))
        taken.set(placeOf(layer, tier.id, step.statistic, result.option ?? result.parent), result);
    }
  }
  for (const scoring of scorings) scoreWaiting(scoring, taken, unitAt);
  return { layers: scorings.map(({ columns }) => columns), statistics: [...taken.values()], valuesIn: valuesOf };
}

/** Every tier in every layer, of which nothing is scored yet. Statistics are read from `taken` when nodes are scored. */
export function startScorings(
  plan: Plan,
  figures: Figures,
  programOf: ProgramOf,
  taken: Map<string, Statistic>,
): readonly LayerScoring[] {
  return figures.layers.flatMap((layer) =>
    plan.tiers.map((tier) => startScoring(plan, programOf(tier, layer), figures, { layer, taken })),
  );
}

function startScoring(
  plan: Plan,
  program: TierProgram,
  figures: Figures,
  { layer, taken }: { readonly layer: Layer; readonly taken: Map<string, Statistic> },
): LayerScoring {
  const { tier, binding } = program;
  const { unitAt, count } = figures;
  const columns = figures.columnsOf(tier, layer);
  const rows = columns.units.length;
  const nodes = tableOf(
    tier.order.flatMap((id): [string, NodeFrame][] => {
      const scored = program.nodes[id];
      if (!scored) return [];
      const score = (row: number) => scoreSingle({ ...scoring, runOf: scoring.startRun }, frame, scored, row);
      return [[id, nodeFrame(scored.node, rows, shapeOf(scored), score)]];
    }),
  );
  const frame: Frame = { layer, columns, nodes, answers: new Map() };
  binding.frame = frame;
  const opening = openFrame(program, frame, layer, unitAt);
  const rowOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < rows; row += 1) rowOf[columns.units[row] as number] = row;
  const forced = forcedRows(program, columns, opening, rows);
  const unusable = new Map([...opening.bounded].map(([row, { tainted }]) => [row, [...tainted.keys()]]));
  const results: LayerColumns = {
    tier,
    layer,
    units: columns.units,
    rowOf,
    factsAt: figures.factsOf(columns, layer),
    nodes,
    opening: opening.findings,
    unusable,
  };
  const unitOf = (row: number): UnitInput => unitAt(columns.units[row] as number);
  const scoring: Scoring = {
    plan,
    tier,
    layer,
    frame,
    forced,
    scoreAt: (node, row) => scoreReadAt(nodes[node] ?? bug(`no node ${node}`), results, row),
    startRun: (row) =>
      startRun({
        plan,
        tier,
        unit: unitOf(row),
        layer,
        facts: results.factsAt(row),
        tainted: opening.bounded.get(row)?.tainted ?? new Map(),
        policies: POLICIES,
        taken,
      }),
  };
  return { layer, program, frame, opening, scoring, waiting: [], columns: results, forced, unusable };
}

function shapeOf({ program }: ScoredNode) {
  const unrounded = program && program.node.round.length > 0 ? program.unrounded.d : undefined;
  return {
    d: program?.denominator ?? ('each' as const),
    reasonLists: program && 'reasonLists' in program ? program.reasonLists : [[]],
    isNear: program !== undefined && 'near' in program,
    keepsUnrounded: unrounded === undefined ? undefined : typeof unrounded === 'number' ? unrounded : ('each' as const),
  };
}

/** By node, the rows that are scored by themselves: by claims, rulings and evidence, and by facts that break a bound. */
function forcedRows(
  { nodes }: TierProgram,
  { oneByOne }: TierColumns,
  { bounded }: Opening,
  rows: number,
): Record<string, Uint8Array> {
  const forced = tableOf<Uint8Array>([]);
  const force = (node: string, row: number) => {
    forced[node] ??= new Uint8Array(rows);
    forced[node][row] = 1;
  };
  for (const [node, list] of Object.entries(oneByOne)) for (const row of list) force(node, row);
  if (bounded.size > 0)
    for (const { node, program, levels } of Object.values(nodes)) {
      const read = [...(program?.ifBroken ?? []), ...(levels?.ifBroken ?? [])];
      for (const [row, { tainted }] of bounded) if (read.some((fact) => tainted.has(fact))) force(node.id, row);
    }
  return forced;
}

/** Scores the nodes that wait, in the order of the plan. */
function scoreWaiting(
  { waiting, frame, program, scoring }: LayerScoring,
  taken: Map<string, Statistic>,
  unitAt: UnitAt,
): void {
  const nodes = waiting.splice(0);
  if (nodes.length === 0 || frame.columns.units.length === 0) return;
  program.binding.frame = frame;
  for (const { program: loops, levels } of nodes)
    for (const asking of [loops?.asking, levels?.asking])
      if (asking) answerTogether(asking, program, frame, taken, unitAt);
  scoreNodes(nodes, scoring);
}

/** The values of a statistic's expression in one layer, each from the figures of its unit. */
function valuesIn(scorings: readonly LayerScoring[], unitAt: UnitAt): Pick<Taking, 'unitsIn' | 'valueFor'> {
  const scoringOf = (tier: string) => scorings.find(({ program }) => program.tier.id === tier);
  const idsIn = ({ frame }: LayerScoring) => Array.from(frame.columns.units, (position) => unitAt(position).id);
  const rows = new Map(scorings.flatMap((scoring) => idsIn(scoring).map((id, row): [string, number] => [id, row])));
  return {
    unitsIn: (tier) => {
      const scoring = scoringOf(tier);
      return scoring ? idsIn(scoring) : [];
    },
    valueFor: (unit, statistic) => {
      const scoring = scoringOf(unit.tier)?.scoring;
      const row = rows.get(unit.id);
      if (!scoring || row === undefined) return undefined;
      return valueInRow(scoring, row, statistic);
    },
  };
}

/** The value of a statistic's expression in one row. */
export function valueInRow(scoring: Scoring, row: number, statistic: PlanStatistic): Valued {
  const run = scoring.startRun(row);
  for (const id of nodesReadBy(scoring.tier, [statistic.value])) run.scores[id] = scoring.scoreAt(id, row);
  return valueIn(run, statistic);
}
