import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundaries, readCases, type UnfilledCase } from '../../src/author/index.js';
import { type CompiledPack, compilePack } from '../../src/index.js';
import { packOf as proofPack } from '../support/proof-packs.js';
import { casesOf, packOf } from './loading.js';

const shapes = new URL('../../examples/shapes/', import.meta.url);

/** C3 is a fault: no pack. */
const PACKS = [
  'criteria-packs/gia-lai-2019/gia-lai-2019.pack.yaml',
  'examples/hue-2020/hue-2020.pack.yaml',
  ...readdirSync(shapes)
    .filter((id) => id !== 'C3')
    .toSorted()
    .map((id) => `examples/shapes/${id}/pack.yaml`),
];

/** Clauses that no figures exercise: scores of two decimals drop none at two; above 3 meetings another step is asked first. */
const UNREACHED: Readonly<Record<string, readonly string[]>> = {
  'examples/hue-2020/hue-2020.pack.yaml': [
    'district/readiness#publish.points rounding publish-points',
    'district/results#publish.points rounding publish-points',
  ],
  'examples/shapes/A9/pack.yaml': [
    'unit/meetings-row#rule side meetings ⋚ 3 above',
    'unit/meetings-row#rule side meetings ⋚ 2 above',
    'unit/meetings-row#rule side meetings ⋚ 1 above',
  ],
};

describe('without any case, the cases that are written exercise every clause but those that nothing can', () => {
  test.each(PACKS)('%s', (file) => {
    const pack = packOf(file);
    const { document, unreached } = boundaries(pack);

    expect(unreached.map(({ place, kind, of, comes }) => [place, kind, of, comes].filter(Boolean).join(' '))).toEqual(
      UNREACHED[file] ?? [],
    );
    const again = boundaries(pack, [casesOf(pack, filled(pack, document.cases))]);
    expect(again.document.cases).toEqual([]);
    expect(again.unreached).toEqual(unreached);
  });
});

/** In place of each `?` a result that the schema takes and no node comes to: of cases that fail no alteration is looked for. */
function filled(pack: CompiledPack, cases: readonly UnfilledCase[]): unknown {
  const { id, version } = pack.plan.pack;
  const floors = new Map(
    pack.plan.tiers.flatMap((tier) =>
      Object.values(tier.nodes).map((node) => [`${tier.id}/${node.id}`, node.levels?.floor ?? ''] as const),
    ),
  );
  const fill = (tier: string, node: string, told: unknown): unknown => {
    if (told === '?') return { points: '-1' };
    const entries = Object.entries(told as Readonly<Record<string, unknown>>).map(([key, value]) => {
      if (key === 'published') return [key, fillAll(value, '0')];
      return [key, key === 'level' ? floors.get(`${tier}/${node}`) : '0'];
    });
    return Object.fromEntries(entries);
  };
  const fillNodes = (tier: string, stated: UnfilledCase['expect']) =>
    stated
      ? { expect: Object.fromEntries(Object.entries(stated).map(([node, told]) => [node, fill(tier, node, told)])) }
      : {};
  return {
    format: 'tieuchi/cases@1',
    pack: { id, version },
    figures: 'synthetic',
    cases: cases.map(({ expect: stated, rankings, units, ...one }) => ({
      ...one,
      ...fillNodes(one.tier, stated),
      ...(units ? { units: units.map(({ expect: own, ...unit }) => ({ ...unit, ...fillNodes(one.tier, own) })) } : {}),
      ...(rankings ? { rankings: fillAll(rankings, '1') } : {}),
    })),
  };
}

function fillAll(value: unknown, by: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"?"', JSON.stringify(by)));
}

const shown = ({ id, tier: _, expect: stated, rankings, ...one }: UnfilledCase) => [id, one, stated ?? rankings];

test('the cuts of a level are met from below, at them and from above, as near as a mark can be set', () => {
  const { cases } = boundaries(packOf('examples/shapes/B11/pack.yaml')).document;
  const readiness = cases.filter(({ id }) => id.startsWith('unit-readiness-'));

  // 90 % and 70 % of 50 points; every mark is a multiple of 0.01
  expect(readiness.map(({ marks, expect: stated }) => [marks?.ready, stated])).toEqual([
    ['44.99', { readiness: { level: '?' } }],
    ['45', { readiness: { level: '?' } }],
    ['45.01', { readiness: { level: '?' } }],
    ['34.99', { readiness: { level: '?' } }],
    ['35', { readiness: { level: '?' } }],
    [undefined, { readiness: '?' }],
  ]);
});

