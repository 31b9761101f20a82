import { expect, test } from 'vitest';
import { type Node, nodeOf, points, recordOf, said } from './tree.js';

const publish = {
  points: { places: 1, mode: 'half-up' },
  percent: { places: 0, mode: 'down' },
  converted: { places: 1, mode: 'up' },
};
/** 80 of 100 and nothing of the other: base 50 of 100, points 40, converted 80. */
const mean: Node = {
  id: 'group',
  max: 100,
  combine: 'mean',
  whenMissing: 'exclude',
  publish,
  children: [points('a', 100), points('b', 100)],
};
const reader = (id: string, logic: unknown, max = 100): Node => ({ id, max, rule: { logic } });

test('what a rule reads of a group of which a child is left out: points out of the smaller base, the rest on the printed maximum', () => {
  const record = recordOf(
    [
      mean,
      reader('by-points', { points: 'group' }),
      reader('by-converted', { converted: 'group' }),
      reader('by-percent', { percent: 'group' }),
    ],
    { unit: { facts: { a: 80 } } },
  );

  expect(said(record, 'unit', 'group')).toBe('40 of 50, 80 %, converted 80');
  expect(nodeOf(record, 'unit', 'by-points')).toMatchObject({ points: '40' });
  expect(nodeOf(record, 'unit', 'by-converted')).toMatchObject({ points: '80' });
  expect(nodeOf(record, 'unit', 'by-percent')).toMatchObject({ points: '80' });
});

test('a published measure is read as printed, each rounded as the node says', () => {
  // a third of 77 and of 78 together: points 155/6 out of 50 is 25.8; percent 51.67 down 51; converted 51.67 up 51.7
  const thirds: Node = {
    ...mean,
    id: 'thirds',
    children: [reader('c3', { '/': [{ '+': [{ var: 'c' }, { var: 'd' }] }, 3] }), points('b', 100)],
  };
  const record = recordOf(
    [
      thirds,
      reader('printed-points', { published: ['thirds', 'points'] }),
      reader('printed-percent', { published: ['thirds', 'percent'] }),
      reader('printed-converted', { published: ['thirds', 'converted'] }),
    ],
    { unit: { facts: { c: 77, d: 78 } } },
  );

  expect(nodeOf(record, 'unit', 'thirds')).toMatchObject({ points: '155/6', converted: '155/3' });
  expect(nodeOf(record, 'unit', 'printed-points')).toMatchObject({ points: '25.8' });
  expect(nodeOf(record, 'unit', 'printed-percent')).toMatchObject({ points: '51' });
  expect(nodeOf(record, 'unit', 'printed-converted')).toMatchObject({ points: '51.7' });
});

test('who reads a measure of a node without a value has none either, for the same reason', () => {
  const group = { ...mean, whenMissing: 'withhold' };
  const record = recordOf(
    [group, reader('converted', { converted: 'group' }), reader('printed', { published: ['group', 'points'] })],
    { unit: { facts: { a: 80 } } },
  );

  expect(said(record, 'unit', 'converted')).toBe('missing: b');
  expect(said(record, 'unit', 'printed')).toBe('missing: b');
});

test('a gate reads what its own node prints', () => {
  const levels = {
    by: 'percent',
    basis: 'exact',
    steps: [{ id: 'I', title: { vi: 'I' }, atLeast: 50, gate: { '>=': [{ published: ['group', 'converted'] }, 80] } }],
    floor: { id: 'none', title: { vi: 'Không' } },
  };
  const record = recordOf([{ ...mean, levels }], { unit: { facts: { a: 80 } }, below: { facts: { a: 79 } } });

  expect(nodeOf(record, 'unit', 'group')).toMatchObject({ level: 'I' });
  expect(nodeOf(record, 'below', 'group')).toMatchObject({ level: 'none' });
});

test.each([
  [{ published: ['group', 'level'] }, 'not-one-of'],
  [{ published: ['group'] }, 'operands-count'],
  [{ published: ['plain', 'points'] }, 'basis-without-publish'],
  [{ published: ['nobody', 'points'] }, 'node-undeclared'],
  [{ converted: 'nobody' }, 'node-undeclared'],
  [{ converted: 'told' }, 'measure-informational'],
  [{ '>': [{ converted: 'group' }, 'x'] }, 'operand-type'],
])('%j is told: %s', (logic, code) => {
  const nodes = [mean, points('plain', 10), points('told', 0, { role: 'informational' }), reader('reads', logic)];
  expect(() =>
    recordOf(
      nodes.map((node) => (node.id === 'plain' ? { ...node, rule: { logic: { var: 'c' } } } : node)),
      {},
    ),
  ).toThrow(code);
});

test('a node that reads a measure of a node that reads its own is a circle', () => {
  const nodes = [reader('x', { converted: 'y' }), { ...reader('y', { published: ['x', 'points'] }), publish }];

  expect(() => recordOf([{ ...reader('x', { converted: 'y' }), publish }, ...nodes.slice(1)], {})).toThrow(
    'node-cycle',
  );
});
