import { expect, test } from 'vitest';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = { a: 'boolean', b: 'boolean', c: 'boolean' } as const;
const criterion = { max: '6', facts };
const checklist = (items: unknown, need: unknown, unanswered = 'missing') => ({
  checklist: { items, need, unanswered },
});

test('sum: the points of each item that is met', () => {
  const { points, reasons } = lowered(checklist({ a: 3, b: 2, c: 0.5 }, 'sum'), criterion);

  expect(points({ a: true, b: true, c: true })).toBe('5.5');
  expect(points({ a: false, b: true, c: false })).toBe('2');
  expect(points({ a: false, b: false, c: false })).toBe('0');
  expect(reasons({ a: true, b: true, c: true })).toEqual(['items-met']);
});

test('all: the maximum only when every item is met', () => {
  const { points, reasons } = lowered(checklist(['a', 'b'], 'all'), criterion);

  expect(points({ a: true, b: true })).toBe('6');
  expect(points({ a: true, b: false })).toBe('0');
  expect(reasons({ a: true, b: true })).toEqual(['enough-met']);
  expect(reasons({ a: true, b: false })).toEqual(['too-few-met']);
});

test('two of three: below, on and above', () => {
  const { points } = lowered(checklist(['a', 'b', 'c'], 2), criterion);

  expect(points({ a: false, b: false, c: true })).toBe('0');
  expect(points({ a: true, b: false, c: true })).toBe('6');
  expect(points({ a: true, b: true, c: true })).toBe('6');
});

test('a map serves for all and for a number too; its points are then not read', () => {
  expect(lowered(checklist({ a: 100, b: 0 }, 'all'), criterion).points({ a: true, b: true })).toBe('6');
  expect(lowered(checklist({ a: 1, b: 2 }, 1), criterion).points({ a: false, b: true })).toBe('6');
});

test('unanswered: missing names each item without an answer', () => {
  expect(lowered(checklist({ a: 3, b: 3 }, 'sum'), criterion).points({ a: true })).toBe('missing: b');
  expect(lowered(checklist(['a', 'b'], 1), criterion).points({})).toBe('missing: a, b');
});

test('unanswered: not-met counts an absent item as no', () => {
  expect(lowered(checklist({ a: 3, b: 3 }, 'sum', 'not-met'), criterion).points({ a: true })).toBe('3');
  expect(lowered(checklist(['a', 'b'], 'all', 'not-met'), criterion).points({ a: true })).toBe('0');
  expect(lowered(checklist(['a', 'b'], 1, 'not-met'), criterion).points({ b: true })).toBe('6');
  expect(lowered(checklist(['a', 'b'], 1, 'not-met'), criterion).points({})).toBe('0');
});

test('so many cannot be needed when there are fewer, and none is no need', () => {
  expect(faults(checklist(['a', 'b'], 2), criterion)).toEqual([]);
  expect(faults(checklist(['a', 'b'], 3), criterion)).toEqual(['checklist-need at need need=3 items=2']);
  expect(faults(checklist(['a', 'b'], 0), criterion)).toEqual(['checklist-need at need need=0 items=2']);
});

test('points that add up to more than the maximum are told', () => {
  expect(faults(checklist({ a: 3, b: 3 }, 'sum'), criterion)).toEqual([]);
  expect(faults(checklist({ a: 3, b: 3.1 }, 'sum'), criterion)).toEqual(['points-above-max at items points=6.1 max=6']);
});

test('a sum needs points, so a list is not enough', () => {
  expect(faults(checklist(['a'], 'sum'), criterion)).toEqual(['wrong-type at items expected=object found=list']);
});

test('an item stands once, and there is at least one', () => {
  expect(faults(checklist(['a', 'b', 'a'], 2), criterion)).toEqual(['id-duplicate at items.2 id=a']);
  expect(faults(checklist({}, 'all'), criterion)).toEqual(['list-empty at items']);
  expect(shapeFaults(checklist([], 'all'))).toEqual(['list-empty at checklist.items']);
});

test('faults inside items and need stand where they are', () => {
  expect(shapeFaults(checklist({ a: -1 }, 'sum'))).toEqual(['number-range at checklist.items.a']);
  expect(shapeFaults(checklist(['a b'], 'all'))).toEqual(['id-grammar at checklist.items.0']);
  expect(shapeFaults(checklist(['a'], 1.5))).toEqual(['whole-number-needed at checklist.need']);
  expect(shapeFaults({ checklist: { items: ['a'], need: 'all' } })).toEqual(['key-missing at checklist.unanswered']);
});
