import { bug } from '../../kit/bug.js';
import { statisticKey } from '../../logic/index.js';
import type { Layer } from '../../model/layer.js';
import type { Plan, PlanTier, Step } from '../../model/plan.js';
import type { Statistic } from '../../model/statistic.js';
import { nodeIn } from '../../model/tier-nodes.js';
import type { Figures } from '../figures.js';
import { answerGroups } from '../score/answers.js';
import type { LayerScoring } from '../score/layer-scoring.js';
import { valueInRow } from '../score.js';
import { type Keeping, type KeptStatistic, keptStatistic } from './kept-statistics.js';
import { scoreRows } from './score-rows.js';
import { type StepReaders, stepReaders } from './step-readers.js';

/** The steps of a plan, of which those that are due are taken again. */
export interface Walk {
  readonly plan: Plan;
  readonly readers: StepReaders;
  readonly layers: readonly LayerWalk[];
  readonly figures: Figures;
  readonly taken: Map<string, Statistic>;
}

/** One layer of a walk. */
interface LayerWalk {
  readonly layer: Layer;
  /** The scoring of each tier. */
  readonly scorings: ReadonlyMap<string, LayerScoring>;
  /** By the place of the step. */
  readonly statistics: ReadonlyMap<number, LayerStatistic>;
  /** By the place of a step, the units for which it is due, by position. */
  readonly due: (Set<number> | undefined)[];
}

/** A statistic that is kept, and where its answers stand in the frame of the tier that asks. */
interface LayerStatistic extends KeptStatistic {
  readonly answerKeys: readonly string[];
}

/** A node that was scored again, and the positions of the units whose score may have changed. */
interface RescoredNode {
  readonly layer: Layer;
  readonly tier: string;
  readonly node: string;
  readonly positions: readonly number[];
}

/** What came of the steps that were due. */
export interface StepResults {
  readonly nodes: readonly RescoredNode[];
  /** The statistics whose values, or reasons for none, have changed. */
  readonly statistics: readonly Statistic[];
}

/** A walk of which every step is due. */
export function startWalk(
  plan: Plan,
  figures: Figures,
  scorings: readonly LayerScoring[],
  taken: Map<string, Statistic>,
): Walk {
  const positions = new Map<string, number[]>(plan.tiers.map(({ id }) => [id, []]));
  for (let position = 0; position < figures.count; position += 1)
    positions.get(figures.unitAt(position).tier)?.push(position);
  const layers = figures.layers.map((layer) => {
    const byTier = new Map(
      scorings.flatMap((scoring) =>
        scoring.layer === layer ? [[scoring.program.tier.id, scoring] as [string, LayerScoring]] : [],
      ),
    );
    const keeping = keepingOf(figures, layer, byTier, positions, taken);
    const statistics = plan.steps.flatMap((step, place): [number, LayerStatistic][] => {
      if ('node' in step) return [];
      const tier = tierOf(plan, step);
      const statistic = keptStatistic(tier, tier.statistics[step.statistic] ?? bug('no statistic'), keeping);
      return [[place, { ...statistic, answerKeys: answerKeys(byTier.get(tier.id), step.statistic) }]];
    });
    const all = new Set(Array.from({ length: figures.count }, (_, position) => position));
    return { layer, scorings: byTier, statistics: new Map(statistics), due: plan.steps.map(() => new Set(all)) };
  });
  return { plan, readers: stepReaders(plan), layers, figures, taken };
}

function keepingOf(
  figures: Figures,
  layer: Layer,
  scorings: LayerWalk['scorings'],
  positions: ReadonlyMap<string, readonly number[]>,
  taken: Map<string, Statistic>,
): Keeping {
  const { unitAt, inputs } = figures;
  const byId = new Map<string, number>();
  for (const list of positions.values()) for (const position of list) byId.set(unitAt(position).id, position);
  return {
    layer,
    inputs,
    unitAt,
    taken,
    positionsOf: (tier) => positions.get(tier) ?? [],
    inLayer: (tier) => [...(scorings.get(tier)?.columns.units ?? [])],
    valueFor: ({ id, tier }, statistic) => {
      const scoring = scorings.get(tier);
      const row = scoring?.columns.rowOf[byId.get(id) ?? -1] ?? -1;
      return scoring && row >= 0 ? valueInRow(scoring.scoring, row, statistic) : undefined;
    },
  };
}

