import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = { errors: 'count', 'is-late': 'boolean', amount: 'number', complaints: 'list' } as const;
const criterion = { max: '30', facts };

test('30 points, −3 per error, never below 0 (examples/shapes/A16)', () => {
  const { points, reasons } = lowered({ deduct: { items: [{ count: 'errors', each: 3 }], notBelow: 0 } }, criterion);

  expect([0, 1, 9, 10, 11].map((errors) => points({ errors }))).toEqual(['30', '27', '3', '0', '0']);
  expect(reasons({ errors: 1 })).toEqual(['deducted']);
});

test('late work loses points once, beside what each error loses (examples/shapes/A19)', () => {
  const items = [
    { count: 'errors', each: 0.5 },
    { when: 'is-late', points: 5 },
  ];
  const { points } = lowered({ deduct: { items, notBelow: 10 } }, criterion);

  expect(points({ errors: 0, 'is-late': true })).toBe('25');
  expect(points({ errors: 3, 'is-late': false })).toBe('28.5');
  expect(points({ errors: 29, 'is-late': true })).toBe('10.5');
  expect(points({ errors: 30, 'is-late': true })).toBe('10');
  expect(points({ errors: 31, 'is-late': true })).toBe('10');
});

test('from less than the maximum, and a list counted by its items', () => {
  const { points } = lowered(
    { deduct: { from: 20, items: [{ count: 'complaints', each: 2 }], notBelow: 0 } },
    criterion,
  );

  expect(points({ complaints: [] })).toBe('20');
  expect(points({ complaints: ['x', 'y'] })).toBe('16');
});

test('a count below 0 breaks a relation instead of adding points', () => {
  const { points } = lowered({ deduct: { items: [{ count: 'amount', each: 1 }], notBelow: 0 } }, criterion);

  expect(points({ amount: '-1' })).toBe('broken');
});

test('every absent fact is named', () => {
  const items = [
    { count: 'errors', each: 3 },
    { when: 'is-late', points: 5 },
  ];

  expect(lowered({ deduct: { items, notBelow: 0 } }, criterion).points({})).toBe('missing: errors, is-late');
});

test('it starts at the maximum or below, and the floor is not above the start', () => {
  const items = [{ count: 'errors', each: 3 }];

  expect(faults({ deduct: { from: 30.5, items, notBelow: 0 } }, criterion)).toEqual([
    'points-above-max at from points=30.5 max=30',
  ]);
  expect(faults({ deduct: { items, notBelow: 30 } }, criterion)).toEqual([]);
  expect(faults({ deduct: { from: 10, items, notBelow: 11 } }, criterion)).toEqual([
    'number-range at notBelow found=11 atLeast=0 atMost=10',
  ]);
});

test('a deduction below 0, and one of neither shape, are refused where they stand', () => {
  expect(shapeFaults({ deduct: { items: [{ count: 'errors', each: -3 }], notBelow: 0 } })).toEqual([
    'number-range at deduct.items.0.each',
  ]);
  // one mistake: `points` was meant
  expect(shapeFaults({ deduct: { items: [{ when: 'is-late', each: 3 }], notBelow: 0 } })).toEqual([
    'key-unknown at deduct.items.0.each',
  ]);
  expect(shapeFaults({ deduct: { items: [], notBelow: -1 } })).toEqual([
    'list-empty at deduct.items',
    'number-range at deduct.notBelow',
  ]);
});
