import { describe, expect, test } from 'vitest';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS: readonly Doc[] = [
  { id: 'files', type: 'count' },
  ...['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'boolean' })),
];

/** What is told of a pack of these criteria, as `code place`; facts that these criteria do not read are no matter here. */
function told(criteria: readonly Doc[], more: Doc = {}, facts: readonly Doc[] = FACTS): readonly string[] {
  return proofOf(packOf(facts, criteria, more))
    .findings.filter(({ code }) => code !== 'fact-unread')
    .map(({ code, path }) => `${code} ${path.slice(3).join('/')}`);
}

const row = (id: string, max: number, more: Doc = {}): Doc => ({
  id: `row-${id}`,
  max,
  rule: { flag: { when: id } },
  ...more,
});
const group = (combine: unknown, max: number, children: readonly Doc[], more: Doc = {}): Doc => ({
  ...{ id: 'all', max, combine, children },
  ...more,
});

describe('a group whose different maximums add up to its own', () => {
  test.each(['mean', 'min', 'max'])('is told where it is combined by %s', (combine) => {
    expect(told([group(combine, 10, [row('a', 6), row('b', 4)])])).toEqual(['combine-not-sum 0/combine']);
  });

  test.each<[string, unknown, number, readonly number[]]>([
    ['by the sum', 'sum', 10, [6, 4]],
    ['with equal maximums', 'mean', 10, [5, 5]],
    ['with maximums that come to something else', 'mean', 100, [6, 4]],
    ['with maximums as high as its own', 'min', 10, [10, 10]],
  ])('is left alone %s', (_, combine, max, [first = 0, second = 0]) => {
    expect(told([group(combine, max, [row('a', first), row('b', second)])])).toEqual([]);
  });
});

describe('the weights of a group', () => {
  const weighted = (max: number, children: readonly (readonly [number, unknown])[]) =>
    told([
      group(
        'weighted-mean',
        max,
        children.map(([of, weight], index) => row('abcd'[index] ?? '', of, { weight })),
      ),
    ]);

  test('of which one is 0 are told there', () => {
    expect(weighted(10, [[10, 1], [10, 0]])).toEqual(['weight-zero 0/children/1/weight']); // biome-ignore format: pairs
  });

  test('of which one alone is not to its maximum as the others are told there', () => {
    // biome-ignore format: pairs
    expect(weighted(100, [[40, 4], [30, 30], [20, 2], [10, 1]])).toEqual(['weight-apart 0/children/1/weight']);
  });

  test.each<[string, number, readonly (readonly [number, number])[]]>([
    [
      'all to their maximums',
      100,
      [
        [40, 4],
        [30, 3],
        [20, 2],
        [10, 1],
      ],
    ],
    [
      'two apart',
      100,
      [
        [40, 4],
        [30, 30],
        [20, 20],
        [10, 1],
      ],
    ],
    [
      'three children',
      60,
      [
        [30, 30],
        [20, 2],
        [10, 1],
      ],
    ],
    [
      'equal maximums',
      40,
      [
        [10, 1],
        [10, 1],
        [10, 1],
        [10, 2],
      ],
    ],
    [
      'maximums that add up to something else',
      90,
      [
        [40, 4],
        [30, 30],
        [20, 2],
        [10, 1],
      ],
    ],
  ])('are left alone: %s', (_, max, children) => {
    // biome-ignore format: pairs
    expect(weighted(max, children)).toEqual([]);
  });
});

describe('a condition that holds for every unit', () => {
  const applied = (appliesTo: unknown, facts = FACTS) => told([row('a', 4, { appliesTo })], {}, facts);
  const gated = (gate: unknown) => {
    const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 8, gate }], floor: { id: 'low' } };
    return told([group('sum', 10, [row('a', 6), row('b', 4)], { levels })]);
  };

  test('is told of a row, and of a level', () => {
    expect(applied({ '>=': [{ var: 'files' }, 0] })).toEqual(['condition-always 0/appliesTo']);
    expect(gated({ '>=': [{ points: 'row-a' }, 0] })).toEqual(['condition-always 0/levels/steps/0/gate']);
  });

  test('is told where a figure begins above its bound', () => {
    const facts = [{ ...FACTS[0], min: 5 }, ...FACTS.slice(1)];

    expect(applied({ '>': [{ var: 'files' }, 4] }, facts)).toEqual(['condition-always 0/appliesTo']);
  });

  test.each([
    ['that fails at 0', { '>': [{ var: 'files' }, 0] }],
    ['of a yes or no', { var: 'b' }],
    ['that asks whether a figure is there', { present: 'files' }],
  ])('is left alone: one %s', (_, condition) => {
    expect(applied(condition)).toEqual([]);
  });

  test('is told among those of a gate that must all hold', () => {
    const met = { '>=': [{ points: 'row-b' }, 4] };

    expect(gated({ and: [met, { '>=': [{ points: 'row-a' }, 0] }] })).toEqual([
      'condition-always 0/levels/steps/0/gate/and/1',
    ]);
    expect(gated({ and: [met, { '>': [{ points: 'row-a' }, 0] }] })).toEqual([]);
  });

  test('is left alone: a gate that some fail', () => {
    expect(gated({ '>': [{ points: 'row-a' }, 0] })).toEqual([]);
    expect(gated({ '>=': [{ points: 'row-a' }, 3] })).toEqual([]);
  });
});

