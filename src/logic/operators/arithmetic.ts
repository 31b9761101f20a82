import {
  absolute,
  add,
  ceilOf,
  divide,
  type Exact,
  floorOf,
  larger,
  multiply,
  negate,
  remainder,
  smaller,
  subtract,
} from '../../kit/exact.js';
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
import { folded, unscorable } from '../limit.js';
import { fixed, variadic } from '../strict.js';

const sum = folded(add);
const product = folded(multiply);

/** Exact arithmetic. Only division and remainder can have no answer, by zero. */
export const arithmetic: readonly Operator[] = [
  variadic({ name: '+', rest: 'number', atLeast: 1, result: 'number', evaluate: sum, bounds: sumBounds }),
  variadic({
    name: '-',
    rest: 'number',
    atLeast: 1,
    atMost: 2,
    result: 'number',
    evaluate: ([a, b]) => (b === undefined ? negate(a as Exact) : subtract(a as Exact, b)),
    bounds: differenceBounds,
  }),
  variadic({ name: '*', rest: 'number', atLeast: 1, result: 'number', evaluate: product, bounds: productBounds }),
  fixed({
    name: '/',
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([a, b]) => divide(a, b) ?? unscorable('division-by-zero'),
    bounds: quotientBounds,
  }),
  fixed({
    name: '%',
    args: ['number', 'number'],
    result: 'number',
    evaluate: ([a, b]) => remainder(a, b) ?? unscorable('division-by-zero'),
    bounds: remainderBounds,
  }),
  variadic({
    name: 'min',
    rest: 'number',
    atLeast: 1,
    result: 'number',
    evaluate: (xs) => xs.reduce(smaller),
    bounds: lowestBounds,
  }),
  variadic({
    name: 'max',
    rest: 'number',
    atLeast: 1,
    result: 'number',
    evaluate: (xs) => xs.reduce(larger),
    bounds: highestBounds,
  }),
  fixed({ name: 'abs', args: ['number'], result: 'number', evaluate: ([x]) => absolute(x), bounds: absoluteBounds }),
  fixed({
    name: 'floor',
    args: ['number'],
    result: 'number',
    evaluate: ([x]) => floorOf(x),
    bounds: monotone(floorOf),
  }),
  fixed({ name: 'ceil', args: ['number'], result: 'number', evaluate: ([x]) => ceilOf(x), bounds: monotone(ceilOf) }),
];
