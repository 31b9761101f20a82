import { describe, expect, test } from 'vitest';
import {
  compilePack,
  describePack,
  type RankingWanted,
  rankingOf,
  rankingsOf,
  resultOf,
  titlesOf,
} from '../../src/index.js';
import { score } from '../../src/score.js';
import { yamlOf } from '../docs/page.js';

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
procedure: { ranked: reported }
attributes:
  - { id: region, type: choice, title: { vi: Vùng, en: Region }, options: [hills, { id: plain, title: { vi: Đồng bằng, en: Plain } }] }
facts:
  - { id: files, type: count, title: { vi: Hồ sơ, en: Files } }
  - { id: late, type: count, atMost: files, title: { vi: Hồ sơ trễ, en: Late files } }
  - { id: staff, type: count, min: 2, title: { vi: Cán bộ, en: Staff } }
tiers:
  - id: xa
    title: { vi: Cấp xã, en: Commune }
    cohorts: [{ id: all, title: { vi: Toàn tỉnh, en: Province } }, { id: by-region, by: region }]
    criteria:
      - { id: size, title: { vi: Quy mô, en: Size }, max: 10, rule: { per-item: { count: staff, each: 1, atMost: 10 } } }
      - id: work
        title: { vi: Công việc, en: Work }
        max: 20
        combine: sum
        children:
          - { id: prompt, title: { vi: Đúng hạn, en: Prompt }, max: 10, rule: { share: { part: late, whole: files, whenZero: full } } }
          - { id: done, title: { vi: Đã giải quyết, en: Done }, max: 10, rule: { per-item: { count: files, each: 1, atMost: 10 } } }
    rankings:
      - { id: places, of: work, by: points, basis: exact, cohort: all, ties: ordinal, notSubmitted: omit,
          tieBreak: [{ of: done, by: points, prefer: high }, { fact: staff, prefer: low }] }
      - { id: regions, of: work, by: points, basis: exact, cohort: by-region, ties: competition, tieBreak: [], notSubmitted: omit }
  - id: huyen
    title: { vi: Cấp huyện, en: District }
    cohorts: [{ id: all }]
    criteria:
      - { id: first, title: { vi: Đầu, en: First }, max: 10, rule: { per-item: { count: staff, each: 1, atMost: 10 } } }
      - { id: second, title: { vi: Sau, en: Second }, max: 10, rule: { per-item: { count: files, each: 1, atMost: 10 } } }
    rankings:
      - { id: places, of: second, by: points, basis: exact, cohort: all, ties: competition, tieBreak: [], notSubmitted: omit }
  - id: so
    title: { vi: Cấp sở, en: Department }
    cohorts: [{ id: all }]
    rankings: []
    criteria:
      - { id: only, title: { vi: Một, en: One }, max: 10, rule: { per-item: { count: staff, each: 1, atMost: 10 } } }
      - { id: none, title: { vi: Không, en: None }, max: 10, rule: { share: { part: late, whole: files, whenZero: not-applicable } } }
