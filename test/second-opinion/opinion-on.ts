import { type SecondOpinion, secondOpinion } from '../../src/audit/second-opinion.js';
import { BUILT_IN, createEngine, type EngineTables, type Scored } from '../../src/engine.js';
import { whole } from '../../src/kit/exact.js';
import type { Plan } from '../../src/model/plan.js';
import type { RankedRow } from '../../src/model/ranking.js';
import type { NodeScore, UnitLayer, UnitScores } from '../../src/model/scores.js';
import type { Plugins } from '../../src/model/tables.js';

/** A plan, and an assessment scored by it; a document that the engine refuses fails the test. */
export function scoredBy(
  pack: unknown,
  assessment: unknown,
  plugins: Plugins = {},
  tables: EngineTables = BUILT_IN,
): { readonly plan: Plan; readonly scored: Scored } {
  const engine = createEngine(tables);
  const compiled = engine.compilePack(pack, plugins);
  if (!compiled.ok) throw new Error(`the pack is refused: ${JSON.stringify(compiled.errors)}`);
  const scored = engine.score(compiled.value, assessment);
  if (!scored.ok) throw new Error(`the assessment is refused: ${JSON.stringify(scored.errors)}`);
  return { plan: compiled.value.plan, scored: scored.value };
}

/** The second opinion on what the engine says. */
export function opinionOn(pack: unknown, assessment: unknown, plugins: Plugins = {}): SecondOpinion {
  const { plan, scored } = scoredBy(pack, assessment, plugins);
  return secondOpinion(plan, scored);
}

/** What the second opinion itself has, told by setting it beside scores that are nonsense: "node what unit" to text. */
export function opinionValues(pack: unknown, assessment: unknown): ReadonlyMap<string, string> {
  const { plan, scored } = scoredBy(pack, assessment);
  const rankings = scored.rankings.map((ranking) => ({
    ...ranking,
    rows: ranking.rows.map((row) => ({ ...row, place: NONSENSE, tied: -1 }) as RankedRow),
  }));
  const { differences } = secondOpinion(plan, { ...scored, scores: scored.scores.map(nonsense), rankings });
  return new Map(differences.map(({ layer, of, what, unit, opinion }) => [[layer, of, what, unit].join(' '), opinion]));
}

const NONSENSE = whole(-1000);

function nonsense(scores: UnitScores): UnitScores {
  const layers = Object.entries(scores.layers).map(([name, layer]) => [name, nonsenseLayer(layer)]);
  return { ...scores, layers: Object.fromEntries(layers) };
}

function nonsenseLayer(layer: UnitLayer): UnitLayer {
  const nodes = Object.entries(layer).map(([id, score]): [string, NodeScore] => [
    id,
    score.outcome.status === 'scored'
      ? { ...score, outcome: { ...score.outcome, points: NONSENSE }, level: 'nonsense' }
      : score,
  ]);
  return Object.fromEntries(nodes);
}
