import { expect, test } from 'vitest';
import { placesOf, type Runner, rowsOf } from './race.js';

/** 17 that are ranked, no two equal; one that is withheld; two that sent nothing. */
const FIELD: Readonly<Record<string, Runner>> = {
  ...Object.fromEntries(
    Array.from({ length: 17 }, (_, index) => [`u${String(index + 1).padStart(2, '0')}`, { total: 90 - index }]),
  ),
  wan: { is: 'withheld' },
  'absent-1': { is: 'absent' },
  'absent-2': { is: 'absent' },
};

test.each([
  ['last-shared', ['17 u17', '– wan withheld', '19 absent-1', '19 absent-2']],
  ['last-bottom', ['17 u17', '– wan withheld', '20 absent-1', '20 absent-2']],
  ['omit', ['17 u17', '– wan withheld', '– absent-1 not-submitted', '– absent-2 not-submitted']],
])('17 ranked, one withheld and two absent: %s', (notSubmitted, last) => {
  expect(placesOf(FIELD, { ranking: { notSubmitted } }).slice(16)).toEqual(last);
});

test.each([
  ['competition', '19 and 19'],
  ['dense', '19 and 19'],
  ['modified', '20 and 20'],
  ['average', '19.5 and 19.5'],
  ['ordinal', '19 and 20'],
])('absentees are one more tied group by the same method, %s: %s', (ties, places) => {
  const absent = rowsOf(FIELD, { ranking: { ties } }).filter(({ state }) => state === 'not-submitted');

  expect(absent.map(({ place }) => place).join(' and ')).toBe(places);
});

test('ordinal says of absentees too that ids decided', () => {
  const absent = rowsOf(FIELD, { ranking: { ties: 'ordinal' } }).filter(({ state }) => state === 'not-submitted');

  expect(absent.map(({ brokenBy }) => brokenBy)).toEqual([[{ id: true }], [{ id: true }]]);
});

test('an absentee after equals of a dense ranking stands after their one place', () => {
  const runners: Readonly<Record<string, Runner>> = { a: { total: 80 }, b: { total: 80 }, c: { is: 'absent' } };

  expect(placesOf(runners, { ranking: { ties: 'dense' } })).toEqual(['1 a', '1 b', '2 c']);
  expect(placesOf(runners, { ranking: { ties: 'competition' } })).toEqual(['1 a', '1 b', '3 c']);
});

test('a submitted zero stands above an absence', () => {
  expect(placesOf({ a: { is: 'absent' }, b: { total: 0 }, c: { total: 10 } })).toEqual(['1 c', '2 b', '3 a']);
});

test('absentees say how many they are, and the policy by which they stand there', () => {
  const [first] = rowsOf(FIELD).filter(({ state }) => state === 'not-submitted');

  expect(first).toMatchObject({
    unit: 'absent-1',
    place: '19',
    tied: 1,
    because: [{ code: 'last-shared' }],
  });
});

test('a withheld unit has no place and says which facts are missing', () => {
  const [row] = rowsOf({ a: { is: 'withheld' } });

  expect(row).toMatchObject({
    state: 'withheld',
    place: null,
    because: [{ code: 'missing', params: { facts: 'points' } }],
  });
});

test('a unit to which the node does not apply has no place, and no absentee is counted below it', () => {
  const runners: Readonly<Record<string, Runner>> = {
    a: { total: 80 },
    b: { total: 90, is: 'inapplicable' },
    c: { is: 'absent' },
  };

  expect(placesOf(runners)).toEqual(['1 a', '2 c', '– b not-applicable']);
  expect(placesOf(runners, { ranking: { notSubmitted: 'last-bottom' } })).toEqual(['1 a', '2 c', '– b not-applicable']);
});

test('where nobody sent anything they are all first as a group, or all last of their number', () => {
  const runners: Readonly<Record<string, Runner>> = { a: { is: 'absent' }, b: { is: 'absent' } };

  expect(placesOf(runners)).toEqual(['1 a', '1 b']);
  expect(placesOf(runners, { ranking: { notSubmitted: 'last-bottom' } })).toEqual(['2 a', '2 b']);
});
