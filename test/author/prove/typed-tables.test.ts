import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

/** Slips of who types a table, and rows that look like them and are right. */
const FACTS: readonly Doc[] = [
  { id: 'files', type: 'count', min: 1, measure: 'hồ sơ' },
  { id: 'on-time', type: 'count', atMost: 'files', measure: 'hồ sơ' },
  { id: 'staff', type: 'count', min: 1, measure: 'người' },
  { id: 'site', type: 'boolean' },
  { id: 'now', type: 'number', min: 0 },
  { id: 'before', type: 'number', min: 1 },
];
const flag = (id: string, more: Doc = {}): Doc => ({ id, max: 2, rule: { flag: { when: 'site' } }, ...more });
const count = (id: string, more: Doc = {}): Doc => ({
  ...{ id, max: 4, rule: { 'per-item': { count: 'files', each: 1, atMost: 4 } } },
  ...more,
});

/** The places of a finding, from the tier on. */
function placesOf(code: string, criteria: readonly Doc[], more: Doc = {}, facts = FACTS): readonly string[] {
  return proofOf(packOf(facts, criteria, more))
    .findings.filter((finding) => finding.code === code)
    .map(({ path }) => path.slice(path[0] === 'tiers' ? 2 : 0).join('/'));
}

describe('points in a title', () => {
  const told = (words: string, more: Doc = {}) =>
    placesOf('title-points-other', [count('one', { title: { vi: words }, ...more })]);

  test.each([
    ['another number', 'Hồ sơ (14 điểm)'],
    ['a decimal comma', 'Hồ sơ (0,4 điểm)'],
    ['the most there is', 'Hồ sơ (tối đa 40 điểm)'],
    ['English', 'Files (5 points)'],
  ])('are told where the maximum is another: %s', (_, words) => {
    expect(told(words)).toEqual(['criteria/0/title/vi']);
  });

  test.each([
    ['the maximum', 'Hồ sơ (4 điểm)'],
    ['the maximum with places', 'Hồ sơ (4,0 điểm)'],
    ['points of something else inside', 'Hồ sơ (mỗi hồ sơ 1 điểm)'],
    ['points that are not at the end', 'Đạt từ 8 điểm (8 điểm) trở lên'],
    ['a number without points', 'Hồ sơ (10 hồ sơ)'],
    ['a share', 'Hồ sơ (20%)'],
  ])('are left alone: %s', (_, words) => {
    expect(told(words)).toEqual([]);
  });

  test('a thousand may be written with a point, and a weight may be meant', () => {
    const child = count('one', { title: { vi: 'Một (60 điểm)' }, weight: 60 });
    const weighted = { id: 'all', max: 100, combine: 'weighted-mean', children: [child, flag('two', { weight: 40 })] };
    const large = count('one', {
      ...{ title: { vi: 'Hồ sơ (1.000 điểm)' }, max: 1000 },
      rule: { 'per-item': { count: 'files', each: 1, atMost: 1000 } },
    });

    expect(placesOf('title-points-other', [weighted])).toEqual([]);
    expect(placesOf('title-points-other', [large])).toEqual([]);
  });

  test('thousands with decimals are one number, in either writing', () => {
    const precise = (words: string) =>
      count('one', {
        ...{ title: { vi: words }, max: 1234.5 },
        rule: { 'per-item': { count: 'files', each: 0.5, atMost: 1234.5 } },
      });

    expect(placesOf('title-points-other', [precise('Hồ sơ (1.234,5 điểm)')])).toEqual([]);
    expect(placesOf('title-points-other', [precise('Files (1,234.5 points)')])).toEqual([]);
    expect(placesOf('title-points-other', [precise('Hồ sơ (1.243,5 điểm)')])).toEqual(['criteria/0/title/vi']);
  });

  test('where rows are not added, and where a row counts for nothing, the scale is another', () => {
    const child = (id: string, more: Doc) => count(id, { title: { vi: 'Một (50 điểm)' }, ...more });
    const mean = { id: 'all', max: 100, combine: 'mean', children: [child('one', {}), flag('two')] };
    const apart = child('one', { role: 'informational', max: 0, rule: { logic: { var: 'files' } } });

    expect(placesOf('title-points-other', [mean])).toEqual([]);
    expect(placesOf('title-points-other', [apart])).toEqual([]);
  });
});

