import { Decimal } from 'decimal.js';
import jsonLogic from 'json-logic-js';
import { afterEach, expect, test, vi } from 'vitest';
import { secondOpinion } from '../../src/audit/second-opinion.js';
import { scoredBy } from './opinion-on.js';
import { RACE, RACE_ASSESSMENT } from './race.js';

const title = { vi: 'Tên' };
const [tier] = RACE.tiers;
const points = { var: 'points' };
const leaf = (id: string, rule: object) => ({ id, title, max: 10, rule });
const compared = (method: string, more: object = {}) => ({
  relative: { of: 'points', cohort: 'all', method, whenFlat: 'full', ...more },
});

/** What a cohort is asked for, as a whole and by option, and a ranking with a tie-break. */
const PACK = {
  ...RACE,
  procedure: { ranked: 'reported' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'zero' },
  facts: [{ id: 'points', type: 'number', min: 0, max: 10, title }],
  tiers: [
    {
      ...tier,
      cohorts: [
        { id: 'all', where: { '!=': [{ attribute: 'cluster' }, 'none'] } },
        { id: 'clusters', by: 'cluster' },
      ],
      criteria: [
        {
          id: 'total',
          title,
          max: 60,
          combine: 'sum',
          children: [
            leaf('min-max', compared('min-max')),
            leaf('z-score', compared('z-score', { sd: 'sample', within: 3 })),
            leaf('rank', compared('rank', { ties: 'average' })),
            leaf('percentile', compared('percentile', { percentile: 'linear' })),
            leaf('median', { logic: { min: [points, { cohort: ['clusters', 'percentile', points, 50, 'linear'] }] } }),
            leaf('own', { logic: points }),
          ],
        },
      ],
      rankings: [
        {
          ...tier?.rankings[0],
          id: 'by-total',
          by: 'points',
          basis: 'exact',
          tieBreak: [{ of: 'own', by: 'points', prefer: 'high' }],
        },
      ],
    },
  ],
  attributes: [{ id: 'cluster', type: 'choice', options: ['one', 'two', 'none'], title }],
};

const unitsOf = (count: number) => ({
  ...RACE_ASSESSMENT,
  verifications: [],
  decisions: [],
  units: Array.from({ length: count }, (_, index) => ({
    id: `unit-${index}`,
    tier: 'commune',
    name: { vi: `Xã ${index}` },
    attributes: { cluster: index % 2 === 0 ? 'one' : 'two' },
  })),
  submissions: Array.from({ length: count }, (_, index) => ({
    unit: `unit-${index}`,
    at: '2019-10-10T08:00:00+07:00',
    // 7 and the number of units have no common divisor: every value is another, in no order
    facts: { points: `${((index * 7) % count) / 100}` },
  })),
});

afterEach(() => vi.restoreAllMocks());

/** How many expressions json-logic-js walks, and how many numbers decimal.js adds, multiplies, divides and compares. */
function workOn(units: number): { readonly expressions: number; readonly arithmetic: number } {
  const { plan, scored } = scoredBy(PACK, unitsOf(units));
  const apply = vi.spyOn(jsonLogic, 'apply');
  const methods = (['plus', 'minus', 'times', 'mod', 'divToInt', 'cmp'] as const).map((name) =>
    vi.spyOn(Decimal.prototype, name),
  );
  const { differences, notCheckable } = secondOpinion(plan, scored);
  const counted = {
    expressions: apply.mock.calls.length,
    arithmetic: methods.reduce((sum, { mock }) => sum + mock.calls.length, 0),
  };
  vi.restoreAllMocks();
  expect([differences, notCheckable]).toEqual([[], []]);
  return counted;
}

test('twice the units are twice the work, whatever is compared between them', () => {
  const [small, middle, large] = [20, 40, 80].map(workOn) as [Work, Work, Work];

  // each unit more is as many expressions more
  expect(large.expressions - middle.expressions).toBe(2 * (middle.expressions - small.expressions));
  // a list that is put in order takes a little more for each unit
  expect(large.arithmetic / small.arithmetic).toBeLessThan(5);
});

type Work = ReturnType<typeof workOn>;
