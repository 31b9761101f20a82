import { describe, expect, test } from 'vitest';
import { fromDecimal, toText } from '../../src/kit/exact-text.js';
import { OPERATORS } from '../../src/logic/index.js';
import type { Interval } from '../../src/model/operator.js';
import { answer } from './asking.js';

/** `2..3` is from 2 to 3, `2..` has no upper end, `..` none at all. */
function read(written: string): Interval {
  const [low, high] = written.split('..');
  return { ...(low ? { low: fromDecimal(low) } : {}), ...(high ? { high: fromDecimal(high) } : {}) };
}

function boundsOf(operator: string, ...operands: readonly string[]): string {
  const { low, high } = OPERATORS[operator]?.bounds?.(operands.map(read)) ?? {};
  return `${low ? toText(low) : ''}..${high ? toText(high) : ''}`;
}

/** The operator, its operands, and by hand the bounds of its value. */
type Row = readonly [operator: string, operands: readonly string[], bounds: string];

const EXACT: Readonly<Record<string, readonly Row[]>> = {
  'an open end stays open, and the other end is known': [
    ['floor', ['2.5..3.5'], '2..3'],
    ['floor', ['2.5..'], '2..'],
    ['ceil', ['..3.5'], '..4'],
    ['-', ['2..3'], '-3..-2'],
    ['-', ['2..'], '..-2'],
    ['-', ['1..2', '3..'], '..-1'],
    ['+', ['1..2', '3..'], '4..'],
    ['min', ['2..3', '..5'], '..3'],
    ['min', ['2..', '4..'], '2..'],
    ['max', ['2..3', '4..'], '4..'],
    ['max', ['..3', '..2'], '..3'],
  ],
  'a product by its corners; beyond every number times 0 is 0': [
    ['*', ['-2..3', '-5..4'], '-15..12'],
    ['*', ['2..', '3..'], '6..'],
    ['*', ['2..', '..-3'], '..-6'],
    ['*', ['..-2', '..-3'], '6..'],
    ['*', ['..-2', '3..'], '..-6'],
    ['*', ['..1', '2..3'], '..3'],
    ['*', ['2..3', '..1'], '..3'],
    ['*', ['-1..', '3..5'], '-5..'],
    ['*', ['3..5', '-1..'], '-5..'],
    ['*', ['0..', '0..'], '0..'],
    ['*', ['..', '0..0'], '0..0'],
    ['*', ['0..0', '..'], '0..0'],
    ['*', ['..', '2..3'], '..'],
  ],
  'a quotient has bounds where the divisor cannot be 0': [
    ['/', ['1..2', '2..4'], '0.25..1'],
    ['/', ['1..2', '-4..-2'], '-1..-0.25'],
    ['/', ['1..2', '2..'], '0..1'],
    ['/', ['1..2', '..-2'], '-1..0'],
    ['/', ['1..2', '0..4'], '..'],
    ['/', ['1..2', '-4..0'], '..'],
    ['/', ['1..2', '-4..2'], '..'],
    ['/', ['1..2', '..4'], '..'],
  ],
  'a remainder has the sign of what is divided, and no more size than it or the divisor': [
    ['%', ['5..7', '3..3'], '0..3'],
    ['%', ['1..2', '3..5'], '0..2'],
    ['%', ['-7..-5', '3..4'], '-4..0'],
    ['%', ['-2..-1', '3..4'], '-2..0'],
    ['%', ['..', '-3..2'], '-3..3'],
    ['%', ['..', '-2..3'], '-3..3'],
    ['%', ['-5..6', '..'], '-5..6'],
    ['%', ['..', '2..'], '..'],
  ],
  'an absolute value': [
    ['abs', ['2..3'], '2..3'],
    ['abs', ['-3..-2'], '2..3'],
    ['abs', ['-3..2'], '0..3'],
    ['abs', ['-2..3'], '0..3'],
    ['abs', ['2..'], '2..'],
    ['abs', ['..-2'], '2..'],
    ['abs', ['-3..'], '0..'],
    ['abs', ['..'], '0..'],
  ],
  'a rounded number is at most one place or one step away': [
    ['round', ['1.5..2.5', '0..0'], '0.5..3.5'],
    ['round', ['1.5..2.5', '2..2'], '-0.5..4.5'],
    ['round', ['1.5..', '0..0'], '0.5..'],
    ['round', ['..2.5', '0..0'], '..3.5'],
  ],
};