describe('a level', () => {
  const levels = (by: string, atLeast: number, basis = 'exact') => ({
    ...{ by, basis, floor: { id: 'low' } },
    steps: [{ id: 'good', atLeast }],
  });
  const bonus = flag('plus', { role: 'bonus' });
  const group = (more: Doc, children: readonly Doc[] = [count('one'), bonus]) => ({
    ...{ id: 'all', max: 4, combine: 'sum', children },
    ...more,
  });
  const told = (all: Doc) => placesOf('level-out-of-reach', [all]);

  test('above all points and their bonus is told', () => {
    expect(told(group({ levels: levels('points', 7) }))).toEqual(['criteria/0/levels/steps/0/atLeast']);
    expect(told(group({ levels: levels('percent', 151) }))).toEqual(['criteria/0/levels/steps/0/atLeast']);
  });

  test.each([
    ['at all points and the bonus', group({ levels: levels('points', 6) })],
    ['within the bonus', group({ levels: levels('points', 5) })],
    ['by percent above 100, with a bonus', group({ levels: levels('percent', 150) })],
    ['by converted points', group({ levels: levels('converted', 6) })],
    [
      'of printed points, which are rounded up to it',
      group({
        publish: { points: { places: 0, mode: 'ceil' } },
        levels: levels('points', 7, 'published'),
        children: [count('one'), flag('plus', { role: 'bonus', max: 2.5 })],
      }),
    ],
    [
      'that a row below keeps anybody from, which is told there',
      group({ levels: levels('points', 6) }, [
        count('one', { rule: { 'per-item': { count: 'files', each: 1, atMost: 3 } } }),
        bonus,
      ]),
    ],
  ])('is left alone %s', (_, all) => {
    expect(told(all)).toEqual([]);
  });
});

describe('a deduction', () => {
  const told = (items: readonly Doc[], more: Doc = {}) =>
    placesOf('deduct-above-whole', [{ id: 'one', max: 4, rule: { deduct: { items, notBelow: 0, ...more } } }]);
  const each = (points: number) => ({ count: 'files', each: points });

  test('of more than there is to lose is told', () => {
    expect(told([each(1), each(5)])).toEqual(['criteria/0/rule/deduct/items/1/each']);
    expect(told([{ when: 'site', points: 40 }])).toEqual(['criteria/0/rule/deduct/items/0/points']);
    expect(told([each(3)], { from: 2 })).toEqual(['criteria/0/rule/deduct/items/0/each']);
    expect(told([each(3)], { notBelow: 2 })).toEqual(['criteria/0/rule/deduct/items/0/each']);
  });

  test.each([
    ['of all there is to lose', [each(4)], {}],
    ['of less', [each(0.5), { when: 'site', points: 4 }], {}],
    ['of all, from less than the maximum', [each(3)], { from: 3 }],
    ['down to a floor below', [each(2)], { notBelow: 2 }],
  ])('%s is left alone', (_, items, more) => {
    expect(told(items, more)).toEqual([]);
  });

  test('of a part is held against the part', () => {
    const part = (max: number, points: number) => ({ max, rule: { deduct: { items: [each(points)], notBelow: 0 } } });
    const rule = { 'sum-of': [part(1, 2), part(3, 2)] };

    expect(placesOf('deduct-above-whole', [{ id: 'one', max: 4, rule }])).toEqual([
      'criteria/0/rule/sum-of/0/rule/deduct/items/0/each',
    ]);
  });
});

