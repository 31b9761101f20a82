import { describe, expect, test } from 'vitest';
import { readDecimal } from '../../src/kit/decimal-text.js';

test.each([
  ['0', '0'],
  ['7', '7'],
  ['-7', '-7'],
  ['0.5', '0.5'],
  ['7.50', '7.5'],
  ['1.000', '1'],
  ['100', '100'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['-0.10', '-0.1'],
  ['12345678901234567890.123', '12345678901234567890.123'],
  ['9'.repeat(60), '9'.repeat(60)],
  [`-0.${'3'.repeat(59)}`, `-0.${'3'.repeat(59)}`],
])('the text %s is the decimal %s', (input, text) => {
  expect(readDecimal(input)).toEqual({ ok: true, text });
});

test.each([
  ['2,5', 'comma', '2.5'],
  ['-0,125', 'comma', '-0.125'],
  ['1.000,5', 'comma', '1000.5'],
  ['1,000.5', 'comma', '1000.5'],
  ['1,000,000', 'comma', '1000000'],
  ['1.000.000', 'not-decimal', '1000000'],
  ['1e3', 'exponent', '1000'],
  ['2.5E-3', 'exponent', '0.0025'],
  ['1,5e3', 'exponent', '1500'],
  ['+5', 'plus', '5'],
  ['+.5', 'plus', '0.5'],
  ['.5', 'leading-point', '0.5'],
  ['-.5', 'leading-point', '-0.5'],
  ['5.', 'trailing-point', '5'],
  ['1_000', 'underscore', '1000'],
  ['007', 'leading-zero', '7'],
  ['00', 'leading-zero', '0'],
  ['-01.50', 'leading-zero', '-1.5'],
  [' 5 ', 'not-decimal', '5'],
  ['\u22125', 'not-decimal', '-5'],
])('the text "%s" is refused as %s, and %s is what was meant', (input, problem, suggestion) => {
  expect(readDecimal(input)).toEqual({ ok: false, problem, suggestion });
});

test.each([
  ['', 'blank'],
  [' \t', 'blank'],
  ['1,000', 'comma'],
  ['1,2,3', 'comma'],
  ['0x1f', 'radix'],
  ['0b11', 'radix'],
  ['NaN', 'not-finite'],
  ['-Infinity', 'not-finite'],
  ['.inf', 'not-finite'],
  ['1e999', 'exponent'],
  ['abc', 'not-decimal'],
  ['12%', 'not-decimal'],
  ['1 000', 'not-decimal'],
  ['-', 'not-decimal'],
  ['.', 'not-decimal'],
  ['1_', 'underscore'],
  ['--1', 'not-decimal'],
  ['١', 'not-decimal'],
  ['5\n', 'not-decimal'],
  ['1'.repeat(61), 'too-long'],
  [`0.${'0'.repeat(60)}`, 'too-long'],
])('the text "%s" is refused as %s', (input, problem) => {
  expect(readDecimal(input)).toMatchObject({ ok: false, problem });
});

test('what could have been meant in two ways gets no suggestion', () => {
  const ambiguous = ['1,000', '1,2,3', '0x1f', 'abc', '1 000', '.', '', '1e999', '1'.repeat(61)];

  expect(ambiguous.map((input) => 'suggestion' in readDecimal(input))).toEqual(ambiguous.map(() => false));
});

describe('a JavaScript number', () => {
  test.each([
    [7.5, '7.5'],
    [-0, '0'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [1e15, '1000000000000000'],
    [123456789012345, '123456789012345'],
    [0.123456789012345, '0.123456789012345'],
    [1e-59, `0.${'0'.repeat(58)}1`],
  ])('%s is the decimal %s', (input, text) => {
    expect(readDecimal(input)).toEqual({ ok: true, text });
  });

  test.each([
    [0.1 + 0.2, 'too-precise'],
    [1234567890123456, 'too-precise'],
    [2 ** 53, 'too-precise'],
    [1e21, 'too-precise'],
    [-1e300, 'too-precise'],
    [1e-60, 'too-long'],
    [Number.MIN_VALUE, 'too-long'],
    [Number.NaN, 'not-finite'],
    [Number.POSITIVE_INFINITY, 'not-finite'],
  ])('%s is refused as %s', (input, problem) => {
    expect(readDecimal(input)).toEqual({ ok: false, problem });
  });
});

test('a hundred thousand characters that are no number are refused', () => {
  const texts = ['1', '0', '1_', '1,', '1.', ' '].map((part) => `${part.repeat(100_000)}x`);

  expect(texts.map((input) => readDecimal(input).ok)).toEqual(texts.map(() => false));
});

test.each([
  ['1,000,000.25', '1000000.25'],
  ['12,345,678', '12345678'],
  ['123,456.5', '123456.5'],
  ['1,000.25', '1000.25'],
  ['-1,234.5', '-1234.5'],
  ['1.000.000', '1000000'],
  ['1.000.000,25', '1000000.25'],
  ['12.345.678,5', '12345678.5'],
  ['123.456,75', '123456.75'],
  ['1.000,25', '1000.25'],
  ['1234,567', '1234.567'],
  ['1,0005', '1.0005'],
  ['1.2345e2', '123.45'],
  ['15e-1', '1.5'],
  ['5e-1', '0.5'],
  ['1.5e0', '1.5'],
  ['0.5e1', '5'],
  [`+${'1'.repeat(60)}`, '1'.repeat(60)],
  [`${'0'.repeat(119)}5`, '5'],
])('%s can only mean %s', (input, suggestion) => {
  expect(readDecimal(input)).toMatchObject({ ok: false, suggestion });
});

test.each([
  '12,345',
  '123,456',
  '-1,000',
  '01,000,000',
  '01.000.000,5',
  '1,000,000,0',
  '1.000.000,5,',
  '12,345,6',
  '1+5',
  'e5',
])('%s may mean several things, or nothing', (input) => {
  expect(readDecimal(input)).not.toHaveProperty('suggestion');
});

test('beyond 120 characters nothing is suggested, and no decimal of more than 60 digits is', () => {
  expect(readDecimal(`${'0'.repeat(120)}5`)).toEqual({ ok: false, problem: 'leading-zero' });
  expect(readDecimal(`+${'1'.repeat(61)}`)).toEqual({ ok: false, problem: 'plus' });
});
