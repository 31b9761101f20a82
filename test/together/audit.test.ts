import { expect, test } from 'vitest';
import { explain } from '../../src/audit/index.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import { verify } from '../../src/audit/verify.js';
import { compilePack } from '../../src/index.js';
import { sha256 } from '../../src/kit/sha256.js';
import type { AssessmentRecord, Excerpt, OpenStatistic } from '../../src/model/record.js';
import { digestsOf } from '../../src/stages/record/digests.js';
import { opinionOn, opinionValues } from '../second-opinion/opinion-on.js';
import { saltsFor } from '../support/salts.js';
import { assessmentOf, packOf, pointsOf, recordOf, tierOf, type Unit, xs } from './house.js';

const compared = (method: string, more: object = {}) => ({
  relative: { of: { '/': [{ var: 'x' }, 7] }, cohort: 'all', whenFlat: 'full', method, ...more },
});
const RULES = {
  share: [10, compared('share-of-max')],
  way: [10, compared('min-max', { prefer: 'low', from: 1 })],
  score: [10, compared('z-score', { sd: 'sample', within: 3 })],
  place: [10, compared('rank', { ties: 'average' })],
  above: [10, compared('percentile', { percentile: 'linear' })],
  town: [10, { relative: { of: 'x', cohort: 'urban', whenFlat: 'zero', method: 'min-max' } }],
  kind: [10, { relative: { of: 'x', cohort: 'kinds', whenFlat: 'zero', method: 'min-max' } }],
  middle: [
    10,
    {
      logic: {
        if: [{ '>=': [{ var: 'x' }, { cohort: ['urban', 'percentile', { var: 'x' }, 50, 'nearest-rank'] }] }, 10, 0],
      },
    },
  ],
} as const;
const PACK = packOf(RULES);
const UNITS: Readonly<Record<string, Unit>> = {
  ...xs({ a: 1, b: 2, c: 2, d: 6, e: 5 }),
  f: { facts: { x: 9 }, urban: false, kind: 'hill' },
  g: { facts: { x: 4 }, kind: 'hill' },
  h: { facts: { y: 1 } },
  i: {},
};
const salts = saltsFor(Object.keys(UNITS));
const ASSESSMENT = assessmentOf(UNITS, { salts });
const record = recordOf(PACK, ASSESSMENT);

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** The record with other statistics, and digests that fit. */
function forged(base: AssessmentRecord, change: (one: OpenStatistic) => OpenStatistic): AssessmentRecord {
  const statistics = base.statistics.map((one) => ('members' in one ? change(one) : one));
  const { digest: _, ...assessment } = base.assessment;
  return { ...base, statistics, digests: digestsOf({ ...base, statistics, assessment }, sha256).digests };
}

const withMax = (at: string, max: string) => (one: OpenStatistic) =>
  one.at === at ? { ...one, values: { ...one.values, max } } : one;

test('the second opinion computes members, exact values, means and deviations once more', () => {
  const { counts, differences, notCheckable } = opinionOn(PACK, ASSESSMENT);

  expect(differences).toEqual([]);
  expect(notCheckable).toEqual([]);
  // z-score and total of eight units; seven nodes of each otherwise
  expect(counts).toMatchObject({ differing: 0, notCheckable: 0 });
  expect(counts.agreed).toBeGreaterThan(40);
});

test('the second opinion on units below is the engine’s', () => {
  const of = (...children: readonly unknown[]) => ({ logic: { '+': [{ '*': [0, { var: 'x' }] }, { children }] } });
  const own = { points: 'own' };
  const pack = packOf(
    {
      mean: [10, of('mean', own, 0)],
      most: [10, of('max', own, 'exclude')],
      all: [10, of('sum', own, 'withhold')],
      passing: [10, of('passing', { '>': [own, 3] }, true)],
    },
    { collects: 'commune' },
    [tierOf('commune', { own: [10, { logic: { '/': [{ var: 'x' }, 3] } }] })],
  );
  const below = (parent: string, x?: number) =>
    ({ tier: 'commune', parent, ...(x === undefined ? {} : { facts: { x } }) }) as Unit;
  const d = { facts: { x: 1 } };
  const units = { d1: d, d2: d, d3: d, p: below('d1', 8), q: below('d1', 9), r: below('d2', 4), s: below('d2') };
  const { counts, differences } = opinionOn(pack, assessmentOf(units));

  expect(differences).toEqual([]);
  expect(counts.agreed).toBeGreaterThan(10);
});

test('a record of units together verifies, and a tampered statistic is found at its stage', () => {
  const found = verify(forged(record, withMax('kind', '7')));

  expect(verify(record).verdict).toBe('verified');
  expect(found.verdict).toBe('results-differ');
  expect(found.differences[0]).toMatchObject({
    stage: 'statistics',
    node: 'kind',
    what: 'statistics.values.max',
    recorded: '7',
    rederived: '6',
  });
});