describe('a ratio that is compared with percents', () => {
  const told = (of: unknown, cuts: readonly number[]) => {
    const points = [
      ...cuts.map((atLeast, index) => ({ atLeast, ...(index > 0 ? { below: cuts[index - 1] } : {}) })),
      { below: cuts.at(-1) },
    ];
    const rule = { bands: { of, points: points.map((band, index) => ({ ...band, points: 4 - index })) } };
    return placesOf('ratio-not-percent', [{ id: 'one', max: 4, rule }]);
  };
  const growth = { '/': [{ '-': [{ var: 'now' }, { var: 'before' }] }, { var: 'before' }] };
  const share = { '/': [{ var: 'on-time' }, { var: 'files' }] };

  test('is told for a growth and for facts in one unit of measure', () => {
    expect(told(growth, [10, 5, 0])).toEqual(['criteria/0/rule/bands/points/0/atLeast']);
    expect(told({ '/': [{ var: 'on-time' }, { var: 'files' }] }, [95, 85])).toHaveLength(1);
  });

  test.each<[string, unknown, readonly number[]]>([
    ['a growth times 100', { '*': [100, growth] }, [10, 5, 0]],
    ['a growth as a fraction', growth, [0.1, 0.05]],
    ['a growth to the double, or the triple', growth, [2, 1]],
    ['a growth beside a fraction', growth, [5, 0.5]],
    ['facts in two units, as files for each officer', { '/': [{ var: 'files' }, { var: 'staff' }] }, [95, 85]],
    ['facts without a unit', { '/': [{ var: 'now' }, { var: 'before' }] }, [95, 85]],
    ['one unit of measure, a few times as many', share, [3, 2]],
    ['a share as a percent', { part: 'on-time', whole: 'files' }, [95, 85]],
  ])('is left alone for %s', (_, of, cuts) => {
    expect(told(of, cuts)).toEqual([]);
  });
});

describe('a title that stands twice', () => {
  const options = (...titles: readonly (string | undefined)[]) =>
    titles.map((vi, index) => ({ id: `o${index}`, ...(vi === undefined ? {} : { title: { vi } }) }));
  const told = (list: readonly unknown[]) => {
    const points = Object.fromEntries(list.map((_, index) => [`o${index}`, index === 0 ? 4 : 0]));
    const rule = { choice: { fact: 'result', points } };
    return placesOf('label-repeated', [{ id: 'one', max: 4, rule }], {}, [
      { id: 'result', type: 'choice', options: list },
    ]);
  };

  test('is told of options, whatever their case and blanks, of levels and of tiers', () => {
    const steps = [
      { id: 'I', atLeast: 90, title: { vi: 'Mức I' } },
      { id: 'II', atLeast: 70, title: { vi: 'Mức I' } },
    ];
    const graded = count('one', { levels: { by: 'percent', basis: 'exact', steps, floor: { id: 'low' } } });
    const tier = (id: string) => ({
      id,
      title: { vi: 'Cấp xã' },
      cohorts: [{ id: 'all' }],
      criteria: [count('one', { title: { vi: 'Một' } })],
    });

    expect(told(options('Tốt', 'Khá', 'tốt '))).toEqual(['facts/0/options/2/title']);
    expect(placesOf('label-repeated', [graded])).toEqual(['criteria/0/levels/steps/1/title']);
    expect(placesOf('label-repeated', [], { tiers: [tier('xa'), tier('phuong')] })).toEqual(['title']);
  });

  test.each([
    ['options of two titles', options('Tốt', 'Khá')],
    ['options without titles', options(undefined, undefined)],
    ['options that are their ids', ['o0', 'o1']],
    ['A beside A+', options('A', 'A+')],
    ['words that hold another', options('Đạt', 'Không đạt', 'Đạt một phần')],
    ['letters that differ by a mark', options('Ba', 'Bà')],
  ])('is not %s', (_, list) => {
    expect(told(list)).toEqual([]);
  });

  test('two facts may have the same options', () => {
    const yes = options('Đạt', 'Không đạt');
    const facts = ['first', 'second'].map((id) => ({ id, type: 'choice', options: yes }));
    const criteria = facts.map(({ id }) => ({ id, max: 1, rule: { choice: { fact: id, points: { o0: 1, o1: 0 } } } }));

    expect(placesOf('label-repeated', criteria, {}, facts)).toEqual([]);
  });
});

