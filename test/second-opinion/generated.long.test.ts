import { expect, test } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import { firstCases } from '../support/naive-cases.js';
import { scoredBy } from './opinion-on.js';

test('on 10,000 generated nodes and more the second opinion is the engine’s, and it can tell 99 in 100', () => {
  const counts = { agreed: 0, differing: 0, notCheckable: 0 };
  const differences: string[] = [];
  let nodes = 0;
  for (const { pack, assessment } of firstCases(120)) {
    const { plan, scored } = scoredBy(pack, assessment);
    const opinion = secondOpinion(plan, scored);
    nodes += scored.scores.flatMap(({ layers }) => Object.values(layers)).flatMap(Object.keys).length;
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += opinion.counts[name];
    differences.push(...opinion.differences.map((found) => JSON.stringify(found)));
  }

  console.log(`${nodes} nodes; with the rows of rankings ${JSON.stringify(counts)}`);
  expect(differences.slice(0, 10)).toEqual([]);
  expect(nodes).toBeGreaterThan(10_000);
  expect(counts.agreed).toBeGreaterThan(nodes);
  expect(counts.notCheckable).toBeLessThanOrEqual(nodes / 100);
});