test('beside hidden units what was compared is taken as the record states it, counted, and all that is made of it is derived', () => {
  const hidden = made(redact(record, ['d', 'f']));
  const part = made(excerpt(record, 'b'));
  const nodes = (of: AssessmentRecord | Excerpt) =>
    verify(of).asStated.map(({ unit, layer, node }) => `${unit} ${layer} ${node}`);

  expect(verify(hidden)).toMatchObject({ verdict: 'not-re-derived', verified: true, differences: [] });
  expect(verify(part)).toMatchObject({ verdict: 'not-re-derived', verified: true, differences: [] });
  // every rule of the eight looks at the cohort; the total is no rule
  expect(nodes(part)).toEqual(
    ['share', 'way', 'score', 'place', 'above', 'town', 'kind', 'middle'].map((node) => `b reported ${node}`),
  );
  // f is on the hill, where g is the only other
  expect(nodes(hidden).filter((place) => place.startsWith('g'))).toHaveLength(8);
});

test('a statistic that is shown though it names a hidden unit, or is of another node, is found beside hidden units', () => {
  const hidden = made(redact(record, ['d', 'f']));
  const stages = (statistics: AssessmentRecord['statistics']) => {
    const { digest: _, ...assessment } = hidden.assessment;
    const { digests } = digestsOf({ ...hidden, statistics, assessment }, sha256);
    const { verdict, differences } = verify({ ...hidden, statistics, digests });
    return [verdict, differences[0]?.stage, differences[0]?.what];
  };
  const [first, ...others] = hidden.statistics;
  const opened = record.statistics.map((one, index) => (index === 0 ? one : (hidden.statistics[index] ?? one)));

  expect(stages(opened).slice(0, 2)).toEqual(['results-differ', 'statistics']);
  expect(stages(others)).toEqual(['results-differ', 'statistics', 'statistics']);
  expect(stages([{ ...first, at: 'kind' } as never, ...others])).toEqual([
    'results-differ',
    'statistics',
    'statistics',
  ]);
});

test('who knows a redacted record and every unit but one cannot find that unit by trying its figure', () => {
  const guessed = (x: number, salt: string) => {
    const units = { ...UNITS, d: { facts: { x } } };
    return recordOf(PACK, assessmentOf(units, { salts: { ...salts, d: salt } }));
  };
  const { statistics } = made(redact(record, ['d']));
  const stated = statistics.flatMap((one) => ('commitment' in one ? [one.commitment] : []));
  const found = (x: number, salt: string) =>
    made(redact(guessed(x, salt), ['d'])).statistics.filter(
      (one) => 'commitment' in one && stated.includes(one.commitment),
    );

  expect(stated.length).toBeGreaterThan(3);
  expect(found(6, salts.d ?? '')).toHaveLength(stated.length);
  expect(found(6, saltsFor(['guess']).guess ?? '')).toEqual([]);
});

test('beside hidden units the second opinion declines what compares units, and nothing else', () => {
  const { replay } = verify(made(redact(record, ['d'])));
  if (!replay) throw new Error('nothing was replayed');
  const { differences, notCheckable } = secondOpinion(replay.compiled.plan, replay.scored);

  expect(differences).toEqual([]);
  expect([...new Set(notCheckable.map(({ because }) => because.code))]).toEqual(['hidden-members']);
});

test('the points are explained with the figures of the others as the record froze them', () => {
  const text = JSON.stringify(explain({ record, pack: compilePack(PACK) }, { unit: 'b', criterion: 'kind' }, 'en'));

  expect(text).toContain('of those compared the lowest is 1, the highest 6');
  expect(text).toContain('10 × (2 − 1) ÷ (6 − 1)');
});

test('criteria that ask the same of units below each say what an absent one is, and the second opinion keeps them apart', () => {
  const of = (whenAbsent: unknown) => ({
    logic: { '+': [{ '*': [0, { var: 'x' }] }, { children: ['mean', { points: 'own' }, whenAbsent] }] },
  });
  const rules = { none: [10, of(0)], six: [10, of(6)], out: [10, of('exclude')], held: [10, of('withhold')] } as const;
  const pack = packOf(rules, { collects: 'commune' }, [tierOf('commune', { own: [10, { logic: { var: 'x' } }] })]);
  const commune = (x?: number) =>
    ({ tier: 'commune', parent: 'd', ...(x === undefined ? {} : { facts: { x } }) }) as Unit;
  const units = { d: { facts: { x: 1 } }, p: commune(9), q: commune() };
  const opinion = opinionValues(pack, assessmentOf(units));

  // communes p with 9 points and q with none: (9 + 0) / 2, (9 + 6) / 2, 9 alone, and nothing
  expect(pointsOf(recordOf(pack, assessmentOf(units)), 'none')).toMatchObject({ d: '4.5' });
  expect(['none', 'six', 'out'].map((node) => opinion.get(`reported ${node} points d`))).toEqual(['4.5', '7.5', '9']);
  expect(opinionOn(pack, assessmentOf(units)).differences).toEqual([]);
});
