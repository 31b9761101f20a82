import { expect, test } from 'vitest';
import { type Node, nodeOf, points, recordOf, said } from './tree.js';

const total = (children: readonly Node[], more: object = {}): Node => ({
  id: 'total',
  max: 20,
  combine: 'sum',
  children,
  ...more,
});
const urbanOnly = { appliesTo: { attribute: 'urban' } };

test('weights multiply the ceiling too: all the points of every child are all the points of the group', () => {
  const group: Node = {
    id: 'total',
    max: 50,
    combine: 'weighted-mean',
    children: [points('a', 10, { weight: 3 }), points('b', 20, { weight: '0.5' }), points('c', 30, { weight: 7 })],
  };
  const record = recordOf([group], { unit: { facts: { a: 10, b: 20, c: 30 } } });

  expect(said(record, 'unit', 'total')).toBe('50 of 50, 100 %, converted 50');
});

test('what does not apply leaves the base: 42.63 of 48 is 89 %, converted 44.41 of 50 (Huế 2020)', () => {
  const group: Node = {
    id: 'readiness',
    max: 50,
    combine: 'sum',
    publish: { percent: { places: 0, mode: 'half-up' }, converted: { places: 2, mode: 'half-up' } },
    children: [{ id: 'applies', max: 48, rule: { logic: { var: 'sum' } } }, points('a', 2, urbanOnly)],
  };
  const readiness = nodeOf(recordOf([group], { unit: { facts: { sum: '42.63' }, urban: false } }), 'unit', 'readiness');

  // 42.63 × 50 / 48 = 44.40625; 100 × 44.40625 / 50 = 88.8125
  expect(readiness).toMatchObject({ points: '42.63', base: '48', converted: '44.40625', percent: '88.8125' });
  expect(readiness).toMatchObject({ published: { percent: '89', converted: '44.41' } });
});

test('a bonus stands above the scale: 97 + 10 = 107 of 100', () => {
  const group: Node = {
    id: 'total',
    max: 100,
    combine: 'sum',
    children: [points('a', 100), points('b', 10, { role: 'bonus' })],
  };
  const record = recordOf([group], { unit: { facts: { a: 97, b: 10 } } });

  expect(nodeOf(record, 'unit', 'total')).toMatchObject({
    earned: '97',
    bonus: '10',
    base: '100',
    points: '107',
    percent: '107',
  });
});

test('a bonus is not rescaled with what does not apply', () => {
  const children = [points('a', 10), points('b', 10, urbanOnly), points('c', 5, { role: 'bonus' })];
  const record = recordOf([total(children)], { unit: { facts: { a: 6, c: 2 }, urban: false } });

  // 6 × 20 / 10 + 2
  expect(said(record, 'unit', 'total')).toBe('8 of 10, 70 %, converted 14');
});

test('a penalty takes no more than its maximum', () => {
  const penalty: Node = {
    id: 'errors',
    max: 5,
    role: 'penalty',
    whenMissing: 'zero',
    combine: 'sum',
    children: [points('c', 4), points('d', 4)],
  };
  const record = recordOf([total([points('a', 10), points('b', 10), penalty])], {
    unit: { facts: { a: 6, b: 3, c: 4, d: 4 } },
  });

  expect(nodeOf(record, 'unit', 'errors')).toMatchObject({ earned: '8', points: '5' });
  expect(nodeOf(record, 'unit', 'total')).toMatchObject({ earned: '9', penalty: '5', points: '4' });
});

test('notBelow floors points, converted and percent', () => {
  const penalty = points('c', 15, { role: 'penalty', whenMissing: 'zero' });
  const record = recordOf([total([points('a', 10), points('b', 10), penalty], { notBelow: 2 })], {
    unit: { facts: { a: 6, b: 3, c: 15 } },
  });

  // 9 − 15 is below 2; percent = 100 × 2 / 20
  expect(nodeOf(record, 'unit', 'total')).toMatchObject({
    earned: '9',
    penalty: '15',
    points: '2',
    converted: '2',
    percent: '10',
  });
});

test('without notBelow a penalty may lead below 0', () => {
  const penalty = points('c', 15, { role: 'penalty', whenMissing: 'zero' });
  const record = recordOf([total([points('a', 10), points('b', 10), penalty])], {
    unit: { facts: { a: 6, b: 3, c: 15 } },
  });

  expect(said(record, 'unit', 'total')).toBe('-6 of 20, -30 %, converted -6');
});

