import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = { applications: 'list', prizes: 'count', amount: 'number' } as const;
const perItem = (count: unknown, each: unknown = 1, atMost: unknown = 5) => ({ 'per-item': { count, each, atMost } });

test('each application on the WAN 1 point, at most 5 (examples/shapes/A12)', () => {
  const { points, reasons } = lowered(perItem('applications'), { max: '5', facts });

  expect([0, 4, 5, 6].map((length) => points({ applications: Array.from({ length }, () => 'x') }))).toEqual([
    '0',
    '4',
    '5',
    '5',
  ]);
  expect(reasons({ applications: [] })).toEqual(['counted']);
});

test('a count and an expression are counted as they are', () => {
  expect(lowered(perItem('prizes', 0.75), { max: '5', facts }).points({ prizes: 3 })).toBe('2.25');
  expect(lowered(perItem({ '-': [{ var: 'prizes' }, 1] }), { max: '5', facts }).points({ prizes: 3 })).toBe('2');
});

test('a count below 0 breaks a relation instead of losing points', () => {
  const { points } = lowered(perItem('amount'), { max: '5', facts });

  expect(points({ amount: '-0.1' })).toBe('broken');
  expect(points({ amount: '0' })).toBe('0');
  for (const count of ['prizes', 'applications', { count: { var: 'applications' } }]) {
    expect(lowered(perItem(count), { max: '5', facts }).required).toEqual([]);
  }
});

test('collected, not scored: 0 each, at most 0 (examples/shapes/A22)', () => {
  expect(lowered(perItem('prizes', 0, 0), { max: '0', facts }).points({ prizes: 7 })).toBe('0');
});

test('an absent list is missing; an empty one is not', () => {
  const { points } = lowered(perItem('applications'), { max: '5', facts });

  expect(points({})).toBe('missing: applications');
  expect(points({ applications: [] })).toBe('0');
});

test('a cap above the maximum is told', () => {
  expect(faults(perItem('prizes', 1, 5.5), { max: '5', facts })).toEqual([
    'points-above-max at atMost points=5.5 max=5',
  ]);
});

test('points below 0 are refused', () => {
  expect(shapeFaults(perItem('prizes', -1, -5))).toEqual([
    'number-range at per-item.each',
    'number-range at per-item.atMost',
  ]);
});
