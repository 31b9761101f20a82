import { expect, test } from 'vitest';
import { findingsOf, missingIn, type Node, points, recordOf, said } from './tree.js';

const COMBINERS = ['sum', 'mean', 'min', 'max', { best: 2 }];
const total = (children: readonly Node[], more: object = {}): Node => ({
  id: 'total',
  max: 20,
  combine: 'sum',
  children,
  ...more,
});
const urbanOnly = { appliesTo: { attribute: 'urban' } };

test.each(COMBINERS)('a group of which nothing applies does not apply; it is not 0 and not full (%j)', (combine) => {
  const group = total([points('a', 10, urbanOnly), points('b', 10, urbanOnly)], { combine });
  const record = recordOf([group], { unit: { facts: { a: 6, b: 3 }, urban: false } });

  expect(said(record, 'unit', 'total')).toBe('not-applicable: nothing-counts');
});

test.each(COMBINERS)('a group of which nothing counts is missing when a missing child was left out (%j)', (combine) => {
  const group = total([points('a', 10, urbanOnly), points('b', 10)], { combine });
  const record = recordOf(
    [group],
    { unit: { facts: { a: 6 }, urban: false } },
    { policies: { whenMissing: 'exclude' } },
  );

  expect(said(record, 'unit', 'total')).toBe('missing: b');
});

test('a figure that is missing is told each time, with what its criterion counts as and the points at stake', () => {
  const children = [
    points('a', 10, { whenMissing: 'exclude' }),
    points('b', 10, { whenMissing: 'zero' }),
    points('c', 10),
  ];
  const record = recordOf([total(children)], { unit: { facts: { c: 4 } } });

  expect(missingIn(record, 'unit')).toEqual(['a lacks a: exclude, 10', 'b lacks b: zero, 10']);
});

test('an unscorable child that counts as zero is told each time', () => {
  const children = [points('a', 10), points('b', 10, { whenUnscorable: 'zero' })];
  const record = recordOf([total(children)], { unit: { facts: { a: 4, b: 101 } } });

  expect(said(record, 'unit', 'total')).toBe('4 of 20, 20 %, converted 4');
  expect(findingsOf(record, 'unit')).toContain('unscorable-as-zero at b');
});

test('a withheld child withholds every node above it for the same reason, and no other node', () => {
  const inner: Node = { id: 'inner', max: 10, combine: 'sum', children: [points('a', 10), points('b', 10)] };
  const record = recordOf([total([inner, points('c', 10)]), points('d', 10)], {
    unit: { facts: { a: 6, c: 3, d: 4 } },
  });

  expect(said(record, 'unit', 'inner')).toBe('missing: b');
  expect(said(record, 'unit', 'total')).toBe('missing: b');
  expect(said(record, 'unit', 'c')).toBe('3 of 10, 30 %');
  expect(said(record, 'unit', 'd')).toBe('4 of 10, 40 %');
});

test('of several withheld children all the missing facts are named', () => {
  const record = recordOf([total([points('a', 10), points('b', 10), points('c', 5)])], { unit: { facts: { b: 3 } } });

  expect(said(record, 'unit', 'total')).toBe('missing: a, c');
});

test('a policy holds for the node that states it and below, and the nearest one decides', () => {
  const inner: Node = {
    id: 'inner',
    max: 20,
    combine: 'sum',
    whenMissing: 'zero',
    children: [points('a', 10), points('b', 5, { whenMissing: 'exclude' }), points('c', 5)],
  };
  const record = recordOf([total([inner, points('d', 10)])], { unit: { facts: { c: 4 } } });

  // a counts 0 of 10, b does not count, c 4 of 5; d is withheld by the pack
  expect(said(record, 'unit', 'inner')).toBe('4 of 15, 80/3 %, converted 16/3');
  expect(said(record, 'unit', 'total')).toBe('missing: d');
});
