import { expect, test } from 'vitest';
import { bothRoads, cellsOf, shownScores } from '../support/both-roads.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { firstCases } from '../support/naive-cases.js';

test.each(GOLDEN)('$name: columns say of every unit what the evaluator says', ({ pack, assessment }) => {
  const { exact, columns, layers } = bothRoads(documentOf(pack), documentOf(assessment));

  expect(shownScores(columns)).toEqual(shownScores(exact));
  console.log(cellsOf(layers));
  expect(cellsOf(layers).columns).toBeGreaterThan(0);
});

test('on generated packs columns say of every unit what the evaluator says', () => {
  const total = { columns: 0, singles: 0 };
  for (const { pack, assessment } of firstCases(60)) {
    const { exact, columns, layers } = bothRoads(pack, assessment);
    const cells = cellsOf(layers);
    total.columns += cells.columns;
    total.singles += cells.singles;
    expect(shownScores(columns)).toEqual(shownScores(exact));
  }

  console.log(total);
  expect(Math.min(total.columns, total.singles)).toBeGreaterThan(1_000);
});