`),
);

const unit = (id: string, tier: string, facts: object, region?: string) => ({
  unit: { id, tier, ...(region ? { attributes: { region } } : {}) },
  submission: { unit: id, at: '2020-01-10T08:00:00+07:00', facts },
});
const UNITS = [
  // no file: 10 points for none late and 0 for what is done, as 10 files of which none is prompt
  unit('a', 'xa', { files: 0, late: 0, staff: 3 }, 'hills'),
  unit('b', 'xa', { files: 10, late: 0, staff: 3 }, 'hills'),
  unit('c', 'xa', { files: 10, late: 0, staff: 4 }, 'plain'),
  unit('d', 'xa', { files: 10, late: 0, staff: 4 }, 'plain'),
  unit('k', 'huyen', { files: 7, staff: 2 }),
  unit('s', 'so', { staff: 2, files: 0, late: 0 }),
];
const ASSESSMENT = {
  format: 'tieuchi/assessment@1',
  id: 'dot',
  pack: { id: 'vi-du', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: '2020-03-01T00:00:00+07:00',
  units: UNITS.map((each) => each.unit),
  submissions: UNITS.map((each) => each.submission),
};
const RESULTS = score(PACK, ASSESSMENT);

test('of rankings that have one id, the caller is told which there are', () => {
  expect(() => rankingOf(RESULTS, 'places')).toThrow(
    new TypeError("Several rankings have the id 'places': say which is meant: tier 'xa', or tier 'huyen'."),
  );
  expect(() => rankingOf(RESULTS, 'regions', { tier: 'xa' })).toThrow(
    new TypeError(
      "Several rankings have the id 'regions': say which is meant: tier 'xa' and option 'hills', or tier 'xa' and option 'plain'.",
    ),
  );
  expect(rankingOf(RESULTS, 'places', { tier: 'huyen' })?.rows.map(({ unit: of }) => of.id)).toEqual(['k']);
  expect(rankingsOf(RESULTS, { tier: 'xa' }).map(({ id, option }) => [id, option?.title])).toEqual([
    ['places', undefined],
    ['regions', 'hills'],
    ['regions', 'Đồng bằng'],
  ]);
});

test('the rankings of a layer are given where it is asked for, official or not', () => {
  const verification = { at: '2020-02-01T08:00:00+07:00', by: 'to-cong-tac', method: 'desk', note: 'x' };
  const verifications = [{ unit: 'a', ...verification, fact: 'files', value: 4 }];
  const results = score(PACK, { ...ASSESSMENT, verifications });
  const layersOf = (wanted: RankingWanted) => rankingsOf(results, wanted).map(({ id, layer }) => `${id} ${layer.id}`);

  expect(layersOf({ tier: 'xa' })).toEqual(['places reported', 'regions reported', 'regions reported']);
  expect(layersOf({ tier: 'xa', layer: 'reported' })).toEqual([
    'places reported',
    'regions reported',
    'regions reported',
  ]);
  expect(layersOf({ tier: 'xa', layer: 'verified' })).toEqual([]);
  expect(resultOf(results, 'a', { layer: 'verified' })?.places).toEqual([]);
});

test('what parts units of one value is said: points of a row, a figure, or the order of ids', () => {
  const rows = rankingOf(RESULTS, 'places', { tier: 'xa', lang: 'en' })?.rows ?? [];

  // all have 10 points: a has done no file, b has fewer staff than c and d
  expect(rows.map(({ unit: of, value, place, partedBy }) => [of.id, value?.exact, place?.exact, partedBy])).toEqual([
    ['b', '10', '1', ['points of "Done"', 'Staff']],
    ['c', '10', '2', ['points of "Done"', 'Staff', 'the order of ids']],
    ['d', '10', '3', ['points of "Done"', 'Staff', 'the order of ids']],
    ['a', '10', '4', ['points of "Done"']],
  ]);
});

describe('the total of a unit is what its tier ranks by first', () => {
  test.each([
    ['a', 'work'],
    ['k', 'second'],
    ['s', 'only'],
  ])('%s: %s', (id, node) => {
    expect(resultOf(RESULTS, id)?.total?.id).toBe(node);
  });
});

test('a row without a value says why by the title of the figure; one that has points leaves that to the explanation', () => {
  const reasonsOf = (id: string, node: string) =>
    resultOf(RESULTS, id, { lang: 'en' })?.nodes.find((row) => row.id === node)?.reasons;

  expect(reasonsOf('s', 'none')).toEqual(['Nothing to count ("Files" is 0): not applicable']);
  expect(reasonsOf('a', 'prompt')).toEqual([]);
});

test('a figure that has a least value and no greatest has a hint that says so', () => {
  const { facts } = describePack(PACK, { tier: 'huyen', lang: 'en' });

  expect(facts.map(({ id, hint }) => [id, hint])).toEqual([
    ['files', undefined],
    ['staff', 'At least 2'],
  ]);
});

test('a cohort is called by its title, else by its id', () => {
  const cohorts = (tier: string) => describePack(PACK, { tier, lang: 'en' }).rankings.map(({ cohort }) => cohort);

  expect(cohorts('xa')).toEqual([
    { id: 'all', title: 'Province' },
    { id: 'by-region', title: 'by-region' },
  ]);
  expect(cohorts('huyen')).toEqual([{ id: 'all', title: 'all' }]);
});

test('titles are those of the tier that is named, and an id that nobody has is its own title', () => {
  const titles = titlesOf(RESULTS, { lang: 'en' });

  expect([titles.pack, titles.tier('xa'), titles.tier('tinh'), titles.fact('staff'), titles.fact('x')]).toEqual([
    'Example',
    'Commune',
    'tinh',
    'Staff',
    'x',
  ]);
  expect([titles.node('work'), titles.node('xa', 'work'), titles.node('huyen', 'work')]).toEqual([
    'Work',
    'Work',
    'work',
  ]);
  expect([titles.ranking('xa', 'places'), titles.ranking('huyen', 'places'), titles.ranking('so', 'places')]).toEqual([
    'Work',
    'Second',
    'places',
  ]);
});
