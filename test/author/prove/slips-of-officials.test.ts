import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS: readonly Doc[] = [
  { id: 'files', type: 'count', min: 1, title: { vi: 'Số hồ sơ' } },
  { id: 'done', type: 'count', atMost: 'files', title: { vi: 'Hồ sơ đúng hạn' } },
  { id: 'late', type: 'count', atMost: 'files', title: { vi: 'Hồ sơ giải quyết quá hạn (hồ sơ)' } },
  { id: 'sent', type: 'date', title: { vi: 'Ngày gửi' } },
  { id: 'site', type: 'boolean', title: { vi: 'Có trang thông tin' } },
  { id: 'backup', type: 'boolean', title: { vi: 'Có sao lưu' } },
  { id: 'rate', type: 'number', min: 0, max: 100, measure: '%', title: { vi: 'Tỷ lệ' } },
];

/** What is told of a pack of these criteria, as `code place`; facts that these criteria do not read are no matter here. */
function told(criteria: readonly Doc[], more: Doc = {}, facts: readonly Doc[] = FACTS): readonly string[] {
  return proofOf(packOf(facts, criteria, more))
    .findings.filter(({ code }) => code !== 'fact-unread')
    .map(({ code, path }) => `${code} ${path.join('/')}`);
}

const one = (rule: unknown, more: Doc = {}): Doc => ({ id: 'one', max: 4, rule, ...more });
const flag = (when: unknown) => ({ flag: { when } });
const RULE = 'tiers/0/criteria/0/rule';

describe('a condition of a list', () => {
  const of = (fact: string, op: string, bound: number) => ({ [op]: [{ var: fact }, bound] });
  const turned = (op: string, bound: number, fact: string) => ({ [op]: [bound, { var: fact }] });

  test.each<[string, Doc, string]>([
    ['the narrower one of any', { any: [of('files', '>=', 90), of('files', '>=', 80)] }, 'any/0'],
    ['the wider one of all', { all: [of('files', '>=', 90), of('files', '>=', 80)] }, 'all/1'],
    ['the one without its end', { any: [of('files', '>', 80), of('files', '>=', 80)] }, 'any/0'],
    ['the second that asks the same', { any: [of('files', '>=', 80), turned('<=', 80, 'files')] }, 'any/1'],
    ['from above', { any: [of('files', '<', 10), of('files', '<=', 20)] }, 'any/0'],
  ])('is told where it decides nothing: %s', (_, list, at) => {
    expect(told([one({ flag: list })])).toEqual([`condition-idle ${RULE}/flag/${at}`]);
  });

  test.each<[string, Doc]>([
    ['two ends of a range', { all: [of('files', '>=', 80), of('files', '<=', 90)] }],
    ['outside a range', { any: [of('files', '<=', 80), of('files', '>=', 90)] }],
    ['two facts', { any: [of('files', '>=', 80), of('done', '>=', 90)] }],
  ])('is left alone: %s', (_, list) => {
    expect(told([one({ flag: list })])).toEqual([]);
  });
});

describe('a number between two conditions', () => {
  const arm = (op: string, bound: number) => ({ [op]: [{ var: 'files' }, bound] });
  const chain = (...args: readonly unknown[]) => told([one({ logic: { if: args } })]);

  test('that is in neither is told at the second', () => {
    expect(chain(arm('>', 80), 4, arm('<', 80), 2, 0)).toEqual([`bound-left-out ${RULE}/logic/if/2`]);
    expect(told([one({ flag: { any: [arm('<', 80), arm('>', 80)] } })])).toEqual([`bound-left-out ${RULE}/flag/any/1`]);
  });

  test('0, without which there is any change, is left alone', () => {
    expect(told([one({ flag: { any: [arm('<', 0), arm('>', 0)] } })]).filter((it) => it.startsWith('bound'))).toEqual(
      [],
    );
  });

  test('that has points of its own, or points between, is left alone', () => {
    expect(chain(arm('>', 80), 4, arm('<', 80), 2, 3)).toEqual([]);
    expect(chain(arm('>', 80), 4, arm('<=', 80), 2, 0)).toEqual([]);
    expect(chain(arm('>', 80), 4, { '==': [{ var: 'files' }, 80] }, 3, arm('<', 80), 2, 0)).toEqual([]);
    expect(chain(arm('>', 80), 4, arm('<', 60), 2, 0)).toEqual([]);
  });
});

