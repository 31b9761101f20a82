import { expect, test } from 'vitest';
import type { AssessmentRecord } from '../../src/model/record.js';
import { type Node, type PackKeys, points, recordOf, type Said } from '../policies/tree.js';
import * as house from '../together/house.js';
import { marksOf, RANKING } from './marks-of.js';

const title = { vi: 'Tên' };
const [a, b] = [points('a', 10), points('b', 10)];

const total = (children: readonly Node[], more: object = {}): Node => ({
  ...{ id: 'total', max: 20, combine: 'sum', children },
  ...more,
});

/** The record of units ranked by `total`, whose tree is the first of these. */
function ranked(criteria: readonly Node[], units: Readonly<Record<string, Said>>, keys: PackKeys = {}, ranking = {}) {
  return recordOf(criteria, units, {
    ...keys,
    policies: { whenMissing: 'zero', whenUnscorable: 'zero', ...keys.policies },
    tier: { rankings: [{ ...RANKING, notSubmitted: 'omit', ...ranking }], ...keys.tier },
  });
}

const VERIFIED = { procedure: { ranked: 'verified' } };
const estimate = (value: number) => ({ value, estimated: true });

/** Two levels of which the upper asks for a condition. */
const levels = (gate: unknown, top = 15) => ({
  by: 'points',
  basis: 'exact',
  steps: [
    { id: 'I', title, atLeast: top },
    { id: 'II', title, atLeast: 5, gate },
  ],
  floor: { id: 'none', title },
});

test('points that a verifier awards have no mark of the figures and the evidence in whose place they stand', () => {
  const procedure = { ranked: 'verified', evidence: { needs: ['number'], whenAbsent: 'off' } };
  const award = points('a', 10, { mayAward: 'verifier' });
  const marks = (...verifications: readonly Readonly<Record<string, unknown>>[]) =>
    marksOf(
      ranked([total([award], { max: 10 })], { unit: { facts: { a: estimate(6) }, verifications } }, { procedure }),
    );
  const refused = { criterion: 'a', evidence: 'refused' };

  expect(marks({ done: true })).toEqual(['estimated a a 10']);
  expect(marks({ criterion: 'a', points: '8.5' })).toEqual([]);
  expect(marks({ criterion: 'a', points: '8.5' }, refused)).toEqual([]);
  expect(marks(refused)).toEqual(['estimated a a 10', 'evidence-refused none a 10']);
});

test('evidence that was refused is no mark of a criterion that has no points anyway', () => {
  const marks = (points: number) =>
    marksOf(
      ranked(
        [total([a], { max: 10 })],
        { unit: { facts: { a: points }, verifications: [{ criterion: 'a', evidence: 'refused' }] } },
        { procedure: { ranked: 'verified', evidence: { needs: ['number'], whenAbsent: 'off' } } },
      ),
    );

  expect(marks(0)).toEqual([]);
  expect(marks(6)).toEqual(['evidence-refused none a 10']);
});

test('a group of which every row was claimed away is a claim; one of which no row applies is none', () => {
  const urban = { appliesTo: { attribute: 'urban' } };
  const inner = (more: object): Node => ({ id: 'inner', max: 10, combine: 'sum', children: [points('b', 10, more)] });
  const claimed = { facts: { a: 6, b: 4 }, criteria: { b: { notApplicable: { reason: 'không có' } } } };
  const claimable = total([a, inner({ mayClaimNotApplicable: true })]);
  const accepted = { ...claimed, verifications: [{ criterion: 'b', notApplicable: 'accepted' }] };

  expect(marksOf(ranked([claimable], { unit: claimed }))).toEqual(['claim-unverified exclude inner 10']);
  expect(marksOf(ranked([claimable], { unit: accepted }, VERIFIED))).toEqual(['claim-accepted exclude inner 10']);
  expect(marksOf(ranked([total([a, inner(urban)])], { unit: { facts: { a: 6, b: 4 }, urban: false } }))).toEqual([
    'not-applicable exclude inner 10',
  ]);
});

test('points outside the range are marked', () => {
  const less: Node = { id: 'less', max: 10, rule: { logic: { '-': [{ var: 'a' }, 5] } } };

  expect(marksOf(ranked([total([less, b])], { unit: { facts: { a: 4, b: 6 } } }))).toEqual(['outside-range less 10']);
  expect(marksOf(ranked([total([less, b])], { unit: { facts: { a: 5, b: 6 } } }))).toEqual([]);
});

