import { expect, test } from 'vitest';
import type { RecordEntry } from '../../src/model/record.js';
import { placesOf, type Race, raceOf } from './race.js';

const before = { deadline: { before: '2019-10-18' }, late: 'not-submitted' };
const through = { deadline: { through: '2019-10-18' }, late: 'not-submitted' };

/** The state of one unit that sent its forms at these instants, and the codes of the findings about the forms. */
function stateOf(at: readonly string[], race: Race): string {
  const [entry] = raceOf({ unit: { total: 50, at } }, race).entries as readonly RecordEntry[];
  const codes = (entry?.findings ?? []).flatMap(({ code, at: node }) => (node === '' ? [code] : []));
  return [entry?.state, ...codes].join(', ');
}

test.each([
  ['2019-10-17T23:59:59+07:00', 'submitted'],
  ['2019-10-18T00:00:00+07:00', 'not-submitted, late-refused'],
  ['2019-10-17T17:00:00Z', 'not-submitted, late-refused'],
  ['2019-10-17T16:59:59Z', 'submitted'],
  ['2019-10-17T23:30:00-01:00', 'not-submitted, late-refused'],
])('before 2019-10-18, a form of %s is %s', (at, state) => {
  expect(stateOf([at], { tier: before })).toBe(state);
});

test.each([
  ['2019-10-18T23:59:59+07:00', 'submitted'],
  ['2019-10-19T00:00:00+07:00', 'not-submitted, late-refused'],
])('through 2019-10-18, a form of %s is %s', (at, state) => {
  expect(stateOf([at], { tier: through })).toBe(state);
});

const extended = (deadline: unknown) => ({ extensions: [{ unit: 'unit', deadline, by: 'so-tttt', reason: 'mưa lũ' }] });

test('an extension is a later deadline for one unit', () => {
  const assessment = extended({ through: '2019-10-30' });

  expect(stateOf(['2019-10-30T23:59:59+07:00'], { tier: before, assessment })).toBe('submitted');
  expect(stateOf(['2019-10-31T00:00:00+07:00'], { tier: before, assessment })).toBe('not-submitted, late-refused');
  expect(
    placesOf(
      {
        unit: { total: 50, at: ['2019-10-20T08:00:00+07:00'] },
        other: { total: 90, at: ['2019-10-20T08:00:00+07:00'] },
      },
      { tier: before, assessment },
    ),
  ).toEqual(['1 unit', '2 other']);
});

test('an extension never shortens what every unit has', () => {
  expect(stateOf(['2019-10-17T08:00:00+07:00'], { tier: before, assessment: extended({ before: '2019-10-10' }) })).toBe(
    'submitted',
  );
});

test('nobody is absent until the deadline has passed at asOf', () => {
  const asOf = (instant: string) =>
    placesOf({ a: { total: 50 }, b: { is: 'absent' } }, { tier: before, assessment: { asOf: instant } });

  expect(asOf('2019-10-17T23:59:59+07:00')).toEqual(['1 a', '– b awaited']);
  expect(asOf('2019-10-18T00:00:00+07:00')).toEqual(['1 a', '2 b']);
});

test('without a deadline who has sent nothing is absent', () => {
  expect(placesOf({ a: { total: 50 }, b: { is: 'absent' } })).toEqual(['1 a', '2 b']);
});

test('a late form is accepted where the pack says so, with a finding', () => {
  const tier = { ...before, late: 'accept-with-finding' };

  expect(stateOf(['2019-10-25T08:00:00+07:00'], { tier })).toBe('submitted, late-accepted');
  expect(stateOf(['2019-10-10T08:00:00+07:00'], { tier })).toBe('submitted');
});

/** Each later form of a unit claims a point more than the one before it. */
const totalOf = (at: readonly string[], tier: Readonly<Record<string, unknown>>) =>
  raceOf({ unit: { total: 50, at } }, { tier }).rankings[0]?.rows[0]?.value?.exact;
const DAYS = [
  '2019-10-10T08:00:00+07:00',
  '2019-10-12T08:00:00+07:00',
  '2019-10-20T08:00:00+07:00',
  '2019-10-21T08:00:00+07:00',
];

test('of several forms the last in time that is in time counts', () => {
  expect(totalOf(DAYS, before)).toBe('51');
  expect(totalOf(DAYS, { ...before, late: 'accept-with-finding' })).toBe('51');
});

test('where only late ones are accepted the last of them counts', () => {
  expect(totalOf(DAYS.slice(2), { ...before, late: 'accept-with-finding' })).toBe('51');
});

test('the last form is the last in time, not the last in the list', () => {
  expect(totalOf(DAYS.slice(0, 2).toReversed(), before)).toBe('50');
});

test('instants are compared, not their text: 23:30 in Hà Nội is before 17:00 in Greenwich', () => {
  expect(totalOf(['2019-10-10T23:30:00+07:00', '2019-10-10T17:00:00Z'], before)).toBe('51');
});

test('a form that came too late is told each time, also where an earlier one counts', () => {
  expect(stateOf(DAYS, { tier: before })).toBe('submitted, late-refused, late-refused');
  expect(stateOf(DAYS, { tier: { ...before, late: 'accept-with-finding' } })).toBe(
    'submitted, late-refused, late-refused',
  );
  expect(stateOf(DAYS.slice(2), { tier: before })).toBe('not-submitted, late-refused, late-refused');
});
