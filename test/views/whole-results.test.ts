import { describe, expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { assess, compilePack, describePack, rankingOf, resultOf, statusOf, unitIssues } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { score } from '../../src/score.js';
import { yamlOf } from '../docs/page.js';
import { saltsFor } from '../support/salts.js';

const PACK = compilePack(
  yamlOf(`
format: tieuchi/pack@1
id: vi-du
version: 1.0.0
title: { vi: Bộ ví dụ, en: Example }
languages: [vi, en]
standing: reconstructed
texts: []
gaps: []
period: { from: 2019-01-01, to: 2019-12-31, zone: "+07:00" }
policies: { whenMissing: zero, whenNotApplicable: exclude, whenUnscorable: withhold }
procedure: { ranked: verified }
attributes:
  - { id: region, type: choice, title: { vi: Vùng, en: Region }, options: [ { id: hills, title: { vi: Miền núi, en: Hills } }, plain ] }
facts:
  - { id: staff, type: count, title: { vi: Cán bộ, en: Staff } }
  - { id: trained, type: count, atMost: staff, title: { vi: Đã tập huấn, en: Trained } }
  - { id: site, type: boolean, title: { vi: Trang thông tin, en: Website } }
  - id: courses
    type: list
    of: { name: text, people: number }
    columns: [ { id: people, title: { vi: Số người, en: People } } ]
    title: { vi: Lớp học, en: Courses }
tiers:
  - id: xa
    title: { vi: Cấp xã, en: Commune }
    deadline: { before: 2020-01-31 }
    late: not-submitted
    cohorts: [ { id: by-region, by: region, title: { vi: Theo vùng, en: By region } } ]
    criteria:
      - id: total
        code: A
        title: { vi: Tổng, en: Total }
        max: 20
        combine: sum
        publish: { points: { places: 1, mode: half-up }, percent: { places: 0, mode: half-up } }
        levels: { by: percent, basis: exact, steps: [ { id: good, atLeast: 80, title: { vi: Tốt, en: Good } } ], floor: { id: low, title: { vi: Chưa tốt, en: Low } } }
        children:
          - { id: training, code: "1", max: 10, title: { vi: Tập huấn, en: Training }, rule: { share: { part: trained, whole: staff, whenZero: not-applicable } } }
          - { id: website, code: "2", max: 6, title: { vi: Trang, en: Site }, mayAward: verifier, note: { vi: Ghi chú, en: A note }, rule: { flag: { when: site } } }
          - { id: course, max: 4, title: { vi: Lớp, en: Course }, mayClaimNotApplicable: true, rule: { per-item: { count: courses, each: 2, atMost: 4 } } }
    rankings:
      - id: places
        title: { vi: Hạng, en: Places }
        of: total
        by: percent
        basis: exact
        cohort: by-region
        ties: competition
        tieBreak: [ { fact: staff, prefer: high }, { decision: true } ]
        notSubmitted: omit
`),
);

const FULL = {
  staff: 8,
  trained: 8,
  site: true,
  courses: [
    { name: 'Một', people: 3 },
    { name: 'Hai', people: 4 },
  ],
};
const at = '2020-01-10T08:00:00+07:00';
const later = { at: '2020-02-10T08:00:00+07:00', by: 'to-cong-tac', method: 'desk', note: 'Theo hồ sơ' };
const unit = (id: string, region: string) => ({ id, tier: 'xa', name: { vi: `Xã ${id}` }, attributes: { region } });

// a: 2 of 8 trained is 2.5; the website was to earn 6 and a verifier gave 4.5; no courses: 0; 7 of 20 is 35 %
// b and c are alike but for their staff, d and e in all: a decision parts them; f lacks what two rows read
const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'dot',
  pack: { id: 'vi-du', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2020-03-01T00:00:00+07:00',
  units: [
    ...['a', 'b', 'c', 'd', 'e'].map((id) => unit(id, 'hills')),
    ...['f', 'g', 'h'].map((id) => unit(id, 'plain')),
  ],
  submissions: [
    {
      unit: 'a',
      at,
      facts: { staff: 8, trained: 2, site: true, courses: [] },
      criteria: { website: { claimed: 6 }, course: { claimed: 1.5, reason: 'Mới mở' } },
    },
    { unit: 'b', at, facts: FULL },
    { unit: 'c', at, facts: { ...FULL, staff: 9, trained: 9 } },
    { unit: 'd', at, facts: { ...FULL, site: false } },
    { unit: 'e', at, facts: { ...FULL, site: false }, criteria: { course: { notApplicable: { reason: 'Không mở' } } } },
    { unit: 'f', at, facts: { staff: 5, trained: 6, site: true } },
    { unit: 'h', at, facts: FULL },
  ],
  verifications: [
    { unit: 'a', ...later, criterion: 'website', points: 4.5 },
    // the same list, its cells in another order
    { unit: 'b', ...later, fact: 'courses', value: FULL.courses.map(({ name, people }) => ({ people, name })) },
    { unit: 'c', ...later, fact: 'courses', value: FULL.courses.slice(1) },
  ],
  decisions: [{ ranking: 'places', order: ['e', 'd'], by: 'Hội đồng', at: '2020-02-20T08:00:00+07:00', note: 'x' }],
};
const RESULTS = score(PACK, ASSESSMENT);

const points = (exact: string) => ({ exact, shown: exact });
const REPORTED = { id: 'reported', title: 'as reported by the units' };

describe('everything that a unit shows is there, under its title', () => {
  const shownOf = () => resultOf(RESULTS, 'a', { lang: 'en' });

  test('a criterion whose points a verifier set, with those of its rule and those that the unit gave itself', () => {
    expect(shownOf()?.nodes.find(({ id }) => id === 'website')).toEqual({
      id: 'website',
      title: 'Site',
      kind: 'criterion',
      code: '2',
      within: 'total',
      max: points('6'),
      status: { id: 'scored', title: 'scored' },
      points: points('4.5'),
      converted: points('4.5'),
      percent: points('75'),
      reasons: ['points set by the verifier'],
      lacking: [],
      claimed: points('6'),
      computed: points('6'),
      approximate: false,
    });
  });

  test('a criterion without a number of its row, a reason, or a verifier', () => {
    expect(shownOf()?.nodes.find(({ id }) => id === 'course')).toEqual({
      id: 'course',
      title: 'Course',
      kind: 'criterion',
      within: 'total',
      max: points('4'),
      status: { id: 'scored', title: 'scored' },
      points: points('0'),
      converted: points('0'),
      percent: points('0'),
      reasons: [],
      lacking: [],
      claimed: points('1.5'),
      approximate: false,
    });
  });

  test('the group that is ranked is the total, printed to the places that the pack says', () => {
    const { total, nodes } = shownOf() ?? {};

    expect(total).toEqual(nodes?.[0]);
    expect(total).toEqual({
      id: 'total',
      title: 'Total',
      kind: 'group',
      code: 'A',
      max: points('20'),
      status: { id: 'scored', title: 'scored' },
      points: { exact: '7', published: '7', shown: '7.0' },
      converted: points('7'),
      percent: { exact: '35', published: '35', shown: '35' },
      level: { id: 'low', title: 'Low (below Good)', standing: { id: 'reconstructed', title: 'reconstructed' } },
      reasons: [],
      lacking: [],
      approximate: false,
    });
  });

  test('its head, and a remark with its row, whose figures it is of, and the points that hang on it', () => {
    const { unit: head, tier, state, layer, findings } = shownOf() ?? {};

    expect([head, tier, state, layer]).toEqual([
      { id: 'a', title: 'Xã a' },
      { id: 'xa', title: 'Commune' },
      { id: 'submitted', title: 'submitted' },
      { id: 'verified', title: 'as verified' },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'claim-differs',
        severity: 'info',
        node: { id: 'course', title: 'Course' },
        layer: REPORTED,
        sentence: 'criterion "Course": the unit gives itself 1.5 points, its facts give 0',
        stake: {
          rows: [{ id: 'course', max: points('4'), counted: points('0') }],
          sentence: 'at most 4 points, 0 now',
        },
      },
    ]);
  });

  test('a criterion that has no value says what it counted as, and why, by the titles of the figures', () => {
    const nodes = resultOf(RESULTS, 'f', { lang: 'en' })?.nodes ?? [];

    expect(nodes.find(({ id }) => id === 'training')).toEqual({
      id: 'training',
      title: 'Training',
      kind: 'criterion',
      code: '1',
      within: 'total',
      max: points('10'),
      status: { id: 'unscorable', title: 'unscorable' },
      countedAs: { id: 'withhold', title: 'its group is withheld' },
      reasons: ['facts that do not agree and break the rule: "Trained" must not be more than "Staff"'],
      lacking: [],
      approximate: false,
    });
    expect(nodes.find(({ id }) => id === 'course')).toMatchObject({
      status: { id: 'missing' },
      countedAs: { id: 'zero' },
      lacking: [{ id: 'courses', title: 'Courses' }],
    });
  });
});

