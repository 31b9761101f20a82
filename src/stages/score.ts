import { bug } from '../kit/bug.js';
import type { UnitAt } from '../model/columns.js';
import type { Layer } from '../model/layer.js';
import type { Plan, PlanStatistic, Step } from '../model/plan.js';
import type { LayerColumns } from '../model/results.js';
import type { Statistic } from '../model/statistic.js';
import { nodeIn } from '../model/tier-nodes.js';
import { placeOf, type Taken } from './evaluate/read-statistic.js';
import { type Taking, takeStatistic, type UnitsTaken, type Valued, valueIn } from './evaluate/statistics.js';
import type { Figures } from './figures.js';
import { answerGroups } from './score/answers.js';
import { type LayerScoring, startScorings } from './score/layer-scoring.js';
import { type Scoring, scoreNodes } from './score/score-nodes.js';
import { nodesReadBy } from './score/singles.js';
import type { ProgramOf } from './score/tier-program.js';

/** The scores of an assessment in columns, and its statistics over units. */
interface ScoredColumns {
  readonly layers: readonly LayerColumns[];
  /** In the order of the plan. */
  readonly statistics: readonly Statistic[];
  /** The values of the expression of a statistic in a layer, each from the figures of its unit. */
  readonly valuesIn: (layer: Layer) => Pick<Taking, 'unitsIn' | 'valueFor'>;
}

/** Statistics that were taken before, perhaps over more units, and the steps that need no others. None is taken again. */
interface KnownStatistics {
  readonly taken: Taken;
  readonly steps: readonly Step[];
}

/**
 * Scores all units, as `evaluate` does, by loops over columns. A cell that loops cannot compute is scored by the evaluator; the
 * result is the same either way.
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
  let inputs: UnitsTaken | undefined;
  for (const step of known?.steps ?? plan.steps) {
    if ('node' in step) {
      for (const scoring of scorings)
        if (scoring.program.tier.id === step.tier) scoring.waiting.push(nodeIn(scoring.program, step.node));
      continue;
    }
    for (const scoring of scorings) scoreWaiting(scoring, taken, unitAt);
    if (known) continue;
    const tier = plan.tiers.find(({ id }) => id === step.tier) ?? bug(`no tier ${step.tier}`);
    const statistic = tier.statistics[step.statistic] ?? bug(`no statistic ${step.statistic}`);
    inputs ??= unitsOf(figures);
    for (const layer of layers) {
      for (const result of takeStatistic(tier, statistic, { inputs, layer, ...valuesOf(layer) }))
        taken.set(placeOf(layer, tier.id, step.statistic, result.option ?? result.parent), result);
    }
  }
  for (const scoring of scorings) scoreWaiting(scoring, taken, unitAt);
  return { layers: scorings.map(({ columns }) => columns), statistics: [...taken.values()], valuesIn: valuesOf };
}

/** Every unit as an object, of which statistics over units are taken. */
function unitsOf({ count, unitAt, register }: Figures): UnitsTaken {
  return { units: Array.from({ length: count }, (_, position) => unitAt(position)), assessment: { units: register } };
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
      if (asking) answerGroups(asking, program, frame, taken, unitAt);
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
