import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/text/source.js';
import { told } from './told.js';

describe('a number is read from its text', () => {
  test.each([
    ['7', 7],
    ['-7.50', -7.5],
    ['0', 0],
    ['-0', 0],
    ['0.125', 0.125],
    ['123456789012345', 123456789012345],
    ['0.123456789012345', 0.123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890.1230', '12345678901234567890.1230'],
    ['100000000000000000000', '100000000000000000000'],
    ['2019-10-04', '2019-10-04'],
    ['1.0.0', '1.0.0'],
    ['2,5', '2,5'],
    ['1_000', '1_000'],
    ['"5"', '5'],
    ['"1e3"', '1e3'],
    ['"1.000"', '1.000'],
  ])('%s is %j', (text, value) => {
    expect(readSource(`a: ${text}\n`)).toMatchObject({ document: { a: value }, issues: [] });
  });

  test.each([
    ['+5', 'decimal-plus | a | +5 → 5', 5],
    ['.5', 'decimal-leading-point | a | .5 → 0.5', 0.5],
    ['-.5', 'decimal-leading-point | a | -.5 → -0.5', -0.5],
    ['5.', 'decimal-trailing-point | a | 5. → 5', 5],
    ['1e3', 'decimal-exponent | a | 1e3 → 1000', 1000],
    ['2.5E-3', 'decimal-exponent | a | 2.5E-3 → 0.0025', 0.0025],
    ['007', 'decimal-leading-zero | a | 007 → 7', 7],
    ['0x1F', 'decimal-radix | a | 0x1F → ', '0x1F'],
    ['0o17', 'decimal-radix | a | 0o17 → ', '0o17'],
    ['.inf', 'decimal-not-finite | a | .inf', '.inf'],
    ['-.INF', 'decimal-not-finite | a | -.INF', '-.INF'],
    ['.nan', 'decimal-not-finite | a | .nan', '.nan'],
  ])('%s is an issue that prints what would be right', (text, issue, value) => {
    const source = readSource(`b: 1\na: ${text}\n`);

    expect(told(source)).toEqual([`2:4 | ${issue}`]);
    expect(source.document).toEqual({ b: 1, a: value });
  });

  test('JSON is under the same rule', () => {
    expect(told(readSource('{"a": 1E3, "b": -0.0, "c": 1.5}'))).toEqual(['1:7 | decimal-exponent | a | 1E3 → 1000']);
  });

  test('61 digits are too many', () => {
    const digits = '9'.repeat(61);

    expect(told(readSource(`a: ${digits}`))).toEqual([`1:4 | decimal-too-long | a | ${digits}`]);
  });
});

describe('points that part thousands', () => {
  test.each([
    ['1.000', '1000', 1],
    ['12.500', '12500', 12.5],
    ['-1.250', '-1250', -1.25],
    ['999.990', '999990', 999.99],
    ['1.000.000', '1000000', '1.000.000'],
    ['12.345.678', '12345678', '12.345.678'],
  ])('%s may mean %s, and stays what it is', (text, suggestion, value) => {
    const source = readSource(`[ ${text} ]`);

    expect(told(source)).toEqual([`1:3 | thousands-point | 0 | ${text} → ${suggestion}`]);
    expect(source.issues[0]?.severity).toBe('warning');
    expect(source.document).toEqual([value]);
  });

  test.each(['0.125', '0.500', '2.125', '1.00', '1.0000', '1000.000', '100'])('%s is a plain decimal', (text) => {
    expect(readSource(`a: ${text}`).issues).toEqual([]);
  });
});

test('a decimal comma in braces leaves a key without a value: it is an error, read as the point that was meant', () => {
  const source = readSource('a: { max: 2,5, min: -0,25 }\nb: { max: 2,500 }\n');

  expect(source.issues.map(({ code, position, mended }) => [code, position.line, mended?.line])).toEqual([
    ['source-syntax', 1, 'a: { max: 2.5, min: -0.25 }'],
    ['source-syntax', 2, undefined],
  ]);
  expect(source.document).toMatchObject({ a: { max: 2.5, min: -0.25 } });
});

describe('a decimal comma in a flow list or map', () => {
  test.each([
    ['max: [0,5]', '1:7 | max.0 | 0,5 → 0.5', { max: [0, 5] }],
    ['a: [1,25, 3]', '1:5 | a.0 | 1,25 → 1.25', { a: [1, 25, 3] }],
    ['a: [3, -1,5 ]', '1:8 | a.1 | -1,5 → -1.5', { a: [3, -1, 5] }],
    ['a: [1,250]', '1:5 | a.0 | 1,250 → ', { a: [1, 250] }],
    ['a: [1,000,000]', '1:5 | a.0 | 1,000,000 → 1000000', { a: [1, 0, 0] }],
    ['a: [1.234,5]', '1:5 | a.0 | 1.234,5 → 1234.5', { a: [1.234, 5] }],
    ['{"a": [0,5]}', '1:8 | a.0 | 0,5 → 0.5', { a: [0, 5] }],
  ])('%s', (text, issue, document) => {
    const source = readSource(text);
    const [place, ...rest] = issue.split(' | ');

    expect(told(source).filter((line) => line.includes('comma'))).toEqual([
      [place, 'decimal-comma-in-flow', ...rest].join(' | '),
    ]);
    expect(source.issues[0]?.severity).toBe('warning');
    expect(source.document).toEqual(document);
  });

  test.each(['[0, 5]', '[0 ,5]', '["0","5"]', '[a,5]', '[1-2,5]', 'a: 0,5', '# [0,5]\na: b', 'a: "[0,5]"'])(
    '%s is not one',
    (text) => {
      expect(readSource(text).issues).toEqual([]);
    },
  );

  test('JSON that a program wrote without a space is left alone', () => {
    expect(readSource('{"a":[0,5],"b":{"c":[1,2,3]}}\n')).toMatchObject({ document: { a: [0, 5] }, issues: [] });
  });
});
