import { describe, expect, test } from 'vitest';
import { BUILT_IN, createEngine } from '../../src/engine.js';
import type { Doc } from '../support/naive-expressions.js';
import { packOfTiers } from '../support/small-pack.js';
import { told } from './told.js';

const title = { vi: 'Tên' };
const flag = { flag: { when: 'yes' } };
const row = (id: string, logic?: unknown, more: Doc = {}): Doc => ({
  id,
  title,
  max: 10,
  rule: logic === undefined ? flag : { logic },
  ...more,
});
const tier = (id: string, criteria: readonly Doc[], more: Doc = {}): Doc => ({
  id,
  title,
  cohorts: [{ id: 'all' }],
  criteria,
  ...more,
});

function pack(tiers: readonly Doc[], more: Doc = {}): Doc {
  return packOfTiers(tiers, {
    attributes: [
      { id: 'island', type: 'boolean', title },
      { id: 'kind', type: 'choice', options: ['a', 'b'], title },
      { id: 'people', type: 'number', title },
    ],
    facts: [
      { id: 'yes', type: 'boolean', title },
      { id: 'n', type: 'count', title },
    ],
    ...more,
  });
}

const ROOT = 'tiers/0/criteria';

describe('who verifies, and when', () => {
  const AT = 'procedure/verification';
  const verified = (verification: Doc) =>
    told(pack([tier('commune', [row('a')])], { procedure: { ranked: 'reported', verification } }));

  test.each([
    [
      'bodies with tiers and facts that are declared',
      {
        verifiers: [
          { id: 'x', title, tiers: ['commune'], facts: ['yes', 'n'] },
          { id: 'y', title },
        ],
      },
      [],
    ],
    [
      'a body twice',
      {
        verifiers: [
          { id: 'x', title },
          { id: 'y', title },
          { id: 'x', title },
        ],
      },
      [`id-duplicate ${AT}/verifiers/2/id: x`],
    ],
    [
      'a tier that is not there',
      { verifiers: [{ id: 'x', title, tiers: ['commune', 'communes'] }] },
      [`tier-undeclared ${AT}/verifiers/0/tiers/1: communes, commune`],
    ],
    [
      'a fact that is not there',
      { verifiers: [{ id: 'x', title, facts: ['n', 'yess'] }] },
      [`fact-undeclared ${AT}/verifiers/0/facts/1: yess, yes`],
    ],
    ['visits on one day', { field: { from: '2019-06-01', through: '2019-06-01' } }, []],
    [
      'visits that end before they begin',
      { field: { from: '2019-06-02', through: '2019-06-01' } },
      [`period-order ${AT}/field/through: 2019-06-02, 2019-06-01`],
    ],
  ])('%s', (_, verification, expected) => {
    expect(verified(verification)).toEqual(expected);
  });
});

describe('a rule that earns points though nothing was sent', () => {
  const earns = (logic: unknown) => told(pack([tier('commune', [row('a', logic)])]));
  const at = `earns-from-nothing ${ROOT}/0/rule: a`;

  test.each([
    ['always', 3, [`${at}, 3`]],
    ['on an island', { if: [{ attribute: 'island' }, 2, 0] }, [`${at}, 2`]],
    ['elsewhere', { if: [{ attribute: 'island' }, 0, 2] }, [`${at}, 2`]],
    [
      'of the second kind, on an island',
      { if: [{ and: [{ attribute: 'island' }, { '==': [{ attribute: 'kind' }, 'b'] }] }, 4, 0] },
      [`${at}, 4`],
    ],
    ['with more than 5000 people', { if: [{ '>': [{ attribute: 'people' }, 5000] }, 1, 0] }, [`${at}, 1`]],
    ['with fewer than 5000 people', { if: [{ '<': [{ attribute: 'people' }, 5000] }, 1, 0] }, [`${at}, 1`]],
    ['with 5000 people', { if: [{ '==': [{ attribute: 'people' }, 5000] }, 1, 0] }, [`${at}, 1`]],
    ['by its people', { '*': [{ attribute: 'people' }, 0.5] }, [`${at}, 0.5`]],
    ['because a figure is absent', { if: [{ present: 'n' }, 0, 1] }, [`${at}, 1`]],
  ])('is told of: it earns %s', (_, logic, expected) => {
    expect(earns(logic)).toEqual(expected);
  });

  test.each([
    ['nothing', 0],
    ['less than nothing', { '-': [0, 1] }],
    ['by a figure', { var: 'n' }],
    ['on an island, by a figure', { if: [{ attribute: 'island' }, { var: 'n' }, 0] }],
    ['if a figure is there', { if: [{ present: 'n' }, 1, 0] }],
  ])('is not told of: it earns %s', (_, logic) => {
    expect(earns(logic)).toEqual([]);
  });
});