describe('a claim not to be meant', () => {
  const claimed: Doc = { mayClaimNotApplicable: true };
  const penalty = (more: Doc = {}): Doc => ({
    ...{ id: 'minus', role: 'penalty', max: 2, whenMissing: 'zero', ...more },
    rule: { 'per-item': { count: 'files', each: 1, atMost: 2 } },
  });
  const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 3 }], floor: { id: 'low' } };

  test('is told of a penalty, and of a total with levels', () => {
    expect(told([group('sum', 4, [row('a', 4), penalty(claimed)])])).toEqual([
      'claim-unfit 0/children/1/mayClaimNotApplicable',
    ]);
    expect(told([group('sum', 4, [row('a', 4)], { levels, ...claimed })])).toEqual([
      'claim-unfit 0/mayClaimNotApplicable',
    ]);
  });

  test('is left alone of a criterion, of a group, and of a total that grades nobody', () => {
    const inner = { ...group('sum', 4, [row('a', 4)], claimed), id: 'inner' };

    expect(told([group('sum', 4, [row('a', 4, claimed), penalty()], { levels })])).toEqual([]);
    expect(told([group('sum', 4, [inner], { levels })])).toEqual([]);
    expect(told([group('sum', 4, [row('a', 4)], claimed)])).toEqual([]);
  });
});

describe('a ranking that puts the lower value first', () => {
  const ranked = (more: Doc) => {
    const rankings = [
      { id: 'r', of: 'row-a', by: 'points', basis: 'exact', prefer: 'low', cohort: 'all', ties: 'competition', tieBreak: [], notSubmitted: 'omit' }, // biome-ignore format: one line
    ];
    const tiers = [
      { id: 'commune', title: { vi: 'Xã' }, cohorts: [{ id: 'all' }], criteria: [row('a', 4, more)], rankings },
    ];
    return proofOf(packOf([{ id: 'a', type: 'boolean' }], [], { tiers: tiers.map(titled) })).findings.map(
      ({ code }) => code,
    );
  };
  const titled = (tier: Doc): Doc => ({
    ...tier,
    criteria: (tier.criteria as readonly Doc[]).map((node) => ({ ...node, title: { vi: 'Dòng' } })),
  });

  test('is told where levels take the higher one for the better, and else left alone', () => {
    const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 3 }], floor: { id: 'low' } };

    expect(ranked({ levels })).toEqual(['ranking-against']);
    expect(ranked({})).toEqual([]);
  });
});

test('a criterion that all figures earn is told where points need evidence as well', () => {
  const always = { flag: { when: { '>=': [{ var: 'files' }, 0] } } };
  const evidence = { needs: ['number'], whenAbsent: 'zero' };

  expect(told([{ id: 'one', max: 4, rule: always, evidence }])).toEqual(['never-lost 0/rule']);
  expect(told([row('a', 4, { evidence })])).toEqual([]);
});

