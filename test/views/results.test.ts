import { describe, expect, test } from 'vitest';
import { detach } from '../../src/audit/index.js';
import {
  assess,
  compilePack,
  issueSentence,
  openRecord,
  rankingOf,
  rankingsOf,
  resultOf,
  titlesOf,
} from '../../src/index.js';
import { openAssessment, score } from '../../src/score.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN, goldenDocuments } from '../support/golden.js';

// biome-ignore lint/suspicious/noExplicitAny: a document as it is written
const DOCUMENT = documentOf('examples/01-score/pack.yaml') as any;
const PACK = compilePack(DOCUMENT);
const ASSESSMENT = documentOf('examples/01-score/assessment.yaml');
const RESULTS = score(PACK, ASSESSMENT);

describe('a unit of the example, worked out by hand', () => {
  // Xã A: a website is 5; 52 of 60 have a computer, 20 × 52 / 60 = 17.333…; 27 of 30 files on time are 90 %, which is 1
  test('has its points, converted points and percent exact, as published, and for people', () => {
    const { total } = resultOf(RESULTS, 'xa-a') ?? {};

    expect(total?.points).toEqual({ exact: '70/3', published: '23.333', shown: '23,333' });
    expect(total?.converted).toEqual({ exact: '70/3', shown: '23,333' });
    expect(total?.percent).toEqual({ exact: '7000/81', published: '86.42', shown: '86,42' });
    expect(total?.max).toEqual({ exact: '27', shown: '27' });
    expect(total?.level).toEqual({
      id: 'II',
      title: 'II',
      standing: { id: 'reconstructed', title: 'phục dựng' },
    });
  });

  test('has every criterion in the order of the pack, with its title and the group that it is in', () => {
    const { nodes = [] } = resultOf(RESULTS, 'xa-a', { lang: 'en' }) ?? {};

    expect(nodes.map(({ id, title, kind, within, points }) => [id, title, kind, within, points?.exact])).toEqual([
      ['total', 'Total', 'group', undefined, '70/3'],
      ['website', 'Website', 'criterion', 'total', '5'],
      ['computers', 'Computers', 'criterion', 'total', '52/3'],
      ['on-time', 'Files on time', 'criterion', 'total', '1'],
    ]);
  });

  test('says what a criterion without a value counted as, what it lacks, and why', () => {
    const ofUnit = (unit: string) => resultOf(RESULTS, unit)?.nodes.find(({ id }) => id === 'on-time');

    // Xã B has no files: the criterion is not applicable, and left out
    expect(ofUnit('xa-b')).toMatchObject({
      status: { id: 'not-applicable', title: 'không áp dụng' },
      countedAs: { id: 'exclude', title: 'không tính đến' },
      reasons: ['Không phát sinh, không áp dụng'],
      lacking: [],
    });
    // Xã C does not say how many were on time: that counts 0
    expect(ofUnit('xa-c')).toMatchObject({
      status: { id: 'missing', title: 'thiếu số liệu' },
      countedAs: { id: 'zero', title: 'tính 0 điểm' },
      lacking: [{ id: 'files-on-time', title: 'Hồ sơ đúng hạn' }],
    });
    expect(ofUnit('xa-c')?.points).toBeUndefined();
  });

  test('says of a finding whose figures it is about, where the same is told of two layers', () => {
    const note = { by: 'to-cong-tac', method: 'desk', note: 'đủ', done: true };
    const verifications = [{ unit: 'xa-a', at: '2019-11-01T00:00:00+07:00', ...note }];
    const submissions = [
      { unit: 'xa-a', at: '2019-10-20T00:00:00+07:00', facts: { staff: 50, 'staff-with-computer': 52 } },
    ];
    const results = score(PACK, { ...(ASSESSMENT as object), submissions, verifications });
    const findings = resultOf(results, 'xa-a', { lang: 'en' })?.findings ?? [];

    expect(findings.flatMap(({ code, layer }) => (code === 'relation-broken' ? [layer] : []))).toEqual([
      { id: 'reported', title: 'as reported by the units' },
      { id: 'verified', title: 'as verified' },
    ]);
    expect(resultOf(RESULTS, 'xa-d')?.findings.map(({ code, layer }) => [code, layer])).toEqual([
      ['late-refused', undefined],
    ]);
  });

  test('stands in its ranking, with what the ranking is of and by, and among how many', () => {
    const [place] = resultOf(RESULTS, 'xa-a', { lang: 'en' })?.places ?? [];

    expect(place?.ranking).toMatchObject({
      id: 'total',
      of: { id: 'total', title: 'Total' },
      by: { id: 'percent', title: 'percent' },
      basis: 'published',
      layer: { id: 'reported' },
      official: true,
    });
    // 89.33 of Xã B is above 86.42 of Xã A
    expect(place?.row).toMatchObject({
      state: { id: 'ranked', title: 'ranked' },
      place: { exact: '2', shown: '2' },
      value: { exact: '7000/81', published: '86.42', shown: '86.42' },
    });
    expect(place?.among).toBe(3);
  });

  test('that sent nothing in time has no nodes, and a state in words', () => {
    const { state, nodes, total, layer, places, findings } = resultOf(RESULTS, 'xa-d', { lang: 'en' }) ?? {};

    expect([state?.id, nodes, total, layer]).toEqual(['not-submitted', [], undefined, undefined]);
    expect(places?.[0]?.row).toMatchObject({ state: { id: 'not-submitted' }, place: { exact: '4' }, tied: 1 });
    expect(findings?.map(({ code }) => code)).toEqual(['late-refused']);
  });

  test('says that the criteria are reconstructed and the figures synthetic', () => {
    expect(resultOf(RESULTS, 'xa-a', { lang: 'en' })?.worth).toEqual({
      standing: { id: 'reconstructed', title: 'reconstructed' },
      figures: { id: 'synthetic', title: 'synthetic figures' },
    });
  });

  test('is nobody where the id is nobody’s', () => {
    expect(resultOf(RESULTS, 'xa-z')).toBeUndefined();
    expect(rankingOf(RESULTS, 'no-such-ranking')).toBeUndefined();
  });
});

