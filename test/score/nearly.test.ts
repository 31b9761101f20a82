import { expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import { figuresOf } from '../../src/stages/figures.js';
import { programsOf } from '../../src/stages/score/tier-program.js';
import { scoreColumns } from '../../src/stages/score.js';
import { bothRoads, shownScores } from '../support/both-roads.js';
import { halfOf, ratioAssessment, ratioPack } from '../support/ratio-pack.js';

const UNITS = {
  half: {},
  'just-below': { bpart0: -1 },
  'just-above': { apart3: 1, bpart3: 1 },
  'one-group-short': { apart0: 9, bpart5: -9 },
  'far-below': { apart1: -8000, bpart1: -8000 },
};

const ASSESSMENT = ratioAssessment(Object.fromEntries(Object.entries(UNITS).map(([id, more]) => [id, halfOf(more)])));
const PACK = ratioPack();

function scoredColumns() {
  const engine = createEngine(BUILT_IN);
  const compiled = engine.compilePack(PACK);
  const scored = compiled.ok ? engine.score(compiled.value, ASSESSMENT) : compiled;
  if (!compiled.ok || !scored.ok) throw new Error(JSON.stringify(compiled.ok ? scored : compiled.errors));
  const { plan } = compiled.value;
  const [layer] = scoreColumns(plan, figuresOf(plan, scored.value.inputs), programsOf(plan)).layers;
  return { layer, inputs: scored.value.inputs };
}

test('sums of ratios with a denominator beyond 2^53 say on both roads what the evaluator says, at a level and beside it', () => {
  const { exact, columns } = bothRoads(PACK, ASSESSMENT);
  const levels = Object.fromEntries(exact.scores.map(({ unit, layers }) => [unit, layers.reported?.total?.level]));

  expect(levels).toEqual({ half: 'A', 'just-below': 'B', 'just-above': 'A', 'one-group-short': 'B', 'far-below': 'C' });
  expect(shownScores(columns)).toEqual(shownScores(exact));
});

test('only the unit that is exactly at a level is scored exactly before somebody asks; to ask for another scores that one', () => {
  const { layer, inputs } = scoredColumns();
  const total = layer?.nodes.total;
  const rowOf = (unit: string) => layer?.rowOf[inputs.units.findIndex(({ id }) => id === unit)] ?? -1;

  expect(total?.singles.size).toBe(1);
  expect(total?.singles.get(rowOf('half'))?.score.level).toBe('A');
  expect(total?.singles.size).toBe(1);
  expect(total?.singles.get(rowOf('just-above'))?.score.outcome).toMatchObject({ status: 'scored' });
  expect(total?.singles.size).toBe(2);
});
