import { describe, expect, test } from 'vitest';
import { faultsOf, MODELS, NOTHING_LEFT, nodesOf, subsetsOf } from './models.js';

/** Models that are derived in a moment; the others stand in every-row.long.test.ts. */
const SMALL = MODELS.filter(({ text }) => text.length < 20_000).map((model) => [model.file, model] as const);

test('there are the packs of the repository to be derived', () => {
  expect(SMALL.length).toBeGreaterThan(50);
  expect(SMALL.filter(([, { cases }]) => cases.length > 0).length).toBeGreaterThan(40);
});

describe('a pack derived from any pack is valid, rests on no text of the model, and its cases pass', () => {
  test.each(SMALL)('%s, every subset of its tiers', (_, model) => {
    const told = subsetsOf(model.pack.tiers.map(({ id }) => id)).map((tiers) => [tiers, faultsOf(model, { tiers })]);

    expect(told.filter(([, faults]) => faults !== '')).toEqual([]);
  });

  test.each(SMALL)('%s, without any one of its rows', (_, model) => {
    const told = model.pack.tiers.flatMap(({ id, criteria }) =>
      nodesOf(criteria).map(({ id: row }) => [row, faultsOf(model, { without: [`${id}/${row}`] })] as const),
    );

    expect(told.filter(([, faults]) => faults !== '' && faults !== NOTHING_LEFT)).toEqual([]);
  });
});
