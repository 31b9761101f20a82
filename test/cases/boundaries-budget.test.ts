import { expect, test } from 'vitest';
import { boundaries, coverage } from '../../src/author/index.js';
import { compilePack } from '../../src/index.js';
import { documentOf } from '../support/documents.js';

/** A pack of as many criteria, each of as many bands of one count. */
function wide(criteria: number, bands: number) {
  const base = documentOf('test/bad-assessments/base.pack.yaml') as Record<string, unknown>;
  const { attributes: _, relations: __, ...rest } = base;
  const numbers = Array.from({ length: criteria }, (_, index) => index);
  const points = Array.from({ length: bands }, (_, index) => ({
    ...(index < bands - 1 ? { atLeast: (bands - 1 - index) * 10 } : {}),
    ...(index > 0 ? { below: (bands - index) * 10 } : {}),
    points: bands - 1 - index,
  }));
  const children = numbers.map((id) => ({
    id: `c${id}`,
    title: { vi: `C${id}` },
    max: bands - 1,
    rule: { bands: { of: `f${id}`, points } },
  }));
  const root = { id: 'tong', title: { vi: 'T' }, max: criteria * (bands - 1), combine: 'sum', children };
  return compilePack({
    ...rest,
    procedure: { ranked: 'reported' },
    facts: numbers.map((id) => ({ id: `f${id}`, type: 'count', max: 1000, title: { vi: `F${id}` } })),
    tiers: [{ id: 'xa', title: { vi: 'Xã' }, cohorts: [{ id: 't' }], criteria: [root], rankings: [] }],
  });
}

test('a pack of very many clauses has as many cases as the budget of steps allows; every other clause is named', () => {
  const pack = wide(300, 62);
  const { document, unreached } = boundaries(pack);

  expect(document.cases.length).toBeGreaterThan(500);
  const clauses = coverage(pack, []).length;
  expect(unreached.length).toBeGreaterThan(0);
  expect(unreached.length).toBeLessThan(clauses);
}, 240_000);
