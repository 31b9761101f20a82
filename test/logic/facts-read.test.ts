import { expect, test } from 'vitest';
import { factsRead, factsWritten } from '../../src/logic/index.js';
import type { Expression } from '../../src/model/expression.js';

const [a, b, c] = [{ var: 'a' }, { var: 'b' }, { var: 'c' }];
const there = (fact: string) => ({ present: fact });
const not = (condition: Expression) => ({ '!': [condition] });

test.each<[string, Expression, readonly string[]]>([
  ['a and b', { and: [a, b] }, ['a', 'b']],
  ['a, once it is there', { and: [there('a'), a] }, []],
  ['a, once it is there, with a constant between', { and: [there('a'), true, a] }, []],
  ['a, before it is asked for', { and: [a, there('a')] }, ['a']],
  ['a, once it is not there', { and: [not(there('a')), a] }, ['a']],
  ['a, or else it is not there', { or: [not(there('a')), a] }, []],
  ['a, or else it is there', { or: [there('a'), a] }, ['a']],
  ['a where it is there', { if: [there('a'), a, 0] }, []],
  ['a where it is there, both written as lists', { if: [{ present: ['a'] }, { var: ['a'] }, 0] }, []],
  ['a where it is there, asked as a reading', { if: [{ present: a }, a, 0] }, []],
  ['a where it is not there', { if: [there('a'), 0, a] }, ['a']],
  ['a unless it is not there', { if: [not(there('a')), 0, a] }, []],
  ['a unless not not there', { if: [not(not(there('a'))), a, 0] }, []],
  ['a where b is there', { if: [there('b'), a, 0] }, ['a']],
  ['a and b where both are there, else c', { if: [{ and: [there('a'), there('b')] }, { '+': [a, b] }, c] }, ['c']],
  ['a where not both are there', { if: [{ and: [there('a'), there('b')] }, 0, a] }, ['a']],
  ['a and b unless either is not there', { if: [{ or: [not(there('a')), not(there('b'))] }, 0, { '+': [a, b] }] }, []],
  ['a where either is there', { if: [{ or: [there('a'), there('b')] }, a, 0] }, ['a']],
  ['a in the second branch, after the first has asked for it', { if: [not(there('a')), 0, { '>': [a, 1] }, a, a] }, []],
  ['what a condition itself reads', { if: [{ '>': [a, 1] }, b, c] }, ['a', 'b', 'c']],
  ['a where a constant says so', { if: [true, a, 0] }, ['a']],
  ['what other units are asked', { '+': [{ cohort: ['all', 'mean', a] }, { children: ['sum', b, 0] }, c] }, ['c']],
  ['a twice', { '+': [a, a] }, ['a']],
  ['a, denied', { '!': a }, ['a']],
  ['a unless it is not there, written without lists', { if: [{ '!': there('a') }, 0, a] }, []],
  ['a list, and not the columns of its items', { some: [a, { '>': [b, 1] }] }, ['a']],
  ['a list that is mapped', { map: [a, b] }, ['a']],
  ['a list that is filtered', { count: { filter: [a, b] } }, ['a']],
  ['a list that is reduced, and what it starts from', { reduce: [a, { '+': [b, { var: 'current' }] }, c] }, ['a', 'c']],
  ['a constant, a text and a number', { '+': [{ number: '1' }, 2, 'text', true] }, []],
  ['nothing', null, []],
  ['a where a text stands for the condition', { if: ['yes', a, null] }, ['a']],
  ['a where one operand is none', { '+': [null, a] }, ['a']],
])('%s', (_, expression, facts) => {
  expect(factsRead(expression)).toEqual(facts);
});

test.each<[Expression, readonly string[]]>([
  [{ '+': [a, { if: [there('b'), b, { number: '1' }] }, 2] }, ['a', 'b', 'b']],
  [{ map: [a, { '>': [{ var: 'column' }, 1] }] }, ['a', 'column']],
  [{ cohort: ['all', 'mean', a] }, ['a']],
  [{ present: { var: 'a' } }, ['a']],
  [{ var: ['a'] }, []],
  [{ attribute: 'urban' }, []],
  [{ unheard: { var: 'a' } }, ['a']],
  [null, []],
  ['a', []],
  [
    [a, b],
    ['a', 'b'],
  ],
])('%j is written with %j, whether or not it is read', (expression, facts) => {
  expect(factsWritten(expression)).toEqual(facts);
});
