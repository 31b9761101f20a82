import { expect, test } from 'vitest';
import { placesOf, type Runner, rowsOf } from './race.js';

/** So many units, the first with the most points, no two equal. */
function field(size: number): Readonly<Record<string, Runner>> {
  const ids = Array.from({ length: size }, (_, index) => `u${String(index + 1).padStart(2, '0')}`);
  return Object.fromEntries(ids.map((id, index) => [id, { total: 90 - index }]));
}

test('17, 17, 19: equals share a place and the next one is skipped', () => {
  const places = placesOf({
    ...field(16),
    'ia-grai': { total: 50 },
    'ia-pa': { total: '50.0' },
    'krong-pa': { total: '49.9999' },
  });

  expect(places.slice(15)).toEqual(['16 u16', '17 ia-grai', '17 ia-pa', '19 krong-pa']);
});

const FOUR = { d: { total: 70 }, b: { total: 80 }, a: { total: 90 }, c: { total: 80 } };

test.each([
  ['competition', '1 a, 2 b, 2 c, 4 d'],
  ['dense', '1 a, 2 b, 2 c, 3 d'],
  ['modified', '1 a, 3 b, 3 c, 4 d'],
  ['average', '1 a, 2.5 b, 2.5 c, 4 d'],
  ['ordinal', '1 a, 2 b, 3 c, 4 d'],
])('two that are equal for the second place, %s: %s', (ties, places) => {
  expect(placesOf(FOUR, { ranking: { ties } }).join(', ')).toBe(places);
});

test('those that share a place say with how many others', () => {
  const five = { ...FOUR, e: { total: 80 } };

  expect(rowsOf(five).map(({ unit, tied }) => [unit, tied])).toEqual([
    ['a', undefined],
    ['b', 2],
    ['c', 2],
    ['e', 2],
    ['d', undefined],
  ]);
});

test('ordinal says of each row that ids decided, and says nothing where points did', () => {
  const rows = rowsOf(FOUR, { ranking: { ties: 'ordinal' } });

  expect(rows.map(({ unit, brokenBy, tied }) => [unit, brokenBy, tied])).toEqual([
    ['a', undefined, undefined],
    ['b', [{ id: true }], undefined],
    ['c', [{ id: true }], undefined],
    ['d', undefined, undefined],
  ]);
});

test('five may stand first together, and then comes the sixth place', () => {
  const first = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, { total: 100 }]));

  expect(placesOf({ ...first, f: { total: 99 } })).toEqual(['1 a', '1 b', '1 c', '1 d', '1 e', '6 f']);
});

test('on the published basis units that print alike are equal, on the exact one they are parted', () => {
  const runners = { a: { total: '80.04' }, b: { total: '80.01' }, c: { total: '79.94' } };

  // printed to one place: 80.0, 80.0, 79.9
  expect(placesOf(runners, { ranking: { basis: 'published' } })).toEqual(['1 a', '1 b', '3 c']);
  expect(placesOf(runners, { ranking: { basis: 'exact' } })).toEqual(['1 a', '2 b', '3 c']);
});

test('a row tells both the exact and the published value', () => {
  const [row] = rowsOf({ a: { total: '80.05' } });

  expect(row?.value).toEqual({ exact: '80.05', published: '80.1' });
});

test('units of equal points are all there: none is lost to another with the same score', () => {
  const same = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`u${index + 1}`, { total: 50 }]));

  expect(placesOf(same)).toHaveLength(30);
  expect(new Set(placesOf(same).map((row) => row.split(' ')[0]))).toEqual(new Set(['1']));
});
