import { expect, test } from 'vitest';
import { findingsOf, missingIn, type Node, points, recordOf, said } from './tree.js';

const group = (id: string, children: readonly Node[], more: object = {}): Node => ({
  id,
  max: 20,
  combine: 'sum',
  children,
  ...more,
});
const bonus = (id: string) => points(id, 5, { role: 'bonus', whenMissing: 'zero' });
const penalty = (id: string) => points(id, 5, { role: 'penalty', whenMissing: 'zero' });
const [a, b] = [points('a', 10), points('b', 10)];
const zero = { policies: { whenMissing: 'zero' } };

test('three blank cells are three findings, each with its node, its facts and the points at stake', () => {
  const sheet = group('total', [points('a', 14), points('b', 14), points('c', 14), points('d', 58)], { max: 100 });
  const record = recordOf([sheet], { unit: { facts: { d: 58 } } }, zero);

  expect(said(record, 'unit', 'total')).toBe('58 of 100, 58 %, converted 58');
  expect(missingIn(record, 'unit')).toEqual(['a lacks a: zero, 14', 'b lacks b: zero, 14', 'c lacks c: zero, 14']);
});

test('a group that a missing figure withholds, and that counts as zero, tells what the whole group comes to', () => {
  const inner = group('inner', [{ ...a, whenMissing: 'withhold' }, b]);
  const record = recordOf(
    [group('total', [inner, points('c', 10)], { max: 30 })],
    { unit: { facts: { b: 6, c: 5 } } },
    zero,
  );

  expect(said(record, 'unit', 'total')).toBe('5 of 30, 50/3 %, converted 5');
  expect(missingIn(record, 'unit')).toEqual(['a lacks a: withhold, 10', 'inner lacks a: zero, 20']);
});

test('a bonus and a penalty tell that they stand outside the maximum', () => {
  const record = recordOf(
    [group('total', [a, bonus('b'), penalty('c')], { max: 10 })],
    { unit: { facts: { a: 6 } } },
    zero,
  );

  expect(missingIn(record, 'unit')).toEqual(['b lacks b: zero, 5 bonus', 'c lacks c: zero, 5 penalty']);
});

test('what counts nowhere is not told: informational rows, rows that do not apply, and own points that were not given', () => {
  const rows = [
    points('a', 10),
    points('b', 0, { role: 'informational' }),
    points('c', 10, { appliesTo: { attribute: 'urban' } }),
  ];
  const given = { facts: { a: 6 }, urban: false, criteria: { c: { claimed: 3 } } };
  const record = recordOf([group('total', rows)], { unit: given }, zero);

  expect(missingIn(record, 'unit')).toEqual([]);
  expect(missingIn(record, 'unit', 'claimed')).toEqual([]);
});

test('a figure that the verifier supplied is missing in what was reported alone', () => {
  const record = recordOf(
    [group('total', [a, b])],
    { unit: { facts: { a: 6 }, verifications: [{ fact: 'b', value: 4 }] } },
    { ...zero, procedure: { ranked: 'verified' } },
  );

  expect(missingIn(record, 'unit')).toEqual(['b lacks b: zero, 10']);
  expect(missingIn(record, 'unit', 'verified')).toEqual([]);
});

test('a level that was not earned because its gate reads a missing figure says which figure', () => {
  const levels = {
    by: 'points',
    basis: 'exact',
    steps: [
      { id: 'I', title: { vi: 'I' }, atLeast: 5, gate: { '>=': [{ var: 'c' }, 1] } },
      { id: 'II', title: { vi: 'II' }, atLeast: 5 },
    ],
    floor: { id: 'none', title: { vi: 'Không' } },
  };
  const record = recordOf([group('total', [a, b], { levels })], { unit: { facts: { a: 6, b: 4 } } }, zero);

  expect(missingIn(record, 'unit')).toEqual(['total lacks c: gate, 20']);
});

test('a blank that a rule has a word for is no missing figure', () => {
  const rule = { logic: { if: [{ present: 'a' }, { var: 'a' }, 0] } };
  const record = recordOf([group('total', [{ id: 'x', max: 10, rule }, b])], { unit: { facts: { b: 4 } } }, zero);

  expect(said(record, 'unit', 'x')).toBe('0 of 10, 0 %');
  expect(findingsOf(record, 'unit')).toEqual([]);
});
