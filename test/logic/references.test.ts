import { expect, test } from 'vitest';
import { whole } from '../../src/kit/exact.js';
import {
  bareReader,
  compileExpression,
  type Derived,
  OPERATORS,
  references,
  substitute,
  substitutedSize,
} from '../../src/logic/index.js';
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

test('a derived fact that has no number is neither there nor absent', () => {
  const asked = compileExpression(substitute(typed({ present: 'errors' }), DERIVED), OPERATORS);
  const given = (computers: number, staff: number) =>
    asked(bareReader({ computers: whole(computers), staff: whole(staff) }, {}));

  expect(given(3, 2)).toBe(true);
  expect(given(3, 0)).toEqual({ status: 'unscorable', because: { code: 'division-by-zero' } });
  expect(asked(bareReader({ computers: whole(3) }, {}))).toBe(false);
});

test('what names no derived fact stays as it is', () => {
  const plain = typed({ if: [{ present: 'name' }, { var: 'staff' }, 1] });

  expect(substitute(plain, DERIVED)).toEqual(plain);
});

test('the size of a presence is that of its expression and one more', () => {
  const expression = typed({ or: [{ present: 'errors' }, { present: 'name' }] });

  // `or`, `present` with the three of the division, and `present` of a fact
  expect(substitutedSize(expression, DERIVED)).toBe(6);
  expect(references(substitute(expression, DERIVED)).size).toBe(6);
});

test('its size is known before it is written out', () => {
  const expression = typed({ '+': [{ var: 'errors' }, { var: 'errors' }, 1] });

  expect(substitutedSize(expression, DERIVED)).toBe(8);
  expect(references(substitute(expression, DERIVED)).size).toBe(8);
});
