import { expect, test } from 'vitest';
import { type Expression, NUMBER } from '../../src/model/expression.js';
import { answer, evaluated } from './asking.js';

const third = { '/': [1, 3] };
const staff = { var: 'staff' };

test('a third, three times, reaches one', () => {
  const sum = { '+': [third, third, third] };

  expect(answer({ '>=': [sum, 1] })).toBe('true');
  expect(answer({ '==': [sum, 1] })).toBe('true');
  expect(answer(sum)).toBe('1');
});

test('0.1 and 0.2 are 0.3', () => {
  expect(answer({ '==': [{ '+': [0.1, 0.2] }, 0.3] })).toBe('true');
  expect(answer({ '+': [0.1, 0.2] })).toBe('0.3');
});

test.each<readonly [Expression, string]>([
  [{ '+': [1, 2, 3.5] }, '6.5'],
  [{ '+': [7] }, '7'],
  [{ '-': [2, 5] }, '-3'],
  [{ '-': [4] }, '-4'],
  [{ '-': 4 }, '-4'],
  [{ '*': [0.5, 3, 4] }, '6'],
  [{ '/': [2, 3] }, '2/3'],
  [{ '/': [1, 8] }, '0.125'],
  [{ '%': [7, 3] }, '1'],
  [{ '%': [-7, 3] }, '-1'],
  [{ '%': [7, -3] }, '1'],
  [{ '%': [7.5, 2] }, '1.5'],
  [{ min: [3, 1, 2] }, '1'],
  [{ max: [3, 1, 2] }, '3'],
  [{ max: [third, 0.333] }, '1/3'],
  [{ abs: [-2.5] }, '2.5'],
  [{ floor: [-2.5] }, '-3'],
  [{ floor: [2.5] }, '2'],
  [{ ceil: [-2.5] }, '-2'],
  [{ ceil: [2.1] }, '3'],
  [{ number: '12345678901234567890.123' }, '12345678901234567890.123'],
  [{ '-': [{ number: '12345678901234567890.123' }, { number: '12345678901234567890' }] }, '0.123'],
])('%j is %s', (expression, value) => {
  expect(answer(expression)).toBe(value);
});

test.each(['/', '%'])('by zero, %s has no number, whatever is done with it', (operator) => {
  const nothing = { [operator]: [staff, { '-': [staff, staff] }] };

  expect(answer(nothing, { staff: 5 })).toBe('unscorable: division-by-zero');
  expect(answer({ '>': [nothing, 3] }, { staff: 5 })).toBe('unscorable: division-by-zero');
  expect(answer({ min: [10, nothing] }, { staff: 0 })).toBe('unscorable: division-by-zero');
});

test('a branch that is not taken does not divide', () => {
  const guarded = { if: [{ '==': [staff, 0] }, 0, { '/': [10, staff] }] };

  expect(answer(guarded, { staff: 0 })).toBe('0');
  expect(answer(guarded, { staff: 4 })).toBe('2.5');
});

test.each<readonly [Expression, value: string, approximate: boolean]>([
  [{ root: [4, 2] }, '2', false],
  [{ root: [{ '/': [8, 27] }, 3] }, '2/3', false],
  [{ root: [-8, 3] }, '-2', false],
  [{ root: [2, 2] }, '1.41421356237309504880168872420969807857', true],
  [{ root: [-4, 2] }, 'unscorable: no-real-number', false],
  [{ root: [4, 0] }, 'unscorable: no-real-number', false],
  [{ root: [4, 1.5] }, 'unscorable: no-real-number', false],
  [{ root: [1, 2000] }, '1', false],
  [{ ln: 1 }, '0', false],
  [{ ln: 2 }, '0.6931471805599453094172321214581765680755', true],
  [{ ln: 0 }, 'unscorable: no-real-number', false],
  [{ exp: 0 }, '1', false],
  [{ exp: 1 }, '2.718281828459045235360287471352662497757', true],
  [{ exp: 100_000 }, 'unscorable: too-large', false],
  [{ pow: [2, 10] }, '1024', false],
  [{ pow: [2, -2] }, '0.25', false],
  [{ pow: [4, 0.5] }, '2', false],
  [{ pow: [0, -1] }, 'unscorable: division-by-zero', false],
  [{ pow: [-2, 0.5] }, 'unscorable: no-real-number', false],
  [{ pow: [10, 20_001] }, 'unscorable: too-large', false],
])('%j is %s', (expression, value, approximate) => {
  const found = evaluated(expression, {});

  expect(found.answer).toBe(value);
  expect(found.approximate).toBe(approximate);
});

test('a number is never read from text', () => {
  expect(answer({ '+': [staff, 1] }, { staff: '2.5' }, { type: NUMBER })).toBe('3.5');
  expect(() => answer({ '+': ['2.5', 1] })).toThrow('operand-type at +.0');
});
