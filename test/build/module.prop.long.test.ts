import { expect, test } from 'vitest';
import { firstCases } from '../support/naive-cases.js';
import { sameAsEngine } from '../support/scoring-module.js';

test('the modules of generated packs say of every unit what the engine says', async () => {
  const total = { cells: 0, odd: 0 };
  for (const { pack, assessment } of firstCases(120)) {
    const { cells, odd } = await sameAsEngine(pack, assessment);
    total.cells += cells;
    total.odd += odd;
  }

  console.log(total);
  expect(Math.min(total.cells - total.odd, total.odd)).toBeGreaterThan(500);
}, 600_000);