test('a ranking lists its units in order of place, each with its name', () => {
  const ranking = rankingOf(RESULTS, 'total');

  expect(ranking?.rows.map(({ unit, place }) => [unit.title, place?.shown])).toEqual([
    ['Xã B', '1'],
    ['Xã A', '2'],
    ['Xã C', '3'],
    ['Xã D', '4'],
    ['Xã E', '4'],
  ]);
});

test.each([
  ['xa-c', 3, 'xa-a xa-c xa-d'],
  ['xa-c', 4, 'xa-a xa-c xa-d xa-e'],
  ['xa-c', 1, 'xa-c'],
  ['xa-b', 3, 'xa-b xa-a xa-c'],
  ['xa-e', 3, 'xa-c xa-d xa-e'],
  ['xa-e', 9, 'xa-b xa-a xa-c xa-d xa-e'],
  ['xa-z', 2, 'xa-b xa-a'],
])('the rows around %s, %i of them, are %s', (unit, rows, units) => {
  for (const from of [RESULTS, assess(PACK, ASSESSMENT), openAssessment(PACK, ASSESSMENT)]) {
    const all = rankingOf(from, 'total')?.rows ?? [];
    const around = rankingOf(from, 'total', { around: { unit, rows } })?.rows ?? [];

    expect(around.map(({ unit: of }) => of.id).join(' ')).toBe(units);
    expect(around).toEqual(all.filter((row) => around.some(({ unit: of }) => of.id === row.unit.id)));
  }
});

test('titles are given in the language that is asked for', () => {
  const [vi, en] = [titlesOf(RESULTS), titlesOf(PACK, { lang: 'en' })];

  expect([vi.unit('xa-a'), vi.fact('staff'), vi.tier('commune'), vi.level('commune', 'total', 'none')]).toEqual([
    'Xã A',
    'Số cán bộ',
    'Cấp xã',
    'dưới II',
  ]);
  expect([en.pack, en.node('commune', 'on-time'), en.unit('xa-a')]).toEqual([
    'Example criteria',
    'Files on time',
    'xa-a',
  ]);
});