describe.each(Object.entries(EXACT))('%s', (_, rows) => {
  test.each(rows)('%s of %j: %s', (operator, operands, bounds) => {
    expect(boundsOf(operator, ...operands)).toBe(bounds);
  });
});

// each end is moved outward by one part in 10^38 of itself, as the value is rounded at 40 digits
const BELOW_1 = `0.${'9'.repeat(38)}`;
const ABOVE_1 = `1.${'0'.repeat(37)}1`;
const BELOW_2 = `1.${'9'.repeat(37)}8`;
const ABOVE_3 = `3.${'0'.repeat(37)}3`;

test.each<Row>([
  ['root', ['4..9', '2..2'], `${BELOW_2}..${ABOVE_3}`],
  ['root', ['4..', '2..2'], `${BELOW_2}..`],
  ['root', ['-8..27', '3..3'], `-2.${'0'.repeat(37)}2..${ABOVE_3}`],
  ['root', ['..27', '3..3'], `..${ABOVE_3}`],
  // an even root has no value below 0
  ['root', ['-4..9', '2..2'], `0..${ABOVE_3}`],
  ['root', ['..9', '2..2'], `0..${ABOVE_3}`],
  ['root', ['0..9', '2..2'], `0..${ABOVE_3}`],
  ['root', ['4..9', '2..3'], '..'],
  ['root', ['4..9', '2..'], '..'],
  ['root', ['4..9', '..2'], '..'],
  ['root', ['4..9', '1.5..1.5'], '..'],
  ['root', ['4..9', '-2..-2'], '..'],
  ['pow', ['4..9', '0.5..0.5'], `${BELOW_2}..${ABOVE_3}`],
  ['pow', ['0..3', '1..1'], `0..${ABOVE_3}`],
  ['pow', ['2..', '1..1'], `${BELOW_2}..`],
  // falling: the highest base has the lowest power
  ['pow', ['2..4', '-1..-1'], `0.24${'9'.repeat(36)}75..0.5${'0'.repeat(37)}5`],
  ['pow', ['2..', '-1..-1'], `0..0.5${'0'.repeat(37)}5`],
  ['pow', ['0..4', '-1..-1'], `0.24${'9'.repeat(36)}75..`],
  ['pow', ['-1..4', '2..2'], '..'],
  ['pow', ['..4', '2..2'], '..'],
  ['pow', ['2..3', '1..2'], '..'],
  ['pow', ['2..3', '1..'], '..'],
  ['pow', ['2..3', '..1'], '..'],
  ['ln', ['1..'], '0..'],
  ['ln', ['0..1'], '..0'],
  ['ln', ['-1..1'], '..0'],
  ['exp', ['0..'], `${BELOW_1}..`],
  ['exp', ['..0'], `0..${ABOVE_1}`],
  ['exp', ['..'], '0..'],
])('%s of %j: %s', (operator, operands, bounds) => {
  expect(boundsOf(operator, ...operands)).toBe(bounds);
});

test.each([
  [-2, '0.5', 'no-real-number'],
  [10, '100000.5', 'too-large'],
  [-10, '100001', 'too-large'],
  [0, '-1', 'division-by-zero'],
])('%s to the power %s is no number: %s', (base, exponent, why) => {
  expect(answer({ pow: [base, { number: exponent }] })).toBe(`unscorable: ${why}`);
});
