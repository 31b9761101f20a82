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
])('%s is no repetition', (_, rule) => {
  expect(repeated(rule)).toEqual([]);
});

test('what is compared twice in a tie is told, and what is compared in two ways is not', () => {
  const rule = { flag: { when: 'has-plan' } };

  expect(repeated(rule, [TIE, FACT, TIE])).toEqual(['rankings/0/tieBreak/2']);
  expect(repeated(rule, [TIE, { ...TIE, by: 'percent' }, FACT])).toEqual([]);
});
