import { describe, expect, expectTypeOf, test } from 'vitest';
import { add, divide, type Exact, multiply, ONE, whole } from '../../src/kit/exact.js';
import { defineOperator, OPERATORS, operatorTable } from '../../src/logic/index.js';
import type { NoValue, Value } from '../../src/model/expression.js';
import type { Interval, Operator } from '../../src/model/operator.js';
import { answer, faults } from './asking.js';

const squared = defineOperator({
  name: 'squared',
  version: 1,
  args: ['number'],
  result: 'number',
  evaluate: ([x]) => multiply(x, x),
  bounds: ([x = {}]) => x,
});
const harmonic = defineOperator({
  name: 'harmonic',
  version: 2,
  args: ['numbers', 'boolean'],
  result: 'number',
  evaluate: ([items, doubled]) => {
    const inverses = items.map((item) => divide(ONE, item));
    if (inverses.includes(undefined)) return { status: 'unscorable', because: { code: 'zero-inside' } };
    const sum = (inverses as readonly Exact[]).reduce(add, whole(0));
    return doubled ? add(sum, sum) : sum;
  },
});
const operators = { ...OPERATORS, ...operatorTable([squared, harmonic]) };

describe('an operator of one’s own', () => {
  test('is used as the built-in ones are, with exact values', () => {
    expect(answer({ squared: [{ '/': [1, 3] }] }, {}, { operators })).toBe('1/9');
    expect(answer({ harmonic: [[2, 4], true] }, {}, { operators })).toBe('1.5');
  });

  test('is type-checked as it states', () => {
    expect(faults({ squared: ['3'] }, { operators })).toEqual([
      'operand-type at squared.0 operator=squared expected=number found=text',
    ]);
    expect(faults({ squared: [1, 2] }, { operators })).toEqual([
      'operands-count at the top operator=squared expected=1 found=2',
    ]);
    expect(faults({ and: [{ squared: [1] }] }, { operators })).toEqual(['condition-type at and.0 found=number']);
  });

  test('is not asked while an operand has no value, and may say itself that there is none', () => {
    expect(answer({ squared: [{ var: 'staff' }] }, {}, { operators })).toBe('missing: staff');
    expect(answer({ harmonic: [[1, 0], false] }, {}, { operators })).toBe('unscorable: zero-inside');
  });

  test('gives no number of more than 20,000 digits', () => {
    const often = { reduce: [{ var: 'visits' }, { squared: [{ var: 'accumulator' }] }, 7] };

    expect(answer(often, { visits: Array(40).fill(1) }, { operators })).toBe('unscorable: too-large');
  });

  test('is known only where it was passed in', () => {
    expect(faults({ squared: [1] })).toEqual(['operator-unknown at squared operator=squared suggestion=']);
  });

  test('keeps its version and its bounds', () => {
    expect(squared.version).toBe(1);
    expect(squared.bounds?.([{ low: ONE }])).toEqual({ low: ONE });
    expect(harmonic.bounds).toBeUndefined();
  });
});

test('the types of the values are those of the operands, without a word', () => {
  defineOperator({
    name: 'typed',
    version: 1,
    args: ['number', 'boolean', 'text', 'date', 'list', 'numbers'],
    result: 'boolean',
    evaluate: (values, reader) => {
      expectTypeOf(values).toEqualTypeOf<
        readonly [Exact, boolean, string, string, readonly Value[], readonly Exact[]]
      >();
      expectTypeOf(reader.approximate).toEqualTypeOf<boolean>();
      return true;
    },
  });
  expectTypeOf(squared).toEqualTypeOf<Operator>();
  expectTypeOf(defineOperator<readonly ['number'], 'number'>)
    .parameter(0)
    .toHaveProperty('evaluate')
    .returns.toEqualTypeOf<Exact | NoValue>();
  expectTypeOf(defineOperator<readonly ['number'], 'number'>)
    .parameter(0)
    .toHaveProperty('bounds')
    .exclude<undefined>()
    .parameter(0)
    .toEqualTypeOf<readonly Interval[]>();
});

test('a wrong type of answer, and an operator without a version, do not compile', () => {
  // @ts-expect-error: a text where the operator gives a number
  defineOperator({ name: 'wrong', version: 1, args: ['number'], result: 'number', evaluate: () => 'one' });
  // @ts-expect-error: no version
  defineOperator({ name: 'wrong', args: ['number'], result: 'boolean', evaluate: () => true });
  // @ts-expect-error: no such type
  defineOperator({ name: 'wrong', version: 1, args: ['integer'], result: 'boolean', evaluate: () => true });
});