describe('a case of which any condition is enough', () => {
  const cases = (...list: readonly (readonly [number, Doc])[]) =>
    told([
      {
        ...{ id: 'one', max: 5 },
        rule: { 'best-of': { unanswered: 'not-met', cases: list.map(([max, flag]) => ({ max, rule: { flag } })) } },
      },
    ]);

  test('leaves nothing to one that asks for all of them and gives less', () => {
    expect(cases([5, { any: ['a', 'b'] }], [2, { all: ['a', 'b'] }])).toEqual(['case-idle 0/rule/best-of/cases/1']);
    expect(cases([5, { any: ['a', 'b'] }], [2, { when: 'a' }])).toEqual(['case-idle 0/rule/best-of/cases/1']);
  });

  test('is left alone where it gives less, or asks for something else', () => {
    expect(cases([2, { any: ['a', 'b'] }], [5, { all: ['a', 'b'] }])).toEqual([]);
    expect(cases([5, { any: ['a', 'b'] }], [2, { when: 'c' }])).toEqual([]);
    expect(cases([5, { any: ['a', 'b'] }], [2, { any: ['a', 'b', 'c'] }])).toEqual([]);
  });
});

describe('a case that asks for more than another, of one figure', () => {
  const cases = (...list: readonly (readonly [number, string, number])[]) =>
    told([
      {
        ...{ id: 'one', max: 4 },
        rule: {
          'best-of': {
            unanswered: 'not-met',
            cases: list.map(([max, op, bound]) => ({
              max,
              rule: { flag: { when: { [op]: [{ var: 'files' }, bound] } } },
            })),
          },
        },
      },
    ]);

  test('is told where it gives no more', () => {
    expect(cases([4, '>=', 2], [2, '>=', 3])).toEqual(['case-idle 0/rule/best-of/cases/1']);
    expect(cases([4, '>=', 2], [4, '>', 2])).toEqual(['case-idle 0/rule/best-of/cases/1']);
    expect(cases([2, '<', 3], [4, '<=', 5])).toEqual(['case-idle 0/rule/best-of/cases/0']);
  });

  test('is left alone where it gives more, or looks the other way', () => {
    expect(cases([4, '>=', 3], [2, '>=', 2])).toEqual([]);
    expect(cases([4, '>=', 3], [2, '<', 2])).toEqual([]);
  });
});

describe('the day of a deed', () => {
  const deed = { id: 'issued', type: 'date', title: { vi: 'Ngày ban hành kế hoạch' } };
  const plan = { id: 'until', type: 'date', title: { vi: 'Thời hạn của kế hoạch' } };
  /** What is told of a rule with a day, where the figures end with 2019. */
  const dated = (fact: Doc, day: string, deadline?: Doc) => {
    const rule = { flag: { when: { '<=': [{ var: fact.id }, day] } } };
    const tier = {
      id: 'commune',
      title: { vi: 'Xã' },
      cohorts: [{ id: 'all' }],
      ...(deadline ? { deadline, late: 'not-submitted' } : {}),
    };
    const tiers = [{ ...tier, criteria: [{ id: 'one', max: 4, rule, title: { vi: 'Dòng' } }] }];
    return proofOf(packOf([fact], [], { tiers })).findings.map(({ code }) => code);
  };

  test('is told where the rule asks for one more than a month after forms are due', () => {
    expect(dated(deed, '2020-03-31', { before: '2020-01-15' })).toEqual(['date-late']);
  });

  test('is left alone within the month, where no form is due, and of a day that is no deed', () => {
    expect(dated(deed, '2020-02-10', { before: '2020-01-15' })).toEqual([]);
    expect(dated(deed, '2020-03-31')).toEqual([]);
    expect(dated(plan, '2020-03-31', { before: '2020-01-15' })).toEqual([]);
  });
});

describe('a figure that never exceeds another', () => {
  const measured = (measure: string, other: string) =>
    told([{ id: 'one', max: 4, rule: { share: { part: 'done', whole: 'files', whenZero: 'zero' } } }], {}, [
      { id: 'files', type: 'count', measure: other },
      { id: 'done', type: 'count', atMost: 'files', measure },
    ]);

  test('is told where one of the two is in percent', () => {
    expect(measured('%', 'thủ tục')).toEqual(['measures-differ ']);
    expect(measured('hồ sơ', '%')).toEqual(['measures-differ ']);
  });

  test('is left alone where both are counted, or one is in points', () => {
    expect(measured('nhà', 'hộ')).toEqual([]);
    expect(measured('%', 'điểm')).toEqual([]);
  });
});

