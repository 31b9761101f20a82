import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = { days: 'number', applications: 'list' } as const;
const criterion = { max: '9', facts };
const posts = (more: object) => ({
  goalposts: { of: 'days', low: 5, high: 35, prefer: 'high', whenOutside: 'clamp', ...more },
});

test('0 at the low post, the maximum at the high one, a third of the way a third', () => {
  const { points, reasons } = lowered(posts({}), criterion);

  expect(['4.9', '5', '15', '35', '35.1'].map((days) => points({ days }))).toEqual(['0', '0', '3', '9', '9']);
  expect(reasons({ days: '5' })).toEqual(['between-posts']);
});

test('where low is preferred the posts change places', () => {
  const { points } = lowered(posts({ prefer: 'low' }), criterion);

  expect(['4.9', '5', '15', '35', '35.1'].map((days) => points({ days }))).toEqual(['9', '9', '6', '0', '0']);
});

test('outside is unscorable where the rule says so; on the posts is inside', () => {
  const { points } = lowered(posts({ whenOutside: 'unscorable' }), criterion);

  expect(['4.9', '5', '35', '35.1'].map((days) => points({ days }))).toEqual(['broken', '0', '9', 'broken']);
});

test('the worse post earns what `from` gives, and beyond it no less', () => {
  const points = (more: object, days: string) => lowered(posts({ from: 3, ...more }), criterion).points({ days });

  expect(['4.9', '5', '15', '35', '35.1'].map((days) => points({}, days))).toEqual(['3', '3', '5', '9', '9']);
  expect(['4.9', '5', '15', '35', '35.1'].map((days) => points({ prefer: 'low' }, days))).toEqual([
    ...['9', '9', '7', '3', '3'],
  ]);
  expect(['4.9', '5', '35', '35.1'].map((days) => points({ whenOutside: 'unscorable' }, days))).toEqual([
    ...['broken', '3', '9', 'broken'],
  ]);
  expect(['5', '15', '35'].map((days) => points({ from: 0 }, days))).toEqual(['0', '3', '9']);
  expect(lowered(posts({ from: 3 }), criterion).points({})).toBe('missing: days');
});

test('what the worse post earns is from 0 to below the maximum', () => {
  expect(faults(posts({ from: 8.9 }), criterion)).toEqual([]);
  expect(faults(posts({ from: 9 }), criterion)).toEqual(['number-range at from found=9 atLeast=0 atMost=<9']);
  expect(faults(posts({ from: -1 }), criterion)).toEqual(['number-range at from found=-1 atLeast=0 atMost=<9']);
});

test('a list is measured by how many items it has, an expression as it is', () => {
  expect(lowered(posts({ of: 'applications', low: 0, high: 3 }), criterion).points({ applications: ['a'] })).toBe('3');
  expect(lowered(posts({ of: { '*': [{ var: 'days' }, 2] } }), criterion).points({ days: '10' })).toBe('4.5');
});

test('an absent fact is missing', () => {
  expect(lowered(posts({}), criterion).points({})).toBe('missing: days');
});

test('the low post is below the high one', () => {
  expect(faults(posts({ low: 35 }), criterion)).toEqual(['goalposts-order at low low=35 high=35']);
  expect(faults(posts({ low: -1, high: 0 }), criterion)).toEqual([]);
});

test('the direction and what lies outside are never guessed', () => {
  expect(shapeFaults({ goalposts: { of: 'days', low: 0, high: 1 } })).toEqual([
    'key-missing at goalposts.prefer',
    'key-missing at goalposts.whenOutside',
  ]);
});
