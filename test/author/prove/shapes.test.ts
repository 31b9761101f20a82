import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { brokenClaims, compiledOf, nodeIn, packOf, proofOf } from '../../support/proof-packs.js';

const COUNT = (id: string, more: Doc = {}) => ({ id, type: 'count', ...more });
const YES = (id: string) => ({ id, type: 'boolean' });
const number = (decimal: string) => ({ number: decimal });

interface Shape {
  readonly shape: string;
  readonly max: string;
  readonly facts: readonly Doc[];
  readonly rule: Doc;
  /** Lowest and highest, worked out by hand from the table of shapes. */
  readonly ends: readonly [string, string];
  readonly role?: string;
}

const A_OVER_T = { '/': [{ var: 'a' }, { var: 't' }] };
const LEADER = { '/': [{ var: 'al' }, { var: 'tl' }] };

/** Synthetic criteria, one for each shape of one criterion that needs no cohort (A7 and A8 do). */
const SHAPES: readonly Shape[] = [
  { shape: 'A1 yes/no', max: '2', facts: [YES('network')], rule: { flag: { when: 'network' } }, ends: ['0', '2'] },
  { shape: 'A2 A and B', max: '1', facts: [YES('a'), YES('b')], rule: { flag: { all: ['a', 'b'] } }, ends: ['0', '1'] },
  {
    shape: 'A3 choice',
    max: '1',
    facts: [{ id: 'plan', type: 'choice', options: ['on-time', 'late', 'none'] }],
    rule: { choice: { fact: 'plan', points: { 'on-time': '1', late: '0.5', none: '0' } } },
    ends: ['0', '1'],
  },
  {
    shape: 'A4 choice as a fraction of max',
    max: '10',
    facts: [{ id: 'head', type: 'choice', options: ['head', 'deputy', 'none'] }],
    rule: { choice: { fact: 'head', fractions: { head: '1', deputy: '1/2', none: '0' } } },
    ends: ['0', '10'],
  },
  {
    shape: 'A5 ratio × max',
    max: '20',
    facts: [COUNT('staff'), COUNT('computers', { atMost: 'staff' })],
    rule: { share: { part: 'computers', whole: 'staff', whenZero: 'zero' } },
    ends: ['0', '20'],
  },
  {
    shape: 'A5 ratio related by the rule alone',
    max: '20',
    facts: [COUNT('staff'), COUNT('computers')],
    rule: { share: { part: 'computers', whole: 'staff', whenZero: 'not-applicable' } },
    ends: ['0', '20'],
  },
  {
    shape: 'ratio from a floor on',
    max: '20',
    facts: [COUNT('staff'), COUNT('computers', { atMost: 'staff' })],
    rule: { share: { part: 'computers', whole: 'staff', atLeast: '80', whenZero: 'zero' } },
    ends: ['0', '20'],
  },
  {
    shape: 'A6 ratio of the complement',
    max: '3',
    facts: [COUNT('complaints'), COUNT('overdue', { atMost: 'complaints' })],
    rule: { share: { part: 'overdue', whole: 'complaints', complement: true, whenZero: 'full' } },
    ends: ['0', '3'],
  },
  {
    shape: 'A9 steps on a count',
    max: '20',
    facts: [COUNT('meetings')],
    rule: {
      bands: {
        of: 'meetings',
        points: [
          { atLeast: '4', points: '20' },
          { atLeast: '3', below: '4', points: '15' },
          { atLeast: '2', below: '3', points: '10' },
          { atLeast: '1', below: '2', points: '5' },
          { below: '1', points: '0' },
        ],
      },
    },
    ends: ['0', '20'],
  },
  {
    shape: 'A10 tiers, lower bound inclusive',
    max: '2',
    facts: [{ id: 'score', type: 'number', min: '0', max: '100' }],
    rule: {
      bands: {
        of: 'score',
        points: [
          { atLeast: '90', points: '2' },
          { atLeast: '80', below: '90', points: '1' },
          { atLeast: '70', below: '80', points: '0.5' },
          { atLeast: '50', below: '70', points: '0.25' },
          { below: '50', points: '0' },
        ],
      },
    },
    ends: ['0', '2'],
  },
  {
    shape: 'A11 tiers of a percent, upper bound inclusive',
    max: '2',
    facts: [COUNT('files'), COUNT('online', { atMost: 'files' })],
    rule: {
      bands: {
        of: { part: 'online', whole: 'files', whenZero: 'zero' },
        points: [
          { above: '90', points: '2' },
          { atLeast: '70', atMost: '90', points: '1' },
          { below: '70', points: '0' },
        ],
      },
    },
    ends: ['0', '2'],
  },
  {
    shape: 'A12 per item, capped',
    max: '5',
    facts: [COUNT('applications')],
    rule: { 'per-item': { count: 'applications', each: '1', atMost: '5' } },
    ends: ['0', '5'],
  },
  {
    shape: 'A13 sum of parts',
    max: '50',
    facts: [COUNT('staff'), COUNT('on-wan', { atMost: 'staff' }), COUNT('applications')],
    rule: {
      'sum-of': [
        { max: '45', rule: { share: { part: 'on-wan', whole: 'staff', whenZero: 'zero' } } },
        { max: '5', rule: { 'per-item': { count: 'applications', each: '1', atMost: '5' } } },
      ],
    },
    ends: ['0', '50'],
  },
  {
    shape: 'A14 halves',
    max: '10',
    facts: [YES('attends'), YES('chairs')],
    rule: { checklist: { items: { attends: '5', chairs: '5' }, need: 'sum', unanswered: 'missing' } },
    ends: ['0', '10'],
  },
  {
    shape: 'A15 best of cases',
    max: '60',
    facts: [YES('centre'), YES('tier-two'), YES('tier-three')],
    rule: {
      'best-of': {
        unanswered: 'not-met',
        cases: [
          { max: '35', rule: { flag: { when: 'centre' } } },
          { max: '50', rule: { flag: { when: 'tier-two' } } },
          { max: '60', rule: { flag: { all: ['centre', 'tier-three'] } } },
        ],
      },
    },
    ends: ['0', '60'],
  },
  {
    shape: 'A16 from max, deduct per error',
    max: '30',
    facts: [COUNT('errors')],
    rule: { deduct: { items: [{ count: 'errors', each: '3' }], notBelow: '0' } },
    ends: ['0', '30'],
  },
  {
    shape: 'A18 a deduction per case, capped',
    max: '5',
    facts: [COUNT('late')],
    rule: { 'per-item': { count: 'late', each: '0.5', atMost: '5' } },
    ends: ['0', '5'],
  },
  {
    shape: 'A19 late or poor work loses points',
    max: '10',
    facts: [YES('late'), COUNT('returned')],
    rule: {
      deduct: {
        items: [
          { when: 'late', points: '4' },
          { count: 'returned', each: '1' },
        ],
        notBelow: '2',
      },
    },
    ends: ['2', '10'],
  },
  {
    shape: 'A20 another index as input',
    max: '50',
    facts: [{ id: 'par-index', type: 'mark', provider: 'home-affairs', min: '0', max: '100', places: 2 }],
    rule: { mark: { fact: 'par-index', outOf: '100' } },
    ends: ['0', '50'],
  },
  {
    shape: 'A21 survey points',
    max: '16',
    facts: [{ id: 'survey', type: 'mark', provider: 'institute', min: '0', max: '16', places: 2 }],
    rule: { mark: { fact: 'survey' } },
    ends: ['0', '16'],
  },
  {
    shape: 'A23 target against leader, piecewise',
    max: '4',
    // a leader is above its target, and nobody is ahead of the leader
    facts: [
      COUNT('a', { max: '1000' }),
      COUNT('t', { min: '1', max: '1000' }),
      COUNT('al', { max: '1000' }),
      COUNT('tl', { min: '1', max: '1000' }),
    ],
    rule: {
      logic: {
        if: [
          { '<=': [A_OVER_T, 1] },
          { '*': [2, A_OVER_T] },
          { and: [{ '<=': [A_OVER_T, LEADER] }, { '>': [LEADER, 1] }] },
          { '+': [2, { '*': [2, { '/': [{ '-': [A_OVER_T, 1] }, { '-': [LEADER, 1] }] }] }] },
          4,
        ],
      },
    },
    ends: ['0', '4'],
  },
  {
    shape: 'A24 gated on a target',
    max: '6',
    facts: [YES('met'), COUNT('done', { atMost: 'all' }), COUNT('all')],
    rule: {
      logic: {
        if: [
          { var: 'met' },
          { if: [{ '>': [{ var: 'all' }, 0] }, { '*': [6, { '/': [{ var: 'done' }, { var: 'all' }] }] }, number('0')] },
          number('0'),
        ],
      },
    },
    ends: ['0', '6'],
  },
  {
    shape: 'goalposts, the lower the better',
    max: '9',
    facts: [{ id: 'days', type: 'number', places: 1 }],
    rule: { goalposts: { of: 'days', low: '2', high: '12', prefer: 'low', whenOutside: 'clamp' } },
    ends: ['0', '9'],
  },
  {
    shape: 'goalposts with points at the worse one',
    max: '9',
    facts: [{ id: 'days', type: 'number', places: 1 }],
    rule: { goalposts: { of: 'days', low: '2', high: '12', prefer: 'low', from: '1.5', whenOutside: 'clamp' } },
    ends: ['1.5', '9'],
  },
  {
    shape: 'days between two dates',
    max: '10',
    facts: [
      { id: 'due', type: 'date' },
      { id: 'sent', type: 'date' },
    ],
    rule: { logic: { max: [0, { '-': [10, { max: [0, { days: [{ var: 'due' }, { var: 'sent' }] }] }] }] } },
    ends: ['0', '10'],
  },
];