describe('the number of a row', () => {
  const numbered = (...numbers: readonly string[]) =>
    told(numbers.map((code, index) => row('abcd'[index] ?? '', 4, { code }))).filter((it) => it.startsWith('code'));

  test('that is a letter does not come after a Roman one', () => {
    expect(numbered('III', 'IV', 'V', 'T')).toEqual([]);
  });

  test('that is Roman comes after a Roman one, and a letter after a letter', () => {
    expect(numbered('III', 'IV', 'V', 'VII')).toEqual(['code-out-of-order 3/code']);
    expect(numbered('T', 'U', 'V', 'T')).toEqual(['code-repeated 3/code']);
    expect(numbered('A', 'B', 'C', 'E')).toEqual(['code-out-of-order 3/code']);
  });
});

describe('a row that is left out where its figure is missing', () => {
  const levelsBy = (by: string) => ({ by, basis: 'exact', steps: [{ id: 'good', atLeast: 6 }], floor: { id: 'low' } });
  const graded = (by: string, more: Doc, of: Doc = {}) =>
    told([group('sum', 9, [row('a', 5), row('b', 4, more)], { levels: levelsBy(by), ...of })]);
  const exclude = { whenMissing: 'exclude' };

  test.each(['percent', 'converted'])('is told below levels by %s, where it is said', (by) => {
    expect(graded(by, exclude)).toEqual(['silence-gains 0/children/1/whenMissing']);
    expect(graded(by, {}, exclude)).toEqual(['silence-gains 0/whenMissing']);
  });

  test('is told once of a whole pack', () => {
    const policies = { whenMissing: 'exclude', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' };
    const pack = packOf(FACTS, [group('sum', 9, [row('a', 5), row('b', 4)], { levels: levelsBy('percent') })], {
      policies,
    });

    expect(proofOf(pack).findings.filter(({ code }) => code !== 'fact-unread')).toMatchObject([
      { code: 'silence-gains', path: ['policies', 'whenMissing'], params: { node: 'row-a' } },
    ]);
  });

  test('is left alone by points, where it counts 0, of a bonus and of a penalty', () => {
    const besides = { ...exclude, role: 'bonus', max: 2 };

    expect(graded('points', exclude)).toEqual([]);
    expect(graded('percent', { whenMissing: 'zero' })).toEqual([]);
    expect(told([group('sum', 5, [row('a', 5), row('b', 2, besides)], { levels: levelsBy('percent') })])).toEqual([]);
    expect(
      told([
        group('sum', 5, [row('a', 5), row('b', 2, { ...besides, role: 'penalty' })], { levels: levelsBy('percent') }),
      ]),
    ).toEqual([]);
  });
});

describe('the bounds of a figure', () => {
  const asked = (fact: Doc) =>
    told([{ id: 'one', max: 4, rule: { 'per-item': { count: 'x', each: 1, atMost: 4 } } }], {}, [{ id: 'x', ...fact }]);
  const rate = (title: string, more: Doc) => asked({ type: 'number', measure: '%', title: { vi: title }, ...more });
  const counted = (title: string, measure: string, more: Doc = {}) =>
    asked({ type: 'number', min: 0, measure, title: { vi: title }, ...more });

  test.each<[string, Doc]>([
    ['no end', { min: 0 }],
    ['an end with a 0 too many', { min: 0, max: 1000 }],
    ['no beginning', { max: 100 }],
    ['neither', {}],
  ])('are told of a share with %s', (_, more) => {
    expect(rate('Tỷ lệ hồ sơ trực tuyến', more)).toEqual(['percent-unbounded ']);
  });

  test.each<[string, Doc]>([
    ['Tỷ lệ hồ sơ trực tuyến', { min: 0, max: 100 }],
    ['Tỷ lệ hồ sơ trực tuyến', { min: 0, max: 50 }],
    ['Tỷ lệ tăng thu ngân sách', {}],
    ['Tỷ lệ thu so với dự toán', { min: 0 }],
    ['Tốc độ tăng trưởng', {}],
  ])('are left alone of "%s" with %j', (title, more) => {
    expect(rate(title, more)).toEqual([]);
  });

  test('are told of a count that accepts half a thing', () => {
    expect(counted('Số hồ sơ', 'hồ sơ')).toEqual(['count-as-number ']);
    expect(counted('Tổng số cán bộ', 'người')).toEqual(['count-as-number ']);
  });

  test('are left alone of means, of what has places, and of what is not counted', () => {
    expect(counted('Số hồ sơ bình quân mỗi ngày', 'hồ sơ')).toEqual([]);
    expect(counted('Số hồ sơ', 'hồ sơ', { places: 0 })).toEqual([]);
    expect(counted('Số tiền', 'triệu đồng')).toEqual([]);
    expect(asked({ type: 'count', measure: 'hồ sơ', title: { vi: 'Số hồ sơ' } })).toEqual([]);
  });
});

describe('a gate over all rows of a group', () => {
  const gated = (quantifier: string, op: string, bound = 50) => {
    const gate = { [quantifier]: [{ nodes: ['all', 'children'] }, { [op]: [{ var: 'percent' }, bound] }] };
    const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 8, gate }], floor: { id: 'low' } };
    return told([group('sum', 10, [row('a', 6), row('b', 4)], { levels })]).filter((it) => it.startsWith('gate'));
  };

  test('is told where it asks for few points of each', () => {
    expect(gated('none', '>=')).toEqual(['gate-against 0/levels/steps/0/gate']);
    expect(gated('all', '<')).toEqual(['gate-against 0/levels/steps/0/gate']);
  });

  test('is left alone where it asks for many, or for one row', () => {
    expect(gated('all', '>=')).toEqual([]);
    expect(gated('none', '<')).toEqual([]);
    expect(gated('some', '<')).toEqual([]);
  });
});

