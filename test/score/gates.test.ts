import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/read-record.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { compilePack } from '../../src/index.js';
import { score } from '../../src/score.js';
import { bothRoads, shownScores } from '../support/both-roads.js';
import type { Doc } from '../support/naive-expressions.js';
import { assessmentOf, packOf } from '../together/house.js';

const GATES: readonly Doc[] = [
  { present: 'y' },
  { and: [{ present: 'y' }, { '>': [{ var: 'x' }, 100] }] },
  { or: [{ present: 'y' }, { '>': [{ var: 'x' }, 1] }] },
];

const units = assessmentOf({ whole: { facts: { x: 9, y: 1 } }, lacking: { facts: { x: 8 } } });

function packOfGate(gate: Doc): Doc {
  const pack: Doc = packOf({ c: [10, { logic: { var: 'x' } }], d: [10, { logic: { if: [{ present: 'y' }, 10, 0] } }] });
  const [tier] = pack.tiers;
  const [total] = tier.criteria;
  const steps = [{ id: 'I', atLeast: 1, gate }];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none' } };
  return { ...pack, tiers: [{ ...tier, criteria: [{ ...total, levels }] }] };
}

test.each(GATES)('a gate that asks whether a fact is there, %j, remarks on a unit without it on both roads', (gate) => {
  const { exact, columns } = bothRoads(packOfGate(gate), units);
  const remarks = columns.scores[0]?.findings.filter(({ at }) => at === 'total');

  expect(columns.scores[0]?.unit).toBe('lacking');
  expect(remarks).toMatchObject([{ code: 'figure-missing', params: { facts: 'y', policy: 'gate-rule' } }]);
  expect(shownScores(columns)).toEqual(shownScores(exact));
});

test.each(GATES)('a record that is written from columns verifies with the gate %j', (gate) => {
  const read = recordOf(JSON.parse(score(compilePack(packOfGate(gate)), units).recordText(nodeSha256)));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));

  expect(verify(read.value, { hash: nodeSha256 }).verdict).toBe('verified');
});
