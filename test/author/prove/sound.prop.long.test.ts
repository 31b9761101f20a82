import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prove } from '../../../src/author/index.js';
import { proveTiers } from '../../../src/author/prove/prove-tier.js';
import { drawsOf } from '../../support/draws.js';
import { caseOf, firstCases } from '../../support/naive-cases.js';
import { boundsOf, outsideBounds, provenBounds } from '../../support/outside-bounds.js';
import { brokenClaims, compiledOf } from '../../support/proof-packs.js';

/** How many generated packs are proven; more are asked for with PROVE_RUNS. */
const RUNS = Number(process.env.PROVE_RUNS ?? drawsOf(50));

test('no score of generated units leaves the bound of its node, on generated packs', () => {
  const unbounded = { nodes: 0, all: 0 };
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const drawn = caseOf(generate);
      const compiled = compiledOf(drawn.pack);
      const bounds = boundsOf(compiled);
      for (const { earned } of [...bounds.values()].flatMap((tier) => [...tier.values()])) {
        unbounded.all += 1;
        if (!earned.low || !earned.high) unbounded.nodes += 1;
      }
      expect(outsideBounds(compiled, drawn.assessment, bounds)).toEqual([]);
    }),
    { seed: 24, numRuns: 4 * RUNS },
  );
  // a bound that says nothing is never wrong
  expect(unbounded.nodes / unbounded.all).toBeLessThan(0.15);
}, 3_600_000);

test('of generated packs few nodes are not decided, every claim is what the engine gives, and no unit refutes a proof', () => {
  const tally = new Map<string, number>();
  let nodes = 0;
  for (const { pack, assessment } of firstCases(2 * RUNS)) {
    const compiled = compiledOf(pack);
    const tiers = proveTiers(compiled);
    expect(outsideBounds(compiled, assessment, provenBounds(tiers))).toEqual([]);
    const proof = { findings: [], nodes: RUNS > 100 ? [] : prove(compiled).nodes };
    expect(brokenClaims(compiled, proof)).toEqual([]);
    for (const { verdict, because } of tiers.flatMap((tier) => tier.nodes)) {
      nodes += 1;
      tally.set(`${verdict} ${because}`, (tally.get(`${verdict} ${because}`) ?? 0) + 1);
    }
  }
  console.log(`${2 * RUNS} packs, ${nodes} nodes`, Object.fromEntries(tally));
  const open = [...tally].filter(([key]) => key.startsWith('not-decided')).reduce((sum, [, count]) => sum + count, 0);
  expect(open / nodes).toBeLessThanOrEqual(0.05);
}, 3_600_000);