test('a rounding acts where it is written: three of 3.335 are 10.02 rounded each, 10.01 rounded together', () => {
  const round = { places: 2, mode: 'half-up' };
  const each = (id: string, more: object): Node => ({ id, max: 10, rule: { logic: { var: 'sum' } }, ...more });
  const apart: Node = {
    id: 'apart',
    max: 30,
    combine: 'sum',
    children: ['x', 'y', 'z'].map((id) => each(id, { round })),
  };
  const together: Node = {
    id: 'together',
    max: 30,
    combine: 'sum',
    round,
    children: ['k', 'l', 'm'].map((id) => each(id, {})),
  };
  const record = recordOf([apart, together], { unit: { facts: { sum: '3.335' } } });

  expect(nodeOf(record, 'unit', 'apart')).toMatchObject({ points: '10.02' });
  expect(nodeOf(record, 'unit', 'together')).toMatchObject({ points: '10.01' });
});

test('a rounding comes before bonus and penalty, and what is published is read by nothing', () => {
  const children = [
    { id: 'x', max: 10, rule: { logic: { var: 'sum' } }, publish: { points: { places: 0, mode: 'half-up' } } },
    { id: 'y', max: 5, role: 'bonus', rule: { logic: { var: 'sum' } } },
  ];
  const record = recordOf([total(children, { max: 10, round: { places: 1, mode: 'half-up' } })], {
    unit: { facts: { sum: '2.55' } },
  });

  // 2.55 is 2.6 rounded at the total, then 2.55 of bonus; the printed 3 of x is not added
  expect(nodeOf(record, 'unit', 'total')).toMatchObject({ earned: '2.6', bonus: '2.55', points: '5.15' });
});

test('a list of roundings acts in order: 17.625 is 17.63, then 17.75 to the quarter above', () => {
  const round = [
    { places: 2, mode: 'half-up' },
    { step: '0.25', mode: 'up' },
  ];
  const record = recordOf([{ id: 'x', max: 20, round, rule: { logic: { var: 'sum' } } }], {
    unit: { facts: { sum: '17.625' } },
  });

  expect(said(record, 'unit', 'x')).toBe('17.75 of 20, 88.75 %');
});

test('the best two are out of the two largest bases, so that a mark that overtakes another never lowers the total', () => {
  const half: Node = { id: 'half', max: 10, combine: 'sum', children: [points('b', 5), points('d', 5, urbanOnly)] };
  const group = total([points('a', 10), half, points('c', 10)], { combine: { best: 2 } });
  const record = recordOf([group], {
    lower: { facts: { a: 9, b: 5, c: 4 }, urban: false },
    higher: { facts: { a: 9, b: 5, c: 6 }, urban: false },
  });

  // 9 + 5, then 9 + 6, of 10 + 10; were the base of the half its own 5, 14 × 20 / 15 would fall to 15 × 20 / 20
  expect(said(record, 'lower', 'total')).toBe('14 of 20, 70 %, converted 14');
  expect(said(record, 'higher', 'total')).toBe('15 of 20, 75 %, converted 15');
});

test('a bonus and a penalty give from 0 to their maximum, whatever their rule says', () => {
  const outside = (id: string, role: string) => ({
    id,
    max: 5,
    role,
    whenMissing: 'zero',
    rule: { logic: { '-': [{ var: id }, 10] } },
  });
  const total: Node = {
    id: 'total',
    max: 100,
    combine: 'sum',
    children: [points('a', 100), outside('b', 'bonus'), outside('c', 'penalty')],
  };
  const units = {
    within: { facts: { a: 50, b: 13, c: 12 } },
    above: { facts: { a: 50, b: 30, c: 10 } },
    below: { facts: { a: 50, b: 0, c: 0 } },
    taken: { facts: { a: 50, b: 10, c: 30 } },
  };
  const record = recordOf([total], units);

  expect(Object.keys(units).map((unit) => said(record, unit, 'total').split(' ')[0])).toEqual(['51', '55', '50', '45']);
  expect(said(record, 'below', 'b')).toBe('0 of 5, 0 %');
  expect(said(record, 'taken', 'c')).toBe('5 of 5, 100 %');
});

test('notBelow floors a group and not what stands in it', () => {
  const negative = { id: 'x', max: 10, rule: { logic: { '-': [{ var: 'a' }, 5] } } };
  const total: Node = { id: 'total', max: 20, combine: 'sum', notBelow: 2, children: [negative, points('b', 10)] };
  const record = recordOf([total], { low: { facts: { a: 1, b: 1 } }, high: { facts: { a: 1, b: 9 } } });

  expect(said(record, 'low', 'x')).toBe('-4 of 10, -40 %');
  expect(said(record, 'low', 'total')).toBe('2 of 20, 10 %, converted 2');
  expect(said(record, 'high', 'total')).toBe('5 of 20, 25 %, converted 5');
});
