import { expect, test } from 'vitest';
import { hasNoValueWithout } from '../../src/logic/index.js';
import type { Expression } from '../../src/model/expression.js';
import { answer, typed } from './asking.js';

const staff = { var: 'staff' };
const computers = { var: 'computers' };
const website = { var: 'has-website' };

const OTHERS = [{}, { computers: 0 }, { computers: 5, 'has-website': true }, { computers: 5, 'has-website': false }];

/** What an expression answers of units that have no staff, and whatever else. */
function withoutStaff(expression: Expression): readonly string[] {
  return OTHERS.map((others) => answer(expression, others, { tail: true }));
}

test.each<Expression>([
  staff,
  { '+': [1, { '*': [computers, staff] }] },
  { max: [computers, { '-': [staff] }] },
  { round: [{ '/': [staff, 3] }, 2, 'half-up'] },
  { because: ['why', staff] },
  { if: [{ '>': [staff, 1] }, 1, 0] },
  { if: [website, staff, { '+': [staff, 1] }] },
  { if: [{ '==': [computers, 0] }, { 'not-applicable': 'none' }, { '/': [staff, computers] }] },
  { if: [{ and: [{ '>': [staff, 1] }, website] }, 1, 0] },
])('%j has no value without staff', (expression) => {
  expect(hasNoValueWithout(typed(expression, { tail: true }), 'staff')).toBe(true);
  expect(withoutStaff(expression).filter((shown) => !/^(missing|unscorable|not-applicable)/.test(shown))).toEqual([]);
});

test.each<[Expression, string]>([
  [computers, '5'],
  [{ if: [website, 2, staff] }, '2'],
  [{ if: [{ and: [website, { '>': [staff, 1] }] }, 1, 0] }, '0'],
  [{ if: [{ present: 'staff' }, staff, 0] }, '0'],
  [{ if: [website, { 'not-applicable': 'none' }, { '==': [computers, 5] }, 7, staff] }, '7'],
])('%j may have a value without staff', (expression, value) => {
  expect(hasNoValueWithout(typed(expression, { tail: true }), 'staff')).toBe(false);
  expect(withoutStaff(expression)).toContain(value);
});
