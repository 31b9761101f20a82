import { expect, test } from 'vitest';
import { placesOf, rowsOf } from './race.js';

const equal = (more: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  Object.fromEntries(Object.entries(more).map(([id, facts]) => [id, { total: 80, facts }]));
const by = (...tieBreak: readonly unknown[]) => ({ ranking: { tieBreak } });

test("equals are parted by another node's measure, the high or the low one first", () => {
  const runners = equal({ a: { other: 1 }, b: { other: 3 }, c: { other: 2 } });

  expect(placesOf(runners, by({ of: 'other', by: 'points', prefer: 'high' }))).toEqual(['1 b', '2 c', '3 a']);
  expect(placesOf(runners, by({ of: 'other', by: 'points', prefer: 'low' }))).toEqual(['1 a', '2 c', '3 b']);
});

test('a measure is compared on the basis of the ranking: 2.04 and 2.01 print alike', () => {
  const runners = equal({ a: { other: '2.01' }, b: { other: '2.04' } });
  const tieBreak = [{ of: 'other', by: 'points', prefer: 'high' }];

  expect(placesOf(runners, { ranking: { tieBreak, basis: 'exact' } })).toEqual(['1 b', '2 a']);
  expect(placesOf(runners, { ranking: { tieBreak, basis: 'published' } })).toEqual(['1 a', '1 b']);
});

test('a measure that its node does not print is compared as it is', () => {
  const runners = equal({ a: { other: '2.01' }, b: { other: '2.04' } });
  const tieBreak = [{ of: 'other', by: 'percent', prefer: 'high' }];

  expect(placesOf(runners, { ranking: { tieBreak, basis: 'published' } })).toEqual(['1 b', '2 a']);
});

test('equals are parted by a fact, a number or a day', () => {
  const runners = equal({ a: { days: 10, founded: '1999-12-31' }, b: { days: 9, founded: '2001-01-01' } });

  expect(placesOf(runners, by({ fact: 'days', prefer: 'low' }))).toEqual(['1 b', '2 a']);
  expect(placesOf(runners, by({ fact: 'founded', prefer: 'low' }))).toEqual(['1 a', '2 b']);
});

test('equals are parted by a derived fact', () => {
  const runners = equal({ a: { done: 1, days: 3 }, b: { done: 1, days: 2 }, c: { done: 2, days: 4 } });

  expect(placesOf(runners, by({ fact: 'speed', prefer: 'high' }))).toEqual(['1 b', '1 c', '3 a']);
});

test('equals are parted by the order that persons decided', () => {
  const decisions = [
    { ranking: 'race', order: ['c', 'a', 'b'], by: 'ban-chi-dao', at: '2019-11-30T00:00:00+07:00', note: 'x' },
  ];

  expect(placesOf(equal({ a: {}, b: {}, c: {} }), { ...by({ decision: true }), assessment: { decisions } })).toEqual([
    '1 c',
    '2 a',
    '3 b',
  ]);
});

test('a decision never parts units of different points', () => {
  const decisions = [
    { ranking: 'race', order: ['b', 'a'], by: 'ban-chi-dao', at: '2019-11-30T00:00:00+07:00', note: 'x' },
  ];

  expect(
    placesOf({ a: { total: 81 }, b: { total: 80 } }, { ...by({ decision: true }), assessment: { decisions } }),
  ).toEqual(['1 a', '2 b']);
});

test('a decision is not read where the pack does not ask for one', () => {
  const decisions = [
    { ranking: 'race', order: ['b', 'a'], by: 'ban-chi-dao', at: '2019-11-30T00:00:00+07:00', note: 'x' },
  ];

  expect(placesOf(equal({ a: {}, b: {} }), { assessment: { decisions } })).toEqual(['1 a', '1 b']);
});

test.each([
  ['a measure', { of: 'other', by: 'points', prefer: 'low' }, {}],
  ['a fact', { fact: 'other', prefer: 'low' }, {}],
  [
    'a decision',
    { decision: true },
    { decisions: [{ ranking: 'race', order: ['c', 'b'], by: 'x', at: '2019-11-30T00:00:00+07:00', note: 'x' }] },
  ],
])('a unit without %s stands below those that have it', (_, entry, assessment) => {
  const places = placesOf(equal({ a: {}, b: { other: 2 }, c: { other: 1 }, d: {} }), { ...by(entry), assessment });

  expect(places).toEqual(['1 c', '2 b', '3 a', '3 d']);
});

test('the next entry decides where the first leaves units equal, and each row says what parted it', () => {
  const runners = equal({
    a: { other: 1, days: 5 },
    b: { other: 1, days: 4 },
    c: { other: 2, days: 9 },
    d: { other: 1, days: 5 },
  });
  const rows = rowsOf(runners, by({ of: 'other', by: 'points', prefer: 'high' }, { fact: 'days', prefer: 'low' }));

  const other = { of: 'other', by: 'points' };
  expect(rows.map(({ unit, place, tied = 0, brokenBy = [] }) => ({ unit, place, tied, brokenBy }))).toEqual([
    { unit: 'c', place: '1', tied: 0, brokenBy: [other] },
    { unit: 'b', place: '2', tied: 0, brokenBy: [other, { fact: 'days' }] },
    { unit: 'a', place: '3', tied: 1, brokenBy: [other, { fact: 'days' }] },
    { unit: 'd', place: '3', tied: 1, brokenBy: [other, { fact: 'days' }] },
  ]);
});
