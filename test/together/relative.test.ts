import { describe, expect, test } from 'vitest';
import { faultsOf, points, type Unit, xs } from './house.js';

const relative = (params: object) => ({
  relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max', ...params },
});
const four = xs({ a: 1, b: 2, c: 2, d: 6 });
const values = (params: object, units: Readonly<Record<string, Unit>> = four, max = 10) =>
  Object.values(points(max, relative(params), units)).join(' ');

test('min–max: none at the lowest, all at the highest; inverse; onto 1 to 10', () => {
  expect(values({})).toBe('0 2 2 10');
  expect(values({ prefer: 'low' })).toBe('10 8 8 0');
  expect(values({ prefer: 'low', from: 1 })).toBe('10 8.2 8.2 1');
});

test('figures below 0 have a place between the lowest and the highest', () => {
  expect(points(10, relative({}), xs({ a: -5, b: 0, c: 5 }))).toEqual({ a: '0', b: '5', c: '10' });
});

test('share of the largest; a figure below 0 is no share', () => {
  expect(values({ method: 'share-of-max' })).toBe('5/3 10/3 10/3 10');
  expect(values({ method: 'share-of-max' }, xs({ a: -1, b: 4 }))).toBe('unscorable relation-broken 10');
});

test('rank: all for the first, none for the last, equals by the method', () => {
  expect(values({ method: 'rank', ties: 'competition' })).toBe('0 20/3 20/3 10');
  expect(values({ method: 'rank', ties: 'average', prefer: 'low' })).toBe('10 5 5 0');
});

test('percentile: the members that are not better of all, or those that are worse of all others', () => {
  expect(values({ method: 'percentile', percentile: 'nearest-rank' })).toBe('2.5 7.5 7.5 10');
  expect(values({ method: 'percentile', percentile: 'linear' })).toBe('0 10/3 10/3 10');
  expect(values({ method: 'percentile', percentile: 'linear', prefer: 'low' })).toBe('10 10/3 10/3 0');
});

test('z-score: the mean earns half, deviations beyond the ends count as there', () => {
  // mean 5, deviation 2: z = −1.5, −0.5, −0.5, −0.5, 0, 0, 1, 2
  const eight = xs({ a: 2, b: 4, c: 4, d: 4, e: 5, f: 5, g: 7, h: 9 });

  expect(values({ method: 'z-score', sd: 'population', within: 1 }, eight)).toBe('0 2.5 2.5 2.5 5 5 10 10');
  expect(values({ method: 'z-score', sd: 'population', within: 2, prefer: 'low' }, eight)).toBe(
    '8.75 6.25 6.25 6.25 5 5 2.5 0',
  );
});

describe('where all are equal, or there is one, the rule says what it means', () => {
  const equal = xs({ a: 3, b: 3 });

  test.each([
    ['full', '10 10'],
    ['zero', '0 0'],
    ['unscorable', 'unscorable division-by-zero unscorable division-by-zero'],
    ['not-applicable', 'not-applicable relative/flat not-applicable relative/flat'],
  ])('%s', (whenFlat, expected) => {
    expect(values({ whenFlat }, equal)).toBe(expected);
    expect(values({ whenFlat, method: 'rank', ties: 'dense' }, equal)).toBe(expected);
  });

  test('a unit without the figure is missing, and earns nothing beside one alone', () => {
    expect(values({}, { a: { facts: { x: 3 } }, b: { facts: { y: 1 } } })).toBe('10 missing');
    expect(values({}, { a: { facts: { y: 1 } } })).toBe('missing');
  });
});

test('outside the cohort nothing is looked for', () => {
  const units = { a: { facts: { x: 3 } }, b: { facts: { y: 1 }, urban: false }, c: { facts: { x: 5 } } };

  expect(values({ cohort: 'urban' }, units)).toBe('0 not-applicable relative/outside 10');
});

test('keys belong to one method each, the lowest points are below the maximum, and the cohort is the tier’s', () => {
  expect(faultsOf(relative({ method: 'rank' }))).toEqual(['key-missing at rule.relative.ties']);
  expect(faultsOf(relative({ sd: 'sample' }))).toEqual(['key-misplaced at rule.relative.sd']);
  expect(faultsOf(relative({ from: 10 }))).toEqual(['number-range at rule.relative.from']);
  expect(faultsOf(relative({ method: 'share-of-max', prefer: 'low' }))).toEqual(['not-one-of at rule.relative.prefer']);
  expect(faultsOf(relative({ cohort: 'al' }))).toEqual(['cohort-undeclared at rule.relative.cohort']);
});

test('within another rule only a cohort that nobody is outside of', () => {
  const parts = (cohort: string) => ({ 'sum-of': [{ max: 10, rule: relative({ cohort }) }] });

  expect(faultsOf(parts('urban'))).toContain('part-not-applicable at rule.sum-of.0.rule');
  expect(points(10, parts('all'), four)).toEqual({ a: '0', b: '2', c: '2', d: '10' });
});