test('an estimate that the condition of a level reads is marked, wherever the level was asked for', () => {
  const isDone = { '>=': [{ var: 'c' }, 1] };
  const marks = (facts: Readonly<Record<string, unknown>>) =>
    marksOf(ranked([total([a, b], { levels: levels(isDone) })], { unit: { facts: { b: 4, ...facts } } }));

  expect(marks({ a: 6, c: estimate(2) })).toEqual(['estimated total c']);
  expect(marks({ a: 6, c: 2 })).toEqual([]);
  // the points do not reach the level, so that nobody asks
  expect(marks({ a: 0, c: estimate(2) })).toEqual([]);
});

test('nodes that a condition, a gate or a rule reads by their points, their level or their rows are reached', () => {
  const other = (more: object = {}): Node => ({
    id: 'other',
    max: 10,
    combine: 'sum',
    children: [points('c', 10)],
    ...more,
  });
  const marks = (reader: Node, from = other()) => marksOf(ranked([reader, from], { unit: { facts: { a: 6, b: 6 } } }));
  const rule = (logic: unknown): Node => ({ id: 'reader', max: 10, rule: { logic } });
  const lacksC = 'figure-missing zero c c 10';

  expect(marks(total([rule({ points: 'other' })]))).toEqual([lacksC]);
  expect(
    marks(
      total([rule({ if: [{ '==': [{ level: 'other' }, 'II'] }, 5, 0] })]),
      other({ levels: levels({ '>=': [{ var: 'a' }, 0] }, 9) }),
    ),
  ).toEqual([lacksC]);
  expect(
    marks(total([rule({ if: [{ all: [{ nodes: ['other', 'children'] }, { '>': [{ var: 'points' }, 1] }] }, 5, 0] })])),
  ).toEqual([lacksC]);
  expect(marks(total([a, { ...b, appliesTo: { '>=': [{ points: 'other' }, 0] } }]))).toEqual([lacksC]);
  expect(marks(total([a, b], { levels: levels({ '>=': [{ points: 'other' }, 0] }) }))).toEqual([lacksC]);
  expect(marks(total([a, b]))).toEqual([]);
});

test('what decided a tie is reached too: a node by its own marks', () => {
  const units = {
    first: { facts: { a: 6, b: estimate(4) } },
    second: { facts: { a: 6, b: 2 } },
    last: { facts: { a: 5 } },
  };
  const tieBreak = [{ of: 'b', by: 'points', prefer: 'high' }];
  const record = ranked([total([a], { max: 10 }), b], units, {}, { tieBreak });

  expect(record.rankings[0]?.rows.map(({ unit, place }) => `${place} ${unit}`)).toEqual([
    '1 first',
    '2 second',
    '3 last',
  ]);
  expect(marksOf(record, 'first')).toEqual(['estimated b b 10']);
  expect(marksOf(record, 'second')).toEqual([]);
  expect(marksOf(record, 'last')).toEqual([]);
});

/** A pack of the house with a fact that is derived from two others. */
function ofDerived(procedure: object, facts: Readonly<Record<string, unknown>>): AssessmentRecord {
  const base = house.packOf(
    { sum: [100, { logic: { var: 'sum' } }] },
    { rankings: [{ ...RANKING, notSubmitted: 'omit' }] },
  );
  const derived = { id: 'sum', type: 'number', title, derive: { '+': [{ var: 'x' }, { var: 'y' }] } };
  const policies = { ...base.policies, whenUnscorable: 'zero' };
  return house.recordOf(
    { ...base, facts: [...base.facts, derived], policies, procedure: { ...base.procedure, ...procedure } },
    house.assessmentOf({ unit: { facts }, other: { facts: { x: 1, y: 1 } } }),
  );
}

test('of a derived fact the facts that it is made of are named', () => {
  const refused = { estimates: 'refused' };

  expect(marksOf(ofDerived({}, { x: estimate(1), y: 1 }))).toEqual(['estimated sum x 100']);
  expect(marksOf(ofDerived(refused, { x: estimate(1), y: 1 }))).toEqual(['estimate-refused zero sum x 100']);
  expect(marksOf(ofDerived({}, { x: 1 }))).toEqual(['figure-missing zero sum y 100']);
});