describe('a case of which the best counts', () => {
  const best = (...cases: readonly (readonly [number, Doc])[]) => ({
    'best-of': { unanswered: 'not-met', cases: cases.map(([max, rule]) => ({ max, rule: { flag: rule } })) },
  });
  const [SITE, BOTH] = [{ when: 'site' }, { all: ['site', 'backup'] }];

  test('is told where another asks for less and gives as much', () => {
    expect(told([one(best([4, SITE], [2, BOTH]))])).toEqual([`case-idle ${RULE}/best-of/cases/1`]);
    expect(told([one(best([4, BOTH], [4, SITE]))])).toEqual([`case-idle ${RULE}/best-of/cases/0`]);
  });

  test('is left alone where what asks for more gives more, or asks for something else', () => {
    expect(told([one(best([2, SITE], [4, BOTH]))])).toEqual([]);
    expect(told([one(best([4, SITE], [2, { when: 'backup' }]))])).toEqual([]);
  });
});

describe('a gate of a level', () => {
  const gated = (gate: unknown, more: readonly Doc[] = []) => {
    const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 1, gate }], floor: { id: 'none' } };
    const children = [one({ 'per-item': { count: 'files', each: 1, atMost: 4 } }), ...more];
    return told([{ id: 'all', max: 4, combine: 'sum', levels, children }]);
  };
  const place = 'tiers/0/criteria/0/levels/steps/0/gate';
  const penalty = { id: 'minus', role: 'penalty', max: 2, whenMissing: 'zero', rule: flag('site') };

  test.each([
    ['at most', { '<=': [{ points: 'one' }, 3] }],
    ['turned round', { '>=': [3, { points: 'one' }] }],
    ['beside another', { and: [{ var: 'site' }, { '<': [{ percent: 'one' }, 80] }] }],
  ])('that asks for little of a criterion is told: %s', (_, gate) => {
    expect(gated(gate)).toEqual([`gate-against ${place}`]);
  });

  test.each<[string, unknown, (readonly Doc[])?]>([
    ['much of a criterion', { '>=': [{ points: 'one' }, 3] }],
    ['little of a penalty', { '<=': [{ points: 'minus' }, 0] }, [penalty]],
    ['little of a fact', { '<=': [{ var: 'late' }, 3] }],
    ['not little', { '!': { '<': [{ points: 'one' }, 3] } }],
    ['one of two', { or: [{ '<': [{ points: 'one' }, 2] }, { var: 'site' }] }],
  ])('that asks for %s is left alone', (_, gate, more) => {
    expect(gated(gate, more)).toEqual([]);
  });
});

