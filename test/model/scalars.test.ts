import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { paramsOf } from '../../src/model/issue.js';
import {
  cite,
  date,
  decimal,
  decimalAboveZero,
  decimalFromZero,
  digest,
  expression,
  fraction,
  id,
  instant,
  language,
  nonBlank,
  operand,
  rounding,
  salt,
  version,
  wholeNumber,
  words,
  zone,
} from '../../src/model/scalars.js';
import { readShape } from '../../src/stages/shape.js';

/** The value, or the codes of what is wrong with it. */
function read(schema: z.core.$ZodType, input: unknown): unknown {
  const parsed = z.safeParse(schema, input);
  return parsed.success ? parsed.data : parsed.error.issues.map(({ message }) => message);
}

describe('a decimal', () => {
  test.each([
    [7.5, '7.5'],
    ['7.50', '7.5'],
    ['-0', '0'],
    ['12345678901234567890.123', '12345678901234567890.123'],
    [0, '0'],
  ])('%j is read as the text %j', (written, text) => {
    expect(read(decimal, written)).toBe(text);
  });

  test.each([
    ['', 'decimal-blank'],
    ['1e3', 'decimal-exponent'],
    ['2,5', 'decimal-comma'],
    ['+1', 'decimal-plus'],
    ['.5', 'decimal-leading-point'],
    ['5.', 'decimal-trailing-point'],
    ['0x1f', 'decimal-radix'],
    ['1_000', 'decimal-underscore'],
    ['007', 'decimal-leading-zero'],
    ['1'.repeat(61), 'decimal-too-long'],
    [0.1 + 0.2, 'decimal-too-precise'],
    ['Infinity', 'decimal-not-finite'],
    ['mười', 'decimal-invalid'],
    [true, 'wrong-type'],
    [['1'], 'wrong-type'],
  ])('%j is refused as %s', (written, code) => {
    expect(read(decimal, written)).toEqual([code]);
  });

  test('what would be right is told with what was found', () => {
    expect(readShape(decimal, '2,5').issues).toEqual([
      { code: 'decimal-comma', severity: 'error', path: [], params: { found: '2,5', suggestion: '2.5' } },
    ]);
  });

  test('only the params that the code names are told', () => {
    expect(readShape(decimal, ' ').issues[0]?.params).toEqual({});
    expect(readShape(decimal, 'mười').issues[0]?.params).toEqual({ found: 'mười' });
  });

  test('a long text is cut where it is told', () => {
    const [issue] = readShape(decimal, 'x'.repeat(1000)).issues;
    const found = issue && paramsOf(issue).found;

    expect(found).toHaveLength(80);
  });

  test('0 may be asked for, or refused', () => {
    expect(read(decimalFromZero, '0')).toBe('0');
    expect(read(decimalFromZero, '-0.01')).toEqual(['number-range']);
    expect(read(decimalAboveZero, '0.01')).toBe('0.01');
    expect(read(decimalAboveZero, '0.00')).toEqual(['number-range']);
    expect(read(decimalAboveZero, -1)).toEqual(['number-range']);
  });
});

describe('a whole number', () => {
  test.each([
    [0, 0],
    [20, 20],
    ['7', 7],
    ['7.0', 7],
  ])('%j is read as the number %j', (written, value) => {
    expect(read(wholeNumber(0, 20), written)).toBe(value);
  });

  test.each([
    [2.5, 'whole-number-needed'],
    [21, 'number-range'],
    [-1, 'number-range'],
    ['x', 'decimal-invalid'],
    [null, 'wrong-type'],
  ])('%j is refused as %s', (written, code) => {
    expect(read(wholeNumber(0, 20), written)).toEqual([code]);
  });
});

describe('a fraction', () => {
  test.each([
    ['1/2', '1/2'],
    ['0/3', '0/3'],
    ['3/3', '3/3'],
    [0.25, '0.25'],
    ['1.0', '1'],
    [0, '0'],
  ])('%j is read as %j', (written, text) => {
    expect(read(fraction, written)).toBe(text);
  });

  test.each([
    ['3/2', 'fraction-invalid'],
    [1.5, 'fraction-invalid'],
    [-0.5, 'fraction-invalid'],
    ['1/0', 'decimal-invalid'],
    ['1 / 2', 'decimal-invalid'],
    ['0,5', 'decimal-comma'],
  ])('%j is refused as %s', (written, code) => {
    expect(read(fraction, written)).toEqual([code]);
  });
});

