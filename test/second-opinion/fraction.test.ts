import { expect, test } from 'vitest';
import {
  ceilingOf,
  compare,
  decimal,
  digitsOf,
  floorOf,
  fraction,
  fractionText,
  isWhole,
  lowest,
  minus,
  negated,
  over,
  plus,
  signOf,
  times,
  ZERO,
} from '../../src/audit/second-opinion/fraction.js';
import { type FractionRounding, placesUnit, roundFraction } from '../../src/audit/second-opinion/round-fraction.js';

const [third, half] = [fraction(1, 3), fraction(1, 2)];

test('a fraction has its sign above, and is in lowest terms where that is asked', () => {
  const parts = [fraction(6, 8), fraction(-6, 8), fraction(6, -8), fraction(0, -5), fraction(7)];

  expect(fraction(6, -8).bottom.toFixed()).toBe('8');
  expect(parts.map(lowest).map(({ top, bottom }) => `${top.toFixed()} / ${bottom.toFixed()}`)).toEqual([
    '3 / 4',
    '-3 / 4',
    '-3 / 4',
    '0 / 1',
    '7 / 1',
  ]);
});

test('a decimal is the fraction that it writes, however many digits it has', () => {
  expect(['0.63', '-12.50', '100', '0.000000000000001'].map((text) => fractionText(decimal(text)))).toEqual([
    '0.63',
    '-12.5',
    '100',
    '0.000000000000001',
  ]);
  expect(decimal(`0.${'3'.repeat(60)}`).bottom.toFixed()).toBe(`1${'0'.repeat(60)}`);
});

test('sums, differences, products and quotients are exact', () => {
  expect(fractionText(plus(third, half))).toBe('5/6');
  expect(fractionText(plus(third, plus(third, third)))).toBe('1');
  expect(fractionText(minus(third, half))).toBe('-1/6');
  expect(fractionText(times(fraction(5, 24), fraction(3)))).toBe('0.625');
  expect(fractionText(over(third, half) ?? ZERO)).toBe('2/3');
  expect(fractionText(over(third, fraction(-2)) ?? ZERO)).toBe('-1/6');
  expect(over(third, ZERO)).toBeUndefined();
});

test('nothing is rounded, however long it is', () => {
  const long = fraction(`1${'0'.repeat(2_000)}1`);

  expect(times(long, long).top.toFixed()).toBe(`1${'0'.repeat(2_000)}2${'0'.repeat(2_000)}1`);
  expect(fractionText(minus(plus(long, third), long))).toBe('1/3');
  expect(digitsOf(long)).toBe(2_002);
});

test('of more than 1,000 digits it is in lowest terms without being asked', () => {
  const long = `7${'0'.repeat(1_200)}`;

  expect([fraction(long, 14), times(fraction(long), fraction(1, 14))].map(({ bottom }) => bottom.toFixed())).toEqual([
    '1',
    '1',
  ]);
  expect(digitsOf(over(fraction(long), fraction(long)) ?? ZERO)).toBe(1);
  expect(digitsOf(plus(fraction(long, 3), fraction(`-${long}`, 3)))).toBe(1);
});

test('a whole number may be written over any other', () => {
  const written = [fraction(12, 4), fraction(-12, 4), fraction(0, 4), fraction(13, 4)];

  expect(written.map(isWhole)).toEqual([true, true, true, false]);
  expect(written.map((x) => fractionText(floorOf(x)))).toEqual(['3', '-3', '0', '3']);
  expect(written.map((x) => fractionText(ceilingOf(x)))).toEqual(['3', '-3', '0', '4']);
});

test('order is by value, not by text', () => {
  expect(compare(decimal('10'), decimal('9'))).toBe(1);
  expect(compare(decimal('-10'), decimal('-9'))).toBe(-1);
  expect(compare(third, fraction(2, 6))).toBe(0);
  expect(compare(decimal('0.333333333333333'), third)).toBe(-1);
  expect([negated(third), ZERO, negated(ZERO), third].map(signOf)).toEqual([-1, 0, 0, 1]);
});

test('the whole numbers on both sides of a fraction', () => {
  const between = ['2.5', '-2.5', '2', '-2', '0'].map(decimal);

  expect(between.map((x) => fractionText(floorOf(x)))).toEqual(['2', '-3', '2', '-2', '0']);
  expect(between.map((x) => fractionText(ceilingOf(x)))).toEqual(['3', '-2', '2', '-2', '0']);
  expect(between.map(isWhole)).toEqual([false, false, true, true, true]);
});

test('a fraction is shown as a decimal where one says it', () => {
  const all = [fraction(1, 8), fraction(3, 20), fraction(2, 3), fraction(1, 6), fraction(-7, 4), fraction(1200)];

  expect(all.map((x) => fractionText(x))).toEqual(['0.125', '0.15', '2/3', '1/6', '-1.75', '1200']);
});

/** To one place: 0.25 and 0.35 are ties, 0.34 and 0.36 on either side, and all of them below 0. */
const ROUNDED: Readonly<Record<FractionRounding['mode'], string>> = {
  'half-up': '0.3 0.4 0.3 0.4 -0.3 -0.4 -0.3 -0.4 0.3',
  'half-even': '0.2 0.4 0.3 0.4 -0.2 -0.4 -0.3 -0.4 0.3',
  up: '0.3 0.4 0.4 0.4 -0.3 -0.4 -0.4 -0.4 0.3',
  down: '0.2 0.3 0.3 0.3 -0.2 -0.3 -0.3 -0.3 0.3',
  ceil: '0.3 0.4 0.4 0.4 -0.2 -0.3 -0.3 -0.3 0.3',
  floor: '0.2 0.3 0.3 0.3 -0.3 -0.4 -0.4 -0.4 0.3',
};

test.each(Object.entries(ROUNDED))('to one place, %s', (mode, expected) => {
  const all = ['0.25', '0.35', '0.34', '0.36', '-0.25', '-0.35', '-0.34', '-0.36', '0.3'].map(decimal);
  const rounding: FractionRounding = { unit: placesUnit(1), mode: mode as FractionRounding['mode'] };

  expect(all.map((x) => fractionText(roundFraction(x, rounding))).join(' ')).toBe(expected);
});

test('to whole multiples of a step that is no power of ten', () => {
  const step: FractionRounding = { unit: decimal('0.3'), mode: 'half-up' };

  expect(['1', '1.05', '1.04', '-1.05', '0.1'].map((x) => fractionText(roundFraction(decimal(x), step)))).toEqual([
    '0.9',
    '1.2',
    '0.9',
    '-1.2',
    '0',
  ]);
  expect(fractionText(roundFraction(decimal('1234.5'), { unit: placesUnit(0), mode: 'half-even' }))).toBe('1234');
});
