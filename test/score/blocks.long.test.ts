import { expect, test } from 'vitest';
import { benchAssessment, benchFacts } from '../../bench/assessment.js';
import { benchPack } from '../../bench/pack.js';
import { bothRoads, cellsOf, shownScores } from '../support/both-roads.js';

test.each([
  ['plain', { missing: 10 }],
  ['plain', { broken: 2 }],
  ['unrounded', {}],
  ['cohort', {}],
] as const)('of 300 units, more than two blocks, columns say what the evaluator says: %s, %j', (variant, drawing) => {
  const pack = benchPack(variant);
  const facts = benchFacts(pack, { units: 300, ...drawing });
  const { exact, columns, layers } = bothRoads(pack.document, benchAssessment(facts));

  expect(shownScores(columns)).toEqual(shownScores(exact));
  expect(cellsOf(layers).columns).toBeGreaterThan(20_000);
});
