import { expect, test } from 'vitest';
import { drawsOf } from '../support/draws.js';
import { firstCases } from '../support/naive-cases.js';
import { expectSame } from '../support/run-law.js';
import { bothOf } from '../support/run-plans.js';

test('on generated packs a plan says what the compiled pack says', () => {
  let units = 0;
  for (const { pack, assessment } of firstCases(drawsOf(390))) units += expectSame(bothOf(pack), assessment);

  expect(units).toBeGreaterThan(drawsOf(1_500));
}, 600_000);
