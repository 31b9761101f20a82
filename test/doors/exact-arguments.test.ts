import { expect, test } from 'vitest';
import * as exact from '../../src/exact-door.js';
import { FUNCTIONS } from './functions.js';

/** What a person may take for a number of `exact`. */
const TAKEN_FOR_ONE = [0.1, 3, '0.1', '1/3', 1n, Number.NaN, null, undefined, '1.234,5', {}, true, [], new Date(0)];

/** What a person may make by hand for one: a numerator that is not there or not whole, no denominator above 0. */
const MADE_BY_HAND = [
  ...[{ n: 1 }, { d: 1 }, { n: 1n }, { n: Number.NaN, d: 1 }, { n: 1, d: Number.NaN }, { n: 0.5, d: 1 }],
  ...[
    { n: Number.POSITIVE_INFINITY, d: 1 },
    { n: '1', d: '2' },
  ],
  ...[
    { n: 1, d: 0 },
    { n: 1n, d: 0n },
    { n: 1, d: -2 },
    { n: 1n, d: -2n },
  ],
];

/** Each place of each function where a number of `exact` is due, with arguments that the function takes. */
const PLACES = FUNCTIONS.filter(([name]) => name.startsWith('./exact ')).flatMap(([name, called, args = []]) =>
  args.flatMap((arg, at) => (isNumber(arg) ? [[name, at, called, args] as const] : [])),
);

function isNumber(arg: unknown): boolean {
  return Object.hasOwn(Object(arg), 'd');
}

test('most functions take such numbers', () => {
  expect(new Set(PLACES.map(([name]) => name)).size).toBe(17);
});

test.each(PLACES)('%s, argument %d: nothing else is taken for a number', (_, at, called, args) => {
  for (const given of [...TAKEN_FOR_ONE, ...MADE_BY_HAND])
    expect(() => called(...args.with(at, given)), String(given)).toThrow(
      new TypeError(`A number of \`exact\` is needed here, not ${String(given)}.`),
    );
});

test('two numbers in place of two of `exact` are not compared', () => {
  const compared = exact.compare as (a: unknown, b: unknown) => unknown;

  expect(() => compared(1, 2)).toThrow('A number of `exact` is needed here, not 1.');
  expect(() => compared('1', '2')).toThrow('A number of `exact` is needed here, not 1.');
});

test.each([0.1, Number.NaN, '3', null, undefined, 2 ** 53])('%s is no part of a ratio, and no whole number', (part) => {
  const { ratio, whole } = exact as unknown as Record<string, (...parts: readonly unknown[]) => unknown>;
  const refusal = new TypeError(`A safe integer is needed here, not ${part}.`);

  expect(() => ratio?.(part, 3)).toThrow(refusal);
  expect(() => ratio?.(1n, part)).toThrow(refusal);
  expect(() => whole?.(part)).toThrow(refusal);
});

test.each([0, 0n])('a ratio over %s is refused', (zero) => {
  expect(() => exact.ratio(1, zero)).toThrow(new TypeError('A denominator is needed here, not 0.'));
});

test('a quotient of numbers is none only by 0', () => {
  expect(exact.divide(exact.whole(1), exact.whole(0))).toBeUndefined();
  expect(exact.remainder(exact.whole(1), exact.ratio(0n, 5n))).toBeUndefined();
  expect(exact.divide(exact.whole(1), exact.ratio(3n, 5n))).toEqual({ n: 5n, d: 3n });
});

test.each(['half-down', 'HALF-UP', '', undefined, null, 2])(
  '%s is no mode of rounding, whether a digit would go or not',
  (mode) => {
    const refusal = new TypeError(`A rounding is needed here, not ${mode}.`);

    expect(() => exact.round(exact.ratio(1, 3), { places: 2, mode: mode as 'up' })).toThrow(refusal);
    expect(() => exact.round(exact.whole(1), { places: 2, mode: mode as 'up' })).toThrow(refusal);
  },
);

test.each([5, 'x', null, undefined, {}, new Set([exact.whole(1)])])(
  'a total of what is no list, as %s, is refused',
  (given) => {
    expect(() => exact.total(given as never)).toThrow(new TypeError(`A list is needed here, not ${given}.`));
  },
);
