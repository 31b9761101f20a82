import { tableOf } from '../../kit/table.js';
import type { TierColumns } from '../../model/columns.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import type { LayerColumns } from '../../model/results.js';
import type { Statistic } from '../../model/statistic.js';
import { nodeIn } from '../../model/tier-nodes.js';
import { POLICIES } from '../evaluate/policies.js';
import { startRun } from '../evaluate/run.js';
import type { Figures } from '../figures.js';
import { scoreReadAt } from '../views/node-score.js';
import { type Frame, type NodeFrame, type NodeShape, nodeFrame } from './frame.js';
import { type Opening, openFrame } from './opening.js';
import type { Scoring } from './score-nodes.js';
import { scoreSingle } from './singles.js';
import { denominatorsOf, type ProgramOf, type ScoredNode, type TierProgram } from './tier-program.js';
import { unroundedOf } from './unrounded.js';

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
  const frameOf = () => frame;
  const nodes = tableOf(
    tier.order.flatMap((id): [string, NodeFrame][] => {
      const scored = program.nodes[id];
      if (!scored) return [];
      const score = (row: number) => scoreSingle({ ...scoring, runOf: scoring.startRun }, frame, scored, row);
      return [[id, nodeFrame(scored.node, rows, shapeOf(scored, program, frameOf), score)]];
    }),
  );
  const frame: Frame = { layer, columns, nodes, answers: new Map() };
  binding.frame = frame;
  const opening = openFrame(program, frame, layer, unitAt);
  const rowOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < rows; row += 1) rowOf[columns.units[row] as number] = row;
  const forced = forcedRows(program, columns, opening, rows);
  const unusable = new Map([...opening.bounded].map(([row, { unusable: facts }]) => [row, [...facts.keys()]]));
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
    scoreAt: (node, row) => scoreReadAt(nodeIn({ nodes }, node), results, row),
    startRun: (row) =>
      startRun({
        plan,
        tier,
        unit: unitOf(row),
        layer,
        facts: results.factsAt(row),
        unusable: opening.bounded.get(row)?.unusable ?? new Map(),
        policies: POLICIES,
        taken,
      }),
  };
  return { layer, program, frame, opening, scoring, waiting: [], columns: results, forced, unusable };
}

function shapeOf({ program, node }: ScoredNode, tier: TierProgram, frameOf: () => Frame): NodeShape {
  return {
    ...denominatorsOf(node, program),
    reasonLists: program && 'reasonLists' in program ? program.reasonLists : [[]],
    isNear: program !== undefined && 'near' in program,
    unrounded: program && node.round.length > 0 ? unroundedOf(program, tier, frameOf) : undefined,
  };
}

/** The rows that the evaluator scores in any case, by node: for claims, rulings, evidence, and facts that break a bound. */
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
      for (const [row, { unusable }] of bounded) if (read.some((fact) => unusable.has(fact))) force(node.id, row);
    }
  return forced;
}
