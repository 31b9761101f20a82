import { describe, expect, test } from 'vitest';
import { alwaysRead, keptOf, references, statisticKey, statisticsIn, substitute } from '../../src/logic/index.js';
import { hasShape } from '../../src/model/by-shape.js';
import type { Expression } from '../../src/model/expression.js';
import { SCOPE, typed } from './asking.js';

const scope = {
  cohorts: [
    { id: 'all', everyone: true },
    { id: 'civil', everyone: false },
  ],
  below: () => SCOPE,
};
const staff = { var: 'staff' };
const read = (expression: Expression) => typed(expression, { scope });

function keyOf(expression: Expression): string {
  const node = read(expression);
  if (!hasShape(node, 'statistic')) throw new Error('no statistic');
  return statisticKey(node);
}

const of = (aggregate: string, asked: Expression = staff, ...more: readonly Expression[]) => ({
  cohort: ['all', aggregate, asked, ...more],
});
const sameKey = (a: Expression, b: Expression) => keyOf(a) === keyOf(b);

describe('two statistics have one key', () => {
  test.each([
    ['where one is the least and the other the largest', of('min'), of('max')],
    ['where both may be rounded', of('sum'), of('mean')],
    [
      'where one is a deviation of all, the other of a sample',
      of('sd', staff, 'population'),
      of('sd', staff, 'sample'),
    ],
    ['of whatever percent', of('percentile', staff, 10, 'linear'), of('percentile', staff, 90, 'nearest-rank')],
    [
      'of one number written in two ways',
      of('max', { '+': [staff, 0.5] }),
      of('max', { '+': [staff, { number: '0.50' }] }),
    ],
    [
      'of units below with the same word for absent ones',
      { children: ['max', staff, 'exclude'] },
      { children: ['min', staff, 'exclude'] },
    ],
  ])('%s', (_, a, b) => {
    expect(sameKey(a, b)).toBe(true);
  });
});

describe('two statistics have two keys', () => {
  test.each([
    ['where only one may be rounded', of('max'), of('mean')],
    ['where only one is a deviation', of('max'), of('sd', staff, 'sample')],
    ['of two cohorts', of('max'), { cohort: ['civil', 'max', staff] }],
    ['of the cohort and of the units below', of('max'), { children: ['max', staff, 0] }],
    ['of two facts', of('max'), of('max', { var: 'computers' })],
    ['of two operators', of('max', { '+': [staff, 1] }), of('max', { '-': [staff, 1] })],
    ['of two numbers', of('max', { '+': [staff, 1] }), of('max', { '+': [staff, 2] })],
    ['of a half and a third', of('max', { '+': [staff, 0.5] }), of('max', { '+': [staff, { '/': [1, 3] }] })],
    [
      'of two options',
      of('passing', { '==': [{ var: 'plan' }, 'late'] }),
      of('passing', { '==': [{ var: 'plan' }, 'none'] }),
    ],
    ['of true and the text', of('count', true), of('count', 'true')],
    ['of two words for absent ones', { children: ['max', staff, 'exclude'] }, { children: ['max', staff, 'withhold'] }],
    ['of 0 and 1 for absent ones', { children: ['max', staff, 0] }, { children: ['max', staff, 1] }],
  ])('%s', (_, a, b) => {
    expect(sameKey(a, b)).toBe(false);
  });
});

test('statistics in the order in which they stand; what one asks of its members is not listed', () => {
  const ofOthers = { children: ['max', { var: 'computers' }, 0] };
  const found = statisticsIn(read({ '+': [of('max'), { if: [true, ofOthers, of('sum', { '*': [staff, 2] })] }] }));

  expect(found.map(({ op, literal }) => `${op} ${String(literal)}`)).toEqual([
    'cohort max',
    'children max',
    'cohort sum',
  ]);
});

test.each<readonly [Expression, readonly string[]]>([
  [of('max'), ['max']],
  [of('share', true), ['count', 'passing']],
  [of('every', true), ['count', 'passing']],
  [of('rank', staff, 'high', 'dense'), ['sorted']],
  [of('percentile', staff, 50, 'linear'), ['sorted']],
  [of('sd', staff, 'sample'), ['sd-sample']],
  [of('sd', staff, 'population'), ['sd-population']],
  [{ children: ['sd', staff, 0, 'sample'] }, ['sd-sample']],
])('%j keeps of its members %j', (expression, kept) => {
  expect(keptOf(read(expression))).toEqual(kept);
});

describe('what is asked of other units', () => {
  test('is no fact of this one; only its operators count, and its size', () => {
    const { facts, nodes, operators, size } = references(
      read({ '+': [of('max', { '-': [staff] }), { points: 'total' }] }),
    );

    expect({ facts, nodes, operators, size }).toEqual({
      facts: [],
      nodes: ['total'],
      operators: ['+', 'cohort', '-', 'var', 'points'],
      size: 5,
    });
  });

  test('but a rank is that of the unit’s own value', () => {
    expect(references(read(of('rank', staff, 'high', 'dense'))).facts).toEqual(['staff']);
    expect(references(read(of('rank', { points: 'total' }, 'high', 'dense'))).nodes).toEqual(['total']);
  });
});

test('rows of a node are named once for its children and once for its leaves', () => {
  const count = (which: string) => ({ count: { nodes: ['total', which] } });

  expect(references(read({ '+': [count('children'), count('leaves'), count('children')] })).rows).toEqual([
    { node: 'total', which: 'children' },
    { node: 'total', which: 'leaves' },
  ]);
});

test('a fact inside a derived fact whose presence is asked is itself only asked for', () => {
  const derived = { errors: read({ if: [{ present: 'name' }, staff, { var: 'computers' }] }) };
  const { facts, presences } = references(
    substitute(read({ and: [{ present: 'errors' }, { '>': [staff, 1] }] }), derived),
  );

  expect({ facts, presences }).toEqual({ facts: ['staff'], presences: ['name', 'staff', 'computers'] });
});

test('whoever asks whether a derived fact is there needs none of its facts', () => {
  const derived = { errors: read({ '+': [staff, { var: 'computers' }] }) };

  expect(alwaysRead(substitute(read({ if: [{ present: 'errors' }, 1, 0] }), derived))).toEqual([]);
});

test.each<readonly [Expression, readonly string[]]>([
  [{ '+': [staff, { var: 'computers' }, staff] }, ['staff', 'computers']],
  [{ if: [{ '>': [staff, 1] }, { var: 'computers' }, { var: 'errors' }] }, ['staff']],
  [{ and: [{ var: 'has-website' }, { var: 'has-plan' }] }, ['has-website']],
  [{ or: [{ var: 'has-website' }, { var: 'has-plan' }] }, ['has-website']],
  [{ '!': { var: 'has-plan' } }, ['has-plan']],
  [{ if: [{ present: 'staff' }, staff, 0] }, []],
  [{ if: [true, staff, 0] }, []],
  [{ map: [{ var: 'applications' }, { var: 'users' }] }, ['applications']],
  [{ attribute: 'population' }, []],
])('%j has no value without %j', (expression, facts) => {
  expect(alwaysRead(read(expression))).toEqual(facts);
});
