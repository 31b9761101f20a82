import { ceilOf, floorOf } from '../../kit/exact.js';
import type { Operator } from '../../model/operator.js';
import {
  absoluteBounds,
  differenceBounds,
  highestBounds,
  lowestBounds,
  monotone,
  productBounds,
  quotientBounds,
  remainderBounds,
  sumBounds,
} from '../bounds.js';
import { fixed, functionOf, variadic } from '../strict.js';
import { FUNCTIONS } from '../values/functions.js';

/** Exact arithmetic. Only division and remainder can have no answer, by zero. */
export const arithmetic: readonly Operator[] = [
  variadic({
    name: '+',
    shape: { is: 'sum' },
    rest: 'number',
    atLeast: 1,
    result: 'number',
    bounds: sumBounds,
  }),
  variadic({
    name: '-',
    shape: { is: 'difference' },
    rest: 'number',
    atLeast: 1,
    atMost: 2,
    result: 'number',
    bounds: differenceBounds,
  }),
  variadic({
    name: '*',
    shape: { is: 'product' },
    rest: 'number',
    atLeast: 1,
    result: 'number',
    bounds: productBounds,
  }),
  fixed({
    name: '/',
    shape: { is: 'quotient' },
    args: ['number', 'number'],
    result: 'number',
    bounds: quotientBounds,
  }),
  functionOf(
    {
      name: '%',
      shape: { is: 'function', divisor: 1 },
      words: { vi: 'số dư của phép chia ({of})', en: 'the remainder of dividing ({of})' },
      args: ['number', 'number'],
      result: 'number',
      bounds: remainderBounds,
    },
    FUNCTIONS['%'],
  ),
  variadic({
    name: 'min',
    shape: { is: 'extreme', end: 'lowest', other: 'max' },
    rest: 'number',
    atLeast: 1,
    result: 'number',
    bounds: lowestBounds,
  }),
  variadic({
    name: 'max',
    shape: { is: 'extreme', end: 'highest', other: 'min' },
    rest: 'number',
    atLeast: 1,
    result: 'number',
    bounds: highestBounds,
  }),
  fixed({
    name: 'abs',
    shape: { is: 'absolute' },
    words: { vi: 'giá trị tuyệt đối của ({of})', en: 'the absolute value of ({of})' },
    args: ['number'],
    result: 'number',
    bounds: absoluteBounds,
  }),
  fixed({
    name: 'floor',
    shape: { is: 'rounding', how: { places: 0, mode: 'floor' } },
    words: { vi: 'phần nguyên làm tròn xuống của ({of})', en: '({of}) rounded down to a whole number' },
    args: ['number'],
    result: 'number',
    bounds: monotone(floorOf),
  }),
  fixed({
    name: 'ceil',
    shape: { is: 'rounding', how: { places: 0, mode: 'ceil' } },
    words: { vi: 'phần nguyên làm tròn lên của ({of})', en: '({of}) rounded up to a whole number' },
    args: ['number'],
    result: 'number',
    bounds: monotone(ceilOf),
  }),
];
