import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  ceilOf,
  compare,
  divide,
  type Exact,
  equal,
  floorOf,
  isWhole,
  larger,
  multiply,
  negate,
  ONE,
  ratio,
  reduced,
  remainder,
  sign,
  smaller,
  subtract,
  total,
  truncated,
  whole,
  ZERO,
} from '../../src/kit/exact.js';
import { fromText, toText } from '../../src/kit/exact-text.js';
import { power, tooLarge } from '../../src/kit/power.js';

const x = (text: string): Exact => fromText(text) ?? expect.fail(`${text} is no number`);
const text = (value: Exact | undefined): string => (value === undefined ? 'none' : toText(value));

test('three thirds reach one', () => {
  const third = ratio(1, 3);

  expect(compare(add(add(third, third), third), ONE)).toBe(0);
});

test('a tenth and two tenths are three tenths', () => {
  expect(equal(add(x('0.1'), x('0.2')), x('0.3'))).toBe(true);
});

test('a sum of decimals keeps the larger denominator instead of multiplying them', () => {
  expect(add(x('0.5'), x('0.25'))).toEqual({ n: 75, d: 100 });
});

test.each([
  ['7.5', '0.5', '8', '7', '3.75', '15', '0'],
  ['-7', '2', '-5', '-9', '-14', '-3.5', '-1'],
  ['7', '-2', '5', '9', '-14', '-3.5', '1'],
  ['1/3', '1/6', '0.5', '1/6', '1/18', '2', '0'],
  ['5/24', '3', '77/24', '-67/24', '0.625', '5/72', '5/24'],
  ['0', '4', '4', '-4', '0', '0', '0'],
  ['9007199254740991', '2', '9007199254740993', '9007199254740989', '18014398509481982', '4503599627370495.5', '1'],
])('%s and %s: sum %s, difference %s, product %s, quotient %s, remainder %s', (a, b, ...expected) => {
  const answers = [add, subtract, multiply, divide, remainder].map((operation) => operation(x(a), x(b)));

  expect(answers.map(text)).toEqual(expected);
});

test('nothing can be divided by zero', () => {
  expect([divide(ONE, ZERO), remainder(ONE, ZERO), divide(ZERO, ratio(0n, 5n))]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('one number has one order, whatever its parts', () => {
  const halves = [ratio(1, 2), ratio(2, 4), ratio(-1, -2), ratio(50n, 100n)];

  expect(halves.map((half) => compare(half, x('0.5')))).toEqual([0, 0, 0, 0]);
});

test.each([
  ['1/3', '0.3333333333333333', 1],
  ['-1/3', '-0.3333333333333333', -1],
  ['-1', '0', -1],
  ['9007199254740993', '9007199254740992', 1],
])('%s beside %s is %s', (a, b, expected) => {
  expect([compare(x(a), x(b)), compare(x(b), x(a))]).toEqual([expected, 0 - expected]);
});

test('the first of two equal numbers is both the smaller and the larger', () => {
  const [a, b] = [ratio(1, 2), ratio(2, 4)];

  expect([smaller(a, b), larger(a, b), smaller(ONE, a), larger(a, ONE)]).toEqual([a, a, a, ONE]);
});

test.each([
  ['2.5', '2', '3', '2', false],
  ['-2.5', '-3', '-2', '-2', false],
  ['0.1', '0', '1', '0', false],
  ['-0.1', '-1', '0', '0', false],
  ['4', '4', '4', '4', true],
  ['-4', '-4', '-4', '-4', true],
  ['36028797018963969/4', '9007199254740992', '9007199254740993', '9007199254740992', false],
])('%s has floor %s, ceiling %s, whole part %s', (a, floor, ceiling, cut, wholeness) => {
  expect([floorOf, ceilOf, truncated].map((operation) => text(operation(x(a))))).toEqual([floor, ceiling, cut]);
  expect(isWhole(x(a))).toBe(wholeness);
});

test('zero has no sign', () => {
  const zeros = [negate(ZERO), multiply(ZERO, whole(-3)), truncated(x('-0.5')), subtract(ONE, ONE), ratio(0, -5)];

  expect(zeros.map(({ n }) => Object.is(n, 0))).toEqual([true, true, true, true, true]);
  expect([sign(ZERO), sign(x('-0.1')), sign(ratio(1n, 10n)), text(absolute(x('-2.5')))]).toEqual([0, -1, 1, '2.5']);
});

test.each([
  ['2/3', 3, '8/27'],
  ['2/3', -3, '3.375'],
  ['-2', 3, '-8'],
  ['-2', -2, '0.25'],
  ['0', 0, '1'],
  ['0', 5, '0'],
  ['0', -1, 'none'],
  ['-1', -9007199254740991, '-1'],
  ['2', 9007199254740991, 'none'],
  ['0.5', 9007199254740991, 'none'],
])('%s to the power %s is %s', (base, exponent, expected) => {
  expect(text(power(x(base), exponent))).toBe(expected);
});

test('a power is written up to 20,000 digits, and is none beyond', () => {
  expect(power(whole(10), 19_999)).toEqual({ n: 10n ** 19_999n, d: 1n });
  expect(power(whole(10), 20_000)).toBeUndefined();
  expect(power(ratio(10, 10), 1_000_000)).toEqual(ONE);
});

test('a total of none is zero, and of a hundred cents one', () => {
  expect(total([])).toEqual(ZERO);
  expect(equal(total(Array.from({ length: 100 }, () => x('0.01'))), ONE)).toBe(true);
});

describe('parts', () => {
  test('lowest terms come down to safe integers', () => {
    expect([reduced(ratio(6, 8)), reduced(ratio(-6n, 8n)), reduced(ratio(10n ** 40n, 2n * 10n ** 40n))]).toEqual([
      { n: 3, d: 4 },
      { n: -3, d: 4 },
      { n: 1, d: 2 },
    ]);
  });

  test('a number is too large from its 20,001st digit on, above or below the line', () => {
    const digits = 10n ** 20_000n;
    const numbers = [ratio(digits - 1n, 1n), ratio(digits, 1n), ratio(-digits, 1n), ratio(1n, digits), whole(2 ** 52)];

    expect(numbers.map(tooLarge)).toEqual([false, true, true, true, false]);
  });

  test.each([
    ['a zero denominator', () => ratio(1, 0)],
    ['a zero denominator of any length', () => ratio(1n, 0n)],
    ['a fraction as a part', () => ratio(0.5, 1)],
    ['an unsafe part', () => whole(2 ** 53)],
    ['a fractional exponent', () => power(ONE, 0.5)],
  ])('%s is a bug', (_, act) => {
    expect(act).toThrow(expect.objectContaining({ name: 'BugError', code: 'bug' }));
  });
});

test('a sum whose steps pass 2^53 is exact though the sum itself is small', () => {
  const most = Number.MAX_SAFE_INTEGER;

  expect(equal(subtract(ratio(most, 2), ratio(most, 3)), ratio(most, 6))).toBe(true);
});

test('numbers that differ by less than a double can tell are told apart', () => {
  const most = Number.MAX_SAFE_INTEGER;

  expect(compare(ratio(most, most - 1), ratio(most - 1, most - 2))).toBe(-1);
  expect(compare(ratio(most - 1, most - 2), ratio(most, most - 1))).toBe(1);
});

test('a power of more than 20,000 digits is none, below 0 too', () => {
  expect(power(whole(-10), 19_999)).toBeDefined();
  expect(power(whole(-10), 20_001)).toBeUndefined();
  expect(power(ratio(-(10n ** 32n), 1n), 625)).toBeUndefined();
});
