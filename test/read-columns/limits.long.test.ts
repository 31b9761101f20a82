import { expect, test } from 'vitest';
import { compilePack, safeAssess } from '../../src/index.js';
import { LIMITS } from '../../src/model/document.js';
import { issuesOf } from '../bad-packs/told.js';
import { documentOf } from '../support/documents.js';
import { fullReading, sameOnBothRoads } from '../support/read-roads.js';

const PACK = compilePack(documentOf('examples/01-score/pack.yaml'));
const HEAD = {
  format: 'tieuchi/assessment@1',
  id: 'lon',
  pack: { id: 'vi-du-nho', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2019-12-01T00:00:00+07:00',
};
const FACTS = { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 200, 'files-on-time': 181 };

/** An assessment of so many communes, each with a submission: three values in the register, nine in what it sends. */
function communes(count: number, facts: (index: number) => object = () => FACTS) {
  const indices = Array.from({ length: count }, (_, index) => index);
  return {
    ...HEAD,
    units: indices.map((index) => ({ id: `xa-${index}`, tier: 'commune' })),
    submissions: indices.map((index) => ({
      unit: `xa-${index}`,
      at: '2019-10-20T08:00:00+07:00',
      facts: facts(index),
    })),
  };
}

test('an assessment of more values than the limit is read, since each unit has the limit for itself', () => {
  const document = communes(20_000);

  // 240,000 values, and those of the head
  expect(fullReading(PACK, document).inputs?.units).toHaveLength(20_000);
  expect(sameOnBothRoads(PACK, communes(100), { ...LIMITS, nodes: 12 })).toBe('columns');
});

test('a unit that has too many is named, and no other', () => {
  const many = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`f${index}`, 1]));
  const document = communes(3, (index) => (index === 1 ? many : FACTS));

  expect(issuesOf(safeAssess(PACK, document))).toEqual([
    {
      code: 'source-too-many-nodes',
      severity: 'error',
      path: ['submissions', 1],
      params: { limit: '200000', name: 'nodes' },
    },
  ]);
  expect(sameOnBothRoads(PACK, document)).toBe('refused');
});

// a unit has 3 values in the register, and 9 in what it sends; the columns count a little more, to be sure
test.each([
  [1199, 'refused'],
  [1200, 'full'],
  [1500, 'columns'],
] as const)('of 100 units, with a limit of %i values together: %s', (totalNodes, expected) => {
  expect(sameOnBothRoads(PACK, communes(100), { ...LIMITS, totalNodes })).toBe(expected);
});