test('a gate is met true and false, and at each side of what it compares, where its level is in reach', () => {
  const { cases } = boundaries(packOf('examples/shapes/C5/pack.yaml')).document;
  const gated = cases.filter(({ id }) => id.startsWith('unit-total-'));

  expect(gated.map(({ marks, facts }) => ({ ...marks, ...facts }))).toEqual([
    { one: '59.99', two: '20' },
    { one: '60', two: '20' },
    { one: '60.01', two: '20' },
    { one: '60', two: '20', 'has-disciplined-head': true },
    { one: '60', two: '20', 'has-disciplined-head': false },
    { one: '80', two: '0' },
    { one: '80', two: '10' },
  ]);
});

test('a ranking has two equal units and one that sends nothing; each tie-break parts two that are equal', () => {
  const { cases } = boundaries(packOf('examples/shapes/C8/pack.yaml')).document;
  const ranked = cases.filter(({ rankings }) => rankings);
  const rows = (...units: readonly string[]) => [{ id: 'order', rows: units.map((unit) => ({ unit, place: '?' })) }];
  const equal = { marks: { 'index-mark': '100' } };

  expect(ranked.map(shown)).toEqual([
    [
      'unit-order-1',
      {
        units: [
          { id: 'one', ...equal },
          { id: 'two', ...equal },
          { id: 'nobody', submitted: false },
        ],
      },
      rows('one', 'two', 'nobody'),
    ],
    [
      'unit-order-2',
      {
        units: [
          { id: 'one', marks: { 'index-mark': '100', interview: '0' } },
          { id: 'two', marks: { 'index-mark': '100', interview: '100' } },
        ],
      },
      rows('one', 'two'),
    ],
    [
      'unit-order-3',
      {
        units: [
          { id: 'one', ...equal },
          { id: 'two', ...equal },
        ],
        decisions: [{ ranking: 'order', order: ['one', 'two'] }],
      },
      rows('one', 'two'),
    ],
  ]);
});

const words = (en: string) => ({ vi: en, en });
const mark = (id: string, max: number) => ({
  ...{ id, type: 'mark', min: 0, max, step: 0.5, provider: 'council', title: words(id) },
});
const row = (id: string, max: number) => ({ id: `${id}-row`, title: words(id), max, rule: { mark: { fact: id } } });
const documentOfSmall = (facts: readonly object[], tier: object, criteria: readonly object[]) => ({
  format: 'tieuchi/pack@1',
  id: 'small',
  version: '1.0.0',
  title: words('Small'),
  languages: ['vi', 'en'],
  standing: 'reconstructed',
  texts: [],
  period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
  policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
  procedure: { ranked: 'reported' },
  facts,
  tiers: [{ id: 'unit', title: words('Units'), cohorts: [{ id: 'all' }], ...tier, criteria }],
  gaps: [],
});
const small = (...parts: Parameters<typeof documentOfSmall>): CompiledPack => compilePack(documentOfSmall(...parts));