function tierOf({ tiers }: Plan, { tier }: Step): PlanTier {
  return tiers.find(({ id }) => id === tier) ?? bug(`no tier ${tier}`);
}

/** Makes the steps due that read one of these facts of a unit; gives their places. */
export function makeDue(
  walk: Walk,
  { due }: LayerWalk,
  position: number,
  facts: readonly string[],
): ReadonlySet<number> {
  const { tier } = walk.figures.unitAt(position);
  const places = new Set(facts.flatMap((fact) => walk.readers.ofFact(tier, fact)));
  for (const place of places) add(due, place, [position]);
  return places;
}

/** Takes every step that is due, in the order of the plan; where its result has changed, the steps that read it are due too. */
export function takeDue(walk: Walk): StepResults {
  const nodes: RescoredNode[] = [];
  const statistics: Statistic[] = [];
  for (const [place, step] of walk.plan.steps.entries())
    for (const layer of walk.layers) {
      const due = layer.due[place];
      if (!due) continue;
      layer.due[place] = undefined;
      const readers = walk.readers.ofStep[place] ?? [];
      if ('node' in step) {
        const positions = scoreDue(walk, layer, step, due);
        nodes.push({ layer: layer.layer, tier: step.tier, node: step.node, positions });
        for (const reader of readers) add(layer.due, reader, positions);
        continue;
      }
      const { take, answerKeys: keys } = layer.statistics.get(place) ?? bug('no statistic');
      const retaken = take(due);
      // answers that stand in the frame are made again
      if (retaken.length > 0) for (const key of keys) layer.scorings.get(step.tier)?.frame.answers.delete(key);
      for (const { statistic, readers: units } of retaken) {
        statistics.push(statistic);
        for (const reader of readers) add(layer.due, reader, units);
      }
    }
  return { nodes, statistics };
}

function add(due: LayerWalk['due'], place: number, positions: readonly number[]): void {
  if (positions.length === 0) return;
  const known = due[place] ?? new Set<number>();
  for (const position of positions) known.add(position);
  due[place] = known;
}

/** Scores a node again for units; gives those of which the score may be another. */
function scoreDue(
  { figures: { unitAt }, taken }: Walk,
  { scorings }: LayerWalk,
  { tier, node }: Extract<Step, { readonly node: string }>,
  due: ReadonlySet<number>,
): readonly number[] {
  const scoring = scorings.get(tier) ?? bug(`no tier ${tier}`);
  const { program, frame, columns } = scoring;
  const { program: loops, levels } = nodeIn(program, node);
  for (const asking of [loops?.asking, levels?.asking]) if (asking) answerGroups(asking, program, frame, taken, unitAt);
  const rows = [...due].flatMap((position) => {
    const row = columns.rowOf[position] ?? -1;
    return row < 0 ? [] : [row];
  });
  return scoreRows(
    scoring,
    node,
    rows.toSorted((a, b) => a - b),
  ).map((row) => columns.units[row] ?? bug(`no row ${row}`));
}

/** The keys under which a frame holds what was answered by a statistic. */
function answerKeys(scoring: LayerScoring | undefined, statistic: string): readonly string[] {
  const nodes = Object.values(scoring?.program.nodes ?? {});
  const asked = nodes.flatMap(({ program, levels }) => [
    ...(program?.asking.statistics ?? []),
    ...(levels?.asking.statistics ?? []),
  ]);
  return [...new Set(asked.flatMap(([key, typed]) => (statisticKey(typed) === statistic ? [key] : [])))];
}
