import { expect, test } from 'vitest';
import { verify } from '../../src/audit/index.js';
import { placesOf, raceOf } from './race.js';

const LOW = { prefer: 'low' };

// sums of places in four competitions, as emulation blocks add them: 4 is first in all of them
const SUMS = { a: { total: 9 }, b: { total: 4 }, c: { total: 13 }, d: { total: 9 } };

test('where the lower value is preferred, the lowest sum of places stands first', () => {
  expect(placesOf(SUMS, { ranking: LOW })).toEqual(['1 b', '2 a', '2 d', '4 c']);
  expect(placesOf(SUMS, { ranking: { prefer: 'high' } })).toEqual(['1 c', '2 a', '2 d', '4 b']);
  expect(placesOf(SUMS)).toEqual(['1 c', '2 a', '2 d', '4 b']);
});

test.each([
  ['competition', ['1 b', '2 a', '2 d', '4 c']],
  ['dense', ['1 b', '2 a', '2 d', '3 c']],
  ['modified', ['1 b', '3 a', '3 d', '4 c']],
  ['average', ['1 b', '2.5 a', '2.5 d', '4 c']],
  ['ordinal', ['1 b', '2 a', '3 d', '4 c']],
])('of equals each has its place by the method %s', (ties, places) => {
  expect(placesOf(SUMS, { ranking: { ...LOW, ties } })).toEqual(places);
});

test('equals are parted by what their own tie-break prefers', () => {
  const equals = { a: { total: 9, facts: { other: 1 } }, d: { total: 9, facts: { other: 2 } } };
  const by = (prefer: string) => ({ ranking: { ...LOW, tieBreak: [{ of: 'other', by: 'points', prefer }] } });

  expect(placesOf(equals, by('high'))).toEqual(['1 d', '2 a']);
  expect(placesOf(equals, by('low'))).toEqual(['1 a', '2 d']);
});

test('printed values are compared where the ranking goes by them: 2.04 and 2.01 are both 2.0', () => {
  const near = { a: { total: '2.04' }, b: { total: '2.01' } };

  expect(placesOf(near, { ranking: { ...LOW, basis: 'exact' } })).toEqual(['1 b', '2 a']);
  expect(placesOf(near, { ranking: { ...LOW, basis: 'published' } })).toEqual(['1 a', '1 b']);
});

test('who sent nothing, or has no value, stands below the highest', () => {
  const runners = { ...SUMS, n: { is: 'absent' }, w: { is: 'withheld' } } as const;

  expect(placesOf(runners, { ranking: LOW })).toEqual(['1 b', '2 a', '2 d', '4 c', '– w withheld', '6 n']);
});

test('more than sixteen units, which are sorted by doubles first, stand in the same order', () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`u${String(index).padStart(2, '0')}`, { total: (index * 7) % 20 }]),
  );

  expect(placesOf(many, { ranking: LOW }).slice(0, 4)).toEqual(['1 u00', '2 u03', '3 u06', '4 u09']);
});

test('a record in which the higher value stands first is no record of such a ranking', () => {
  const record = raceOf(SUMS, { ranking: LOW });
  const [ranking] = record.rankings;
  if (!ranking) throw new Error('no ranking');
  const rows = ranking.rows.toReversed().map((row, index) => ({ ...row, place: String(index + 1), tied: 0 }));

  expect(verify(record).verdict).toBe('verified');
  expect(verify({ ...record, rankings: [{ ...ranking, rows }] }).verdict).not.toBe('verified');
});
