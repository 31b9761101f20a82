import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeSource } from '../../src/author/index.js';
import type { Json } from '../../src/model/expression.js';
import type { Pack } from '../../src/model/pack.js';
import { drawsOf, TRIES_ALL } from '../support/draws.js';
import { drawing } from '../support/naive-draw.js';
import { packOf } from '../support/naive-generate-pack.js';
import { faultsOf, MODELS, NOTHING_LEFT, nodesOf, subsetsOf } from './models.js';

const [GIA_LAI] = MODELS.filter(({ file }) => file.includes('gia-lai'));

test('every subset of the tiers of Gia Lai is a pack with cases that pass', () => {
  if (GIA_LAI === undefined) throw new Error('the pack is not there');
  const told = subsetsOf(GIA_LAI.pack.tiers.map(({ id }) => id)).map((tiers) => [tiers, faultsOf(GIA_LAI, { tiers })]);

  expect(told.filter(([, faults]) => faults !== '')).toEqual([]);
  expect(told).toHaveLength(7);
}, 1_800_000);

test('Gia Lai without one of its rows is a pack: each of its groups, with the cases of its tier, and one of four criteria', () => {
  if (GIA_LAI === undefined) throw new Error('the pack is not there');
  const rows = GIA_LAI.pack.tiers.flatMap(({ id: tier, criteria }) =>
    nodesOf(criteria).map(({ id, children }) => ({ tier, id, isGroup: children !== undefined })),
  );
  const criteria = rows.filter(({ isGroup }) => !isGroup);
  const every = criteria.length / drawsOf(criteria.length);
  const tried = [...rows.filter(({ isGroup }) => isGroup), ...criteria.filter((_, index) => index % every < 1)];
  const told = tried.map(({ tier, id, isGroup }) => {
    const cases = isGroup ? GIA_LAI.cases.filter(({ name }) => name.includes(tier)) : [];
    return [id, faultsOf({ ...GIA_LAI, cases }, { without: [`${tier}/${id}`] })] as const;
  });

  expect(told.filter(([, faults]) => faults !== '')).toEqual([]);
  expect(rows).toHaveLength(118);
  expect(told).toHaveLength(TRIES_ALL ? 118 : 44);
}, 1_800_000);

test('any pack without any one of its rows is a pack, whatever kinds, groups and policies it has', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pack = packOf(drawing(generate)) as unknown as Pack;
      const model = { file: 'drawn', text: writeSource(pack as unknown as Json), pack, cases: [] };
      const rows = pack.tiers.flatMap(({ criteria }) => nodesOf(criteria).map(({ id }) => id));
      const told = rows.map((row) => [row, faultsOf(model, { without: [row] })]);

      expect(told.filter(([, faults]) => faults !== '' && faults !== NOTHING_LEFT)).toEqual([]);
    }),
    { seed: 20260101, numRuns: 25 },
  );
}, 1_800_000);