describe('a ranking of which an attribute makes several', () => {
  test('says what it is of, by and among whom, and what parted units of one value', () => {
    const { rows = [], ...head } = rankingOf(RESULTS, 'places', { lang: 'en', option: 'hills' }) ?? {};

    expect(head).toEqual({
      id: 'places',
      title: 'Places',
      tier: { id: 'xa', title: 'Commune' },
      cohort: { id: 'by-region', title: 'By region' },
      option: { id: 'hills', title: 'Hills' },
      layer: { id: 'verified', title: 'as verified' },
      official: true,
      of: { id: 'total', title: 'Total' },
      by: { id: 'percent', title: 'percent' },
      basis: 'exact',
      prefer: 'high',
      worth: {
        standing: { id: 'reconstructed', title: 'reconstructed' },
        figures: { id: 'synthetic', title: 'synthetic figures' },
      },
    });
    expect(
      rows.map(({ unit: of, place, value, partedBy }) => [of.title, place?.shown, value?.shown, partedBy]),
    ).toEqual([
      ['Xã b', '1', '100', []],
      ['Xã c', '2', '90', []],
      ['Xã e', '3', '70', ['a decision']],
      ['Xã d', '4', '70', ['a decision']],
      ['Xã a', '5', '35', []],
    ]);
  });

  test('an option without a title is called by its id, and units without a place have a reason', () => {
    const { option, rows = [] } = rankingOf(RESULTS, 'places', { lang: 'en', option: 'plain' }) ?? {};

    expect(option).toEqual({ id: 'plain', title: 'plain' });
    expect(rows.map(({ unit: of, state, place, reasons }) => [of.title, state.title, place?.shown, reasons])).toEqual([
      ['Xã h', 'ranked', '1', []],
      [
        'Xã f',
        'withheld',
        undefined,
        ['facts that do not agree and break the rule: "Trained" must not be more than "Staff"'],
      ],
      ['Xã g', 'not submitted as required', undefined, ['given no place']],
    ]);
  });
});

