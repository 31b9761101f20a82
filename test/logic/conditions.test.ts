import { describe, expect, test } from 'vitest';
import { BOOLEAN, type Expression, NUMBER, type Type } from '../../src/model/expression.js';
import { answer, faults } from './asking.js';

const plan = { var: 'plan' };
const issued = { var: 'issued-on' };

test.each<readonly [Expression, string]>([
  [{ if: [true, 1, 2] }, '1'],
  [{ if: [false, 1, 2] }, '2'],
  [{ if: [false, 1, true, 2, 3] }, '2'],
  [{ if: [false, 1, false, 2, 3] }, '3'],
  [{ and: [true, true] }, 'true'],
  [{ and: [true, false] }, 'false'],
  [{ and: true }, 'true'],
  [{ or: [false, true] }, 'true'],
  [{ or: [false, false] }, 'false'],
  [{ '!': [false] }, 'true'],
  [{ '!': true }, 'false'],
  [{ '==': [true, true] }, 'true'],
  [{ '==': ['a', 'a'] }, 'true'],
  [{ '!=': ['a', 'b'] }, 'true'],
  [{ '!=': [2, 2.0] }, 'false'],
  [{ '<': [1, 2] }, 'true'],
  [{ '<': [2, 2] }, 'false'],
  [{ '<=': [2, 2] }, 'true'],
  [{ '>': [10, 9] }, 'true'],
  [{ '>': [2, 2] }, 'false'],
  [{ '>=': [2, 2] }, 'true'],
])('%j is %s', (expression, value) => {
  expect(answer(expression)).toBe(value);
});

describe('between: three operands', () => {
  test.each<readonly [operator: string, value: number, holds: string]>([
    ['<', 0, 'false'],
    ['<', 1, 'true'],
    ['<', 5, 'false'],
    ['<=', -1, 'false'],
    ['<=', 0, 'true'],
    ['<=', 5, 'true'],
    ['<=', 6, 'false'],
  ])('0 %s %d %s 5', (operator, value, holds) => {
    expect(answer({ [operator]: [0, value, 5] })).toBe(holds);
  });

  test('reads all three, so that an absent limit is missing even where the first two decide', () => {
    expect(answer({ '<': [5, 1, { var: 'staff' }] })).toBe('missing: staff');
  });

  test('dates lie between dates', () => {
    const within = { '<=': [{ period: 'from' }, issued, { period: 'to' }] };

    expect(answer(within, { 'issued-on': '2018-11-01' })).toBe('true');
    expect(answer(within, { 'issued-on': '2018-10-31' })).toBe('false');
    expect(answer(within, { 'issued-on': '2019-10-31' })).toBe('true');
    expect(answer(within, { 'issued-on': '2019-11-01' })).toBe('false');
  });
});

describe('a string beside a date or a choice is read as one', () => {
  test.each<readonly [Expression, string]>([
    [{ '==': [plan, 'late'] }, 'true'],
    [{ '==': ['late', plan] }, 'true'],
    [{ '!=': [plan, 'none'] }, 'true'],
    [{ '<=': [issued, '2019-03-31'] }, 'true'],
    [{ '<': ['2019-03-31', issued] }, 'false'],
    [{ '<=': ['2019-01-01', issued, '2019-12-31'] }, 'true'],
    [{ in: [plan, ['late', 'none']] }, 'true'],
    [{ in: ['late', [plan]] }, 'true'],
    [{ in: ['2019-03-31', [issued, '2020-01-01']] }, 'true'],
    [{ in: [issued, ['2019-03-30']] }, 'false'],
    [{ '==': [plan, { if: [{ var: 'has-plan' }, 'late', 'none'] }] }, 'true'],
    [{ '==': [{ if: [{ var: 'has-plan' }, 'late', 'none'] }, plan] }, 'true'],
    [{ '==': [{ if: [true, 'late', plan] }, { if: [true, 'late', 'none'] }] }, 'true'],
    [{ '<': [{ because: ['day', '2019-01-01'] }, issued] }, 'true'],
    [{ '==': [{ attribute: 'plan' }, 'late'] }, 'true'],
    [{ '==': [{ level: 'total' }, 'II'] }, 'true'],
    [{ days: ['2019-03-01', issued] }, '30'],
    [{ some: [{ var: 'applications' }, { '<': [{ var: 'since' }, '2019-01-01'] }] }, 'true'],
    [{ '==': [plan, { var: 'plan-before' }] }, 'false'],
  ])('%j is %s', (expression, value) => {
    const since = { name: 'a', since: '2018-12-31', users: 1, live: true };
    const given = {
      plan: 'late',
      'plan-before': 'none',
      'issued-on': '2019-03-31',
      'has-plan': true,
      applications: [since],
    };

    expect(answer(expression, given)).toBe(value);
  });

  test('alone it is text, also when it looks like a date or a number', () => {
    expect(answer({ '==': ['2019-02-31', { var: 'name' }] }, { name: '2019-02-31' })).toBe('true');
    expect(faults({ '<': ['2019-01-01', '2019-02-01'] })).toEqual([
      'operand-type at <.0 operator=< expected=number | date found=text',
      'operand-type at <.1 operator=< expected=number | date found=text',
    ]);
  });

  test('an option of another fact is no option', () => {
    expect(faults({ '==': [plan, 'new'] })).toEqual(['option-unknown at ==.1 option=new fact= suggestion=']);
  });

  test('the type that the whole must have is read into its branches', () => {
    const type: Type = { is: 'choice', options: ['new', 'old'] };

    expect(faults({ if: [true, 'new', 'old'] }, { type })).toEqual([]);
    expect(faults({ if: [true, 'new', 'ol'] }, { type })).toEqual([
      'option-unknown at if.2 option=ol fact= suggestion=old',
    ]);
  });
});

test('days between dates count nights, and are negative backwards', () => {
  expect(answer({ days: [{ period: 'from' }, { period: 'to' }] })).toBe('364');
  expect(answer({ days: ['2019-03-01', '2019-02-28'] })).toBe('-1');
  expect(answer({ days: ['2020-02-28', '2020-03-01'] })).toBe('2');
});

test('text is told equal by code units, and case and accents count', () => {
  expect(answer({ '==': [{ var: 'name' }, 'Sở'] }, { name: 'Sở' })).toBe('true');
  expect(answer({ '==': [{ var: 'name' }, 'sở'] }, { name: 'Sở' })).toBe('false');
  expect(answer({ in: [{ var: 'name' }, ['10', '9']] }, { name: '9' })).toBe('true');
});

test('an if whose branches are numbers and no answer at all is a number', () => {
  const branches = { if: [true, 1, { 'not-applicable': 'none-due' }] };

  expect(faults(branches, { type: NUMBER, tail: true })).toEqual([]);
  expect(faults(branches, { type: BOOLEAN, tail: true })).toEqual([
    'result-type at the top expected=boolean found=number',
  ]);
});
