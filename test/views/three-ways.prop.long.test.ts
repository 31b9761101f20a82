import { expect, test } from 'vitest';
import { chance } from '../jsonlogic/chance.js';
import { drawsOf } from '../support/draws.js';
import { firstCases } from '../support/naive-cases.js';
import { SEED } from '../support/seed.js';
import { nextSequence, sequencesOf } from '../support/views-law.js';

/** Of each of 200 packs; 10,000 sequences in all, where all are drawn. */
const SEQUENCES = drawsOf(50);

test(`an open assessment, one unit among the others, and the whole show the same after ${200 * SEQUENCES} sequences of edits`, () => {
  const total = { edits: 0, alone: 0 };
  for (const [index, { pack, assessment }] of firstCases(200).entries()) {
    const [sequences, draws] = [sequencesOf(pack, assessment), chance(SEED + index)];
    for (let at = 0; at < SEQUENCES; at += 1) {
      const { difference, edits, alone } = nextSequence(sequences, draws);
      expect(`${index}.${at}: ${difference}`).toBe(`${index}.${at}: `);
      total.edits += edits;
      total.alone += alone;
    }
  }

  expect(total.edits).toBeGreaterThan(200 * SEQUENCES);
  expect(total.alone).toBeGreaterThan(100 * SEQUENCES);
}, 1_200_000);