test('where a tie-break is part of the total, the other part makes up for it', () => {
  const order = { id: 'order', of: 'total', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' };
  const breaks = { tieBreak: [{ of: 'second-row', by: 'points', prefer: 'high' }], notSubmitted: 'omit' };
  const pack = small([mark('first', 60), mark('second', 40)], { rankings: [{ ...order, ...breaks }] }, [
    { id: 'total', title: words('Total'), max: 100, combine: 'sum', children: [row('first', 60), row('second', 40)] },
  ]);
  const parted = boundaries(pack).document.cases.at(-1);

  // 60 + 0 and 20 + 40
  expect(parted?.units).toEqual([
    { id: 'one', marks: { first: '60', second: '0' } },
    { id: 'two', marks: { first: '20', second: '40' } },
  ]);
  expect(boundaries(pack).unreached).toEqual([]);
});

test('a policy that a node restates is met by figures on which a child has that status', () => {
  const share = {
    id: 'share-row',
    title: words('Share'),
    max: 10,
    rule: { share: { part: 'part', whole: 'whole', whenZero: 'unscorable' } },
  };
  const facts = [
    { id: 'whole', type: 'count', title: words('Whole') },
    { id: 'part', type: 'count', atMost: 'whole', title: words('Part') },
  ];
  const pack = small(facts, {}, [
    {
      ...{ id: 'total', title: words('Total'), max: 10, combine: 'sum' },
      children: [
        {
          ...{ id: 'group', title: words('Group'), max: 10, combine: 'sum', whenUnscorable: 'zero' },
          children: [share],
        },
      ],
    },
  ]);
  const { document, unreached } = boundaries(pack);

  expect(unreached).toEqual([]);
  expect(document.cases.at(-1)).toMatchObject({ facts: { part: '0', whole: '0' }, expect: { total: '?', group: '?' } });
});

test('a pack that asks for evidence and for verification before it ranks is given both', () => {
  const order = { id: 'order', of: 'one-row', by: 'points', basis: 'exact', cohort: 'all', ties: 'competition' };
  const pack = compilePack({
    ...documentOfSmall(
      [{ id: 'has-one', type: 'boolean', title: words('One') }],
      { rankings: [{ ...order, tieBreak: [], notSubmitted: 'omit' }] },
      [
        {
          ...{ id: 'one-row', title: words('One'), max: 10, rule: { flag: { when: 'has-one' } } },
          levels: { by: 'points', basis: 'exact', steps: [{ id: 'good', atLeast: 10 }], floor: { id: 'poor' } },
        },
      ],
    ),
    procedure: {
      ...{ ranked: 'verified', whenUnverified: 'withhold' },
      evidence: { needs: ['number', 'date'], whenAbsent: 'zero' },
    },
  });
  const { document, unreached } = boundaries(pack);
  const given = {
    facts: { 'has-one': true },
    criteria: { 'one-row': { evidence: [{ number: '1', date: '2019-01-01', title: 'giả lập' }] } },
  };

  expect(unreached).toEqual([]);
  expect(document.cases.find(({ expect: stated }) => stated)).toMatchObject({ id: 'unit-one-row-1' });
  expect(document.cases.at(-1)?.units).toEqual([
    { id: 'one', ...given, verifications: [{ done: true }] },
    { id: 'two', ...given, verifications: [{ done: true }] },
    { id: 'nobody', submitted: false },
  ]);
});

test('a digit is dropped by a third, or by a step that is not printed', () => {
  const { cases } = boundaries(packOf('examples/shapes/B4/pack.yaml')).document;

  expect(cases.at(-1)?.expect).toEqual({ total: { published: { percent: '?' } } });
});

test('a ? in place of a level or of a place is refused where it stands', () => {
  const pack = packOf('examples/shapes/C9/pack.yaml');
  const { document } = boundaries(pack);
  const read = readCases(pack, document);
  const refused = read.ok ? [] : read.errors.map(({ code, path }) => `${code} ${path.join('.')}`);

  expect(refused).toContain('expected-unfilled cases.2.rankings.0.rows.0.place');
  const levels = packOf('examples/shapes/B11/pack.yaml');
  const unread = readCases(levels, boundaries(levels).document);
  expect(unread.ok ? [] : unread.errors[0]).toMatchObject({
    code: 'expected-unfilled',
    path: ['cases', 0, 'expect', 'readiness', 'level'],
  });
});

test('a criterion whose rule has no cut of its own still helps a total over the cuts of its levels', () => {
  const share = { share: { part: 'done', whole: 'files', whenZero: 'zero' } };
  const criteria = [
    {
      id: 'total',
      max: '20',
      combine: 'sum',
      levels: {
        by: 'percent',
        basis: 'exact',
        steps: [{ id: 'I', atLeast: '80' }],
        floor: { id: 'none', title: { vi: 'không' } },
      },
      children: [
        { id: 'one', max: '16', rule: share },
        { id: 'two', max: '4', rule: { flag: { when: 'yes' } } },
      ],
    },
  ];
  const facts = [
    { id: 'files', type: 'count' },
    { id: 'done', type: 'count', atMost: 'files' },
    { id: 'yes', type: 'boolean' },
  ];

  expect(boundaries(compilePack(proofPack(facts, criteria))).unreached).toEqual([]);
});

test('a late unit has a value of each of its attributes, and a day just before, at and after a day that is asked', () => {
  const facts = [{ id: 'd', type: 'date', title: words('Day') }];
  const tier = {
    cohorts: [{ id: 'by', title: words('By'), by: 'region' }],
    deadline: { before: '2019-10-01' },
    late: 'not-submitted',
  };
  const rule = { logic: { if: [{ '<=': [{ var: 'd' }, '2019-03-31'] }, 5, 0] } };
  const pack = compilePack({
    ...documentOfSmall(facts, tier, [{ id: 'one', title: words('One'), max: 5, rule }]),
    attributes: [{ id: 'region', type: 'choice', options: ['x', 'y'], title: words('Region') }],
  });
  const { document, unreached } = boundaries(pack);
  const days = document.cases.flatMap(({ facts: own }) => (own?.d === undefined ? [] : [own.d]));

  expect(unreached).toEqual([]);
  expect(days.toSorted()).toEqual(['2019-03-30', '2019-03-31', '2019-04-01']);
});
