import { expect, test } from 'vitest';
import { missingIn, type Node, points, recordOf, said } from './tree.js';

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

const orNothing = (id: string) => ({ if: [{ present: id }, { var: id }, 0] });
const of = (rule: object, more: object = {}): Node => ({ id: 'x', max: 10, rule, ...more });
const blankIn = (x: Node, given: object = {}, keys: object = {}) =>
  missingIn(recordOf([group('total', [x, b])], { unit: { facts: { b: 4, ...given } } }, { ...zero, ...keys }), 'unit');

test('a blank that a rule has a word for is told, and counts as the rule says', () => {
  const record = recordOf(
    [group('total', [of({ logic: orNothing('a') }), b])],
    { unit: { facts: { b: 4 } }, other: { facts: { a: 3, b: 4 } } },
    zero,
  );

  expect(said(record, 'unit', 'x')).toBe('0 of 10, 0 %');
  expect(missingIn(record, 'unit')).toEqual(['x lacks a: rule, 10']);
  expect(missingIn(record, 'other')).toEqual([]);
});

test.each([
  [
    'an item of a checklist that is not met',
    { checklist: { items: ['yes', 'sure'], need: 'all', unanswered: 'not-met' } },
    'yes, sure',
  ],
  [
    'items that are added up',
    { checklist: { items: { yes: 4, sure: 6 }, need: 'sum', unanswered: 'not-met' } },
    'yes, sure',
  ],
  [
    'a case of which the facts are absent',
    {
      'best-of': {
        cases: [
          { max: 10, rule: { share: { part: 'part', whole: 'whole', whenZero: 'zero' } } },
          { max: 5, rule: { logic: { var: 'b' } } },
        ],
        unanswered: 'not-met',
      },
    },
    'part, whole',
  ],
  ['a part of a sum', { 'sum-of': [{ max: 10, rule: { logic: orNothing('a') } }] }, 'a'],
  ['an operand that is computed', { 'per-item': { count: orNothing('a'), each: 1, atMost: 10 } }, 'a'],
])('%s is told with every fact that is absent', (_, rule, facts) => {
  expect(blankIn(of(rule))).toEqual([`x lacks ${facts}: rule, 10`]);
});

test('a blank of which the answer does not depend is not told: what is not read is not missing', () => {
  const rule = { logic: { if: [{ '>': [{ var: 'b' }, 3] }, 5, orNothing('a')] } };

  expect(blankIn(of(rule))).toEqual([]);
  expect(blankIn(of(rule), { b: 2 })).toEqual(['x lacks a: rule, 10']);
});

test('a blank that decides whether a criterion applies is told, once, whichever way it decides', () => {
  const inner = (appliesTo: object) => group('x', [points('c', 10), points('d', 10)], { appliesTo });
  const given = { c: 1, d: 1 };

  expect(blankIn(inner({ present: 'a' }), given)).toEqual(['x lacks a: rule, 20']);
  expect(blankIn(inner({ '!': { present: 'a' } }), given)).toEqual(['x lacks a: rule, 20']);
});

test('what counts nowhere is not told of a blank either: informational rows, a row above that does not apply, points that a verifier set', () => {
  const away = group('above', [of({ logic: orNothing('a') })], { appliesTo: { attribute: 'urban' } });
  const record = recordOf(
    [group('total', [away, of({ logic: orNothing('a') }, { id: 'y', max: 0, role: 'informational' }), b])],
    { unit: { facts: { b: 4 }, urban: false } },
    zero,
  );
  const awarded = recordOf(
    [group('total', [of({ logic: orNothing('a') }, { mayAward: 'verifier' }), b])],
    { unit: { facts: { b: 4 }, verifications: [{ criterion: 'x', points: 7 }] } },
    { ...zero, procedure: { ranked: 'verified' } },
  );

  expect(missingIn(record, 'unit')).toEqual([]);
  expect(missingIn(awarded, 'unit')).toEqual(['x lacks a: rule, 10']);
  expect(missingIn(awarded, 'unit', 'verified')).toEqual([]);
});

