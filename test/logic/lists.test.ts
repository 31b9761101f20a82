import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer, faults } from './asking.js';

const visits = { var: 'visits' };
const item = { var: '' };
const applications = { var: 'applications' };
const GIVEN = {
  visits: [3, 1, 2],
  words: ['sở', 'xã'],
  staff: 10,
  applications: [
    { name: 'mail', since: '2018-12-01', users: 40, live: true },
    { name: 'files', since: '2019-05-01', users: 0, live: false },
  ],
};

test.each<readonly [Expression, string]>([
  [{ count: visits }, '3'],
  [{ count: applications }, '2'],
  [{ count: [[]] }, '0'],
  [{ map: [visits, { '*': [item, 2] }] }, '[6, 2, 4]'],
  [{ map: [applications, { var: 'name' }] }, '[mail, files]'],
  [{ filter: [visits, { '>=': [item, 2] }] }, '[3, 2]'],
  [{ count: { filter: [applications, { var: 'live' }] } }, '1'],
  [
    { filter: [applications, { '==': [{ var: 'name' }, 'mail'] }] },
    '[{name: mail, since: 2018-12-01, users: 40, live: true}]',
  ],
  [{ some: [visits, { '==': [item, 2] }] }, 'true'],
  [{ all: [visits, { '>': [item, 0] }] }, 'true'],
  [{ all: [visits, { '>': [item, 1] }] }, 'false'],
  [{ none: [visits, { '>': [item, 3] }] }, 'true'],
  [{ reduce: [visits, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] }, '6'],
  [{ reduce: [visits, { '-': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, '4'],
  [{ reduce: [applications, { '+': [{ var: 'accumulator' }, { var: 'current.users' }] }, 0] }, '40'],
  [{ reduce: [applications, { or: [{ var: 'accumulator' }, { var: 'current.live' }] }, false] }, 'true'],
  [{ in: [{ var: 'staff' }, [5, 10]] }, 'true'],
  [{ in: [{ var: 'staff' }, [{ '*': [5, 2] }]] }, 'true'],
  [{ in: ['sở', ['xã', 'huyện']] }, 'false'],
  [{ in: [1, []] }, 'false'],
  [{ largest: [visits, 2] }, '5'],
  [{ largest: [visits, 5] }, '6'],
  [{ largest: [visits, 0] }, '0'],
  [{ map: [{ map: [visits, { '+': [item, 1] }] }, { '*': [item, 10] }] }, '[40, 20, 30]'],
  [{ map: [[[1, 2], []], { count: item }] }, '[2, 0]'],
  [[1, { '+': [1, 1] }], '[1, 2]'],
])('%j is %s', (expression, value) => {
  expect(answer(expression, GIVEN)).toBe(value);
});

describe('over nothing, as JsonLogic answers', () => {
  test.each<readonly [Expression, string]>([
    [{ some: [visits, true] }, 'false'],
    [{ all: [visits, true] }, 'false'],
    [{ none: [visits, true] }, 'true'],
    [{ map: [visits, item] }, '[]'],
    [{ filter: [visits, true] }, '[]'],
    [{ reduce: [visits, { '/': [{ var: 'current' }, 0] }, 7] }, '7'],
    [{ largest: [visits, 3] }, '0'],
  ])('%j is %s', (expression, value) => {
    expect(answer(expression, { visits: [] })).toBe(value);
  });
});

describe('items see only the item', () => {
  test('the item of an inner list hides that of the outer, which is back when the inner one ends', () => {
    const inner = { reduce: [[10, 20], { '+': [{ var: 'current' }, { var: 'accumulator' }] }, item] };

    expect(answer({ map: [visits, { '+': [inner, item] }] }, GIVEN)).toBe('[36, 32, 34]');
  });

  test('constants and the period are as visible inside as outside', () => {
    expect(answer({ map: [visits, { '*': [item, { constant: 'target' }] }] }, GIVEN)).toBe('[90, 30, 60]');
    expect(answer({ some: [applications, { '<': [{ period: 'from' }, { var: 'since' }] }] }, GIVEN)).toBe('true');
  });

  test('facts, attributes, nodes and presence are not', () => {
    const body = { '+': [item, { var: 'staff' }, { attribute: 'population' }, { points: 'website' }] };

    expect(faults({ map: [visits, { if: [{ present: 'staff' }, body, 0] }] })).toEqual([
      'item-outside at map.1.if.0.present name=staff',
      'item-outside at map.1.if.1.+.1.var name=staff',
      'item-outside at map.1.if.1.+.2.attribute name=population',
      'item-outside at map.1.if.1.+.3.points name=website',
    ]);
  });

  test('the list itself, and the start of a reduce, are read outside', () => {
    const sum = { reduce: [visits, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, { var: 'staff' }] };

    expect(answer(sum, GIVEN)).toBe('16');
  });
});

describe('a list is of what was ever in it', () => {
  const words = { var: 'words' };
  const add = { '+': [item, 1] };

  test.each<readonly [Expression, string]>([
    [{ map: [{ if: [true, [], words] }, add] }, 'operand-type at map.1.+.0 operator=+ expected=number found=text'],
    [{ map: [{ if: [true, words, []] }, add] }, 'operand-type at map.1.+.0 operator=+ expected=number found=text'],
    [
      { map: [[[], ['a']], { map: [item, add] }] },
      'operand-type at map.1.map.1.+.0 operator=+ expected=number found=text',
    ],
    [
      { map: [{ reduce: [words, [{ var: 'current' }], []] }, add] },
      'operands-differ at map.0.reduce.1 operator=reduce left=list of never right=list of text',
    ],
  ])('%j', (expression, fault) => {
    expect(faults(expression)).toEqual([fault]);
  });

  test('nothing is wrong with what is asked of the items of an empty list', () => {
    expect(answer({ map: [[], { '+': [{ var: 'users' }, 1] }] })).toBe('[]');
    expect(answer({ all: [[], { '<': [item, 1] }] })).toBe('false');
  });
});

test('the accumulator has the type of the start', () => {
  const count = { reduce: [{ var: 'words' }, { '+': [{ var: 'accumulator' }, 1] }, 0] };

  expect(answer(count, GIVEN)).toBe('2');
  expect(faults({ reduce: [{ var: 'words' }, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] })).toEqual([
    'operand-type at reduce.1.+.1 operator=+ expected=number found=text',
  ]);
  expect(faults({ reduce: [visits, { var: 'current' }, 'none'] })).toEqual([
    'operands-differ at reduce.1 operator=reduce left=text right=number',
  ]);
});

test('an item without a value ends the walk, unless what was found before decides', () => {
  const inverse = { '>': [{ '/': [1, item] }, 0] };

  expect(answer({ map: [visits, { '/': [1, item] }] }, { visits: [1, 0] })).toBe('unscorable: division-by-zero');
  expect(answer({ filter: [visits, inverse] }, { visits: [1, 0] })).toBe('unscorable: division-by-zero');
  expect(answer({ some: [visits, inverse] }, { visits: [1, 0] })).toBe('true');
  expect(answer({ some: [visits, inverse] }, { visits: [-1, 0] })).toBe('unscorable: division-by-zero');
  expect(answer({ all: [visits, inverse] }, { visits: [-1, 0] })).toBe('false');
  expect(answer({ none: [visits, inverse] }, { visits: [1, 0] })).toBe('false');
  expect(answer({ reduce: [visits, { '/': [1, { var: 'current' }] }, 1] }, { visits: [0, 1] })).toBe(
    'unscorable: division-by-zero',
  );
});