test('units below that have no figure are marked on the unit above, and no others', () => {
  const below = (parent: string, facts?: object): house.Unit =>
    ({ tier: 'commune', parent, ...(facts ? { facts } : {}) }) as house.Unit;
  const children = { logic: { '+': [{ '*': [0, { var: 'x' }] }, { children: ['mean', { points: 'own' }, 0] }] } };
  const rankings = [{ ...RANKING, notSubmitted: 'omit' }];
  const pack = house.packOf({ results: [100, children] }, { collects: 'commune', rankings }, [
    house.tierOf('commune', { own: [10, { logic: { var: 'x' } }] }),
  ]);
  const record = house.recordOf(
    pack,
    house.assessmentOf({
      d1: { facts: { x: 1 } },
      d2: { facts: { x: 1 } },
      c1: below('d1', { x: 4 }),
      c2: below('d1'),
      c3: below('d1'),
      c4: below('d2', { x: 4 }),
    }),
  );

  expect(marksOf(record, 'd1')).toEqual(['units-absent c2 c3']);
  expect(marksOf(record, 'd2')).toEqual([]);
});

test('a second ranking has the marks of what it ranks, and so has that of another tier', () => {
  const rankings = [
    { ...RANKING, notSubmitted: 'omit' },
    { ...RANKING, id: 'second', of: 'other', notSubmitted: 'omit' },
  ];
  const other: Node = { id: 'other', max: 10, combine: 'sum', children: [points('c', 10)] };
  const record = ranked([total([a, b]), other], { unit: { facts: { a: 6 } } }, { tier: { rankings } });
  const below = house.tierOf('below', { own: [10, { logic: { var: 'y' } }] }, { rankings: rankings.slice(0, 1) });
  const tiers = house.recordOf(
    house.packOf({ own: [10, { logic: { var: 'x' } }] }, { rankings: rankings.slice(0, 1) }, [below]),
    house.assessmentOf({ unit: { facts: { y: 1 } }, lower: { tier: 'below', facts: { x: 1 } } }),
  );

  expect(record.rankings.map(({ id }) => id)).toEqual(['r', 'second']);
  expect(marksOf(record)).toEqual(['figure-missing zero b b 10']);
  expect(marksOf({ ...record, rankings: record.rankings.slice(1) })).toEqual(['figure-missing zero c c 10']);
  expect(tiers.rankings.map(({ tier }) => tier)).toEqual(['unit', 'below']);
  expect(marksOf(tiers)).toEqual(['figure-missing zero own x 10']);
  expect(marksOf({ ...tiers, rankings: tiers.rankings.slice(1) }, 'lower')).toEqual(['figure-missing zero own y 10']);
});

test('where the whole is asked for, a unit is verified in part until a verification of all ends it', () => {
  const marks = (...verifications: readonly Readonly<Record<string, unknown>>[]) =>
    marksOf(
      ranked(
        [total([a], { max: 10 })],
        { unit: { facts: { a: 6 }, verifications } },
        { procedure: { ranked: 'verified', whenUnverified: 'finding' } },
      ),
    );
  const figure = { fact: 'a', value: 5 };

  expect(marks(figure)).toEqual(['part-verified']);
  expect(marks(figure, { done: true })).toEqual([]);
  expect(marks({ done: true }, figure)).toEqual([]);
});

test('a fact that parts equals is marked where it lacks, with a refused estimate, and not where a verifier set it', () => {
  const tieBreak = [{ fact: 'c', prefer: 'low' }];
  const marks = (said: Said, procedure: Readonly<Record<string, unknown>>) => {
    const units = { first: { facts: { a: 6, c: 1 } }, second: { ...said, facts: { a: 6, ...said.facts } } };
    const record = ranked([total([a], { max: 10 })], units, { procedure }, { tieBreak });
    return marksOf(record, 'second').filter((mark) => mark !== 'unverified');
  };
  const verifications = [{ fact: 'c', value: 3 }];

  expect(marks({}, {})).toEqual(['figure-missing tie c']);
  expect(marks({ facts: { c: 3 } }, {})).toEqual([]);
  expect(marks({ facts: { c: estimate(3) } }, { estimates: 'refused' })).toEqual(['estimate-refused tie c']);
  expect(marks({ verifications }, { ranked: 'verified' })).toEqual([]);
});

test('what was found in another layer is no mark of this one', () => {
  const less: Node = { id: 'less', max: 10, rule: { logic: { '-': [{ var: 'a' }, 5] } } };
  const unit = { facts: { a: 4, b: 6 }, verifications: [{ fact: 'a', value: 7 }] };
  const record = ranked([total([less, b])], { unit }, VERIFIED);

  expect(record.rankings.map(({ layer }) => layer)).toEqual(['verified']);
  expect(marksOf(record)).toEqual([]);
});