describe('each shape of one criterion is bounded exactly, and inputs reach both ends', () => {
  test.each(SHAPES)('$shape', ({ facts, rule, max, ends }) => {
    const pack = packOf(facts, [{ id: 'one', max, rule }]);
    const proof = proofOf(pack);
    const { low, high, attained, verdict } = nodeIn(proof, 'one');

    expect({ low, high, verdict }).toEqual({ low: ends[0], high: ends[1], verdict: 'proven' });
    expect([attained.low?.points, attained.high?.points]).toEqual(ends);
    expect(brokenClaims(compiledOf(pack), proof)).toEqual([]);
  });
});

test('A17, A22: bonus stands above the scale, and what is collected has no points; the scale is proven', () => {
  const pack = packOf(
    [YES('done'), YES('prize'), COUNT('villages')],
    [
      {
        id: 'total',
        max: '97',
        combine: 'sum',
        children: [
          { id: 'work', max: '97', rule: { flag: { when: 'done' } } },
          { id: 'prizes', max: '10', role: 'bonus', rule: { flag: { when: 'prize' } } },
          {
            id: 'smart',
            max: '0',
            role: 'informational',
            rule: { 'per-item': { count: 'villages', each: '0', atMost: '0' } },
          },
        ],
      },
    ],
  );
  const proof = proofOf(pack);

  expect(proof.nodes.map(({ node, low, high, verdict }) => [node, low, high, verdict])).toEqual([
    ['total', '0', '97', 'proven'],
    ['work', '0', '97', 'proven'],
    ['prizes', '0', '10', 'proven'],
    ['smart', '0', '0', 'proven'],
  ]);
  expect(proof.findings).toEqual([]);
});

test('what is for information alone has no maximum: it is neither above it, nor below it, nor undecided', () => {
  const informational = (id: string, logic: unknown) => ({ id, max: '0', role: 'informational', rule: { logic } });
  const x = { var: 'x' };
  const mean = { cohort: ['all', 'mean', x] };
  const deviation = { cohort: ['all', 'sd', x, 'population'] };
  const pack = packOf(
    [{ id: 'x', type: 'number', min: '1', max: '100' }],
    [
      { id: 'row', max: '100', rule: { logic: x } },
      informational('z', { '/': [{ '-': [x, mean] }, { '+': [1, deviation] }] }),
      informational('length', { root: [{ '+': [{ '*': [x, x] }, mean] }, 2] }),
      informational('below', { '-': [0, x] }),
    ],
  );

  const { nodes, findings } = proofOf(pack);

  expect(nodes.map(({ node, verdict }) => [node, verdict])).toEqual([
    ['row', 'proven'],
    ['z', 'proven'],
    ['length', 'proven'],
    ['below', 'proven'],
  ]);
  expect(findings.map(({ code }) => code)).toEqual([]);
});
