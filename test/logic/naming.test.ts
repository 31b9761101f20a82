import { expect, test } from 'vitest';
import type { Expression } from '../../src/model/expression.js';
import { answer, typed } from './asking.js';

test.each<readonly [Expression, string]>([
  [{ attribute: 'population' }, '1200'],
  [{ attribute: ['civil'] }, 'true'],
  [{ '*': [{ constant: 'target' }, 2] }, '60'],
  [{ period: 'from' }, '2018-11-01'],
  [{ period: 'to' }, '2019-10-31'],
  [{ points: 'website' }, '12.5'],
  [{ percent: 'total' }, '62.5'],
  [{ level: 'total' }, 'II'],
  [{ in: [{ level: 'total' }, ['I', 'II']] }, 'true'],
  [{ points: 'note' }, 'missing: name'],
  [{ map: [{ nodes: ['total', 'leaves'] }, { var: 'percent' }] }, '[80, 5]'],
  [{ map: [{ nodes: ['total', 'children'] }, { var: 'id' }] }, '[website, staff]'],
  [{ all: [{ nodes: ['total', 'leaves'] }, { '>=': [{ var: 'percent' }, 50] }] }, 'false'],
])('%j is %s', (expression, value) => {
  expect(answer(expression)).toBe(value);
});

test('constants and days of the period are literals once they are checked', () => {
  const operations = [{ constant: 'target' }, { period: 'to' }].map((expression) => typed(expression).op);

  expect(operations).toEqual(['literal', 'literal']);
});
