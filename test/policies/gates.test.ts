import { expect, test } from 'vitest';
import { type Node, nodeOf, points, recordOf } from './tree.js';

const total = (children: readonly Node[], more: object = {}): Node => ({
  id: 'total',
  max: 20,
  combine: 'sum',
  children,
  ...more,
});

test('a gate may read the measures of its own node', () => {
  const steps = [
    { id: 'I', atLeast: 50, gate: { '>=': [{ points: 'total' }, 12] } },
    { id: 'II', atLeast: 25 },
  ];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none' } };
  const group = total([points('a', 10), points('b', 10)], { levels });
  const record = recordOf([group], { at: { facts: { a: 10, b: 2 } }, below: { facts: { a: 10, b: 1 } } });

  expect(nodeOf(record, 'at', 'total')).toMatchObject({ points: '12', level: 'I' });
  expect(nodeOf(record, 'below', 'total')).toMatchObject({ points: '11', level: 'II' });
});

test('a gate cannot read the level that it guards', () => {
  const steps = [{ id: 'I', atLeast: 50, gate: { '!=': [{ level: 'total' }, 'none'] } }];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none' } };

  expect(() => recordOf([total([points('a', 20)], { levels })], {})).toThrow('node-cycle');
});

test('a gate that compares units by its own row is a circle; that of a group above may', () => {
  const gate = { '<=': [{ cohort: ['all', 'rank', { points: 'total' }, 'high', 'modified'] }, 1] };
  const steps = [{ id: 'I', atLeast: 50, gate }];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none' } };
  const inner = total([points('a', 20)]);
  const units = { best: { facts: { a: 20 } }, second: { facts: { a: 19 } } };
  const above = recordOf([{ ...total([inner], { levels }), id: 'graded' }], units);

  expect(() => recordOf([total([points('a', 20)], { levels })], {})).toThrow('node-cycle');
  expect(nodeOf(above, 'best', 'graded')).toMatchObject({ level: 'I' });
  expect(nodeOf(above, 'second', 'graded')).toMatchObject({ level: 'none' });
});
