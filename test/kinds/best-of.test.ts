import { expect, test } from 'vitest';
import { factsRead } from '../../src/logic/facts-read.js';
import { faults, lowered, shapeFaults } from '../support/lowered.js';

const facts = {
  'has-centre': 'boolean',
  'meets-tier-2': 'boolean',
  'meets-tier-3': 'boolean',
  rooms: 'count',
  plan: { type: 'choice', options: ['only'] },
} as const;
const standards = [
  { max: 15, rule: { flag: { when: 'meets-tier-2' } } },
  { max: 25, rule: { flag: { when: 'meets-tier-3' } } },
];

test('a data centre, max 60: having one 35, then the best of the standards met (examples/shapes/A15)', () => {
  const parts = [
    { max: 35, rule: { flag: { when: 'has-centre' } } },
    { max: 25, rule: { 'best-of': { cases: standards, unanswered: 'missing' } } },
  ];
  const { points } = lowered({ 'sum-of': parts }, { max: '60', facts });

  expect(points({ 'has-centre': true, 'meets-tier-2': false, 'meets-tier-3': false })).toBe('35');
  expect(points({ 'has-centre': true, 'meets-tier-2': true, 'meets-tier-3': false })).toBe('50');
  expect(points({ 'has-centre': true, 'meets-tier-2': true, 'meets-tier-3': true })).toBe('60');
  expect(points({ 'has-centre': true, 'meets-tier-2': true })).toBe('missing: meets-tier-3');
});

test('unanswered: not-met gives a case with an absent fact 0, and the others their points', () => {
  const { points, reasons } = lowered({ 'best-of': { cases: standards, unanswered: 'not-met' } }, { max: '25', facts });

  expect(points({ 'meets-tier-2': true })).toBe('15');
  expect(points({ 'meets-tier-2': true, 'meets-tier-3': false })).toBe('15');
  expect(points({ 'meets-tier-3': true })).toBe('25');
  expect(points({})).toBe('0');
  expect(reasons({ 'meets-tier-2': true })).toEqual(['best', 'met']);
});

test('no case earns from nothing: a choice of one option, a checklist that counts absence as no', () => {
  const cases = [
    { max: 5, rule: { choice: { fact: 'plan', points: { only: 5 } } } },
    {
      max: 6,
      rule: { checklist: { items: { 'has-centre': 2, 'meets-tier-2': 4 }, need: 'sum', unanswered: 'not-met' } },
    },
  ];
  const { points } = lowered({ 'best-of': { cases, unanswered: 'not-met' } }, { max: '6', facts });

  expect(points({})).toBe('0');
  expect(points({ plan: 'only' })).toBe('5');
  expect(points({ 'has-centre': true })).toBe('2');
  expect(points({ plan: 'only', 'has-centre': true, 'meets-tier-2': true })).toBe('6');
});

test('the facts of an expression are those read outside lists and not asked the presence of', () => {
  expect(
    factsRead({ '+': [{ var: 'a' }, { count: { filter: [{ var: 'list' }, { '>': [{ var: 'points' }, 1] }] } }] }),
  ).toEqual(['a', 'list']);
  expect(
    factsRead({ and: [{ present: 'a' }, { present: { var: 'b' } }, { var: 'a' }, { var: ['b'] }, { var: 'c' }] }),
  ).toEqual(['c']);
  expect(factsRead({ reduce: [{ var: 'list' }, { var: 'current' }, { var: 'start' }] })).toEqual(['list', 'start']);
});

test('a case above the maximum is told', () => {
  expect(faults({ 'best-of': { cases: standards, unanswered: 'missing' } }, { max: '20', facts })).toEqual([
    'points-above-max at cases.1.max points=25 max=20',
  ]);
});

test('unanswered is never guessed, and there is at least one case', () => {
  expect(shapeFaults({ 'best-of': { cases: [] } })).toEqual([
    'key-missing at best-of.unanswered',
    'list-empty at best-of.cases',
  ]);
});