test('what a unit still has to do is named by its figures and its rows', () => {
  expect(unitIssues(RESULTS, 'f', { lang: 'en' })).toMatchObject([
    {
      code: 'fact-missing',
      severity: 'warning',
      facts: [{ id: 'courses', title: 'Courses' }],
      nodes: [{ id: 'course', title: 'Course' }],
      sentence: '"Courses" is not given yet; needed for: "Course"',
      stake: { sentence: 'at most 4 points, 0 now' },
    },
    {
      code: 'relation-broken',
      severity: 'warning',
      facts: [
        { id: 'trained', title: 'Trained' },
        { id: 'staff', title: 'Staff' },
      ],
      nodes: [],
      stake: { sentence: 'criterion 1: at most 10 points, none counted yet' },
    },
  ]);
  expect(unitIssues(RESULTS, 'g', { lang: 'en' })).toEqual([
    {
      code: 'nothing-sent',
      severity: 'warning',
      facts: [],
      nodes: [],
      sentence: 'The unit has sent no figures that count',
    },
  ]);
  // its claim differs from its facts: a remark on a row
  expect(unitIssues(RESULTS, 'a', { lang: 'en' })).toMatchObject([
    { code: 'claim-differs', facts: [], nodes: [{ id: 'course', title: 'Course' }] },
  ]);
});

test('a pack is described with the columns of a list, the numbers of its rows, notes, and who may set points', () => {
  const { facts, nodes, attributes, period } = describePack(PACK, { lang: 'en' });

  expect(facts.find(({ id }) => id === 'courses')).toMatchObject({
    columns: [
      { id: 'name', title: 'name' },
      { id: 'people', title: 'People' },
    ],
  });
  expect(period).toEqual({ from: '2019-01-01', to: '2019-12-31' });
  expect(attributes).toEqual([
    {
      id: 'region',
      title: 'Region',
      type: 'choice',
      options: [
        { id: 'hills', title: 'Hills' },
        { id: 'plain', title: 'plain' },
      ],
    },
  ]);
  expect(
    nodes.map(({ id, code, within, note, mayClaimNotApplicable }) => [id, code, within, note, mayClaimNotApplicable]),
  ).toEqual([
    ['total', 'A', undefined, undefined, false],
    ['training', '1', 'total', undefined, false],
    ['website', '2', 'total', 'A note', false],
    ['course', undefined, 'total', undefined, true],
  ]);
});

test('a verifier who writes the cells of a row in another order disputes nothing', () => {
  const units = statusOf(assess(PACK, ASSESSMENT)).tiers[0]?.units ?? [];

  expect(units.map(({ unit: { id }, remarks }) => [id, ...remarks])).toEqual([
    ['a', 'part-verified'],
    ['b', 'part-verified'],
    ['c', 'part-verified', 'disputed'],
    ['d'],
    ['e'],
    ['f', 'unscorable'],
    ['g'],
    ['h'],
  ]);
});

test('where an attribute divides a ranking, the status has the places of each part', () => {
  const units = statusOf(assess(PACK, ASSESSMENT)).tiers[0]?.units ?? [];

  expect(units.map(({ unit: { id }, place }) => `${id} ${place}`)).toEqual([
    ...['a 5', 'b 1', 'c 2', 'd 4', 'e 3', 'f undefined', 'g undefined', 'h 1'],
  ]);
});

test('of a hidden unit its head and its place stay, and nothing that it sent', () => {
  const ids = ASSESSMENT.units.map(({ id }) => id);
  const hidden = redact(assess(PACK, { ...ASSESSMENT, salts: saltsFor(ids) }), ['b']);
  const { places, ...shown } = (hidden.ok && resultOf(hidden.value as AssessmentRecord, 'b', { lang: 'en' })) || {};

  expect(shown).toEqual({
    unit: { id: 'b', title: 'Xã b' },
    tier: { id: 'xa', title: 'Commune' },
    state: { id: 'redacted', title: 'redacted' },
    worth: {
      standing: { id: 'reconstructed', title: 'reconstructed' },
      figures: { id: 'synthetic', title: 'synthetic figures' },
    },
    nodes: [],
    findings: [],
  });
  expect(places?.map(({ row }) => row.place?.shown)).toEqual(['1']);
});