describe('what reads itself', () => {
  test.each([
    ['a row', [row('a', { points: 'a' })], ['a → a'], 0],
    ['two rows', [row('a', { points: 'b' }), row('b', { points: 'a' })], ['a → b → a'], 0],
    [
      'three, behind one that is not of them',
      [row('x', { points: 'a' }), row('a', { points: 'b' }), row('b', { points: 'c' }), row('c', { points: 'a' })],
      ['a → b → c → a'],
      1,
    ],
  ])('%s', (_, rows, [circle], index) => {
    expect(told(pack([tier('commune', rows)]))).toEqual([`node-cycle ${ROOT}/${index}: ${circle}`]);
  });

  test('two circles are told each', () => {
    const rows = [row('a', { points: 'a' }), row('b', { points: 'c' }), row('c', { points: 'b' })];

    expect(told(pack([tier('commune', rows)]))).toEqual([
      `node-cycle ${ROOT}/0: a → a`,
      `node-cycle ${ROOT}/1: b → c → b`,
    ]);
  });

  test('a row that is compared with those of the cohort by its own points', () => {
    const rank = { cohort: ['all', 'max', { points: 'a' }] };

    expect(told(pack([tier('commune', [row('a', rank)])]))).toEqual([`node-cycle ${ROOT}/0: a → a`]);
  });

  test('a gate may read the points of its own row, and not its level', () => {
    const levels = (gate: unknown) => ({
      by: 'points',
      basis: 'exact',
      steps: [{ id: 'I', atLeast: 8, gate }],
      floor: { id: 'none' },
    });
    const level = (gate: unknown) => told(pack([tier('commune', [row('a', undefined, { levels: levels(gate) })])]));

    expect(level({ '>': [{ points: 'a' }, 3] })).toEqual([]);
    expect(level({ '==': [{ level: 'a' }, 'I'] })).toEqual([`node-cycle ${ROOT}/0: a → a`]);
  });

  test('two circles through one row are told once', () => {
    const both = { '+': [{ points: 'b' }, { points: 'c' }] };
    const rows = [row('a', both), row('b', { points: 'a' }), row('c', { points: 'a' })];

    expect(told(pack([tier('commune', rows)]))).toEqual([`node-cycle ${ROOT}/0: a → b → a`]);
  });

  test('a row of the units below may have the name of the row that asks for it', () => {
    const sums = row('a', { children: ['sum', { points: 'a' }, 0] });

    expect(told(pack([tier('province', [sums], { collects: 'commune' }), tier('commune', [row('a')])]))).toEqual([]);
  });

  test('rows that read later ones are no circle', () => {
    expect(told(pack([tier('commune', [row('a', { points: 'b' }), row('b', { points: 'c' }), row('c')])]))).toEqual([]);
  });
});