describe('text with a grammar', () => {
  test.each([
    ['id', id, 'so-tttt', 'sở-tttt', 'id-grammar'],
    ['id', id, `a${'b'.repeat(63)}`, `a${'b'.repeat(64)}`, 'id-grammar'],
    ['id', id, 'I', '1a', 'id-grammar'],
    ['date', date, '2020-02-29', '2019-02-29', 'date-invalid'],
    ['instant', instant, '2019-10-24T16:00:00+07:00', '2019-10-24T16:00:00', 'instant-invalid'],
    ['zone', zone, '+07:00', '7', 'zone-invalid'],
    ['text', nonBlank, 'một', ' \u00a0\t', 'text-blank'],
    ['language', language, 'vi', 'VI', 'language-invalid'],
    ['cite', cite, 'qd-169#phu-luc-1.2', 'qd-169#', 'cite-grammar'],
    ['cite', cite, 'qd-169', 'qd 169#1', 'cite-grammar'],
    ['digest', digest, `sha256:${'0a'.repeat(32)}`, `sha256:${'0A'.repeat(32)}`, 'digest-invalid'],
    ['salt', salt, '9f0c'.repeat(8), '9f0c', 'salt-invalid'],
    ['version', version, '1.0.0', '1.0', 'version-invalid'],
    ['version', version, '10.20.30', '01.0.0', 'version-invalid'],
  ] as const)('%s: one that is right is kept, one that is not has its code', (_, schema, right, wrong, code) => {
    expect(read(schema, right)).toBe(right);
    expect(read(schema, wrong)).toEqual([code]);
    expect(read(schema, 5)).toEqual(['wrong-type']);
  });

  test.each(['\u200b', '\u2060\ufeff', '\u3164', '\u2800\u00ad', '\u0001', '\ufe0f', '\u{e0020}'])(
    'a text of characters that nobody sees is blank: %j',
    (unseen) => {
      expect(read(nonBlank, unseen)).toEqual(['text-blank']);
      expect(read(nonBlank, ` ${unseen}x`)).toBe(` ${unseen}x`);
    },
  );

  test('words are by language, and none may be blank', () => {
    expect(read(words, { vi: 'Tổng', en: 'Total' })).toEqual({ vi: 'Tổng', en: 'Total' });
    expect(read(words, { vi: ' ' })).toEqual(['text-blank']);
  });
});

describe('an expression', () => {
  test('every number in it becomes decimal text, and nothing else changes', () => {
    const written = { if: [{ '<=': [{ var: 'x' }, 2.5] }, [1, true, '3'], { number: '07'.slice(1) }] };

    expect(read(expression, written)).toEqual({
      if: [{ '<=': [{ var: 'x' }, { number: '2.5' }] }, [{ number: '1' }, true, '3'], { number: '7' }],
    });
  });

  test('a long number is written under `number`, and put in normal form', () => {
    expect(read(expression, { number: '12345678901234567.50' })).toEqual({ number: '12345678901234567.5' });
  });

  test('reading what was read changes nothing', () => {
    const once = read(expression, { '+': [1, { number: 2 }, '3'] });

    expect(read(expression, once)).toEqual(once);
  });

  test('each wrong number is told at its own place', () => {
    const written = { '+': [{ number: '2,5' }, { '-': [0.1 + 0.2] }] };

    expect(readShape(expression, written).issues).toMatchObject([
      { code: 'decimal-comma', path: ['+', 0, 'number'] },
      { code: 'decimal-too-precise', path: ['+', 1, '-', 0] },
    ]);
  });

  test('null is left to the core language, which says why there is none', () => {
    expect(read(expression, { '==': [null, 1] })).toEqual({ '==': [null, { number: '1' }] });
  });

  test('an operand is the id of a fact, an expression or a number', () => {
    expect(read(operand, 'staff')).toBe('staff');
    expect(read(operand, { '+': [1] })).toEqual({ '+': [{ number: '1' }] });
    expect(read(operand, 60)).toEqual({ number: '60' });
    expect(read(operand, 'two words')).toEqual(['id-grammar']);
    expect(read(operand, true)).toEqual(['wrong-type']);
  });
});

describe('a rounding', () => {
  test('is to places or to a step, with a mode', () => {
    expect(read(rounding, { places: '2', mode: 'half-up' })).toEqual({ places: 2, mode: 'half-up' });
    expect(read(rounding, { step: 0.25, mode: 'up' })).toEqual({ step: '0.25', mode: 'up' });
  });

  test('to both, or to neither, is refused', () => {
    expect(read(rounding, { mode: 'up' })).toEqual(['one-of-keys']);
    expect(read(rounding, { places: 2, step: 1, mode: 'up' })).toEqual(['one-of-keys']);
  });

  test('to 21 places, or to a step of 0, is refused', () => {
    expect(read(rounding, { places: 21, mode: 'up' })).toEqual(['number-range']);
    expect(read(rounding, { step: 0, mode: 'up' })).toEqual(['number-range']);
  });
});

test('JSON Schema tells that a decimal is a number or text', () => {
  expect(z.toJSONSchema(decimal.describe('Points'), { io: 'input' })).toMatchObject({
    type: ['number', 'string'],
    description: 'Points',
  });
});

test('JSON Schema tells which of two keys must be there', () => {
  expect(z.toJSONSchema(rounding, { io: 'input' })).toMatchObject({
    required: ['mode'],
    oneOf: [{ required: ['places'] }, { required: ['step'] }],
  });
});
