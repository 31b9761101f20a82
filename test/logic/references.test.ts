import { expect, test } from 'vitest';
import { type Derived, references, substitute, substitutedSize } from '../../src/logic/index.js';
import { typed } from './asking.js';

test('everything that an expression names, in the order of its first appearance', () => {
  const found = references(
    typed({
      if: [
        { and: [{ present: 'errors' }, { attribute: 'civil' }, { '==': [{ level: 'total' }, 'I'] }] },
        { '+': [{ var: 'staff' }, { points: 'website' }, { var: 'computers' }, { var: 'staff' }] },
        { count: { filter: [{ nodes: ['total', 'leaves'] }, { '>': [{ var: 'percent' }, 50] }] } },
      ],
    }),
  );

  expect(found).toEqual({
    facts: ['staff', 'computers'],
    presences: ['errors'],
    attributes: ['civil'],
    nodes: ['total', 'website'],
    rows: [{ node: 'total', which: 'leaves' }],
    operators: [
      'if',
      'and',
      'present',
      'attribute',
      '==',
      'level',
      'literal',
      '+',
      'var',
      'points',
      'count',
      'filter',
      'nodes',
      '>',
      'item',
    ],
    size: 18,
  });
});

test('columns of an item are no facts', () => {
  expect(references(typed({ map: [{ var: 'applications' }, { var: 'name' }] })).facts).toEqual(['applications']);
});

/** computers per head, as a pack may derive it: named `errors` here, for the tests know no other name. */
const DERIVED: Derived = { errors: typed({ '/': [{ var: 'computers' }, { var: 'staff' }] }) };

test('a derived fact is written out where it is read', () => {
  const written = substitute(typed({ '>': [{ var: 'errors' }, 0.5] }), DERIVED);

  expect(references(written).facts).toEqual(['computers', 'staff']);
  expect(written.args[0]?.op).toBe('/');
});

test('a derived fact is present when its expression has a value, and the facts in it are asked for, not read', () => {
  const written = substitute(typed({ or: [{ present: 'errors' }, { present: 'name' }] }), DERIVED);

  expect(references(written).presences).toEqual(['computers', 'staff', 'name']);
  expect(written.args[0]?.op).toBe('present');
});

test('its size is known before it is written out', () => {
  const expression = typed({ '+': [{ var: 'errors' }, { var: 'errors' }, 1] });

  expect(substitutedSize(expression, DERIVED)).toBe(8);
  expect(references(substitute(expression, DERIVED)).size).toBe(8);
});