describe('a row comes after all that it reads, though that is written later', () => {
  const levels = (gate: unknown) => ({
    ...{ by: 'points', basis: 'exact', steps: [{ id: 'I', atLeast: 8, gate }], floor: { id: 'none' } },
  });
  const inner = { id: 'g', title, max: 10, combine: 'sum', children: [row('b')] };

  test.each([
    ['points', row('a', { points: 'b' })],
    ['points, in a gate', row('a', undefined, { levels: levels({ '>': [{ points: 'b' }, 3] }) })],
    [
      'the rows of a group',
      row('a', { if: [{ all: [{ nodes: ['g', 'children'] }, { '>=': [{ var: 'percent' }, 50] }] }, 10, 0] }),
    ],
    ['its condition', row('a', undefined, { appliesTo: { '>': [{ points: 'b' }, 3] } })],
  ])('%s', (_, reading) => {
    const compiled = createEngine(BUILT_IN).compilePack(pack([tier('commune', [reading, inner])]));
    const steps = compiled.ok ? compiled.value.plan.steps : [];
    const order = steps.flatMap((step) => ('node' in step ? [step.node] : []));

    expect(order.toSorted()).toEqual(['a', 'b', 'g']);
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('a'));
  });
});

describe('tiers', () => {
  const below = row('a', { children: ['sum', { var: 'n' }, 0] });

  test('may collect one another in any order', () => {
    expect(told(pack([tier('province', [below], { collects: 'commune' }), tier('commune', [row('b')])]))).toEqual([]);
    expect(told(pack([tier('commune', [row('b')]), tier('province', [below], { collects: 'commune' })]))).toEqual([]);
  });

  test('that collect one another in a circle are told once', () => {
    const [a, b] = [tier('x', [row('a')], { collects: 'y' }), tier('y', [row('a')], { collects: 'x' })];

    expect(told(pack([a, b]))).toEqual(['tier-cycle tiers/0/collects: x → y → x']);
  });

  test('a tier that is misspelt is told once, not also by what is asked of its units', () => {
    const misspelt = tier('province', [below], { collects: 'comune' });
    const none = tier('district', [row('c', { children: ['sum', { var: 'n' }, 0] })]);

    expect(told(pack([misspelt, tier('commune', [row('b')])]))).toEqual([
      'tier-undeclared tiers/0/collects: comune, commune',
    ]);
    expect(
      told(pack([misspelt, tier('commune', [row('b')]), none])).map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['tier-undeclared tiers/0/collects:', 'children-without-tier tiers/2/criteria/0/rule/logic']);
  });
});

describe('a constant has the value in force on the last day of the period', () => {
  const earned = (values: readonly Doc[]) =>
    told(pack([tier('commune', [row('a', { constant: 'k' })])], { constants: [{ id: 'k', title, values }] }));

  test.each([
    [
      'the last of them',
      [
        { from: '2018-01-01', value: 1 },
        { from: '2019-06-01', value: 2 },
      ],
      '2',
    ],
    [
      'in whatever order',
      [
        { from: '2019-06-01', value: 2 },
        { from: '2018-01-01', value: 1 },
      ],
      '2',
    ],
    [
      'on the very day',
      [
        { from: '2018-01-01', value: 1 },
        { from: '2019-12-31', value: 3 },
      ],
      '3',
    ],
    [
      'not one that comes later',
      [
        { from: '2018-01-01', value: 1 },
        { from: '2020-01-01', value: 3 },
      ],
      '1',
    ],
  ])('%s', (_, values, value) => {
    expect(earned(values)).toEqual([`earns-from-nothing ${ROOT}/0/rule: a, ${value}`]);
  });

  test('each its own, with a name that is nearly written', () => {
    const constants = [
      { id: 'k', title, value: 1 },
      { id: 'kilo', title, value: 7 },
    ];
    const rows = [row('a', { constant: 'kilo' }), row('b', { constant: 'kilos' })];

    expect(told(pack([tier('commune', rows)], { constants }))).toEqual([
      `earns-from-nothing ${ROOT}/0/rule: a, 7`,
      `constant-undeclared ${ROOT}/1/rule/logic/constant: kilos, kilo`,
    ]);
  });

  test('without a value by then it is told of', () => {
    expect(earned([{ from: '2020-01-01', value: 3 }])).toEqual(['constant-undated constants/0: k']);
  });
});
