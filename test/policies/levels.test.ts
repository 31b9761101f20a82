import { describe, expect, test } from 'vitest';
import { type Node, nodeOf, points, recordOf } from './tree.js';

/** A group beside it, of which no child applies to the unit. */
const SIDE: Node = {
  id: 'side',
  max: 10,
  combine: 'sum',
  children: [points('c', 10, { appliesTo: { attribute: 'urban' } })],
};

type Gated = { readonly level: string; readonly met: boolean; readonly because?: { readonly code: string } };

/** The level of a group of `a` and `b`, 20 points together, and what its gates answered: `I not met, missing facts=c`. */
function levelOf(levels: object, facts: Readonly<Record<string, number>>, more: object = {}) {
  const group: Node = { id: 'total', max: 20, combine: 'sum', children: [points('a', 10), points('b', 10)], ...more };
  const criteria = [{ ...group, levels: { by: 'points', basis: 'exact', ...levels } }, SIDE];
  const record = recordOf(criteria, { unit: { facts, urban: false } });
  const row = nodeOf(record, 'unit', 'total') as { readonly level?: string; readonly gates?: readonly Gated[] };
  const gates = row.gates?.map(({ level, met, because }) =>
    [`${level} ${met ? 'met' : 'not met'}`, because && shownReason(because)].filter(Boolean).join(', '),
  );
  return { level: row.level, gates, approximate: nodeOf(record, 'unit', 'total').approximate };
}

