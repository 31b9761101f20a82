import { expect, test } from 'vitest';
import type { RecordRanking } from '../../src/model/record.js';
import { assessmentOf, packOf, recordOf, tierOf, type Unit } from '../together/house.js';

const title = { vi: 'Ví dụ', en: 'Example' };
const points = (id: string, max: number, of: string) => ({ id, title, max, rule: { logic: { var: of } } });

/** A tier ranked by the points of `total`, which is `x` + `y`; `more` of the ranking. */
const ranked = (more: object = {}) => ({
  criteria: [
    { id: 'total', title, max: 200, combine: 'sum', children: [points('a', 100, 'x'), points('b', 100, 'y')] },
  ],
  rankings: [
    {
      ...{ id: 'main', of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' },
      ...{ tieBreak: [], notSubmitted: 'last-shared', ...more },
    },
  ],
});

/** "a ranked 1 of code facts=x", a row each, with what parted it. */
function rowsOf({ rows }: Pick<RecordRanking, 'rows'>): readonly string[] {
  return rows.map(({ unit, state, place, because = [], brokenBy = [] }) =>
    [
      unit,
      state,
      ...(place === null ? [] : [place]),
      ...because.map(({ code, params = {} }) => [code, ...Object.values(params)].join(' ')),
      ...brokenBy.map((by) => JSON.stringify(by)),
    ].join(' '),
  );
}

interface Asked {
  readonly ranking?: object;
  readonly pack?: object;
  readonly assessment?: object;
}

function rankingsOf(units: Readonly<Record<string, Unit>>, { ranking, pack, assessment }: Asked = {}) {
  const policies = { whenMissing: 'withhold', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' };
  const document = { ...packOf({}, ranked(ranking)), policies, ...pack };
  return recordOf(document, assessmentOf(units, assessment)).rankings;
}

const sent = (x: number, y: number, more: Unit = {}): Unit => ({ facts: { x, y }, ...more });

test('a row without a place says why', () => {
  const units = { a: sent(1, 2), b: { facts: { ok: true } }, c: sent(3, 4, { urban: false }), d: {} };
  const [main] = rankingsOf(units, { ranking: { cohort: 'urban' } });

  expect(rowsOf(main as RecordRanking)).toEqual([
    'a ranked 1',
    'b withheld missing x, y',
    'd not-submitted 3 last-shared',
    'c excluded outside-cohort',
  ]);
});

test('where no number exists, or the node does not apply, the row says so as the node does', () => {
  const children = [
    { id: 'a', title, max: 100, rule: { logic: { '/': [{ var: 'x' }, { var: 'y' }] } } },
    { id: 'b', title, max: 100, rule: { logic: { var: 'y' } } },
  ];
  const total = { id: 'total', title, max: 200, combine: 'sum', children, appliesTo: { attribute: 'urban' } };
  const tiers = [{ ...tierOf('unit', {}), ...ranked(), criteria: [total] }];
  const units = { a: sent(4, 2), b: sent(4, 0), c: sent(4, 2, { urban: false }) };
  const [main] = rankingsOf(units, { pack: { tiers } });

  expect(rowsOf(main as RecordRanking)).toEqual([
    'a ranked 1',
    'b withheld division-by-zero',
    'c not-applicable does-not-apply',
  ]);
});

const layers = { procedure: { ranked: ['reported', 'verified'], whenUnverified: 'withhold' } };
const checked = (unit: string, more: object) => ({
  unit,
  at: '2019-11-01T08:00:00+07:00',
  by: 'team',
  method: 'desk',
  note: 'x',
  ...more,
});

test('the last of the ranked layers is the official one', () => {
  const rankings = rankingsOf({ a: sent(1, 2) }, { pack: layers });

  expect(rankings.map(({ layer, official }) => `${layer} ${official}`)).toEqual(['reported false', 'verified true']);
});

test('in the verified layer a unit that nobody looked at is withheld where the pack says so, else ranked as reported', () => {
  const units = { a: sent(1, 2), b: sent(5, 5) };
  const assessment = { verifications: [checked('a', { done: true })] };
  const verified = (pack: object) => rankingsOf(units, { pack, assessment }).find(({ layer }) => layer === 'verified');

  expect(rowsOf(verified(layers) as RecordRanking)).toEqual(['a ranked 1', 'b withheld unverified']);
  expect(
    rowsOf(verified({ procedure: { ranked: ['reported', 'verified'], whenUnverified: 'off' } }) as RecordRanking),
  ).toEqual(['b ranked 1', 'a ranked 2']);
});

test('a fact that parts equals is that of the layer', () => {
  const units = { a: sent(1, 4), b: sent(2, 3) };
  const assessment = {
    verifications: [checked('a', { fact: 'x', value: '3' }), checked('b', { fact: 'y', value: '5' })],
  };
  const rankings = rankingsOf(units, {
    ranking: { tieBreak: [{ fact: 'x', prefer: 'high' }] },
    pack: { procedure: { ranked: ['reported', 'verified'], whenUnverified: 'off' } },
    assessment,
  });

  // reported: 5 and 5, parted by x = 1 and 2; verified: 3 + 4 and 2 + 5, parted by x = 3 and 2
  expect(rankings.map(rowsOf)).toEqual([
    ['b ranked 1 {"fact":"x"}', 'a ranked 2 {"fact":"x"}'],
    ['a ranked 1 {"fact":"x"}', 'b ranked 2 {"fact":"x"}'],
  ]);
});

test('a figure outside its bounds parts nobody: it stands below every usable one', () => {
  const children = [points('b', 100, 'y')];
  const criteria = [
    { id: 'total', title, max: 100, combine: 'sum', children },
    { id: 'note', title, max: 0, role: 'informational', rule: { logic: { var: 'x' } } },
  ];
  const tiers = [{ ...tierOf('unit', {}), ...ranked({ tieBreak: [{ fact: 'x', prefer: 'high' }] }), criteria }];
  const [main] = rankingsOf({ a: sent(200_000, 5), b: sent(7, 5) }, { pack: { tiers } });

  expect(rowsOf(main as RecordRanking)).toEqual(['b ranked 1 {"fact":"x"}', 'a ranked 2 {"fact":"x"}']);
});

test('a decision counts for the ranking that it names alone', () => {
  const decision = (ranking: string, order: readonly string[]) => ({
    ranking,
    order,
    by: 'council',
    at: '2019-11-20T08:00:00+07:00',
    note: 'x',
  });
  const more = { tieBreak: [{ decision: true }] };
  const [first] = ranked(more).rankings;
  const tiers = [{ ...tierOf('unit', {}), ...ranked(more), rankings: [first, { ...first, id: 'other' }] }];
  const assessment = { decisions: [decision('main', ['b', 'a']), decision('other', ['a', 'b'])] };
  const rankings = rankingsOf({ a: sent(1, 4), b: sent(1, 4) }, { pack: { tiers }, assessment });

  expect(rankings.map(rowsOf)).toEqual([
    ['b ranked 1 {"decision":true}', 'a ranked 2 {"decision":true}'],
    ['a ranked 1 {"decision":true}', 'b ranked 2 {"decision":true}'],
  ]);
});

test('a ranking lists the units of its own tier', () => {
  const rule = { logic: { var: 'x' } };
  const tiers = [{ ...tierOf('unit', {}), ...ranked() }, tierOf('commune', { own: [10, rule] })];
  const units = { a: sent(1, 2), c: { tier: 'commune', facts: { x: 3 } } };
  const [main] = rankingsOf(units, { pack: { tiers } });

  expect(rowsOf(main as RecordRanking)).toEqual(['a ranked 1']);
});

test('by ids every absentee has a place of its own, and one alone was parted from nobody', () => {
  const ordinal = { ranking: { ties: 'ordinal' } };
  const [two] = rankingsOf({ a: sent(1, 2), c: {}, b: {} }, ordinal);
  const [one] = rankingsOf({ a: sent(1, 2), c: {} }, ordinal);
  const [last] = rankingsOf({ a: sent(1, 2), c: {}, b: {} }, { ranking: { notSubmitted: 'last-bottom' } });
  const [omitted] = rankingsOf({ a: sent(1, 2), c: {} }, { ranking: { notSubmitted: 'omit' } });

  expect(rowsOf(two as RecordRanking)).toEqual([
    'a ranked 1',
    'b not-submitted 2 last-shared {"id":true}',
    'c not-submitted 3 last-shared {"id":true}',
  ]);
  expect(rowsOf(one as RecordRanking)).toEqual(['a ranked 1', 'c not-submitted 2 last-shared']);
  expect(rowsOf(last as RecordRanking)).toEqual([
    'a ranked 1',
    'b not-submitted 3 last-bottom',
    'c not-submitted 3 last-bottom',
  ]);
  expect(rowsOf(omitted as RecordRanking)).toEqual(['a ranked 1', 'c not-submitted omit']);
});
