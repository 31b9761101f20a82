import { expect, test } from 'vitest';
import { nodeIn, packOf, proofOf } from '../../support/proof-packs.js';

/** Criteria of these maxima, two and two of one share and of what is left of it, each rounded to hundredths. */
function sharesOf(maxima: readonly number[]) {
  const parts = Array.from({ length: Math.ceil(maxima.length / 2) }, (_, pair) => ({
    id: `part-${pair}`,
    type: 'count',
    atMost: 'staff',
  }));
  const criteria = maxima.map((max, at) => ({
    id: `share-${at}`,
    max: String(max),
    rule: {
      share: { part: `part-${at >> 1}`, whole: 'staff', whenZero: 'zero', ...(at % 2 ? { complement: true } : {}) },
    },
    round: { places: 2, mode: 'half-up' },
  }));
  const max = String(maxima.reduce((sum, each) => sum + each, 0));
  return packOf([{ id: 'staff', type: 'count' }, ...parts], [{ id: 'total', max, combine: 'sum', children: criteria }]);
}

test('a share of 3 and what is left of it of 4, both rounded, come to 4 and never to 7', () => {
  const { verdict, because, high, attained } = nodeIn(proofOf(sharesOf([3, 4])), 'total');

  expect([verdict, because]).toEqual(['refuted', 'out-of-reach']);
  // where 0.00125 of the staff are the part: 4 of 4, and 3 × 0.00125 that may be rounded up by 0.005
  expect(high).toBe('4.00875');
  expect(attained.high?.points).toBe('4');
});

test('of eight rounded shares of one staff it is decided that nobody has all points', () => {
  const { verdict, because, attained } = nodeIn(proofOf(sharesOf([3, 4, 5, 6, 7, 8, 9, 10])), 'total');

  expect([verdict, because]).toEqual(['refuted', 'out-of-reach']);
  expect(attained.high?.points).toBe('28');
});
