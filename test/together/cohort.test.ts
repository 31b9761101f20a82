import { expect, test } from 'vitest';
import { documentOf } from '../support/documents.js';
import { assessmentOf, faultsOf, packOf, points, pointsOf, recordOf, statistic, statisticsOf, xs } from './house.js';

const ABCD = xs({ a: 1, b: 2, c: 2, d: 6 });

test('the example of the format: bandwidth per head against the largest, days from lowest to highest', () => {
  const record = recordOf(
    documentOf('test/fixtures/format/cohort.pack.yaml'),
    documentOf('test/fixtures/format/cohort.assessment.yaml'),
  );

  // 100.5 / 67 = 1.5 is the largest; 50 / 40 = 1.25 → 40 × 5/6; 40 / 60 = 2/3 → 40 × 4/9. The military unit has 90 per head.
  expect(pointsOf(record, 'bandwidth-c')).toEqual({
    bch: 'not-applicable relative/outside',
    'so-a': '40',
    'so-b': '100/3',
    'so-c': '160/9',
  });
  // 3 days is best of 3 and 7: from 1 to 10
  expect(pointsOf(record, 'days-c')).toEqual({
    bch: 'not-applicable relative/outside',
    'so-a': '10',
    'so-b': '1',
    'so-c': 'missing',
  });
  expect(statisticsOf(record, 'days-c')).toEqual([
    {
      layer: 'reported',
      tier: 'department',
      cohort: 'civil',
      at: 'days-c',
      members: ['so-a', 'so-b'],
      left: [
        { unit: 'so-c', because: { code: 'missing', params: { facts: 'days' } } },
        { unit: 'so-d', because: { code: 'not-submitted' } },
      ],
      values: { max: '7', min: '3' },
      approximate: false,
    },
  ]);
});

test('every aggregate of 1, 2, 2, 6', () => {
  const of = (...aggregate: readonly unknown[]) => statistic(aggregate, ABCD);

  expect(['max', 'min', 'sum', 'mean', 'count'].map((name) => of(name))).toEqual(['6', '1', '11', '2.75', '4']);
  expect(of('percentile', { var: 'x' }, 50, 'nearest-rank')).toBe('2');
  expect(of('percentile', { var: 'x' }, 0, 'nearest-rank')).toBe('1');
  expect(of('percentile', { var: 'x' }, 76, 'nearest-rank')).toBe('6');
  expect(of('percentile', { var: 'x' }, 75, 'linear')).toBe('3');
  expect(of('percentile', { var: 'x' }, 100, 'linear')).toBe('6');
  expect(of('passing', { '>': [{ var: 'x' }, 1] })).toBe('3');
  expect(of('share', { '>': [{ var: 'x' }, 1] })).toBe('0.75');
});

test('a deviation is of the population or of a sample; a root that is not rational is approximate', () => {
  const of = (which: string, units = xs({ a: 2, b: 4, c: 4, d: 4, e: 5, f: 5, g: 7, h: 9 })) =>
    statistic(['sd', { var: 'x' }, which], units);

  expect(of('population')).toBe('2');
  // √(32 / 7)
  expect(of('sample')).toBe('2.138089935299395077476427847038028172432 approximate');
  expect(of('sample', xs({ a: 7 }))).toBe('0');
});

test('ties of rank, the best high or low', () => {
  const of = (prefer: string, ties: string) => {
    const rule = { logic: { cohort: ['all', 'rank', { var: 'x' }, prefer, ties] } };
    return Object.values(points(10, rule, ABCD)).join(' ');
  };

  expect(of('low', 'competition')).toBe('1 2 2 4');
  expect(of('low', 'dense')).toBe('1 2 2 3');
  expect(of('low', 'modified')).toBe('1 3 3 4');
  expect(of('low', 'average')).toBe('1 2.5 2.5 4');
  expect(of('high', 'competition')).toBe('4 2 2 1');
  expect(of('high', 'dense')).toBe('3 2 2 1');
});

test('a mean of thirds is rounded at 50 places and says so; the largest of thirds is exact', () => {
  const third = { '/': [{ var: 'x' }, 3] };

  // 0.33…3 (50 places) + 1 + 0.66…67, a third of 2.00…0
  expect(statistic(['mean', third], xs({ a: 1, b: 3, c: 2 }))).toBe('2/3 approximate');
  expect(statistic(['max', third], xs({ a: 1, b: 2 }))).toBe('2/3');
  expect(statistic(['mean', third], xs({ a: 1, b: 1 }))).toBe('1/3');
  expect(statistic(['mean'], xs({ a: '1.25', b: 2 }))).toBe('1.625');
});

test('a cohort of no member has no value, and neither has who is outside', () => {
  const rule = { logic: { '+': [0, { cohort: ['urban', 'max', { var: 'y' }] }] } };

  expect(points(10, rule, { a: { facts: { x: 1 } }, b: { facts: { y: 3 }, urban: false } })).toEqual({
    a: 'unscorable no-members',
    b: 'not-applicable not-in-cohort',
  });
});

