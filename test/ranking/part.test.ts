import { expect, test } from 'vitest';
import type { Exact } from '../../src/kit/exact.js';
import { byComparing, type Comparable } from '../../src/stages/rank/compared.js';
import type { Key } from '../../src/stages/rank/groups.js';
import { byDoubles } from '../../src/stages/rank/sorted-units.js';
import { partBy } from '../../src/stages/rank.js';

const key = (values: readonly Comparable[], prefer: Key['prefer'] = 'high', by?: Key['by']): Key => ({
  prefer,
  valueOf: (position) => values[position],
  ...(by ? { by } : {}),
});

/** `0=2 1`: units 0 and 2 share the first place, then comes unit 1. */
function partsOf(keys: readonly Key[], units: readonly number[]): string {
  const [parted, ...others] = [byComparing, byDoubles].map((sorting) => {
    const { order, groups } = partBy(units, keys, sorting);
    return groups.map(({ from, end }) => order.subarray(from, end).join('=')).join(' ');
  });
  expect(others).toEqual([parted]);
  return parted ?? '';
}

const fraction = (n: number | bigint, d: number | bigint): Exact => ({ n, d });

test('fractions that are one double are told apart, and equal ones of other terms are not', () => {
  // 3002399751580330 × 3 = 9007199254740990, one less than the denominator
  const below = fraction(3002399751580330, 9007199254740991);
  const values = [below, fraction(1, 3), fraction(2, 6), below];
  expect(3002399751580330 / 9007199254740991).toBe(1 / 3);
  expect(partsOf([key(values)], [0, 1, 2, 3])).toBe('1=2 0=3');
  expect(partsOf([key(values, 'low')], [3, 2, 1, 0])).toBe('0=3 1=2');
});

test('numbers too long for a double stand among the others', () => {
  const long = 10n ** 30n;
  const values = [
    fraction(1, 3),
    fraction(long + 1n, 3n * long),
    fraction(long, 3n * long),
    undefined,
    fraction(-1, 2),
    fraction(long * long, 1n),
  ];
  expect(partsOf([key(values)], [0, 1, 2, 3, 4, 5])).toBe('5 1 0=2 4 3');
  expect(partsOf([key(values, 'low')], [0, 1, 2, 3, 4, 5])).toBe('4 0=2 1 5 3');
});

test('0 and -0 are equal, and a unit without a value stands last whichever end is better', () => {
  const values = [fraction(-0, 1), undefined, fraction(0, 7), fraction(-5, 1), undefined];
  expect(partsOf([key(values)], [0, 1, 2, 3, 4])).toBe('0=2 3 1=4');
  expect(partsOf([key(values, 'low')], [0, 1, 2, 3, 4])).toBe('3 0=2 1=4');
});

test('among twenty units too, fractions that are one double are told apart, and those without a value stand last', () => {
  const below = fraction(3002399751580330, 9007199254740991);
  const tenths = [12, 5, 19, 0, 7, 14, 3, 10, 1, 16, 9, 2].map((n) => fraction(n, 10));
  const values = [
    fraction(1, 3),
    undefined,
    below,
    ...tenths,
    fraction(2, 6),
    undefined,
    fraction(-0, 3),
    below,
    fraction(12, 10),
  ];
  const units = values.map((_, position) => position);
  expect(partsOf([key(values)], units)).toBe('5 12 8 3=19 10 13 7 4 0=15 2=18 9 14 11 6=17 1=16');
  expect(partsOf([key(values, 'low')], units)).toBe('6=17 11 14 9 2=18 0=15 4 7 13 10 3=19 8 12 5 1=16');
});

test('dates go by the calendar', () => {
  const values = ['2019-12-31', '2020-01-01', undefined, '2019-12-31'];
  expect(partsOf([key(values, 'low')], [0, 1, 2, 3])).toBe('0=3 1 2');
});

test('a tie break is named where it tells members of a group apart, and only there', () => {
  const [seven, nine] = [fraction(7, 1), fraction(9, 1)];
  const first = key([seven, nine, seven, nine, seven]);
  const byFact = key([nine, seven, nine, seven, seven], 'high', { fact: 'staff' });
  const byId = key([fraction(0, 1), fraction(1, 1), fraction(2, 1), fraction(3, 1), fraction(4, 1)], 'low', {
    id: true,
  });
  const { order, groups } = partBy([4, 3, 2, 1, 0], [first, byFact, byId]);
  expect([...order]).toEqual([1, 3, 0, 2, 4]);
  expect(groups.map(({ brokenBy }) => brokenBy)).toEqual([
    [{ id: true }],
    [{ id: true }],
    [{ fact: 'staff' }, { id: true }],
    [{ fact: 'staff' }, { id: true }],
    [{ fact: 'staff' }],
  ]);
});

test('nobody is parted into no groups', () => {
  expect(partBy([], [key([])])).toEqual({ order: new Int32Array(0), groups: [] });
});
