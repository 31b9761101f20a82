import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer, evaluated, faults, typed } from './asking.js';

const visits = { var: 'visits' };
const item = { var: '' };
const asking = (condition: Expression) => ({ because: ['asked', condition] });
const three = { visits: [1, 5, 7] };

/** How many items a list operator asks before it has its answer. */
const asked = (expression: Expression) => evaluated(expression, three, {}).reasons.length;

describe('a list operator stops at the item that decides', () => {
  test.each<readonly [string, Expression, string, number]>([
    ['some: at the first that holds', { some: [visits, asking({ '>': [item, 2] })] }, 'true', 2],
    ['some: never where none holds', { some: [visits, asking({ '>': [item, 9] })] }, 'false', 3],
    ['all: at the first that does not', { all: [visits, asking({ '>': [item, 2] })] }, 'false', 1],
    ['all: never where all hold', { all: [visits, asking({ '>': [item, 0] })] }, 'true', 3],
    ['none: at the first that holds', { none: [visits, asking({ '>': [item, 2] })] }, 'false', 2],
    ['none: never where none holds', { none: [visits, asking({ '>': [item, 9] })] }, 'true', 3],
    [
      'map: at the first without a value',
      { map: [visits, asking({ '/': [1, { '-': [item, 5] }] })] },
      'unscorable: division-by-zero',
      2,
    ],
    [
      'filter: at the first without a value',
      { filter: [visits, asking({ '>': [{ '/': [1, { '-': [item, 5] }] }, -9] })] },
      'unscorable: division-by-zero',
      2,
    ],
    [
      'some: at the first without a value',
      { some: [visits, asking({ '>': [{ '/': [1, { '-': [item, 5] }] }, 9] })] },
      'unscorable: division-by-zero',
      2,
    ],
    [
      'reduce: at the first without a value',
      { reduce: [visits, asking({ '/': [1, { '-': [{ var: 'current' }, 5] }] }), 0] },
      'unscorable: division-by-zero',
      2,
    ],
  ])('%s', (_, expression, value, times) => {
    expect(answer(expression, three)).toBe(value);
    expect(asked(expression)).toBe(times);
  });
});

test('the item in hand is put back after a list inside its body', () => {
  const inner = { count: { filter: [[1, 2, 3], { '>': [item, 1] }] } };

  expect(answer({ map: [visits, { '+': [inner, item] }] }, three)).toBe('[3, 7, 9]');
});

describe('bodies of lists have a bound of steps', () => {
  // `+`, the item and 1 are three operators for each item
  const body = { '+': [item, 1] };
  const within = (steps: number, expression: Expression) => answer(expression, three, { reader: { steps } });

  test('of three operators for three items nine are needed', () => {
    expect(within(9, { map: [visits, body] })).toBe('[2, 6, 8]');
    expect(within(8, { map: [visits, body] })).toBe('unscorable: too-many-steps');
  });

  test('two lists of one expression share it', () => {
    const two = { '+': [{ count: { map: [visits, body] } }, { count: { map: [visits, body] } }] };

    expect(within(18, two)).toBe('6');
    expect(within(17, two)).toBe('unscorable: too-many-steps');
  });

  test('reduce is bound as well', () => {
    const sum = { reduce: [visits, { '+': [{ var: 'accumulator' }, { var: 'current' }] }, 0] };

    expect(within(9, sum)).toBe('13');
    expect(within(8, sum)).toBe('unscorable: too-many-steps');
  });

  test('a million is the bound where none is stated', () => {
    const thousand = { visits: Array.from({ length: 1000 }, () => 1) };
    // 332 items inside, of three operators each, and the list, the sum and 1 outside them
    const nested = (length: number) => ({
      count: { map: [visits, { count: { map: [Array.from({ length }, () => 1), body] } }] },
    });

    expect(answer(nested(200), thousand)).toBe('1000');
    expect(answer(nested(333), thousand)).toBe('unscorable: too-many-steps');
  });
});

describe('a string is read as what it stands beside', () => {
  const plan = { var: 'plan' };

  test.each<readonly [Expression, string]>([
    [{ '==': ['late', plan] }, 'true'],
    [{ '==': [{ if: [true, 'late', 'none'] }, plan] }, 'true'],
    [{ '==': [plan, { if: [false, 'none', { because: ['why', 'late'] }] }] }, 'true'],
    [{ '==': [{ because: ['why', 'none'] }, plan] }, 'false'],
    [{ in: [plan, ['none', 'late']] }, 'true'],
    [{ in: ['late', [plan]] }, 'true'],
    [{ '<': ['2019-01-01', { var: 'issued-on' }] }, 'true'],
    [{ '>': [{ if: [true, '2019-05-01', '2019-01-01'] }, { var: 'issued-on' }] }, 'true'],
  ])('%j is %s', (expression, value) => {
    expect(answer(expression, { plan: 'late', 'issued-on': '2019-03-01' })).toBe(value);
  });

  test.each<readonly [Expression, string]>([
    [{ '==': [{ if: [true, 'lat', 'none'] }, plan] }, 'option-unknown at ==.0.if.1 option=lat fact= suggestion=late'],
    [
      { '==': [{ because: ['why', 'lat'] }, plan] },
      'option-unknown at ==.0.because.1 option=lat fact= suggestion=late',
    ],
    [{ in: ['lat', [plan]] }, 'option-unknown at in.0 option=lat fact= suggestion=late'],
    [{ in: [plan, ['late', 'non']] }, 'option-unknown at in.1.1 option=non fact= suggestion=none'],
    [{ '<': ['2019-13-01', { var: 'issued-on' }] }, 'date-invalid at <.0 found=2019-13-01'],
    [{ '==': [{ level: 'total' }, 'high'] }, 'level-unknown at ==.1 level=high node=total suggestion='],
  ])('%j: %s', (expression, fault) => {
    expect(faults(expression)).toEqual([fault]);
  });
});

test('inside a list constants and the period are in sight, and facts, attributes and nodes are not', () => {
  expect(answer({ map: [visits, { '+': [item, { constant: 'target' }] }] }, three)).toBe('[31, 35, 37]');
  expect(
    answer({ filter: [{ var: 'days' }, { '<=': [item, { period: 'to' }] }] }, { days: ['2019-10-31', '2019-11-01'] }),
  ).toBe('[2019-10-31]');
  expect(faults({ map: [visits, { percent: 'website' }] })).toEqual(['item-outside at map.1.percent name=website']);
});

test('an operator without a shape of its own is a function, and a constant is computed once', () => {
  expect(typed({ ln: { var: 'staff' } }).shape).toEqual({ is: 'function' });
  expect(evaluated({ root: [2, { number: '2' }] }, {}, {})).toMatchObject({ approximate: true });
  expect(evaluated({ '+': [{ var: 'staff' }, { root: [4, { number: '2' }] }] }, { staff: 1 }, {})).toMatchObject({
    answer: '3',
    approximate: false,
  });
  // a reason is no constant: each unit that meets it has it
  expect(evaluated({ because: ['why', 1] }, {}, {}).reasons).toEqual(['why']);
});

test('what stands after the last condition is no condition: it is the answer, asked once', () => {
  const website = { var: 'has-website' };

  expect(answer({ if: [website, false, true] }, { 'has-website': false })).toBe('true');
  expect(
    evaluated({ if: [website, true, asking({ '>': [{ var: 'staff' }, 1] })] }, { 'has-website': false, staff: 1 }, {})
      .reasons,
  ).toEqual(['asked']);
});