describe('an option by which a wanted deed was not done', () => {
  const chosen = (options: Readonly<Record<string, readonly [string, number]>>) =>
    told(
      [
        {
          ...{ id: 'one', max: 4 },
          rule: {
            choice: {
              fact: 'x',
              points: Object.fromEntries(Object.entries(options).map(([id, [, points]]) => [id, points])),
            },
          },
        },
      ],
      {},
      [
        {
          ...{ id: 'x', type: 'choice', title: { vi: 'Hình thức' } },
          options: Object.entries(options).map(([id, [title]]) => ({ id, title: { vi: title } })),
        },
      ],
    );

  test('is told where it alone earns most', () => {
    const options = {
      many: ['Từ 3 hình thức', 0],
      few: ['1 hoặc 2 hình thức', 2],
      none: ['Không tuyên truyền', 4],
    } as const;

    expect(chosen(options)).toEqual(['option-earns-more 0/rule/choice/points/none']);
  });

  test('is left alone where it earns less, and where the deed is none that is wanted', () => {
    const options = {
      many: ['Từ 3 hình thức', 4],
      few: ['1 hoặc 2 hình thức', 2],
      none: ['Không tuyên truyền', 0],
    } as const;
    const late = { many: ['Từ 3 lần', 0], few: ['1 hoặc 2 lần', 2], none: ['Không trễ hẹn', 4] } as const;

    expect(chosen(options)).toEqual([]);
    expect(chosen(late)).toEqual([]);
  });
});

describe('a gate on a figure that says which values are better', () => {
  const gated = (better: string | undefined, op: string, bound: number) => {
    const gate = { and: [{ '>=': [{ points: 'one' }, 3] }, { [op]: [{ var: 'deaths' }, bound] }] };
    const levels = { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 2, gate }], floor: { id: 'low' } };
    const deaths = { id: 'deaths', type: 'count', ...(better ? { better } : {}) };
    const rule = { 'per-item': { count: 'files', each: 1, atMost: 4 } };
    return told([{ id: 'one', max: 4, rule, levels }], {}, [{ id: 'files', type: 'count' }, deaths]);
  };

  test('is told where it asks for the worse ones', () => {
    expect(gated('low', '>', 0)).toEqual(['gate-of-worse 0/levels/steps/0/gate']);
    expect(gated('high', '<', 5)).toEqual(['gate-of-worse 0/levels/steps/0/gate']);
  });

  test('is left alone where it asks for the better ones, and where nothing is said', () => {
    expect(gated('low', '<=', 0)).toEqual([]);
    expect(gated('high', '>', 0)).toEqual([]);
    expect(gated(undefined, '>', 0)).toEqual([]);
  });
});

test('a constant that nothing names is told, and one that a rule or a derived fact names is not', () => {
  const rule = (bound: unknown) => ({ flag: { when: { '>=': [{ var: 'files' }, bound] } } });
  const pack = (bound: unknown) =>
    told([{ id: 'one', max: 4, rule: rule(bound) }], { constants: [{ id: 'least', value: 10 }] });

  expect(pack(10)).toEqual(['constant-unread ']);
  expect(pack({ constant: 'least' })).toEqual([]);
});
