import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NodeProof, prove } from '../../../src/author/index.js';
import { compilePack } from '../../../src/index.js';
import { outsideBounds } from '../../support/outside-bounds.js';
import { brokenClaims } from '../../support/proof-packs.js';
import { assessmentOf, packOf, type Rules, tierOf, type Unit } from '../../together/house.js';

const x = { var: 'x' };
const relative = (method: string, more: object = {}) => ({
  relative: { of: 'x', cohort: 'all', whenFlat: 'zero', method, ...more },
});
const fromZero = (method: string, more: object = {}) => relative(method, { of: { max: [x, 0] }, ...more });
const cohort = (...operands: readonly unknown[]) => ({ logic: { cohort: operands } });

const RULES: Rules = {
  high: [10, relative('min-max', { from: 1, whenFlat: 'full' })],
  low: [10, relative('min-max', { prefer: 'low', whenFlat: 'unscorable' })],
  share: [10, fromZero('share-of-max', { whenFlat: 'full' })],
  town: [10, relative('min-max', { cohort: 'urban', whenFlat: 'not-applicable' })],
  kind: [10, fromZero('share-of-max', { cohort: 'kinds' })],
  score: [10, relative('z-score', { sd: 'sample', within: 1 })],
  far: [10, relative('z-score', { sd: 'population', within: 2 })],
  place: [10, relative('rank', { ties: 'average' })],
  dense: [10, relative('rank', { ties: 'dense', prefer: 'low' })],
  modified: [10, relative('rank', { ties: 'modified' })],
  above: [10, relative('percentile', { percentile: 'linear' })],
  nearest: [10, relative('percentile', { percentile: 'nearest-rank', from: 2 })],
  most: [10, cohort('all', 'max', x)],
  middle: [10, cohort('urban', 'percentile', x, 50, 'linear')],
  count: [10, cohort('kinds', 'count', x)],
  passing: [10, cohort('all', 'share', { '>': [x, { var: 'y' }] })],
  every: [10, { logic: { if: [{ cohort: ['all', 'every', { '>': [x, 3] }] }, 10, 0] } }],
  gap: [10, { logic: { '-': [{ cohort: ['all', 'max', x] }, x] } }],
  'perhaps-outside': [
    10,
    { logic: { if: [{ 'in-cohort': 'urban' }, { '-': [x, { cohort: ['urban', 'min', x] }] }, { '*': [0, x] }] } },
  ],
  absent: [10, { logic: { '-': [{ cohort: ['all', 'max', x] }, { if: [{ present: 'x' }, x, 0] }] } }],
  mean: [10, cohort('all', 'mean', x)],
};

const compiled = compilePack(packOf(RULES, { collects: 'commune' }, [tierOf('commune', { own: [10, { logic: x }] })]));
const proof = prove(compiled);
const node = (id: string): NodeProof | undefined => proof.nodes.find((one) => one.node === id);
const ends = (id: string) => [node(id)?.low, node(id)?.high].join(' ');

const figure = fc.integer({ min: -400, max: 400_000 }).map((cents) => String(cents / 4));
const unit: fc.Arbitrary<Unit> = fc.record({
  facts: fc.option(
    fc.record({ x: fc.oneof(figure, fc.constantFrom('0', '1', '-100', '100000')), y: figure }, { requiredKeys: [] }),
    { nil: undefined },
  ),
  urban: fc.boolean(),
  kind: fc.constantFrom('plain' as const, 'hill' as const),
}) as fc.Arbitrary<Unit>;

test('no cohort leaves the bounds of what reads it', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units) => {
      const named = Object.fromEntries(units.map((one, index) => [`u${index}`, one]));
      expect(outsideBounds(compiled, assessmentOf(named))).toEqual([]);
    }),
    { seed: 21, numRuns: 300 },
  );
});

describe('a position among others is from the lowest points to the maximum, and both are met', () => {
  test.each([
    ['high', '1 10'],
    ['low', '0 10'],
    ['share', '0 10'],
    ['town', '0 10'],
    ['kind', '0 10'],
    ['score', '0 10'],
    ['place', '0 10'],
    ['dense', '0 10'],
    ['modified', '0 10'],
  ])('%s', (id, expected) => {
    expect(ends(id)).toBe(expected);
    expect(node(id)?.verdict).toBe('proven');
    expect(node(id)?.attained.high?.points).toBe('10');
  });
});

test('three units are too few for two deviations: the bound stands, and is not met', () => {
  expect(ends('far')).toBe('0 10');
  expect(node('far')).toMatchObject({ verdict: 'not-decided', because: 'not-met' });
});

test('a mean goes from the lowest to the highest figure that a unit may have, and both are met', () => {
  expect(node('mean')).toMatchObject({ verdict: 'refuted', because: 'exceeded', low: '-100', high: '100000' });
  expect(node('mean')?.attained).toMatchObject({ low: { points: '-100' } });
});

test('what is said to be met the engine gives, beside the units that are named', () => {
  expect(node('low')?.attained.high?.input.beside?.length).toBeGreaterThan(0);
  expect(brokenClaims(compiled, proof)).toEqual([]);
});

test('what depends on units below is decided; a gate that asks of them moves no points', () => {
  const every = { children: ['every', { '>': [{ points: 'own' }, 3] }, false] };
  const levels = {
    by: 'points',
    basis: 'exact',
    steps: [{ id: 'reached', atLeast: 5, gate: every }],
    floor: { id: 'not' },
  };
  const title = { vi: 'Ví dụ' };
  const ten = { logic: { max: [0, { min: [10, x] }] } };
  const criteria = [
    { id: 'gated', title, max: 10, rule: ten, levels },
    { id: 'by-level', title, max: 10, rule: { logic: { if: [{ '==': [{ level: 'gated' }, 'reached'] }, 10, 0] } } },
    { id: 'below', title, max: 10, rule: { logic: { if: [every, 10, 0] } } },
  ];
  const { nodes } = prove(
    compilePack(packOf({}, { collects: 'commune', criteria }, [tierOf('commune', { own: [10, ten] })])),
  );

  expect(nodes.slice(0, 3).map(({ node: id, verdict, because }) => [id, verdict, because])).toEqual([
    ['gated', 'proven', 'reached'],
    ['by-level', 'proven', 'reached'],
    ['below', 'proven', 'reached'],
  ]);
});
