import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bothRoads, cellsOf, shownScores } from '../support/both-roads.js';
import { drawsOf } from '../support/draws.js';
import { caseOf, SEEDED_RUN } from '../support/naive-cases.js';

test('on generated packs columns say of every unit what the evaluator says', () => {
  const total = { columns: 0, singles: 0 };

  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const drawn = caseOf(generate);
      const { exact, columns, layers } = bothRoads(drawn.pack, drawn.assessment);
      const cells = cellsOf(layers);
      total.columns += cells.columns;
      total.singles += cells.singles;
      expect(shownScores(columns)).toEqual(shownScores(exact));
    }),
    { seed: SEEDED_RUN.seed, numRuns: drawsOf(390) },
  );

  console.log(total);
  expect(Math.min(total.columns, total.singles)).toBeGreaterThan(drawsOf(1_000));
});