describe('a record, a scored assessment and an open one say the same of every unit and ranking', () => {
  test.each(GOLDEN)('$name', (golden) => {
    const { pack: document, assessment } = goldenDocuments(golden);
    const pack = compilePack(document);
    const record = assess(pack, assessment);
    const [results, live] = [score(pack, assessment), openAssessment(pack, assessment)];
    const units = record.register.map(({ id }) => id);

    for (const lang of ['vi', 'en'] as const) {
      const recorded = units.map((unit) => resultOf(record, unit, { lang }));
      expect(units.map((unit) => resultOf(results, unit, { lang }))).toEqual(recorded);
      expect(units.map((unit) => live.result(unit, { lang }))).toEqual(recorded);
      expect(rankingsOf(results, { lang })).toEqual(rankingsOf(record, { lang }));
      expect(rankingsOf(live, { lang })).toEqual(rankingsOf(record, { lang }));
    }
  });
});

test('titles of a pack are the names of its issues, a criterion without its tier too', () => {
  const titles = titlesOf(PACK, { lang: 'en' });
  const issue = {
    code: 'claim-not-allowed',
    severity: 'error',
    path: [],
    params: { criterion: 'on-time' },
  } as const;

  expect(issueSentence(issue as never, 'en', titles)).toContain('Files on time');
  expect([titles.node('on-time'), titles.node('no-such')]).toEqual(['Files on time', 'no-such']);
  expect(() => titles.node('commune', undefined as never)).toThrow('A criterion is named by its id, a text');
});

test('a criterion without its tier has its id for a title where tiers call it by different ones', () => {
  const [tier] = DOCUMENT.tiers;
  const second = {
    ...tier,
    id: 'ward',
    criteria: JSON.parse(JSON.stringify(tier.criteria).replaceAll('Files on time', 'Other files')),
  };
  const titles = titlesOf(compilePack({ ...DOCUMENT, tiers: [tier, second] }), { lang: 'en' });

  expect([titles.node('on-time'), titles.node('website')]).toEqual(['on-time', titles.node('commune', 'website')]);
  expect([titles.node('commune', 'on-time'), titles.node('ward', 'on-time')]).toEqual(['Files on time', 'Other files']);
});

describe('a record that is opened to be read many times', () => {
  const record = assess(PACK, ASSESSMENT);
  const opened = openRecord(record);

  test('gives what the record gives, at each call', () => {
    for (const { id } of record.register) {
      expect(resultOf(opened, id, { lang: 'en' })).toEqual(resultOf(record, id, { lang: 'en' }));
      expect(resultOf(opened, id)).toEqual(resultOf(record, id));
    }
    expect(resultOf(opened, 'none')).toBeUndefined();
    expect(rankingsOf(opened)).toEqual(rankingsOf(record));
    expect(rankingsOf(opened, { around: { unit: 'xa-b', rows: 1 } })).toEqual(
      rankingsOf(record, { around: { unit: 'xa-b', rows: 1 } }),
    );
  });

  test('reads the names of the units once, and the record itself each time', () => {
    let readings = 0;
    const register = new Proxy(record.register, {
      get: (target, key, receiver) => {
        if (key === 'map') readings += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    const watched = { ...record, register };
    const readingsOf = (call: () => unknown) => {
      readings = 0;
      for (const _ of [1, 2, 3]) call();
      return readings;
    };
    const once = openRecord(watched);

    const perCall = readingsOf(() => resultOf(watched, 'xa-a')) / 3;
    expect(perCall).toBeGreaterThan(0);
    expect(readingsOf(() => resultOf(once, 'xa-a'))).toBe(perCall);
    expect(readingsOf(() => resultOf(once, 'xa-b'))).toBe(0);
  });

  test('is of a record with its pack in it, and what has results already is given back', () => {
    expect(() => openRecord(detach(record) as never)).toThrow(/^This record is detached: /);
    expect(() => openRecord(PACK as never)).toThrow(/ is needed here, not a compiled pack\.$/);
    expect(() => openRecord({ pack: null, entries: [] } as never)).toThrow(TypeError);
    expect(openRecord(RESULTS)).toBe(RESULTS);
  });
});
