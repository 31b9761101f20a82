import { expect, test } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import { faults, shapeFaults } from '../support/lowered.js';

/** "path: fact type", a line for each thing that the rule reads; `?` where it may be absent. */
function readsOf(rule: Readonly<Record<string, unknown>>): readonly string[] {
  expect(shapeFaults(rule)).toEqual([]);
  const [[name, params] = []] = Object.entries(rule);
  const kind = KINDS.find((one) => one.kind === name);
  const reads = kind?.reads(params as never) ?? [];
  return reads.map(
    ({ at, fact, type, optional }) =>
      `${at.join('.')}: ${typeof fact === 'string' ? fact : 'expression'} ${type}${optional ? '?' : ''}`,
  );
}

/** "path: maximum", a line for each rule inside the rule; `?` where it may lack figures. */
function partsOf(rule: Readonly<Record<string, unknown>>): readonly string[] {
  const [[name, params] = []] = Object.entries(rule);
  const kind = KINDS.find((one) => one.kind === name);
  return (kind?.parts?.(params as never) ?? []).map(
    ({ at, max, optional }) => `${at.join('.')}: ${max}${optional ? '?' : ''}`,
  );
}

const sum = { '+': [{ var: 'a' }, 1] };

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ['a flag', { flag: { when: 'a' } }, ['when: a boolean']],
  ['a flag of all', { flag: { all: ['a', 'b'] } }, ['all.0: a boolean', 'all.1: b boolean']],
  ['a flag of any', { flag: { any: ['a', 'b'] } }, ['any.0: a boolean', 'any.1: b boolean']],
  ['a choice', { choice: { fact: 'a', points: { x: '1' } } }, ['fact: a choice']],
  ['a mark', { mark: { fact: 'a' } }, ['fact: a mark']],
  ['a share', { share: { part: 'a', whole: 'b', whenZero: 'zero' } }, ['part: a number', 'whole: b number']],
  ['bands', { bands: { of: 'a', points: [{ atLeast: '1', points: '1' }], otherwise: '0' } }, ['of: a countable']],
  ['bands of an expression', { bands: { of: sum, points: [{ points: '1' }] } }, ['of: expression number']],
  [
    'bands of a ratio',
    { bands: { of: { part: 'a', whole: 'b', whenZero: 'zero' }, points: [{ points: '1' }] } },
    ['of.part: a number', 'of.whole: b number'],
  ],
  ['points for each', { 'per-item': { count: 'a', each: '1', atMost: '5' } }, ['count: a countable']],
  ['points for each of a sum', { 'per-item': { count: sum, each: '1', atMost: '5' } }, ['count: expression number']],
  [
    'a position between goalposts',
    { goalposts: { of: 'a', low: '0', high: '9', prefer: 'high', whenOutside: 'clamp' } },
    ['of: a countable'],
  ],
  [
    'a deduction',
    {
      deduct: {
        from: '5',
        notBelow: '0',
        items: [
          { when: 'a', points: '1' },
          { count: 'b', each: '1' },
        ],
      },
    },
    ['items.0.when: a boolean', 'items.1.count: b countable'],
  ],
  [
    'a checklist',
    { checklist: { items: ['a', 'b'], need: '1', unanswered: 'missing' } },
    ['items.0: a boolean', 'items.1: b boolean'],
  ],
  [
    'a checklist with points',
    { checklist: { items: { a: '1', b: '2' }, need: 'sum', unanswered: 'not-met' } },
    ['items.a: a boolean?', 'items.b: b boolean?'],
  ],
  [
    'a comparison with others',
    { relative: { of: 'a', cohort: 'all', method: 'min-max', whenFlat: 'zero' } },
    ['of: a countable?'],
  ],
  ['an expression', { logic: sum }, []],
])('%s says what it reads, of which type, and where', (_, rule, expected) => {
  expect(readsOf(rule)).toEqual(expected);
});

const inside = [
  { max: '3', rule: { flag: { when: 'a' } } },
  { max: '2', rule: { flag: { when: 'b' } } },
];

test('a rule of rules says where each stands, and whether it may lack figures', () => {
  expect(partsOf({ 'best-of': { cases: inside, unanswered: 'missing' } })).toEqual([
    'cases.0.rule: 3',
    'cases.1.rule: 2',
  ]);
  expect(partsOf({ 'best-of': { cases: inside, unanswered: 'not-met' } })).toEqual([
    'cases.0.rule: 3?',
    'cases.1.rule: 2?',
  ]);
  expect(partsOf({ 'sum-of': inside })).toEqual(['0.rule: 3', '1.rule: 2']);
});

test.each([
  ['a choice', { choice: { fact: 'a', points: { x: '1' } } }],
  ['a mark', { mark: { fact: 'a' } }],
  ['a share', { share: { part: 'a', whole: 'b', whenZero: 'zero' } }],
  ['bands', { bands: { of: 'a', points: [{ atLeast: '1', points: '1' }], otherwise: '0' } }],
])('%s of a fact that nobody declares finds nothing of its own: that is told once, elsewhere', (_, rule) => {
  expect(faults(rule, { max: '5', facts: {} })).toEqual([]);
});
