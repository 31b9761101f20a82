import { describe, expect, test } from 'vitest';
import { benchAssessment, benchFacts } from '../../bench/assessment.js';
import { benchPack } from '../../bench/pack.js';
import { documentOf } from '../support/documents.js';
import { drawsOf } from '../support/draws.js';
import { GOLDEN } from '../support/golden.js';
import { liveLaw } from '../support/live-law.js';
import { firstCases } from '../support/naive-cases.js';
import type { Doc } from '../support/naive-expressions.js';
import { SEED } from '../support/seed.js';

describe('a session after random edits says, byte for byte, what the edited assessment says, scored anew', () => {
  const packs = drawsOf(200);

  test(`${packs} generated packs`, () => {
    const total = { edits: 0, statistics: 0 };
    for (const [index, { pack, assessment }] of firstCases(packs).entries()) {
      const report = liveLaw(pack, assessment, { seed: SEED + index, edits: 60, every: 15 });
      expect(`${index}: ${report.difference}`).toBe(`${index}: `);
      total.edits += report.edits;
      total.statistics += report.statistics;
    }

    expect(total.edits).toBeGreaterThan(25 * packs);
    expect(total.statistics).toBeGreaterThan(2 * packs);
  }, 1_200_000);

  test.each(GOLDEN)(
    '$name, every unit',
    ({ pack, assessment }) => {
      const report = liveLaw(documentOf(pack) as Doc, documentOf(assessment) as Doc, {
        seed: SEED,
        edits: drawsOf(600),
        every: 50,
      });

      expect(report.difference).toBe('');
      expect(report.edits).toBeGreaterThan(50);
    },
    1_200_000,
  );

  test.each(['plain', 'unrounded', 'cohort'] as const)(
    'the pack that is measured, %s, 300 units',
    (variant) => {
      const pack = benchPack(variant);
      const assessment = benchAssessment(benchFacts(pack, { units: 300, missing: 3, broken: 2 }));
      const report = liveLaw(pack.document, assessment, { seed: SEED, edits: drawsOf(500), every: 25 });

      expect(report.difference).toBe('');
      expect(report.edits).toBeGreaterThan(50);
    },
    1_200_000,
  );
});