function shownReason({ code, params = {} }: { readonly code: string; readonly params?: object }): string {
  return [code, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(' ');
}

const floor = { id: 'none' };
const gated = (gate: object) => ({
  steps: [
    { id: 'I', atLeast: 5, gate },
    { id: 'II', atLeast: 5 },
  ],
  floor,
});

test.each([
  ['A', 20],
  ['A', 16],
  ['B', 15],
  ['B', 11],
  ['C', 10],
  ['D', 9],
])('above 15 is A, above 10 is B, 10 itself C, below it D: %s for %s', (level, sum) => {
  const steps = [
    { id: 'A', above: 15 },
    { id: 'B', above: 10, atMost: 15 },
    { id: 'C', atLeast: 10, atMost: 10 },
    { id: 'D', atLeast: 0, below: 10 },
  ];

  const a = Math.min(sum, 10);

  expect(levelOf({ steps, floor }, { a, b: sum - a }).level).toBe(level);
});

test('a value outside every step has the level of the floor', () => {
  const steps = [{ id: 'A', atLeast: 15 }];

  expect(levelOf({ steps, floor }, { a: 7, b: 7 })).toEqual({ level: 'none', gates: undefined, approximate: false });
});

test('a value above a step does not fall into it, though the gate of the step above is not met', () => {
  const steps = [
    { id: 'A', atLeast: 15, gate: { '>=': [{ var: 'c' }, 1] } },
    { id: 'B', atLeast: 5, below: 15 },
  ];

  expect(levelOf({ steps, floor }, { a: 8, b: 8, c: 0 }).level).toBe('none');
  expect(levelOf({ steps, floor }, { a: 8, b: 8, c: 1 }).level).toBe('A');
  expect(levelOf({ steps, floor }, { a: 7, b: 7, c: 0 }).level).toBe('B');
});

test('a node that prints nothing has no printed measures', () => {
  const record = recordOf([points('a', 10)], { unit: { facts: { a: 1 } } });

  expect(nodeOf(record, 'unit', 'a')).not.toHaveProperty('published');
});

test('a level goes by the exact or by the printed measure', () => {
  const steps = [{ id: 'A', atLeast: 14 }];
  const publish = { points: { places: 0, mode: 'half-up' }, percent: { places: 0, mode: 'half-up' } };
  // 13.5 points, 67.5 %: printed 14 points and 68 %
  const children = [
    { id: 'half', max: 10, rule: { logic: { '+': [{ var: 'a' }, 0.5] } } },
    { id: 'more', max: 10, rule: { logic: { var: 'b' } } },
  ];
  const level = (levels: object) => levelOf(levels, { a: 6, b: 7 }, { publish, children }).level;

  expect(level({ steps, floor })).toBe('none');
  expect(level({ steps, floor, basis: 'published' })).toBe('A');
  expect(level({ steps: [{ id: 'A', atLeast: 68 }], floor, by: 'percent', basis: 'published' })).toBe('A');
  expect(level({ steps: [{ id: 'A', atLeast: 68 }], floor, by: 'percent' })).toBe('none');
});

describe('a gate', () => {
  test('that is true gives its level, and no other gate is asked', () => {
    const steps = [
      { id: 'I', atLeast: 5, gate: { '>=': [{ var: 'c' }, 1] } },
      { id: 'II', atLeast: 5, gate: { '>=': [{ var: 'd' }, 1] } },
    ];

    expect(levelOf({ steps, floor }, { a: 5, b: 5, c: 1, d: 1 })).toMatchObject({ level: 'I', gates: ['I met'] });
    expect(levelOf({ steps, floor }, { a: 5, b: 5, c: 0, d: 1 })).toMatchObject({
      level: 'II',
      gates: ['I not met', 'II met'],
    });
    expect(levelOf({ steps, floor }, { a: 5, b: 5, c: 0, d: 0 })).toMatchObject({
      level: 'none',
      gates: ['I not met', 'II not met'],
    });
    expect(levelOf({ steps, floor }, { a: 2, b: 2, c: 1, d: 1 })).toEqual({
      level: 'none',
      gates: undefined,
      approximate: false,
    });
  });

  test('that lacks figures is not met, and names them all', () => {
    const gate = { '>=': [{ '+': [{ var: 'c' }, { var: 'd' }] }, 1] };

    expect(levelOf(gated(gate), { a: 5, b: 5 })).toMatchObject({
      level: 'II',
      gates: ['I not met, missing facts=c, d'],
    });
  });

  test('that has no number, or reads a figure out of its bounds, is not met, and says why', () => {
    expect(levelOf(gated({ '>=': [{ '/': [1, { var: 'c' }] }, 1] }), { a: 5, b: 5, c: 0 })).toMatchObject({
      level: 'II',
      gates: ['I not met, division-by-zero'],
    });
    expect(levelOf(gated({ '>=': [{ var: 'c' }, 1] }), { a: 5, b: 5, c: 101 })).toMatchObject({
      level: 'II',
      gates: ['I not met, out-of-bounds fact=c'],
    });
  });

  test('that asks all rows of a list without a row is not met, and says that there is none', () => {
    const all = (node: string, least: number) => ({
      all: [{ nodes: [node, 'children'] }, { '>=': [{ var: 'percent' }, least] }],
    });
    const asked = (gate: object) => levelOf(gated(gate), { a: 5, b: 5 });

    expect(asked(all('side', 0))).toMatchObject({ level: 'II', gates: ['I not met, no-rows'] });
    expect(asked({ '!': all('side', 0) })).toMatchObject({ level: 'I', gates: ['I met'] });
    // of the two rows of the other list one is below 60
    expect(asked({ or: [all('side', 0), all('total', 60)] })).toMatchObject({ level: 'II', gates: ['I not met'] });
    expect(asked(all('total', 50))).toMatchObject({ level: 'I', gates: ['I met'] });
    expect(asked(all('total', 60))).toMatchObject({ level: 'II', gates: ['I not met'] });
  });

  test('makes its node approximate where it is', () => {
    const gate = { '>=': [{ root: [{ var: 'c' }, { number: '2' }] }, 1] };

    expect(levelOf(gated(gate), { a: 5, b: 5, c: 2 })).toMatchObject({ level: 'I', approximate: true });
    expect(levelOf(gated(gate), { a: 5, b: 5, c: 4 })).toMatchObject({ level: 'I', approximate: false });
    // a gate that is not met was asked as well
    expect(levelOf(gated({ '<': [{ root: [{ var: 'c' }, { number: '2' }] }, 1] }), { a: 5, b: 5, c: 2 })).toMatchObject(
      {
        level: 'II',
        approximate: true,
      },
    );
  });
});
