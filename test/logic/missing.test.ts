import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer, evaluated } from './asking.js';

const staff = { var: 'staff' };
const computers = { var: 'computers' };
const website = { var: 'has-website' };
const plan = { var: 'has-plan' };

test.each<Expression>([
  { '+': [1, staff] },
  { '-': [staff] },
  { '<': [1, staff, 3] },
  { '==': [staff, 1] },
  { if: [{ '>': [staff, 1] }, 1, 0] },
  { in: [staff, [1, 2]] },
  { in: [1, [staff, 2]] },
  { min: [staff, 0] },
  { '!': [{ '>': [staff, 1] }] },
  { round: [staff, 0, 'up'] },
  { because: ['why', staff] },
  { reduce: [{ var: 'visits' }, { var: 'accumulator' }, staff] },
  [1, staff],
])('an absent fact makes %j missing', (expression) => {
  expect(answer(expression, { visits: [] })).toBe('missing: staff');
});

describe('the first operand without a value decides', () => {
  const byZero = { '/': [1, 0] };

  test('missing before unscorable is missing, after it unscorable', () => {
    expect(answer({ '+': [staff, byZero] })).toBe('missing: staff');
    expect(answer({ '+': [byZero, staff] })).toBe('unscorable: division-by-zero');
  });

  test('a missing answer names what the other operands would have missed too, once each, in order', () => {
    expect(answer({ '+': [staff, 1, computers, { '*': [staff, { var: 'errors' }] }] })).toBe(
      'missing: staff, computers, errors',
    );
    expect(answer({ '+': [staff, byZero, computers] })).toBe('missing: staff, computers');
    expect(answer({ '<': [staff, computers] })).toBe('missing: staff, computers');
    expect(answer([staff, computers])).toBe('missing: staff, computers');
    expect(answer({ in: [staff, [1, computers]] })).toBe('missing: staff, computers');
    expect(answer({ reduce: [{ var: 'visits' }, { var: 'accumulator' }, computers] })).toBe(
      'missing: visits, computers',
    );
  });

  test('each operand is read once, however deep it stands', () => {
    const deep = [1, 2, 3, 4, 5].reduce<Expression>((inner) => ({ '+': [inner, 1] }), { '+': [staff, computers] });

    expect(evaluated(deep, {})).toMatchObject({ answer: 'missing: staff, computers', reads: 2 });
  });

  test('a fact that is there is not named as missing', () => {
    expect(answer({ '+': [staff, computers] }, { computers: 3 })).toBe('missing: staff');
  });
});

describe('what is not read is not missing', () => {
  test.each<readonly [Expression, string]>([
    [{ if: [true, 1, staff] }, '1'],
    [{ if: [false, staff, 2] }, '2'],
    [{ if: [true, 1, website, 2, 3] }, '1'],
    [{ and: [false, website] }, 'false'],
    [{ or: [true, website] }, 'true'],
    [{ some: [[1, 2], true] }, 'true'],
  ])('%j is %s', (expression, value) => {
    expect(answer(expression)).toBe(value);
  });

  test('a fact that is not read is not named beside a missing one that was', () => {
    expect(answer({ and: [website, plan] })).toBe('missing: has-website');
    expect(answer({ or: [website, plan] })).toBe('missing: has-website');
    expect(answer({ if: [website, staff, computers] })).toBe('missing: has-website');
  });

  test('what stands before the deciding operand is read, and its absence decides', () => {
    expect(answer({ and: [website, false] })).toBe('missing: has-website');
    expect(answer({ or: [website, true] })).toBe('missing: has-website');
  });
});

describe('present', () => {
  test('looks at a fact without missing it, named alone or as var', () => {
    expect(answer({ present: 'staff' })).toBe('false');
    expect(answer({ present: staff })).toBe('false');
    expect(answer({ present: [{ var: ['staff'] }] }, { staff: 0 })).toBe('true');
    expect(answer({ present: 'has-website' }, { 'has-website': false })).toBe('true');
    expect(answer({ present: 'visits' }, { visits: [] })).toBe('true');
  });

  test('guards what is read after it', () => {
    const guarded = { and: [{ present: 'has-website' }, website] };

    expect(answer(guarded)).toBe('false');
    expect(answer(guarded, { 'has-website': true })).toBe('true');
  });
});
