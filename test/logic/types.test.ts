import { expect, test } from 'vitest';
import { fits, shownJson } from '../../src/logic/types.js';
import { BOOLEAN, DATE, NEVER, NUMBER, TEXT, type Type, UNKNOWN } from '../../src/model/expression.js';

const list = (of: Type): Type => ({ is: 'list', of });
const choice = (...options: readonly string[]): Type => ({ is: 'choice', options });
const level = (node: string): Type => ({ is: 'level', node, levels: ['I', 'II'] });
const row = (columns: Readonly<Record<string, Type>>): Type => ({ is: 'row', columns });

test.each<[string, Type, Type, boolean]>([
  ['a number where a number is needed', NUMBER, NUMBER, true],
  ['a number where a text is needed', NUMBER, TEXT, false],
  ['a day where a text is needed', DATE, TEXT, false],
  ['what was told already, anywhere', UNKNOWN, BOOLEAN, true],
  ['anything where anything will do', BOOLEAN, UNKNOWN, true],
  ['an empty list, as a list of numbers', list(NEVER), list(NUMBER), true],
  ['a list of numbers, as an empty one', list(NUMBER), list(NEVER), false],
  ['a list of numbers, as one of texts', list(NUMBER), list(TEXT), false],
  ['a list, as one of its items', list(NUMBER), NUMBER, false],
  ['a choice of the same options in another order', choice('a', 'b'), choice('b', 'a'), true],
  ['a choice of fewer options', choice('a'), choice('a', 'b'), false],
  ['a choice of more options', choice('a', 'b'), choice('a'), false],
  ['a choice of as many, but others', choice('a', 'b'), choice('a', 'c'), false],
  ['a choice, as a text', choice('a'), TEXT, false],
  ['a level of the same node', level('total'), level('total'), true],
  ['a level of another node', level('total'), level('other'), false],
  ['a level, as a text', level('total'), TEXT, false],
  ['a row of the same columns', row({ a: NUMBER, b: TEXT }), row({ b: TEXT, a: NUMBER }), true],
  ['a row with a column too many', row({ a: NUMBER, b: TEXT }), row({ a: NUMBER }), false],
  ['a row with a column too few', row({ a: NUMBER }), row({ a: NUMBER, b: TEXT }), false],
  ['a row whose one column has another type', row({ a: NUMBER, b: TEXT }), row({ a: NUMBER, b: DATE }), false],
  ['a row whose one column has another name', row({ a: NUMBER, b: TEXT }), row({ a: NUMBER, c: TEXT }), false],
  ['a row, as a number', row({ a: NUMBER }), NUMBER, false],
])('%s', (_, found, expected, answer) => {
  expect(fits(found, expected)).toBe(answer);
});

test('what is written in the wrong place is named in one word', () => {
  expect([null, [1], 'a', 1, true, { a: 1 }].map(shownJson)).toEqual([
    'null',
    'list',
    'text',
    'number',
    'boolean',
    'object',
  ]);
});
