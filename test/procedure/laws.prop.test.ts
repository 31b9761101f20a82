import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord, recordText, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { score } from '../../src/score.js';
import { liveLaw } from '../support/live-law.js';
import { drawing } from '../support/naive-draw.js';
import { opinionOf } from '../support/opinion-of.js';
import { SEED } from '../support/seed.js';
import { shuffled } from '../support/shuffled.js';
import { drawnOffice, drawnOfficeRound, withUnitExtensions } from './drawn-office.js';
import { foundIn } from './office.js';

const LISTS = ['units', 'submissions', 'verifications', 'extensions'];

test('whatever a pack asks of the procedure: a round is one record however it is listed, and that record verifies', () => {
  const tied = { verifications: 0, extensions: 0 };
  fc.assert(
    fc.property(fc.gen(), fc.integer({ min: 1, max: 1_000_000 }), (generate, order) => {
      const draw = drawing(generate);
      const compiled = compilePack(drawnOffice(draw));
      const round = drawnOfficeRound(draw);
      const written = recordText(assess(compiled, round));
      const read = readRecord(written);
      tied.verifications += Number(isTied(round.verifications.map(({ unit, at }) => [unit, Date.parse(at)])));
      tied.extensions += Number(isTied(round.extensions.map(({ deadline }) => [deadline])));

      expect(recordText(assess(compiled, shuffled(round, LISTS, order)))).toBe(written);
      expect(`${score(compiled, shuffled(round, LISTS, order + 1)).recordText()}\n`).toBe(written);
      expect(read.ok && verify(read.value.record).verdict).toBe('verified');
    }),
    { seed: SEED, numRuns: 60 },
  );

  expect(tied.verifications).toBeGreaterThan(20);
  expect(tied.extensions).toBeGreaterThan(5);
});

test('whatever a pack asks of the procedure: every road finds the same, and the second opinion agrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (generate) => {
      const draw = drawing(generate);
      const { record, roads, expected } = await foundIn(drawnOffice(draw), drawnOfficeRound(draw));

      expect(Object.keys(roads)).toHaveLength(5);
      for (const [road, found] of Object.entries(roads)) expect([road, found]).toEqual([road, expected]);
      expect(opinionOf(record).differing).toBe(0);
    }),
    { seed: SEED, numRuns: 30 },
  );
});

test('whatever a pack asks of the procedure: a session after edits says what the edited round says, scored anew', () => {
  const total = { edits: 0 };
  fc.assert(
    fc.property(fc.gen(), fc.integer({ min: 1, max: 1_000_000 }), (generate, seed) => {
      const draw = drawing(generate);
      const [pack, round] = [drawnOffice(draw), withUnitExtensions(drawnOfficeRound(draw))];
      const report = liveLaw(pack, round, { seed, edits: 12, every: 3 });
      total.edits += report.edits;

      expect(report.difference).toBe('');
    }),
    { seed: SEED, numRuns: 40 },
  );

  expect(total.edits).toBeGreaterThan(200);
});

function isTied(keys: readonly unknown[]): boolean {
  return new Set(keys.map((key) => JSON.stringify(key))).size < keys.length;
}