test('a blank of which the condition of a level says what it comes to is told of the level', () => {
  const step = (gate: object) => ({
    by: 'points',
    basis: 'exact',
    steps: [{ id: 'I', title: { vi: 'I' }, atLeast: 5, gate }],
    floor: { id: 'none', title: { vi: 'Không' } },
  });
  const told = (gate: object) =>
    missingIn(recordOf([group('total', [a, b], { levels: step(gate) })], { unit: { facts: { a: 6, b: 4 } } }), 'unit');

  expect(told({ '>=': [orNothing('c'), 1] })).toEqual(['total lacks c: gate-rule, 20']);
  expect(told({ and: [{ '!': { present: 'd' } }, { '>=': [{ var: 'c' }, 1] }] })).toEqual([
    'total lacks c: gate, 20',
    'total lacks d: gate-rule, 20',
  ]);
});

test('a criterion that stands alone has no parent: a missing figure leaves it without a value, whatever its policy', () => {
  const record = recordOf([a, group('total', [b, points('c', 10)])], { unit: { facts: {} } }, zero);
  const apart = recordOf([group('above', [b], { whenMissing: 'withhold' })], { unit: { facts: {} } });

  expect(said(record, 'unit', 'a')).toBe('missing: a');
  expect(missingIn(record, 'unit')).toEqual(['a lacks a: withhold, 10', 'b lacks b: zero, 10', 'c lacks c: zero, 10']);
  // the group itself has no parent that could count it
  expect(said(apart, 'unit', 'above')).toBe('missing: b');
  expect(missingIn(apart, 'unit')).toEqual(['b lacks b: withhold, 10']);
});

test('a figure that a gate needs and that it asks for as well is told once, as what it lacks', () => {
  const gate = { or: [{ '!': { present: 'd' } }, { '>=': [{ var: 'c' }, 1] }] };
  const both = { and: [{ or: [{ present: 'c' }, true] }, { '>=': [{ '+': [{ var: 'c' }, { var: 'd' }] }, 1] }] };
  const told = (asked: object) => {
    const levels = {
      by: 'points',
      basis: 'exact',
      steps: [
        { id: 'I', title: { vi: 'I' }, atLeast: 5, gate: asked },
        { id: 'II', title: { vi: 'II' }, atLeast: 5, gate: { '>=': [{ var: 'c' }, 2] } },
      ],
      floor: { id: 'none', title: { vi: 'Không' } },
    };
    return missingIn(recordOf([group('total', [a, b], { levels })], { unit: { facts: { a: 6, b: 4 } } }), 'unit');
  };

  expect(told(gate)).toEqual(['total lacks d: gate-rule, 20']);
  expect(told(both)).toEqual(['total lacks c, d: gate, 20']);
});

test('a blank that a condition above reads is told there, and not again of each row below', () => {
  const optional = (id: string) => ({ or: [{ present: id }, true] });
  const row = points('c', 10, { appliesTo: optional('d') });
  const inner = group('x', [row, points('b', 10)], { appliesTo: optional('a') });
  const record = recordOf([group('total', [inner])], { unit: { facts: { b: 1, c: 1 } } });
  const away = group('x', [row, points('b', 10)], { appliesTo: { present: 'a' } });
  const without = recordOf([group('total', [away, points('b', 10, { id: 'y' })])], { unit: { facts: { b: 1, c: 1 } } });

  expect(missingIn(record, 'unit')).toEqual(['c lacks d: rule, 10', 'x lacks a: rule, 20']);
  expect(missingIn(without, 'unit')).toEqual(['x lacks a: rule, 20']);
});

test('of a checklist the items without an answer are told, and none where it does not apply', () => {
  const rule = { checklist: { items: ['yes', 'sure'], need: 'all', unanswered: 'not-met' } };
  const told = (facts: object, urban: boolean) =>
    missingIn(
      recordOf([of(rule, { appliesTo: { attribute: 'urban' } })], { unit: { facts: facts as never, urban } }),
      'unit',
    );

  expect(told({ yes: true }, true)).toEqual(['x lacks sure: rule, 10']);
  expect(told({ yes: true, sure: false }, true)).toEqual([]);
  expect(told({}, false)).toEqual([]);
});
