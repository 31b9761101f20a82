import { expect, test } from 'vitest';
import { type Expression, NUMBER } from '../../src/model/expression.js';
import { answer, evaluated, faults } from './asking.js';

const RULE = { type: NUMBER, tail: true };
const none = { 'not-applicable': 'none-due' };
const staff = { var: 'staff' };

test.each<Expression>([
  none,
  { if: [{ '==': [staff, 0] }, none, 1] },
  { if: [true, { if: [true, none, 1] }, 2] },
  { because: ['asked', none] },
  { if: [true, { because: ['asked', { if: [true, none, 1] }] }, 1] },
])('%j may stand as the whole value of a rule', (expression) => {
  expect(answer(expression, { staff: 0 }, RULE)).toBe('not-applicable: none-due');
});

test.each<readonly [Expression, place: string]>([
  [{ '*': [none, 2] }, '*.0'],
  [{ if: [{ '>': [none, 1] }, 1, 0] }, 'if.0.>.0'],
  [{ '+': [{ if: [true, none, 1] }, 1] }, '+.0.if.1'],
  [{ '+': [{ because: ['asked', none] }, 1] }, '+.0.because.1'],
  [{ reduce: [[1], none, 0] }, 'reduce.1'],
  [{ count: [[none]] }, 'count.0.0'],
])('%j uses it where a value is needed', (expression, place) => {
  expect(faults(expression, RULE)).toEqual([`not-applicable-place at ${place}`]);
});

test('a rule that never applies is no type fault', () => {
  expect(faults({ if: [true, none, none] }, RULE)).toEqual([]);
});

test('because gives the value unchanged, and the reasons in the order in which they are met', () => {
  const rule = {
    because: ['outer', { if: [{ because: ['asked', true] }, { because: ['met', 5] }, { because: ['not-met', 0] }] }],
  };
  const { answer: value, reasons } = evaluated(rule, {}, RULE);

  expect(value).toBe('5');
  expect(reasons).toEqual(['outer', 'asked', 'met']);
});

test('because is of the type of its value', () => {
  expect(answer({ '>': [{ because: ['asked', staff] }, 2] }, { staff: 3 })).toBe('true');
  expect(faults({ because: ['asked', 'five'] }, RULE)).toEqual(['result-type at the top expected=number found=text']);
});
