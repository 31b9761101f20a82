import { expect, test } from 'vitest';
import { compilePack, resultOf } from '../../src/index.js';
import { scorer } from '../../src/score.js';
import { bothRoads, shownScores } from '../support/both-roads.js';

const title = { vi: 'Tên' };
const criterion = (id: string, more: object = {}) => ({ id, title, max: 10, rule: { logic: { var: id } }, ...more });

/** Two criteria that every unit has, and one for those that have a portal alone. */
const pack = {
  ...{ format: 'tieuchi/pack@1', id: 'claimed', version: '1.0.0', title, languages: ['vi'], standing: 'reconstructed' },
  ...{ texts: [], gaps: [], attributes: [], relations: [] },
  period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
  policies: { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts: [
    { id: 'plan', type: 'count', title, max: 10 },
    { id: 'staff', type: 'count', title, max: 10 },
    { id: 'articles', type: 'count', title, max: 10 },
    { id: 'portal', type: 'count', title, max: 10 },
  ],
  tiers: [
    {
      id: 'commune',
      cohorts: [{ id: 'all' }],
      title,
      criteria: [
        {
          ...{ id: 'total', title, max: 30, combine: 'sum' },
          children: [
            criterion('plan', { mayClaimNotApplicable: true }),
            criterion('staff', { round: { places: 0, mode: 'half-up' } }),
            criterion('articles', { appliesTo: { '>': [{ var: 'portal' }, 0] } }),
          ],
        },
      ],
    },
  ],
};

const FACTS = { plan: 1, staff: 2, articles: 3, portal: 1 };

function assessmentOf(units: Readonly<Record<string, { readonly facts?: object; readonly criteria: object }>>) {
  return {
    ...{ format: 'tieuchi/assessment@1', id: 'claimed-1', pack: { id: 'claimed', version: '1.0.0' } },
    ...{ state: 'draft', figures: 'synthetic', asOf: '2019-11-30T00:00:00+07:00' },
    units: Object.keys(units).map((id) => ({ id, tier: 'commune' })),
    submissions: Object.entries(units).map(([unit, { facts = {}, criteria }]) => ({
      ...{ unit, at: '2019-10-10T08:00:00+07:00', criteria },
      facts: { ...FACTS, ...facts },
    })),
  };
}

const ALL = { plan: { claimed: 4 }, staff: { claimed: '2.125' }, articles: { claimed: '0' } };
/** As read from a file: what is undefined here is not there. */
const ASSESSMENT: ReturnType<typeof assessmentOf> = JSON.parse(
  JSON.stringify(
    assessmentOf({
      'a-all': { criteria: ALL },
      'b-one': { facts: { staff: undefined }, criteria: { plan: { claimed: 5 } } },
      'c-no-portal': { facts: { portal: 0 }, criteria: ALL },
      'd-portal-unknown': { facts: { portal: undefined }, criteria: ALL },
      'e-portal-broken': { facts: { portal: 11 }, criteria: ALL },
      'f-away': { criteria: { ...ALL, plan: { notApplicable: { reason: 'Không có' } } } },
      'g-digits': { criteria: { ...ALL, plan: { claimed: '3.1415926535897932384626' } } },
      'h-nothing-known': { facts: { plan: undefined, staff: undefined }, criteria: ALL },
      'i-no-points': { criteria: { plan: { reason: 'Chưa có' } } },
    }),
  ),
);

test('points that units give themselves are in columns; what a column cannot say of them is asked of the evaluator', () => {
  const { exact, columns, layers } = bothRoads(pack, ASSESSMENT);
  const claimed = layers.find(({ layer }) => layer === 'claimed');
  const units = ASSESSMENT.units.map(({ id }) => id);
  const singles = Object.entries(claimed?.nodes ?? {}).map(([id, node]) => [
    id,
    Array.from(claimed?.units ?? [], (position, row) => (node.singles.get(row) ? units[position] : '')).filter(Boolean),
  ]);

  expect(shownScores(columns)).toEqual(shownScores(exact));
  expect(Array.from(claimed?.units ?? [], (position) => units[position])).toEqual(units.slice(0, 8));
  expect(Object.fromEntries(singles)).toMatchObject({
    plan: ['f-away', 'g-digits'],
    staff: ['b-one'],
    articles: ['b-one', 'd-portal-unknown', 'e-portal-broken'],
  });
});

test('what is read into columns says of what units gave themselves what is known by hand', () => {
  const results = scorer(compilePack(pack))(ASSESSMENT);
  const claimed = (unit: string) => resultOf(results, unit, { layer: 'claimed' })?.total?.points?.exact;

  expect(ASSESSMENT.units.map(({ id }) => [id, claimed(id)])).toEqual([
    ['a-all', '6.125'],
    ['b-one', undefined],
    ['c-no-portal', '6.125'],
    ['d-portal-unknown', undefined],
    ['e-portal-broken', undefined],
    ['f-away', '2.125'],
    ['g-digits', '5.2665926535897932384626'],
    ['h-nothing-known', '6.125'],
    ['i-no-points', undefined],
  ]);
});
