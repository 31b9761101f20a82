import { expect, test } from 'vitest';
import { requireFromZero } from '../../src/kinds/parts/from-zero.js';
import { rangeOf } from '../../src/kinds/parts/range-of.js';
import { toText } from '../../src/kit/exact-text.js';
import type { Expression } from '../../src/model/expression.js';
import type { FactInfo, LowerContext } from '../../src/model/lowering.js';

type Declared = Omit<FactInfo, 'id' | 'derived'> & { readonly derived?: boolean };

/** "low..high by step" of a fact declared so, with `-` for what it does not say. */
function range(declared: Declared): string {
  const found = rangeOf('x', { max: '5', fact: () => ({ id: 'x', derived: false, ...declared }) });
  if (!found) return 'no number';
  const [low, high, step] = [found.low, found.high, found.step].map((end) => (end ? toText(end) : '-'));
  return `${low}..${high} by ${step}`;
}

test.each<[string, Declared, string]>([
  ['a count', { type: 'count' }, '0..- by 1'],
  ['a count with both ends', { type: 'count', min: '3', max: '9' }, '3..9 by 1'],
  ['a list, by its length', { type: 'list' }, '0..- by 1'],
  ['a number', { type: 'number' }, '-..- by -'],
  ['a number of whole units', { type: 'number', places: 0 }, '-..- by 1'],
  ['a number of two places', { type: 'number', min: '-1', max: '1', places: 2 }, '-1..1 by 0.01'],
  ['a mark in halves', { type: 'mark', step: '0.5' }, '-..- by 0.5'],
  ['a mark in halves from 1', { type: 'mark', min: '1', max: '4', step: '0.5' }, '1..4 by 0.5'],
  ['a mark in halves from a quarter', { type: 'mark', min: '0.25', step: '0.5' }, '0.25..- by -'],
  ['the same, of two places', { type: 'mark', min: '0.25', step: '0.5', places: 2 }, '0.25..- by 0.01'],
  ['what is computed falls between', { type: 'number', min: '0', places: 0, derived: true }, '0..- by -'],
  ['a yes or no', { type: 'boolean' }, 'no number'],
])('%s is somewhere in %j', (_, declared, expected) => {
  expect(range(declared)).toBe(expected);
});

test('an expression can be any number, and a fact that nobody declares is none', () => {
  expect(rangeOf({ '+': [1, 2] }, { max: '5', fact: () => undefined })).toEqual({});
  expect(rangeOf('x', { max: '5', fact: () => undefined })).toBeUndefined();
});

/** Whether a rule over a fact declared so must itself require that it is not below 0. */
function isRequired(declared: Declared): boolean {
  const required: Expression[] = [];
  const context = {
    max: '5',
    fact: () => ({ id: 'x', derived: false, ...declared }),
    require: (relation: Expression) => void required.push(relation),
  } as unknown as LowerContext;
  requireFromZero('x', context);
  return required.length > 0;
}

test('a rule requires a figure not to be below 0 where its declaration has not said so', () => {
  expect(isRequired({ type: 'count' })).toBe(false);
  expect(isRequired({ type: 'list' })).toBe(false);
  expect(isRequired({ type: 'number', min: '0' })).toBe(false);
  expect(isRequired({ type: 'number', min: '0.5' })).toBe(false);
  expect(isRequired({ type: 'number', min: '-0.5' })).toBe(true);
  expect(isRequired({ type: 'number' })).toBe(true);
});
