import { expect, test } from 'vitest';
import { whole } from '../../src/kit/exact.js';
import type { Expression } from '../../src/model/expression.js';
import { answer, evaluated, typed } from './asking.js';

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
  [{ published: ['total', 'percent'] }, '62.5'],
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

test('what is read of a node is approximate where the node is, and rows where one of them is', () => {
  const isApproximate = (node: string, of: string) => `${node} ${of}` === 'total itself' || of === 'leaves';
  const approximate = (expression: Expression) => evaluated(expression, {}, { reader: { isApproximate } }).approximate;

  expect(approximate({ points: 'total' })).toBe(true);
  expect(approximate({ published: ['total', 'percent'] })).toBe(true);
  expect(approximate({ level: 'total' })).toBe(true);
  expect(approximate({ points: 'website' })).toBe(false);
  expect(approximate({ count: { nodes: ['website', 'leaves'] } })).toBe(true);
  expect(approximate({ count: { nodes: ['website', 'children'] } })).toBe(false);
});

test('what stands in the expression itself has a shape of its own', () => {
  const shapes = (expression: Expression) => typed(expression).args.map(({ shape }) => shape.is);

  expect(typed(1).shape).toEqual({ is: 'literal' });
  expect(typed([1, 2]).shape).toEqual({ is: 'list' });
  expect(shapes({ in: [{ var: 'staff' }, [1, 2]] })).toEqual(['fact', 'list']);
  expect(shapes({ map: [{ var: 'visits' }, { var: '' }] })).toEqual(['fact', 'item']);
});

test('a printed measure is read by its own name', () => {
  const reader = { measure: (node: string, measure: string) => `${measure} of ${node}` };

  expect(evaluated({ published: ['total', 'percent'] }, {}, { reader }).answer).toBe('published percent of total');
  expect(evaluated({ percent: 'total' }, {}, { reader }).answer).toBe('percent of total');
});

test('a printed measure and a rounding say so in their shape, with the measure, the places and the step', () => {
  const shapeOf = (expression: Expression) => typed(expression).shape;

  expect(shapeOf({ published: ['total', 'percent'] })).toEqual({
    is: 'measure',
    measure: 'percent',
    isPublished: true,
  });
  expect(shapeOf({ percent: 'total' })).toEqual({ is: 'measure', measure: 'percent', isPublished: false });
  expect(shapeOf({ round: [1, 60, 'up'] })).toEqual({ is: 'rounding', how: { places: 60, mode: 'up' } });
  expect(shapeOf({ round: [1, { step: 5 }, 'down'] })).toEqual({
    is: 'rounding',
    how: { step: whole(5), mode: 'down' },
  });
});