test('a cohort that is divided compares units of one option', () => {
  const rule = { relative: { of: 'x', cohort: 'kinds', method: 'share-of-max', whenFlat: 'full' } };
  const units = {
    a: { facts: { x: 2 }, kind: 'plain' },
    b: { facts: { x: 4 }, kind: 'plain' },
    c: { facts: { x: 50 }, kind: 'hill' },
    d: { facts: { x: 100 }, kind: 'hill' },
  } as const;
  const record = recordOf(packOf({ c: [10, rule] }), assessmentOf(units));

  expect(pointsOf(record, 'c')).toEqual({ a: '5', b: '10', c: '5', d: '10' });
  expect(statisticsOf(record, 'c').map(({ option, members, values }) => [option, members, values.max])).toEqual([
    ['plain', ['a', 'b'], '4'],
    ['hill', ['c', 'd'], '100'],
  ]);
});

test('each layer has its own members and values; a figure out of its bounds is left out', () => {
  const rule = { relative: { of: 'x', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } };
  const verifications = [
    { unit: 'a', fact: 'x', value: 8, at: '2019-11-01T08:00:00+07:00', by: 't', method: 'desk', note: 'x' },
  ];
  const units = xs({ a: 2, b: 4, c: 200000 });
  const record = recordOf(packOf({ c: [10, rule] }), assessmentOf(units, { verifications }));

  expect(pointsOf(record, 'c')).toEqual({ a: '5', b: '10', c: 'unscorable out-of-bounds' });
  expect(pointsOf(record, 'c', 'verified')).toMatchObject({ a: '10', b: '5' });
  expect(statisticsOf(record, 'c').map(({ layer, left, values }) => [layer, left[0]?.unit, values.max])).toEqual([
    ['reported', 'c', '4'],
    ['verified', 'c', '8'],
  ]);
});

test('a statistic of points waits for them; a unit whose node is withheld is no member', () => {
  const above = { if: [{ '>=': [{ points: 'c' }, { cohort: ['all', 'mean', { points: 'c' }] }] }, 5, 0] };
  const pack = packOf({
    d: [5, { logic: above }],
    c: [10, { logic: { '/': [{ var: 'x' }, { var: 'y' }] } }],
  });
  const units = {
    a: { facts: { x: 6, y: 1 } },
    b: { facts: { x: 2, y: 1 } },
    c: { facts: { x: 1, y: 0 } },
  };
  const record = recordOf(pack, assessmentOf(units));

  expect(pointsOf(record, 'd')).toEqual({ a: '5', b: '0', c: 'unscorable division-by-zero' });
  expect(statisticsOf(record, 'd')[0]).toMatchObject({
    members: ['a', 'b'],
    left: [{ unit: 'c', because: { code: 'division-by-zero' } }],
    values: { mean: '4' },
  });
});

test('a figure of one’s own that is unusable spoils what reads it, not what others are compared by', () => {
  const rule = { logic: { '+': [{ '*': [0, { var: 'y' }] }, { cohort: ['all', 'max', { var: 'x' }] }] } };
  const units = { a: { facts: { x: 200000, y: 1 } }, b: { facts: { x: 4, y: 1 } } };

  expect(points(10, rule, units)).toEqual({ a: '4', b: '4' });
});

test('a circle through a statistic is told with the criteria in it', () => {
  const rule = { logic: { cohort: ['all', 'max', { points: 'c' }] } };

  expect(faultsOf(rule)).toEqual(['node-cycle at ']);
  expect(faultsOf({ logic: { cohort: ['all', 'max', { points: 'total' }] } })).toEqual(['node-cycle at ']);
});

test('a statistic is typed as what it is asked of', () => {
  expect(faultsOf({ logic: { cohort: ['all', 'max', { var: 'ok' }] } })).toEqual([
    'operand-type at rule.logic.cohort.2',
  ]);
  expect(faultsOf({ logic: { cohort: ['all', 'median', { var: 'x' }] } })).toEqual([
    'not-one-of at rule.logic.cohort.1',
  ]);
  expect(faultsOf({ logic: { cohort: ['all', 'sd', { var: 'x' }] } })).toEqual(['operands-count at rule.logic']);
  expect(faultsOf({ logic: { cohort: ['all', 'every', { var: 'ok' }] } })).toEqual(['result-type at rule.logic']);
  expect(faultsOf({ logic: { cohort: ['all', 'percentile', { var: 'x' }, '50', 'linear'] } })).toEqual([
    'operand-type at rule.logic.cohort.3',
  ]);
  expect(faultsOf({ logic: { cohort: ['all', 'percentile', { var: 'x' }, 101, 'linear'] } })).toEqual([
    'number-range at rule.logic.cohort.3',
  ]);
});

test('A23, against the target and the leader, is written without code', () => {
  const ratio = { '/': [{ var: 'x' }, { var: 'y' }] };
  const leader = { cohort: ['all', 'max', ratio] };
  const rule = {
    logic: {
      if: [
        { '<=': [ratio, 1] },
        { '*': [10, ratio] },
        { '+': [10, { '*': [10, { '/': [{ '-': [ratio, 1] }, { '-': [leader, 1] }] }] }] },
      ],
    },
  };
  const given = (x: number, y: number) => ({ facts: { x, y } });

  // half of 20 at the target, all at the leader, who is at twice the target
  expect(points(20, rule, { a: given(3, 4), b: given(4, 4), c: given(5, 4), d: given(8, 4), e: given(10, 5) })).toEqual(
    { a: '7.5', b: '10', c: '12.5', d: '20', e: '20' },
  );
});
