import { expect, test } from 'vitest';
import {
  above,
  below,
  decimal,
  digitsOf,
  fraction,
  isWhole,
  minus,
  NOUGHT,
  negative,
  order,
  over,
  plus,
  shown,
  signOf,
  times,
} from '../../src/audit/second-opinion/fraction.js';
import { type Grain, placesUnit, roundFraction } from '../../src/audit/second-opinion/round-fraction.js';

const [third, half] = [fraction(1, 3), fraction(1, 2)];

test('a fraction is held in lowest terms, its sign above', () => {
  const parts = [fraction(6, 8), fraction(-6, 8), fraction(6, -8), fraction(0, -5), fraction(7)];

  expect(parts.map(({ top, bottom }) => `${top.toFixed()} / ${bottom.toFixed()}`)).toEqual([
    '3 / 4',
    '-3 / 4',
    '-3 / 4',
    '0 / 1',
    '7 / 1',
  ]);
});

test('a decimal is the fraction that it writes, however many digits it has', () => {
  expect(['0.63', '-12.50', '100', '0.000000000000001'].map((text) => shown(decimal(text)))).toEqual([
    '0.63',
    '-12.5',
    '100',
    '0.000000000000001',
  ]);
  expect(decimal(`0.${'3'.repeat(60)}`).bottom.toFixed()).toBe(`1${'0'.repeat(60)}`);
});

test('sums, differences, products and quotients are exact', () => {
  expect(shown(plus(third, half))).toBe('5/6');
  expect(shown(plus(third, plus(third, third)))).toBe('1');
  expect(shown(minus(third, half))).toBe('-1/6');
  expect(shown(times(fraction(5, 24), fraction(3)))).toBe('0.625');
  expect(shown(over(third, half) ?? NOUGHT)).toBe('2/3');
  expect(shown(over(third, fraction(-2)) ?? NOUGHT)).toBe('-1/6');
  expect(over(third, NOUGHT)).toBeUndefined();
});

test('nothing is rounded, however long it is', () => {
  const long = fraction(`1${'0'.repeat(2_000)}1`);

  expect(times(long, long).top.toFixed()).toBe(`1${'0'.repeat(2_000)}2${'0'.repeat(2_000)}1`);
  expect(shown(minus(plus(long, third), long))).toBe('1/3');
  expect(digitsOf(long)).toBe(2_002);
});

test('order is by value, not by text', () => {
  expect(order(decimal('10'), decimal('9'))).toBe(1);
  expect(order(decimal('-10'), decimal('-9'))).toBe(-1);
  expect(order(third, fraction(2, 6))).toBe(0);
  expect(order(decimal('0.333333333333333'), third)).toBe(-1);
  expect([negative(third), NOUGHT, negative(NOUGHT), third].map(signOf)).toEqual([-1, 0, 0, 1]);
});

test('the whole numbers on both sides of a fraction', () => {
  const between = ['2.5', '-2.5', '2', '-2', '0'].map(decimal);

  expect(between.map((x) => shown(below(x)))).toEqual(['2', '-3', '2', '-2', '0']);
  expect(between.map((x) => shown(above(x)))).toEqual(['3', '-2', '2', '-2', '0']);
  expect(between.map(isWhole)).toEqual([false, false, true, true, true]);
});

test('a fraction is shown as a decimal where one says it', () => {
  const all = [fraction(1, 8), fraction(3, 20), fraction(2, 3), fraction(1, 6), fraction(-7, 4), fraction(1200)];

  expect(all.map(shown)).toEqual(['0.125', '0.15', '2/3', '1/6', '-1.75', '1200']);
});

/** To one place: 0.25 and 0.35 are ties, 0.34 and 0.36 on either side, and all of them below 0. */
const ROUNDED: Readonly<Record<Grain['mode'], string>> = {
  'half-up': '0.3 0.4 0.3 0.4 -0.3 -0.4 -0.3 -0.4 0.3',
  'half-even': '0.2 0.4 0.3 0.4 -0.2 -0.4 -0.3 -0.4 0.3',
  up: '0.3 0.4 0.4 0.4 -0.3 -0.4 -0.4 -0.4 0.3',
  down: '0.2 0.3 0.3 0.3 -0.2 -0.3 -0.3 -0.3 0.3',
  ceil: '0.3 0.4 0.4 0.4 -0.2 -0.3 -0.3 -0.3 0.3',
  floor: '0.2 0.3 0.3 0.3 -0.3 -0.4 -0.4 -0.4 0.3',
};

test.each(Object.entries(ROUNDED))('to one place, %s', (mode, expected) => {
  const all = ['0.25', '0.35', '0.34', '0.36', '-0.25', '-0.35', '-0.34', '-0.36', '0.3'].map(decimal);
  const grain: Grain = { unit: placesUnit(1), mode: mode as Grain['mode'] };

  expect(all.map((x) => shown(roundFraction(x, grain))).join(' ')).toBe(expected);
});

test('to whole multiples of a step that is no power of ten', () => {
  const step: Grain = { unit: decimal('0.3'), mode: 'half-up' };

  expect(['1', '1.05', '1.04', '-1.05', '0.1'].map((x) => shown(roundFraction(decimal(x), step)))).toEqual([
    '0.9',
    '1.2',
    '0.9',
    '-1.2',
    '0',
  ]);
  expect(shown(roundFraction(decimal('1234.5'), { unit: placesUnit(0), mode: 'half-even' }))).toBe('1234');
});