describe('a citation', () => {
  const texts = [{ key: 'qd-1', number: '1/QĐ-UBND', title: { vi: 'Quyết định' }, issued: '2019-01-05' }];
  const told = (cites: readonly (string | readonly string[])[], codes: readonly string[] = []) => {
    const rows = cites.map((cite, index) =>
      count(`r${index}`, { cite: [cite].flat(), ...(codes[index] === undefined ? {} : { code: codes[index] }) }),
    );
    return placesOf('cite-copied', rows, { texts });
  };

  test('that is that of another row is told, by the codes of the rows or by their places', () => {
    expect(told(['qd-1#a.1', 'qd-1#a.2', 'qd-1#a.2', 'qd-1#a.4'])).toEqual(['criteria/2/cite/0']);
    expect(told(['qd-1#5', 'qd-1#6', 'qd-1#7', 'qd-1#7'], ['II.5', 'II.6', 'II.7', 'II.8'])).toEqual([
      'criteria/3/cite/0',
    ]);
  });

  test.each([
    ['each its own', ['qd-1#1', 'qd-1#2', 'qd-1#3', 'qd-1#4']],
    ['one clause of several rows', ['qd-1#1', 'qd-1#2', 'qd-1#2', 'qd-1#2']],
    ['one clause of two rows, and the next goes on', ['qd-1#1', 'qd-1#2', 'qd-1#2', 'qd-1#3', 'qd-1#4']],
    ['one clause of the whole table', ['qd-1#1', 'qd-1#1', 'qd-1#1', 'qd-1#1']],
    ['a row of another clause', ['qd-1#1', 'qd-1#2', 'qd-1#9', 'qd-1#4']],
    ['a row of two clauses', ['qd-1#1', 'qd-1#2', ['qd-1#2', 'qd-1#3'], 'qd-1#4']],
    ['too few rows to tell', ['qd-1#1', 'qd-1#1', 'qd-1#3']],
    ['places that are no numbers', ['qd-1#a', 'qd-1#b', 'qd-1#b', 'qd-1#d']],
    ['a text without a place', ['qd-1', 'qd-1', 'qd-1', 'qd-1']],
  ])('is left alone: %s', (_, cites) => {
    expect(told(cites)).toEqual([]);
  });
});

describe('who gives a mark', () => {
  const told = (providers: readonly string[], verifiers: readonly string[] = []) => {
    const facts = providers.map((provider, index) => ({ id: `m${index}`, type: 'mark', min: 0, max: 4, provider }));
    const criteria = facts.map(({ id }) => ({ id, max: 4, rule: { mark: { fact: id } } }));
    const bodies = verifiers.map((id) => ({ id, title: { vi: id } }));
    const procedure = { ranked: 'verified', ...(bodies.length > 0 ? { verification: { verifiers: bodies } } : {}) };
    return placesOf('provider-alike', criteria, { procedure }, facts);
  };

  test.each([
    ['a hyphen less than a verifier', ['so-noivu'], ['so-noi-vu'], ['facts/0/provider']],
    ['another case', ['So-Noi-Vu'], ['so-noi-vu'], ['facts/0/provider']],
    ['two letters exchanged', ['so-nio-vu'], ['so-noi-vu'], ['facts/0/provider']],
    ['a letter left out', ['so-xay-dung', 'so-xay-dung', 'so-xay-dng'], [], ['facts/2/provider']],
  ])('is told where the id has %s', (_, providers, verifiers, places) => {
    expect(told(providers, verifiers)).toEqual(places);
  });

  test.each([
    ['a verifier', ['so-noi-vu'], ['so-noi-vu', 'so-noivu']],
    ['a number apart', ['phong-1', 'phong-2', 'phong-2'], []],
    ['a letter apart', ['hoi-dong-a', 'hoi-dong-b', 'hoi-dong-b'], []],
    ['a short name apart', ['so-tc', 'so-tp', 'so-tp'], []],
    ['another word', ['phong-noi-vu', 'so-noi-vu', 'so-noi-vu'], []],
    ['the only one of two that are used alike', ['so-xay-dung', 'so-xay-dng'], []],
    ['a further part', ['to-cong-tac-huyen', 'to-cong-tac', 'to-cong-tac'], []],
  ])('is left alone where it is %s', (_, providers, verifiers) => {
    expect(told(providers, verifiers)).toEqual([]);
  });
});

describe('a number of a row', () => {
  const told = (codes: readonly string[]) => {
    const rows = codes.map((code, index) => count(`r${index}`, { code, title: { vi: `Dòng ${index}` } }));
    return proofOf(packOf(FACTS, rows))
      .findings.filter(({ code }) => code.startsWith('code-'))
      .map(({ code, path }) => `${code} ${path[3]}`);
  };

  test.each(['2-Jan', '2 Jan', 'Jan-02', '02-Thg1', '2025-02-01', '1/2/2003', '02-01-2025'])('%s is a date', (code) => {
    expect(told(['1.1', code, '1.3'])).toEqual(['code-as-date 1']);
  });

  test.each([['1-2'], ['1/2'], ['2.1.2025'], ['Mar'], ['I-2'], ['2025'], ['12-2019']])('%s is none', (code) => {
    expect(told([code])).toEqual([]);
  });
});

