import { expect, test } from 'vitest';
import { firstCases } from '../support/naive-cases.js';
import { sameAsEngine } from '../support/scoring-module.js';

test('the modules of generated packs say of every unit what the engine says', async () => {
  const total = { cells: 0, odd: 0, rankings: 0 };
  for (const { pack, assessment } of firstCases(120)) {
    const { cells, odd, rankings } = await sameAsEngine(pack, assessment);
    total.cells += cells;
    total.odd += odd;
    total.rankings += rankings;
  }

  expect(Math.min(total.cells - total.odd, total.odd)).toBeGreaterThan(500);
  expect(total.rankings).toBeGreaterThan(50);
}, 600_000);
