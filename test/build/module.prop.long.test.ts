import { expect, test } from 'vitest';
import { drawsOf } from '../support/draws.js';
import { firstCases } from '../support/naive-cases.js';
import { sameAsEngine } from '../support/scoring-module.js';

test('the modules of generated packs say of every unit what the engine says', async () => {
  const total = { cells: 0, odd: 0, rankings: 0 };
  for (const { pack, assessment } of firstCases(drawsOf(120))) {
    const { cells, odd, rankings } = await sameAsEngine(pack, assessment);
    total.cells += cells;
    total.odd += odd;
    total.rankings += rankings;
  }

  expect(Math.min(total.cells - total.odd, total.odd)).toBeGreaterThan(drawsOf(500));
  expect(total.rankings).toBeGreaterThan(drawsOf(50));
}, 600_000);