describe('units of measure', () => {
  const number = (id: string, measure: string | undefined, words: string, more: Doc = {}): Doc => ({
    ...{ id, type: 'number', min: 1, title: { vi: words } },
    ...(measure === undefined ? {} : { measure }),
    ...more,
  });
  const titled = (measure: string | undefined, words: string) =>
    placesOf(
      'measure-against-title',
      [count('one', { rule: { 'per-item': { count: 'a', each: 1, atMost: 4 } } })],
      {},
      [number('a', measure, words)],
    );

  test.each([
    ['triệu đồng', 'Kinh phí (tỷ đồng)'],
    ['người', 'Mức độ hài lòng (%)'],
    ['km', 'Đường xã (m)'],
    ['giờ', 'Thời gian chờ (ngày)'],
  ])('%s is not that of %s', (measure, words) => {
    expect(titled(measure, words)).toEqual(['facts/0/measure']);
  });

  test.each([
    ['triệu đồng', 'Kinh phí (triệu đồng)'],
    ['tỉ đồng', 'Kinh phí (tỷ đồng)'],
    ['%', 'Tỷ lệ (phần trăm)'],
    ['VNĐ', 'Kinh phí (đồng)'],
    ['triệu đồng/năm', 'Thu nhập (triệu đồng)'],
    ['triệu đồng', 'Thu ngân sách (năm)'],
    ['hộ', 'Số hộ (hộ nghèo)'],
    ['người', 'Số người (%) được tập huấn'],
    [undefined, 'Tỷ lệ (%)'],
  ])('%s goes with %s', (measure, words) => {
    expect(titled(measure, words)).toEqual([]);
  });

  const differ = (measures: readonly [string, string], rule: Doc, more: Doc = {}) =>
    placesOf('measures-differ', [count('one', { rule })], {}, [
      number('a', measures[0], 'Một', more),
      number('b', measures[1], 'Hai', { min: 1 }),
    ]);
  const percent = (a: Doc = { var: 'a' }, hundred = 100) => ({
    bands: {
      of: { '*': [hundred, { '/': [a, { var: 'b' }] }] },
      points: [
        { atLeast: 90, points: 4 },
        { below: 90, points: 0 },
      ],
    },
  });
  const fewer = { flag: { when: { '<=': [{ var: 'a' }, { var: 'b' }] } } };

  test.each([
    ['of a percent', percent()],
    ['of a comparison', fewer],
    ['of a share', { share: { part: 'a', whole: 'b' } }],
  ])('%s are told where they differ in size', (_, rule) => {
    expect(differ(['tỷ đồng', 'triệu đồng'], rule)).toEqual(['criteria/0/rule']);
    expect(differ(['triệu đồng', 'triệu đồng'], rule)).toEqual([]);
  });

  test.each([
    ['of two kinds', ['km', 'người'], percent()],
    ['of things that are counted', ['người', 'hộ'], percent()],
    ['called by two names', ['tỷ đồng', 'tỉ đồng'], percent()],
    ['that are not known', ['hộ gia đình', 'hộ'], fewer],
    ['of a fact that is multiplied first', ['tỷ đồng', 'triệu đồng'], percent({ '*': [1000, { var: 'a' }] })],
    ['of a ratio that is scaled otherwise', ['tỷ đồng', 'triệu đồng'], percent({ var: 'a' }, 100000)],
  ] as const)('%s are left alone', (_, measures, rule) => {
    expect(differ(measures, rule)).toEqual([]);
  });

  test('that are against the title of their fact are told there, and nothing that comes of it', () => {
    const facts = [number('a', 'tỷ đồng', 'Đã chi (triệu đồng)'), number('b', 'triệu đồng', 'Được giao')];
    const { findings } = proofOf(packOf(facts, [count('one', { rule: fewer })]));

    expect(findings.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'measure-against-title facts/0/measure',
    ]);
  });

  test('of a fact that never exceeds another are told at the fact, and not again at a rule', () => {
    expect(differ(['m', 'km'], { share: { part: 'a', whole: 'b' } }, { atMost: 'b' })).toEqual(['facts/0/measure']);
  });
});
