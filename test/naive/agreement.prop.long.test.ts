import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, engineRecord, naiveRecord } from '../support/naive-agreement.js';
import { caseOf, SEEDED_RUN } from '../support/naive-cases.js';
import { Tally } from '../support/naive-tally.js';

test('on generated packs every outcome, measure, level, place and state is what the naive scorer says', () => {
  const tally = new Tally();

  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const drawn = caseOf(generate);
      const naive = naiveRecord(drawn.pack, drawn.assessment);
      tally.add(drawn, naive);
      expect(disagreements(engineRecord(drawn.pack, drawn.assessment), naive)).toEqual([]);
    }),
    { seed: SEEDED_RUN.seed, numRuns: SEEDED_RUN.numRuns },
  );

  console.log(tally.table());
  expect(tally.rarerThan(50)).toEqual([]);
});
