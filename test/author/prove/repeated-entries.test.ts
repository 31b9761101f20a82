import { expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

const title = { vi: 'Ví dụ' };
const TIE = { of: 'one', by: 'points', prefer: 'high' };
const FACT = { fact: 'errors', prefer: 'low' };

const FACTS = [
  { id: 'errors', type: 'count', max: 100 },
  { id: 'has-plan', type: 'boolean' },
  { id: 'has-report', type: 'boolean' },
];

/** The places of repeated entries, from the tier on. */
function repeated(rule: object, tieBreak: readonly object[] = []): readonly string[] {
  const ranking = { id: 'places', of: 'one', by: 'points', basis: 'exact', cohort: 'all', tieBreak };
  const criteria = [{ id: 'one', title, max: 10, rule }];
  const rankings = [{ ...ranking, ties: 'competition', notSubmitted: 'omit' }];
  const tiers = [{ id: 'commune', title, cohorts: [{ id: 'all' }], criteria, rankings }];
  return proofOf(packOf(FACTS, [], { tiers }))
    .findings.filter(({ code }) => code === 'entry-repeated')
    .map(({ path }) => path.slice(2).join('/'));
}

const each = { count: 'errors', each: 1 };

test.each([
  ['a deduction', { deduct: { items: [each, { when: 'has-plan', points: 2 }, each], notBelow: 0 } }, 'deduct/items/2'],
  [
    'the same with its keys in another order',
    { deduct: { items: [each, { each: 1, count: 'errors' }], notBelow: 0 } },
    'deduct/items/1',
  ],
  [
    'a condition of `or`',
    { logic: { if: [{ or: [{ '>': [{ var: 'errors' }, 5] }, { '>': [{ var: 'errors' }, 5] }] }, 10, 0] } },
    'logic/if/0/or/1',
  ],
  [
    'a figure that is added',
    { logic: { min: [10, { '+': [{ var: 'errors' }, { var: 'errors' }] }] } },
    'logic/min/1/+/1',
  ],
  ['a value of a list', { logic: { if: [{ in: [{ var: 'errors' }, [2, 3, 2]] }, 10, 0] } }, 'logic/if/0/in/1/2'],
  [
    'the rule of a case, which has another maximum',
    {
      'best-of': {
        unanswered: 'not-met',
        cases: [
          { max: 4, rule: { flag: { when: 'has-plan' } } },
          { max: 10, rule: { flag: { when: 'has-plan' } } },
        ],
      },
    },
    'best-of/cases/1',
  ],
  ['a statement of which all must hold', { flag: { all: ['has-plan', 'has-report', 'has-plan'] } }, 'flag/all/2'],
])('%s that stands twice is told', (_, rule, place) => {
  expect(repeated(rule)).toEqual([`criteria/0/rule/${place}`]);
});

test.each([
  ['deductions that differ', { deduct: { items: [each, { count: 'errors', each: 2 }], notBelow: 0 } }],
  ['a figure twice in a product', { logic: { min: [{ '*': [{ var: 'errors' }, { var: 'errors' }] }, 10] } }],
  [
    'one condition in two bands of an expression',
    { logic: { if: [{ var: 'has-plan' }, 5, { var: 'has-report' }, 5, 0] } },
  ],
  [
    'numbers of a list that is counted',
    { logic: { min: [{ '+': [{ largest: [[3, 3, 2], 2] }, { var: 'errors' }] }, 10] } },
  ],
  ['a number that is added twice', { logic: { min: [{ '+': [2, 2, { var: 'errors' }] }, 10] } }],
  [
    'sums of the same conditions',
    { logic: { '+': [{ if: [{ var: 'has-plan' }, 5, 0] }, { if: [{ var: 'has-plan' }, 5, 0] }] } },
  ],
  [
    'cases of different rules with one maximum',
    {
      'best-of': {
        unanswered: 'not-met',
        cases: [
          { max: 10, rule: { flag: { when: 'has-plan' } } },
          { max: 10, rule: { flag: { when: 'has-report' } } },
        ],
      },
    },
  ],
  [
    'a fact in two conditions',
    { logic: { if: [{ and: [{ '>': [{ var: 'errors' }, 1] }, { '<': [{ var: 'errors' }, 5] }] }, 10, 0] } },
  ],
])('%s is no repetition', (_, rule) => {
  expect(repeated(rule)).toEqual([]);
});

test('what is compared twice in a tie is told, and what is compared in two ways is not', () => {
  const rule = { flag: { when: 'has-plan' } };

  expect(repeated(rule, [TIE, FACT, TIE])).toEqual(['rankings/0/tieBreak/2']);
  expect(repeated(rule, [TIE, { ...TIE, by: 'percent' }, FACT])).toEqual([]);
});

test('what is repeated in a derived fact, in a relation and in the condition of a row is told there', () => {
  const facts = [
    { id: 'files', type: 'count' },
    { id: 'forms', type: 'count' },
    { id: 'all', derive: { '+': [{ var: 'files' }, { var: 'files' }] } },
  ];
  const relations = [{ holds: { or: [{ '>=': [{ var: 'forms' }, 1] }, { '>=': [{ var: 'forms' }, 1] }] } }];
  const attributes = [{ id: 'sort', type: 'choice', options: ['xa', 'phuong'], title }];
  const criteria = [
    {
      ...{ id: 'one', title, max: 5, appliesTo: { in: [{ attribute: 'sort' }, ['xa', 'xa']] } },
      rule: { 'per-item': { count: { '+': [{ var: 'forms' }, { var: 'all' }] }, each: 1, atMost: 5 } },
    },
  ];
  const { findings } = proofOf(packOf(facts, criteria, { relations, attributes }));

  expect(findings.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
    'entry-repeated facts/2/derive/+/1',
    'entry-repeated relations/0/holds/or/1',
    'entry-repeated tiers/0/criteria/0/appliesTo/in/1/1',
  ]);
});
