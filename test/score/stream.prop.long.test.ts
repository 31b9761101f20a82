import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsOf } from '../support/draws.js';
import { caseOf } from '../support/naive-cases.js';
import { SEED } from '../support/seed.js';
import { bothWays } from '../support/streams.js';

const streaming = fc.record({
  block: fc.integer({ min: 1, max: 9 }),
  streams: fc.integer({ min: 1, max: 3 }),
  salt: fc.nat(),
});

test('on generated packs any number of streams, in blocks of any size, says what an assessment as a whole says', async () => {
  const seen = { compared: 0, ranked: 0 };
  const property = fc.asyncProperty(fc.gen(), streaming, async (generate, { salt, ...streamed }) => {
    const { pack, assessment } = caseOf(generate);
    const streamOf = (unit: string) =>
      ([...unit].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), salt) >>> 3) % streamed.streams;
    const says = await bothWays(pack, assessment, { ...streamed, streamOf });
    expect(says.streamed).toEqual(says.whole);
    const { statistics, rankings } = says.whole as { statistics: readonly unknown[]; rankings: readonly unknown[] };
    seen.compared += Number(statistics.length > 0);
    seen.ranked += Number(rankings.length > 0);
  });
  await fc.assert(property, { seed: SEED, numRuns: drawsOf(150) });

  console.log(seen);
  expect(Math.min(seen.compared, seen.ranked)).toBeGreaterThan(drawsOf(20));
}, 600_000);