describe('a tie-break by points', () => {
  const broken = (of: string, prefer: string) => {
    const children = [
      { ...one(flag('site')), title: { vi: 'Một' } },
      { id: 'plus', role: 'bonus', max: 2, title: { vi: 'Hai' }, rule: flag('backup') },
      {
        ...{ id: 'minus', role: 'penalty', max: 2, whenMissing: 'zero', title: { vi: 'Ba' } },
        rule: { 'per-item': { count: 'late', each: 1, atMost: 2 } },
      },
    ];
    const ranking = { id: 'r', of: 'all', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' };
    const tier = {
      ...{ id: 'commune', title: { vi: 'Cấp xã' }, cohorts: [{ id: 'all' }] },
      criteria: [{ id: 'all', max: 4, title: { vi: 'Tổng' }, combine: 'sum', children }],
      rankings: [{ ...ranking, notSubmitted: 'omit', tieBreak: [{ of, by: 'points', prefer }] }],
    };
    return told([], { tiers: [tier] });
  };
  const place = 'tiers/0/rankings/0/tieBreak/0/prefer';

  test('that prefers fewer points, or more of a penalty, is told', () => {
    expect(broken('one', 'low')).toEqual([`tie-break-against ${place}`]);
    expect(broken('minus', 'high')).toEqual([`tie-break-against ${place}`]);
  });

  test('that prefers more points, less of a penalty, or fewer bonus points is left alone', () => {
    expect([broken('one', 'high'), broken('minus', 'low'), broken('plus', 'low')]).toEqual([[], [], []]);
  });
});

describe('a day of a rule', () => {
  const dueBy = (day: string, vi = 'Gửi sớm') => told([one(flag({ '<=': [{ var: 'sent' }, day] }), { title: { vi } })]);

  test('that the title says of another year is told', () => {
    expect(dueBy('2018-03-31', 'Gửi trước ngày 31/3/2019')).toEqual([`date-against-title ${RULE}/flag/when/<=/1`]);
    expect(dueBy('2018-03-05', 'Gửi trước ngày 05 tháng 3 năm 2019')).toHaveLength(1);
  });

  test('that lies years behind all is told; one of long ago, of the title or soon after is left alone', () => {
    expect(dueBy('2091-03-31')).toEqual([`date-late ${RULE}/flag/when/<=/1`]);
    expect(dueBy('2021-12-31')).toEqual([]);
    expect(dueBy('2015-03-31')).toEqual([]);
    expect(dueBy('2019-03-31', 'Gửi trước ngày 31/3/2019')).toEqual([]);
    expect(dueBy('2019-06-30', 'Gửi từ 31/3/2018 đến 30/6/2019')).toEqual([]);
  });

  test('that the rule has beside the day of the title is left alone', () => {
    const when = { and: [{ '>': [{ var: 'sent' }, '2018-12-31'] }, { '<=': [{ var: 'sent' }, '2019-12-31'] }] };

    expect(told([one(flag(when), { title: { vi: 'Gửi đến hết ngày 31/12/2019' } })])).toEqual([]);
  });
});

describe('a share of what was late', () => {
  const share = (part: string, more: Doc = {}) => ({ share: { part, whole: 'files', ...more } });
  const all = (child: Doc) => [
    { id: 'all', max: 4, combine: 'sum', children: [{ ...one(flag('site')), title: { vi: 'Một' } }, child] },
  ];
  const minus = (rule: unknown) => ({
    ...{ id: 'minus', role: 'penalty', max: 2, whenMissing: 'zero', title: { vi: 'Hai' }, rule },
  });

  test('that earns more for it is told, and so is one that earns less for what was in time', () => {
    expect(told([one(share('late'))])).toEqual([`late-earns-more ${RULE}/share/part`]);
    expect(told([one(share('done', { complement: true }))])).toEqual([`late-earns-more ${RULE}/share/part`]);
    expect(told(all(minus(share('done'))))).toEqual(['late-earns-more tiers/0/criteria/0/children/1/rule/share/part']);
  });

  const titled = (words: Doc, more: Doc) => {
    const facts = FACTS.map((fact) => (fact.id === 'late' ? { ...fact, title: words } : fact));
    return told([one(share('late', more))], {}, facts);
  };

  test.each<[string, Doc]>([
    ['Hồ sơ không quá hạn', {}],
    ['Hồ sơ chưa quá hạn', {}],
    ['Dự án không bị chậm', {}],
    ['Đơn vị không nộp báo cáo muộn', {}],
    ['Đơn vị không gửi báo cáo đúng hạn', { complement: true }],
    ['Hồ sơ không đúng hạn', { complement: true }],
  ])('is left alone where the title denies it: %s', (words, more) => {
    expect(titled({ vi: words }, more)).toEqual([]);
  });

  test.each(['Hồ sơ không đúng hạn', 'Tính đến hết 31/10, hồ sơ quá hạn', 'Units that were late'])(
    'is told where its title ends so: %s',
    (words) => {
      expect(titled({ vi: words }, {})).toEqual([`late-earns-more ${RULE}/share/part`]);
    },
  );

  test('is left alone the right way round, and for information', () => {
    const note = { id: 'note', role: 'informational', max: 0, title: { vi: 'Hai' }, rule: share('late') };

    expect(told(all(note))).toEqual([]);
    expect(told([one(share('late', { complement: true }))])).toEqual([]);
    expect(told([one(share('done'))])).toEqual([]);
    expect(told(all(minus(share('late'))))).toEqual([]);
  });
});

describe('a percent times 100', () => {
  const ratio = { '/': [{ var: 'done' }, { var: 'files' }] };
  const above = (of: unknown, bound: number) => told([one(flag({ '>=': [of, bound] }))]);
  const times = (of: unknown) => ({ '*': [100, of] });

  test('again is told', () => {
    expect(above(times(times(ratio)), 95)[0]).toMatch(/^percent-twice /);
    expect(above({ '*': [100, 100, ratio] }, 95)[0]).toMatch(/^percent-twice /);
    expect(above(times({ var: 'rate' }), 95)[0]).toMatch(/^percent-twice /);
  });

  test('is left alone once, by a target, and of a rate for 10,000', () => {
    const rate = { '/': [{ var: 'rate' }, 60] };
    expect(above(times(ratio), 95)).toEqual([]);
    expect(above(times(rate), 95)).toEqual([]);
    expect(above(times(times(ratio)), 900)).toEqual([]);
  });
});

describe('the percent of a title', () => {
  const titled = (vi: string, target: number) =>
    told([one({ share: { part: 'done', whole: 'files', target, whenOver: 'cap' } }, { title: { vi } })]);

  test('that is not the threshold of the rule is told', () => {
    expect(titled('Hồ sơ (từ 90% trở lên)', 95)).toEqual(['title-percent-other tiers/0/criteria/0/title/vi']);
    expect(titled('Hồ sơ đạt 62,5 %', 65)).toHaveLength(1);
  });

  test.each([
    ['the same', 'Hồ sơ đạt 62,5 %', 62.5],
    ['what is left of 100', 'Quá hạn không quá 10%', 90],
    ['one of several', 'Từ 80% đến 90%', 95],
    ['none', 'Hồ sơ đúng hạn', 95],
  ])('is left alone: %s', (_, vi, target) => {
    expect(titled(vi, target)).toEqual([]);
  });
});

describe('the points of bands', () => {
  const bands = (...points: readonly number[]) => ({
    bands: { of: 'rate', points: [0, 25, 50, 75].map((from, index) => ({ ...ends(from), points: points[index] })) },
  });
  const ends = (from: number) => ({
    ...(from > 0 ? { atLeast: from } : {}),
    ...(from < 75 ? { below: from + 25 } : {}),
  });

  test('that are those of the next band below are told once', () => {
    expect(told([one(bands(0, 2, 2, 4))])).toEqual([`bands-alike ${RULE}/bands/points/2/points`]);
    expect(told([one(bands(0, 0, 4, 4))])).toEqual([`bands-alike ${RULE}/bands/points/1/points`]);
  });

  test('are left alone where all differ', () => {
    expect(told([one(bands(0, 1, 2, 4))])).toEqual([]);
  });
});

describe('the bounds of a fact', () => {
  const asked = (fact: Doc) => {
    const facts = [{ id: 'x', title: { vi: 'Số' }, ...fact }];
    const rule = { logic: { min: [4, { '*': [{ var: 'x' }, { var: 'files' }] }] } };
    const codes = told([one(rule)], {}, [FACTS[0] ?? {}, ...facts]);
    return codes.filter((line) => line.includes(' facts/'));
  };
  const mark = { type: 'mark', provider: 'hoi-dong', min: 0, max: 10 };

  test.each<[string, Doc, string]>([
    ['that are one value', { type: 'count', min: 3, max: 3 }, 'fact-one-value facts/1/max'],
    ['of a percent up to 1', { type: 'number', min: 0, max: 1, measure: '%' }, 'percent-up-to-one facts/1/max'],
    ['that the steps of a mark miss', { ...mark, step: 3 }, 'step-misses-max facts/1/step'],
    ['within one step', { type: 'number', min: 0, max: 10, step: 50 }, 'step-misses-max facts/1/step'],
  ])('%s are told', (_, fact, expected) => {
    expect(asked(fact)).toEqual([expected]);
  });

  test.each<[string, Doc]>([
    ['of a share from 0 to 1', { type: 'number', min: 0, max: 1 }],
    ['of a percent', { type: 'number', min: 0, max: 100, measure: '%' }],
    ['that the steps of a mark reach', { ...mark, step: 2.5 }],
    ['of a number beside its steps', { type: 'number', min: 0, max: 1000, step: 3 }],
    ['that are far apart', { type: 'count', min: 3, max: 4 }],
  ])('%s are left alone', (_, fact) => {
    expect(asked(fact)).toEqual([]);
  });
});

describe('words', () => {
  const plain = one({ 'per-item': { count: 'files', each: 1, atMost: 4 } }, { title: { vi: 'Hồ sơ', en: 'Files' } });
  const named = (title: Doc) => {
    const more = { languages: ['vi', 'en'], title: { vi: 'Bộ tiêu chí', en: 'Criteria' } };
    const lines = told([plain], more, [{ ...FACTS[0], title }]);
    return lines.filter((line) => line.includes(' facts/'));
  };

  test.each<[string, Doc, string]>([
    ['that are still Vietnamese', { vi: 'Số hồ sơ', en: 'Số hồ sơ' }, 'title-untranslated facts/0/title/en'],
    ['of which half is', { vi: 'Số hồ sơ', en: 'Files hồ sơ' }, 'title-untranslated facts/0/title/en'],
    ['exchanged, of one word', { vi: 'Files', en: 'Số hồ sơ' }, 'title-exchanged facts/0/title'],
    ['left for later', { vi: 'Số hồ sơ', en: 'TODO' }, 'title-unwritten facts/0/title/en'],
    ['with a blank that is not seen', { vi: 'Số\u200B hồ sơ', en: 'Files' }, 'text-odd-letter facts/0/title/vi'],
    ['with a Cyrillic letter', { vi: 'Số hồ sơ', en: 'Fil\u0435s' }, 'text-odd-letter facts/0/title/en'],
  ])('%s are told', (_, title, expected) => {
    expect(named(title)).toEqual([expected]);
  });

  test.each<[string, Doc]>([
    ['with a Vietnamese word in brackets', { vi: 'Cấp sở', en: 'Departments (sở, ban, ngành)' }],
    ['that are a name', { vi: 'Thừa Thiên Huế', en: 'Thừa Thiên Huế' }],
    ['with a name', { vi: 'Tỉnh Đắk Lắk', en: 'Đắk Lắk province' }],
    ['with a no-break space and a dash', { vi: 'Tỷ lệ\u00A0– %', en: 'Share\u00A0– %' }],
    ['with a unit of measure', { vi: 'Bụi (μg/m3)', en: 'Dust (μg/m3)' }],
    ['all in Cyrillic', { vi: 'Số hồ sơ', en: 'Москва' }],
  ])('%s are left alone', (_, title) => {
    expect(named(title)).toEqual([]);
  });

  test.each(['Số hồ sơ đã nộp', 'Số hồ sơ đã nhận'])('of a pack that is not translated are left alone: %s', (en) => {
    const same = { vi: 'Số hồ sơ đã nộp', en };
    const criterion = { ...plain, title: { vi: 'Hồ sơ nộp đủ', en: 'Hồ sơ nộp đủ' } };

    expect(told([criterion], { languages: ['vi', 'en'], title: same }, [{ ...FACTS[0], title: same }])).toEqual([]);
  });
});

describe('names and numbers that stand twice', () => {
  const counted = (count: string, id: string) => ({ id, max: 4, title: { vi: `Tên ${id}` }, rule: flag(count) });
  const boolean = (id: string, vi: string) => ({ id, type: 'boolean', title: { vi } });
  const ids = (a: string, b: string) =>
    told([counted(a, 'one'), counted(b, 'two')], {}, [boolean(a, 'Một'), boolean(b, 'Hai')]);

  test('ids that differ by capitals or a hyphen between letters are told; by one beside a number they are two', () => {
    expect(ids('has-site', 'hasSite')).toEqual(['id-alike facts/1/id']);
    expect(ids('tc-1-11', 'tc-11-1')).toEqual([]);
    expect(ids('has-site', 'has-sites')).toEqual([]);
  });

  const text = (key: string, number: string, issued: string, more: Doc = {}) => ({
    ...{ key, number, issued, title: { vi: `Văn bản ${key}` }, ...more },
  });
  const texts = (...list: readonly Doc[]) => told([one(flag('site'))], { texts: list });
  const first = text('a', '15/QĐ-UBND', '2019-01-05');

  test('a number of one authority in one year is told; of another year, or another place, it is another text', () => {
    const huế = { authority: { vi: 'tỉnh Thừa Thiên Huế' }, binds: false };

    expect(texts(first, text('b', '15/QĐ-UBND', '2019-02-05'))).toEqual(['text-repeated texts/1/number']);
    expect(texts(first, text('b', '15/QĐ-UBND', '2018-02-05'))).toEqual([]);
    expect(texts(first, text('b', '15/QĐ-UBND', '2019-02-05', huế))).toEqual([]);
  });

  test('a sign without its đ is told', () => {
    expect(texts(text('a', '13/2018/ND-CP', '2018-01-05'))).toEqual(['text-number-sign texts/0/number']);
    expect(texts(first, text('b', '13/NQ-HĐND', '2018-01-05'))).toEqual([]);
  });

  test('titles of attributes, bodies and cohorts that stand twice are told', () => {
    const alike = { title: { vi: 'Vùng' } };
    const attributes = ['a', 'b'].map((id) => ({ id, type: 'boolean', ...alike }));
    const verification = { verifiers: ['a', 'b'].map((id) => ({ id, ...alike })) };

    expect(told([one(flag('site'))], { attributes })).toEqual(['label-repeated attributes/1/title']);
    expect(told([one(flag('site'))], { procedure: { ranked: 'verified', verification } })).toEqual([
      'label-repeated procedure/verification/verifiers/1/title',
    ]);
  });
});

describe('rankings with one title', () => {
  const ranked = (...cohorts: readonly string[]) => {
    const plain = { of: 'one', by: 'points', basis: 'exact', ties: 'competition', tieBreak: [], notSubmitted: 'omit' };
    const tier = {
      ...{ id: 'commune', title: { vi: 'Cấp xã' }, criteria: [{ ...one(flag('site')), title: { vi: 'Một' } }] },
      cohorts: ['all', 'some'].map((id) => ({ id, title: { vi: `Nhóm ${id}` } })),
      rankings: cohorts.map((cohort, index) => ({ ...plain, id: `r${index}`, cohort, title: { vi: 'Xếp hạng' } })),
    };
    return told([], { tiers: [tier] });
  };

  test('are told of one cohort; of two cohorts their tables print which it is', () => {
    expect(ranked('all', 'some', 'all')).toEqual(['label-repeated tiers/0/rankings/2/title']);
    expect(ranked('all', 'some')).toEqual([]);
  });
});

describe('days of checks on the spot', () => {
  const field = (from: string, through: string) => {
    const verification = { verifiers: [{ id: 'a', title: { vi: 'Tổ công tác' } }], field: { from, through } };
    return told([one(flag('site'))], { procedure: { ranked: 'verified', verification } });
  };
  const at = 'procedure/verification/field';

  test('of another year are told, at the day that is off', () => {
    expect(field('2019-01-10', '2019-01-31')).toEqual([`field-unlikely ${at}/from`]);
    expect(field('2021-01-10', '2021-01-31')).toEqual([`field-unlikely ${at}/from`]);
    expect(field('2020-01-10', '2052-01-31')).toEqual([`field-unlikely ${at}/through`]);
  });

  test('after a deadline in the first half of the period are left alone: the deadline is told', () => {
    const tiers = [
      {
        ...{ id: 'commune', title: { vi: 'Cấp xã' }, cohorts: [{ id: 'all' }], rankings: [] },
        ...{
          deadline: { through: '2019-04-15' },
          late: 'not-submitted',
          criteria: [{ ...one(flag('site')), title: { vi: 'Một' } }],
        },
      },
    ];
    const of = (from: string, through: string) => {
      const verification = { verifiers: [{ id: 'a', title: { vi: 'Tổ công tác' } }], field: { from, through } };
      return told([], { tiers, procedure: { ranked: 'verified', verification } });
    };

    expect(of('2019-03-01', '2019-03-31')).toHaveLength(2);
    expect(of('2019-05-01', '2019-05-31')).toEqual(['deadline-inside tiers/0/deadline/through']);
  });

  test('late in the period, or soon after it, are left alone', () => {
    expect(field('2019-11-01', '2019-11-30')).toEqual([]);
    expect(field('2020-01-10', '2020-02-28')).toEqual([]);
  });
});

describe('options that say when, or that nothing was done', () => {
  const plan = (titles: readonly string[], points: readonly number[], title = 'Kế hoạch') => {
    const options = titles.map((vi, index) => ({ id: `o${index}`, title: { vi } }));
    const table = Object.fromEntries(points.map((value, index) => [`o${index}`, value]));
    const facts = [{ id: 'plan', type: 'choice', title: { vi: title }, options }];
    return told(
      [{ id: 'one', max: Math.max(...points), rule: { choice: { fact: 'plan', points: table } } }],
      {},
      facts,
    );
  };
  const place = `${RULE}/choice/points`;

  test.each<[string, readonly string[], readonly number[], string]>([
    ['a later month', ['Ban hành trong tháng 01', 'Ban hành trong tháng 02', 'Không ban hành'], [2, 4, 0], 'o1'],
    ['a later quarter', ['Gửi trong quý I', 'Gửi trong quý II'], [2, 4], 'o1'],
    ['a later month of a year', ['Ban hành trước tháng 3/2019', 'Ban hành trước tháng 6/2019'], [2, 4], 'o1'],
    ['not done', ['Ban hành chậm', 'Ban hành', 'Chưa ban hành'], [0, 4, 2], 'o2'],
  ])('%s that earns more is told', (_, titles, points, option) => {
    expect(plan(titles, points)).toEqual([`option-earns-more ${place}/${option}`]);
  });

  test.each<[string, readonly string[], readonly number[]]>([
    ['an earlier month', ['Ban hành trong tháng 01', 'Ban hành trong tháng 02', 'Không ban hành'], [4, 2, 0]],
    ['not what is wanted', ['Có vi phạm', 'Không vi phạm'], [0, 4]],
    ['a longer use', ['Sử dụng trong tháng 1', 'Sử dụng trong tháng 2'], [2, 4]],
    ['a deed that nobody wants', ['Ban hành văn bản trái luật', 'Không ban hành văn bản trái luật'], [0, 4]],
    ['the same for both', ['Ban hành chậm', 'Chưa ban hành', 'Ban hành đúng hạn'], [0, 0, 4]],
  ])('%s is left alone', (_, titles, points) => {
    expect(plan(titles, points)).toEqual([]);
  });

  test('not done is left alone under a title of what nobody wants', () => {
    expect(plan(['Có ban hành', 'Không ban hành'], [0, 4], 'Ban hành văn bản sai thẩm quyền')).toEqual([]);
  });
});
