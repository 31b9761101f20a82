import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { best } from '../../src/combiners/best.js';
import { COMBINERS } from '../../src/combiners/index.js';
import { max } from '../../src/combiners/max.js';
import { mean } from '../../src/combiners/mean.js';
import { min } from '../../src/combiners/min.js';
import { sum } from '../../src/combiners/sum.js';
import { weightedMean } from '../../src/combiners/weighted-mean.js';
import { combined, combinerFaults } from '../support/combined.js';

test('the built-in combiners; best alone has params, weighted-mean alone has weights', () => {
  expect(COMBINERS.map(({ combiner }) => combiner)).toEqual(['sum', 'best', 'mean', 'weighted-mean', 'min', 'max']);
  expect(COMBINERS.filter(({ params }) => params).map(({ combiner }) => combiner)).toEqual(['best']);
  expect(COMBINERS.filter(({ weighted }) => weighted).map(({ combiner }) => combiner)).toEqual(['weighted-mean']);
});

test('sum adds points as they are and bases as they count (examples/shapes/B5)', () => {
  const children = [
    { points: '40.13', max: '48', base: '46' },
    { points: '2.5', max: '2' },
  ];

  expect(combined(sum, undefined, '50', children)).toBe('42.63 / 48');
});

test('best 2 of 3: the two highest points, wherever they stand', () => {
  const children = ['7', '10', '8.5'].map((points) => ({ points, max: '10' }));

  expect(combined(best, 2, '20', children)).toBe('18.5 / 20');
  expect(combined(best, 3, '30', children)).toBe('25.5 / 30');
});

test('a higher mark never lowers the best', () => {
  const with7 = [
    { points: '7', max: '10' },
    { points: '9', max: '10' },
  ];
  const with10 = [
    { points: '10', max: '10' },
    { points: '9', max: '10' },
  ];

  expect(combined(best, 1, '10', with7)).toBe('9 / 10');
  expect(combined(best, 1, '10', with10)).toBe('10 / 10');
});

test('best of fewer than asked for is of those that count', () => {
  expect(combined(best, 3, '30', [{ points: '6', max: '10' }])).toBe('6 / 10');
});

test('children of best have one maximum, there are enough, and the printed one is k of it', () => {
  expect(combinerFaults(best, 2, '20', ['10', '10', '10'])).toEqual([]);
  expect(combinerFaults(best, 3, '30', ['10', '10', '10'])).toEqual([]);
  expect(combinerFaults(best, 2, '20', ['10', '8', '10'])).toEqual(['best-unequal-max node=child-2']);
  expect(combinerFaults(best, 4, '40', ['10', '10', '10'])).toEqual(['number-range found=4 atLeast=1 atMost=3']);
  expect(combinerFaults(best, 2, '25', ['10', '10', '10'])).toEqual(['children-max max=25 sum=20']);
});

test('the printed maximum of a sum is what its children add up to', () => {
  expect(combinerFaults(sum, undefined, '50', ['20', '30'])).toEqual([]);
  expect(combinerFaults(sum, undefined, '50', ['20', '29.5'])).toEqual(['children-max max=50 sum=49.5']);
});

test('a weighted mean needs one weight above 0', () => {
  expect(combinerFaults(weightedMean, undefined, '10', ['10', '10'], ['0', '0'])).toEqual([
    'number-range found=0 atLeast=>0 atMost=',
  ]);
  expect(combinerFaults(weightedMean, undefined, '10', ['10', '10'], ['0', '0.1'])).toEqual([]);
});

test('a group without children is told as that, not by its combiner', () => {
  expect(combinerFaults(sum, undefined, '50', [])).toEqual([]);
  expect(combinerFaults(best, 2, '50', [])).toEqual([]);
  expect(combinerFaults(weightedMean, undefined, '50', [])).toEqual([]);
});

test('best counts at least one', () => {
  const isCount = (count: number) => z.safeParse(best.params ?? z.never(), count).success;

  expect(isCount(1)).toBe(true);
  expect(isCount(0)).toBe(false);
});

test('mean of percents, each alike whatever its maximum (examples/shapes/B9)', () => {
  const children = [
    { points: '5', max: '10', percent: '50' },
    { points: '90', max: '100', percent: '90' },
    { points: '1', max: '1', percent: '100' },
  ];

  expect(combined(mean, undefined, '30', children, '3')).toBe('24 / 30');
});

test('what does not count is left out of the mean and of its base', () => {
  expect(combined(mean, undefined, '30', [{ points: '5', max: '10', percent: '50' }], '3')).toBe('5 / 10');
});

test('weighted mean: five at 100, then 200, 150, 150 of 1000 (examples/shapes/B3)', () => {
  const children = [
    ...Array.from({ length: 5 }, () => ({ points: '0', max: '100', percent: '100', weight: '100' })),
    { points: '0', max: '100', percent: '50', weight: '200' },
    { points: '0', max: '100', percent: '0', weight: '150' },
    { points: '0', max: '100', percent: '20', weight: '150' },
  ];

  expect(combined(weightedMean, undefined, '1000', children, '1000')).toBe('630 / 1000');
});

test('weights are renormalised over what counts', () => {
  const children = [
    { points: '0', max: '10', percent: '80', weight: '3' },
    { points: '0', max: '10', percent: '20', weight: '1' },
  ];

  expect(combined(weightedMean, undefined, '100', children, '8')).toBe('32.5 / 50');
});

test('min and max take one percent, above 100 and below 0 too', () => {
  const children = ['105', '110.5', '102'].map((percent) => ({ points: '0', max: '10', percent }));

  expect(combined(min, undefined, '10', children, '3')).toBe('10.2 / 10');
  expect(combined(max, undefined, '10', children, '3')).toBe('11.05 / 10');
  expect(
    combined(
      min,
      undefined,
      '10',
      [
        { points: '0', max: '1', percent: '-4' },
        { points: '0', max: '1', percent: '3' },
      ],
      '2',
    ),
  ).toBe('-0.4 / 10');
  expect(
    combined(
      max,
      undefined,
      '10',
      [
        { points: '0', max: '1', percent: '-4' },
        { points: '0', max: '1', percent: '-9' },
      ],
      '2',
    ),
  ).toBe('-0.4 / 10');
});
