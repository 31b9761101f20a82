import { expect, test } from 'vitest';
import { chance } from '../jsonlogic/chance.js';
import { firstCases } from '../support/naive-cases.js';
import { SEED } from '../support/seed.js';
import { nextSequence, sequencesOf } from '../support/views-law.js';

test('an open assessment, one unit among the others, and the whole show the same after 20 sequences of edits', () => {
  const total = { edits: 0, alone: 0 };
  for (const [index, { pack, assessment }] of firstCases(2).entries()) {
    const [sequences, draws] = [sequencesOf(pack, assessment), chance(SEED + index)];
    for (let at = 0; at < 10; at += 1) {
      const { difference, edits, alone } = nextSequence(sequences, draws);
      expect(`${index}.${at}: ${difference}`).toBe(`${index}.${at}: `);
      total.edits += edits;
      total.alone += alone;
    }
  }

  expect(total.edits).toBeGreaterThan(20);
  expect(total.alone).toBeGreaterThan(7);
});
