import { BUILT_IN, createEngine } from '../../src/engine.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Plan } from '../../src/model/plan.js';
import type { LayerColumns } from '../../src/model/results.js';
import type { UnitScores } from '../../src/model/scores.js';
import type { Statistic } from '../../src/model/statistic.js';
import { evaluate } from '../../src/stages/evaluate.js';
import { figuresOf } from '../../src/stages/figures.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { scoreColumns } from '../../src/stages/score.js';
import { unitScoresAt } from '../../src/stages/views/unit-scores.js';

const engine = createEngine(BUILT_IN);

/** What the evaluator says of every unit, and what the columns say. */
export interface BothRoads {
  readonly plan: Plan;
  readonly exact: { readonly scores: readonly UnitScores[]; readonly statistics: readonly Statistic[] };
  readonly columns: { readonly scores: readonly UnitScores[]; readonly statistics: readonly Statistic[] };
  readonly layers: readonly LayerColumns[];
}

/** Scores an assessment on both roads. */
export function bothRoads(pack: unknown, assessment: unknown): BothRoads {
  const compiled = engine.compilePack(pack);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const { plan } = compiled.value;
  const scored = engine.score(compiled.value, assessment);
  if (!scored.ok) throw new Error(JSON.stringify(scored.errors));
  const { inputs } = scored.value;
  const { asStated: _, ...exact } = evaluate(plan, inputs);
  const { layers, statistics } = scoreColumns(plan, figuresOf(plan, inputs), programsOf(plan));
  const scores = inputs.units.map((unit, position) => unitScoresAt(plan, layers, position, unit));
  return { plan, exact, columns: { scores, statistics }, layers };
}

/** How many cells the columns tell, and how many were scored by themselves. */
export function cellsOf(layers: readonly LayerColumns[]): { readonly columns: number; readonly singles: number } {
  let [columns, singles] = [0, 0];
  for (const { nodes, units } of layers)
    for (const node of Object.values(nodes)) {
      singles += node.singles.size;
      columns += units.length - node.singles.size;
    }
  return { columns, singles };
}

/** Numbers as text, so that 1/2 is 2/4. */
export function shownScores(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && 'n' in inner && 'd' in inner ? toText(inner) : inner,
  );
  return JSON.parse(text);
}
