import { describe, expect, test } from 'vitest';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS = [
  { id: 'files', type: 'count', min: 1 },
  { id: 'on-time', type: 'count', atMost: 'files' },
];

/** `code param…` of the findings for one criterion over files and files on time. */
function findingsOf(criterion: Readonly<Record<string, unknown>>): readonly string[] {
  return proofOf(packOf(FACTS, [{ id: 'one', max: 10, ...criterion }])).findings.map(({ code, path, params }) =>
    [code, path.slice(4).join('/'), ...Object.values(params)].join(' '),
  );
}

const bandsOf = (points: readonly object[], more: object = {}) => ({
  rule: { bands: { of: { part: 'on-time', whole: 'files', ...more }, points } },
});
const share = { part: 'on-time', whole: 'files' };
const levelsFrom = (steps: readonly object[]) => ({
  rule: { share },
  levels: { by: 'percent', basis: 'exact', steps, floor: { id: 'low' } },
});

test('bounds of a percent that are all 1 or below are told as fractions, at the highest', () => {
  const points = [
    { below: 0.8, points: 0 },
    { atLeast: 0.8, atMost: 0.95, points: 5 },
    { above: 0.95, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual(['percent-as-fraction rule/bands/points/1/atMost one 0.95 95']);
});

test('all of it written as 1 is such a fraction as well', () => {
  const points = [
    { below: 1, points: 0 },
    { atLeast: 1, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual(['percent-as-fraction rule/bands/points/0/below one 1 100']);
});

test('a target of 0.8 percent is told', () => {
  const rule = { share: { ...share, target: 0.8, whenOver: 'cap' } };

  expect(findingsOf({ rule })).toEqual(['percent-as-fraction rule/share/target one 0.8 80']);
});

test.each([
  ['whose whole begins above 100', { min: 500 }, {}],
  ['whose part ends below its whole', { min: 500 }, { max: 400 }],
])('a target of a ratio is told: one %s', (_, whole, part) => {
  const facts = [
    { ...FACTS[0], ...whole },
    { ...FACTS[1], ...part },
  ];
  const rule = { share: { ...share, target: 0.8, whenOver: 'cap' } };
  const found = proofOf(packOf(facts, [{ id: 'one', max: 10, rule }])).findings.map(({ code }) => code);

  expect(found).toContain('percent-as-fraction');
});

test.each([
  [
    'a post',
    (high: number) => ({ goalposts: { of: 'rate', low: 0, high, prefer: 'high', whenOutside: 'clamp' } }),
    'rule/goalposts/high',
  ],
  [
    'the least of it and a number',
    (high: number) => ({ logic: { '*': [10, { '/': [{ min: [{ var: 'rate' }, high] }, high] }] } }),
    undefined,
  ],
])('a percent that is held at a fraction is told: %s', (_, ruleTo, place) => {
  const rate = { id: 'rate', title: { vi: 'Mức hài lòng' }, type: 'number', min: 0, max: 100 };
  const found = (high: number) =>
    proofOf(packOf([rate], [{ id: 'one', max: 10, rule: ruleTo(high) }])).findings.flatMap(({ code, path, params }) =>
      code === 'percent-as-fraction' ? [{ at: path.slice(4).join('/'), found: params.found }] : [],
    );

  expect(found(0.9)).toEqual([{ at: place ?? expect.stringContaining('rule/logic'), found: '0.9' }]);
  expect(found(90)).toEqual([]);
  expect(found(0.4)).toEqual([]);
});

test('levels by percent that all begin at 1 or below are told, at the best', () => {
  const steps = [
    { id: 'good', above: 0.85 },
    { id: 'fair', atLeast: 0.5 },
  ];

  expect(findingsOf(levelsFrom(steps))).toEqual(['percent-as-fraction levels/steps/0/above one 0.85 85']);
});

test('one bound above 1 shows that percents are meant', () => {
  const points = [
    { below: 0.5, points: 0 },
    { atLeast: 0.5, below: 2, points: 5 },
    { atLeast: 2, points: 10 },
  ];

  expect(findingsOf(bandsOf(points))).toEqual([]);
  expect(
    findingsOf(
      levelsFrom([
        { id: 'good', atLeast: 85 },
        { id: 'fair', atLeast: 0.5 },
      ]),
    ),
  ).toEqual([]);
  expect(findingsOf({ rule: { share: { ...share, target: 1.5, whenOver: 'cap' } } })).toEqual([]);
});

test('what the words of the row or of a fact say with a percent sign is meant', () => {
  const rule = { share: { ...share, target: 1, whenOver: 'cap' } };
  const titled = (vi: string, part = 'Đúng hạn') =>
    proofOf(
      packOf([FACTS[0] ?? {}, { ...FACTS[1], title: { vi: part } }], [{ id: 'one', max: 10, title: { vi }, rule }]),
    ).findings.map(({ code }) => code);

  expect(titled('Chi cho khoa học từ 1% trở lên')).toEqual([]);
  expect(titled('Chi cho khoa học', 'Phần chi (ít nhất 1 %)')).toEqual([]);
  expect(titled('Đạt 100%')).toEqual(['percent-as-fraction']);
  expect(titled('Đạt 91%')).toEqual(['percent-as-fraction']);
});

test('the lowest bound alone is told where it looks like 60% or more and the next one is far above it', () => {
  const points = (low: number) => [
    { below: low, points: 0 },
    { atLeast: low, below: 80, points: 5 },
    { atLeast: 80, points: 10 },
  ];
  const levels = [
    { id: 'good', atLeast: 80 },
    { id: 'fair', atLeast: 0.65 },
  ];

  expect(findingsOf(bandsOf(points(0.65)))).toEqual(['percent-as-fraction rule/bands/points/0/below one 0.65 65']);
  expect(findingsOf(levelsFrom(levels))).toEqual(['percent-as-fraction levels/steps/1/atLeast one 0.65 65']);
  expect(findingsOf(bandsOf(points(0.5)))).toEqual([]);
  expect(findingsOf(bandsOf(points(1)))).toEqual([]);
  expect(findingsOf(bandsOf(points(2)))).toEqual([]);
});

test('the lowest of three bounds is told from 0.2 on, where its hundredfold is below the next', () => {
  const points = (low: number, next: number) => [
    { below: low, points: 0 },
    { atLeast: low, below: next, points: 3 },
    { atLeast: next, below: 80, points: 6 },
    { atLeast: 80, points: 10 },
  ];

  expect(findingsOf(bandsOf(points(0.4, 60)))).toEqual(['percent-as-fraction rule/bands/points/0/below one 0.4 40']);
  expect(findingsOf(bandsOf(points(0.4, 30)))).toEqual([]);
  expect(findingsOf(bandsOf(points(0.1, 60)))).toEqual([]);
  expect(findingsOf(bandsOf(points(4, 60)))).toEqual([]);
});

test('a level by points of 100 is told where it alone is a fraction', () => {
  const steps = [
    { id: 'good', atLeast: 80 },
    { id: 'fair', atLeast: 65 },
    { id: 'poor', atLeast: 0.5 },
  ];
  const levels = { by: 'points', basis: 'exact', steps, floor: { id: 'low' } };
  const told = (max: number) =>
    proofOf(packOf(FACTS, [{ id: 'one', max, rule: { share }, levels }])).findings.map(({ code }) => code);

  expect(told(100)).toEqual(['percent-as-fraction']);
  expect(told(90)).toEqual([]);
});

describe('a percent of another row in a gate', () => {
  const gated = (gate: object) => {
    const levels = { by: 'percent', basis: 'exact', steps: [{ id: 'good', atLeast: 80, gate }], floor: { id: 'low' } };
    const children = [{ id: 'one', max: 10, rule: { share } }];
    return proofOf(packOf(FACTS, [{ id: 'all', max: 10, combine: 'sum', levels, children }])).findings.map(
      ({ code, path, params }) => [code, path.slice(4).join('/'), params.found].join(' '),
    );
  };
  const place = 'levels/steps/0/gate';

  test.each([
    ['half of them', { '>=': [{ percent: 'one' }, 0.5] }, `percent-as-fraction ${place}/>=/1 0.5`],
    ['all of them', { '<=': [1, { percent: 'one' }] }, `percent-as-fraction ${place}/<=/0 1`],
    [
      'half of each row',
      { all: [{ nodes: ['all', 'children'] }, { '>=': [{ var: 'percent' }, 0.5] }] },
      `percent-as-fraction ${place}/all/1/>=/1 0.5`,
    ],
  ])('is told where it is compared with a fraction: %s', (_, gate, told) => {
    expect(gated(gate)).toEqual([told]);
  });

  test.each([
    ['percents', { '>=': [{ percent: 'one' }, 50] }],
    ['whether there are any', { '>': [{ percent: 'one' }, 0] }],
    ['half a point', { '>=': [{ points: 'one' }, 0.5] }],
  ])('is left alone: %s', (_, gate) => {
    expect(gated(gate)).toEqual([]);
  });
});

test('a part of its whole that was not multiplied by 100 is told as that, and nothing that comes of it', () => {
  const ratio = { '/': [{ var: 'on-time' }, { var: 'files' }] };
  const above = (bound: number) => ({ rule: { flag: { when: { '>=': [ratio, bound] } } } });

  expect(findingsOf(above(95))).toEqual(['ratio-not-percent rule/flag/when/>=/1/number one 95 9500']);
  expect(findingsOf(above(9))).toEqual(['never-earned rule one 10']);
  expect(findingsOf(above(1))).toEqual([]);
  expect(findingsOf(above(0.95))).toEqual([]);
});

test('a low rate of errors that earns more may well be below 1 percent', () => {
  const fewer = [
    { atMost: 0.5, points: 10 },
    { above: 0.5, atMost: 1, points: 5 },
    { above: 1, points: 0 },
  ];
  const rest = [
    { below: 0.95, points: 0 },
    { atLeast: 0.95, points: 10 },
  ];

  expect(findingsOf(bandsOf(fewer))).toEqual([]);
  expect(findingsOf(bandsOf(rest, { complement: true }))).toEqual([
    'percent-as-fraction rule/bands/points/0/below one 0.95 95',
  ]);
});

test('a part that its whole never exceeds is told at the part, and nothing that comes of it', () => {
  const exchanged = { part: 'files', whole: 'on-time', whenZero: 'zero' };

  expect(findingsOf({ rule: { share: { ...exchanged, whenOver: 'cap' } } })).toEqual([
    'ratio-exchanged rule/share/part one files on-time',
  ]);
  expect(findingsOf({ rule: { share: { ...exchanged, complement: true } } })).toEqual([
    'ratio-exchanged rule/share/part one files on-time',
  ]);
  expect(findingsOf({ rule: { share } })).toEqual([]);
});

test('a fraction is told as well where the row applies to some units only, by an attribute of the register', () => {
  const attributes = [
    { id: 'handles', type: 'boolean', title: { vi: 'Tên' } },
    { id: 'people', type: 'number', title: { vi: 'Tên' } },
  ];
  const rule = { share: { ...share, target: 0.8, whenOver: 'cap' } };
  const told = (appliesTo: object) =>
    proofOf(packOf(FACTS, [{ id: 'one', max: 10, appliesTo, rule }], { attributes })).findings.map(({ code }) => code);

  expect(told({ attribute: 'handles' })).toEqual(['percent-as-fraction']);
  expect(told({ '!': { attribute: 'handles' } })).toEqual(['percent-as-fraction']);
  expect(told({ '>=': [{ attribute: 'people' }, 5] })).toEqual(['percent-as-fraction']);
});

describe('a percent that is written out, or asked as such', () => {
  const facts = [
    ...FACTS,
    { id: 'by-post', type: 'count', atMost: 'files' },
    { id: 'rate', type: 'number', places: 2, min: 0, max: 100 },
    { id: 'units', type: 'count', min: 1, max: 40 },
    { id: 'joined', type: 'count', atMost: 'units' },
    { id: 'times', type: 'number', min: 0 },
    { id: 'share-on-time', derive: { '/': [{ '*': [100, { var: 'on-time' }] }, { var: 'files' }] } },
  ];
  const told = (of: unknown, ...cuts: readonly string[]) => {
    const [high = '', low = high] = cuts;
    const points = [
      { atLeast: high, points: 10 },
      ...(low === high ? [] : [{ atLeast: low, below: high, points: 5 }]),
      { below: low, points: 0 },
    ];
    const rule = { bands: { of, points } };
    return proofOf(packOf(facts, [{ id: 'one', max: 10, rule }]))
      .findings.filter(({ code }) => code === 'percent-as-fraction')
      .map(({ params }) => params.suggestion);
  };

  test.each([
    [
      '100 times the quotient',
      { '*': [100, { '/': [{ var: 'on-time' }, { var: 'files' }] }] },
      ['0.95', '0.8'],
      ['95'],
    ],
    ['100 times the part', { '/': [{ '*': [{ var: 'on-time' }, 100] }, { var: 'files' }] }, ['0.5', '0.3'], ['50']],
    ['a derived fact', 'share-on-time', ['0.9'], ['90']],
    [
      'two parts',
      { '*': [100, { '/': [{ '+': [{ var: 'on-time' }, { var: 'by-post' }] }, { var: 'files' }] }] },
      ['0.9'],
      ['90'],
    ],
    ['a whole of at most 40', { '*': [100, { '/': [{ var: 'joined' }, { var: 'units' }] }] }, ['0.75'], ['75']],
    ['a figure of 0 to 100', 'rate', ['0.95', '0.9'], ['95']],
  ])('%s', (_, of, cuts, suggestions) => {
    expect(told(of, ...cuts)).toEqual(suggestions);
  });

  test.each([
    ['a figure of which 1 % is much, as the share of a budget', 'rate', ['1', '0.5']],
    ['a figure of which 0.5 % is much, as the fall of poverty', 'rate', ['0.5']],
    ['a figure with a cut above 1', 'rate', ['95', '0.8']],
    ['a number without bounds', 'times', ['0.95', '0.8']],
    ['a quotient that is no percent', { '/': [{ var: 'on-time' }, { var: 'files' }] }, ['0.95', '0.8']],
    [
      'a quotient of other figures than the times 100',
      { '*': [10, { '/': [{ var: 'on-time' }, { var: 'files' }] }] },
      ['0.95'],
    ],
  ])('%s is left alone', (_, of, cuts) => {
    expect(told(of, ...cuts)).toEqual([]);
  });
});
