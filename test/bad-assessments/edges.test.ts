import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/author/index.js';
import { assess, compilePack, safeAssess } from '../../src/index.js';
import { issuesOf } from '../bad-packs/told.js';
import { PACK, read } from './assess.js';

const AS_OF = '2019-12-01T00:00:00+07:00';
const LATER = '2019-12-01T00:00:01+07:00';
const xa = (id: string, more: object = {}) => ({
  ...{ id, tier: 'xa', parent: 'huyen-a' },
  attributes: { khoi: 'mien-nui', 'co-thu-tuc': true },
  ...more,
});
const BASE = {
  format: 'tieuchi/assessment@1',
  id: 'dot-2019',
  pack: { id: 'vi-du', version: '1.0.0' },
  state: 'draft',
  figures: 'synthetic',
  asOf: AS_OF,
  units: [{ id: 'huyen-a', tier: 'huyen' }, xa('xa-a'), xa('xa-b')],
};

/** All that is told of the small assessment with other keys, as `place code params`. */
function told(change: object): readonly string[] {
  return issuesOf(safeAssess(PACK, { ...BASE, ...change })).map(({ code, path, params }) =>
    [path.join('.'), code, ...Object.entries(params).map(([key, value]) => `${key}=${value}`)].join(' '),
  );
}

const sent = (more: object, unit = 'xa-a') => ({ unit, at: '2019-10-20T08:00:00+07:00', ...more });
const verified = (more: object) => ({
  ...{ unit: 'xa-a', at: '2019-11-12T10:00:00+07:00', by: 'to-cong-tac', method: 'desk', note: 'Đã xem' },
  ...more,
});
const mark = (more: object) => ({
  ...{ unit: 'xa-a', fact: 'khao-sat', value: 4, by: 'so-noi-vu', at: '2019-11-20T00:00:00+07:00' },
  ...more,
});
const decision = (key: string, issued: string, published: string) => ({
  ...{ key, number: `${key}/QĐ`, issued, signer: 'Chủ tịch (giả lập)' },
  published: { at: 'Cổng thông tin điện tử tỉnh', on: published },
});
const REPLACED = { record: `sha256:${'0a'.repeat(32)}`, reason: 'Nhập nhầm một số liệu' };

describe('what reaches its bound exactly is no fault', () => {
  test.each<readonly [string, object]>([
    ['a digest that is the one of the pack', { pack: { ...BASE.pack, digest: PACK.pack.digest } }],
    ['a form that is sent at the instant of the data', { submissions: [sent({ at: AS_OF })] }],
    ['a claim of the whole maximum', { submissions: [sent({ criteria: { may: { claimed: 6 } } })] }],
    ['an award of the whole maximum', { verifications: [verified({ criterion: 'khao-sat-c', points: 5 })] }],
    [
      'a text that is published on the day on which it is signed',
      { texts: [decision('k', '2019-12-05', '2019-12-05')] },
    ],
    [
      'an approval on the day of the data, the second text of the round',
      {
        state: 'approved',
        approval: { text: 'qd', on: '2019-12-01' },
        texts: [decision('khac', '2019-11-02', '2019-11-03'), decision('qd', '2019-12-01', '2019-12-02')],
      },
    ],
    [
      'a final correction that names the clause',
      {
        state: 'final',
        supersedes: { ...REPLACED, text: 'qd#1' },
        texts: [decision('qd', '2019-12-01', '2019-12-02')],
      },
    ],
    [
      'two languages that name one unit alike',
      { units: [{ id: 'huyen-a', tier: 'huyen', name: { vi: 'A', en: 'A' } }] },
    ],
  ])('%s', (_, change) => {
    expect(told(change)).toEqual([]);
  });
});

describe('a fault is told at its place, with what it takes to mend it', () => {
  test.each<readonly [string, object, readonly string[]]>([
    [
      'a correction by a text that nothing declares',
      { supersedes: { ...REPLACED, text: 'vb1#2' } },
      ['supersedes.text text-undeclared text=vb1 suggestion=vb'],
    ],
    [
      'a final correction that names a text, and no clause of it',
      { state: 'final', supersedes: { ...REPLACED, text: 'vb' } },
      ['supersedes correction-clause'],
    ],
    [
      'a mark after the instant of the data',
      { marks: [mark({ at: LATER })] },
      [`marks.0.at instant-after-as-of at=${LATER} asOf=${AS_OF}`],
    ],
    [
      'a verification after the instant of the data',
      { verifications: [verified({ at: LATER, done: true })] },
      [`verifications.0.at instant-after-as-of at=${LATER} asOf=${AS_OF}`],
    ],
    [
      'a mark that the tier of the unit has no criterion for',
      { marks: [mark({ unit: 'huyen-a' })] },
      ['marks.0.fact fact-not-asked fact=khao-sat tier=huyen'],
    ],
    ['a mark that is no number', { marks: [mark({ value: 'bốn' })] }, ['marks.0.value decimal-invalid found=bốn']],
    [
      'a figure that is nearly one of the tier, and of another tier',
      { submissions: [sent({ facts: { 'so-xaa': 1 } }, 'huyen-a'), sent({ facts: { 'can-boo': 1 } }, 'huyen-a')] },
      [
        'submissions.0.facts.so-xaa fact-undeclared fact=so-xaa suggestion=so-xa',
        'submissions.1.at instants-equal at=2019-10-20T08:00:00+07:00',
        'submissions.1.facts.can-boo fact-undeclared fact=can-boo suggestion=can-bo',
      ],
    ],
    [
      'evidence of a group',
      { submissions: [sent({ criteria: { tong: { evidence: [{ number: '12/BC' }] } } })] },
      ['submissions.0.criteria.tong criterion-is-group criterion=tong'],
    ],
    [
      'a group of which only a claim that it does not apply is written',
      { submissions: [sent({ criteria: { tong: { notApplicable: { reason: 'Không có' } } } })] },
      ['submissions.0.criteria.tong.notApplicable claim-not-allowed criterion=tong'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});

const SALTS = {
  first: '8f1d0c7a94b35e62d7a0c41be9536f28',
  sameBegin: '8f1d0c7a94b3e1705c2fb84a6d390e75',
  sameEnd: '3ca97e05b1d8264f90ebc41be9536f28',
};

test.each([
  ['first', 'sameBegin'],
  ['first', 'sameEnd'],
] as const)('two salts that share twelve digits at one end are told: %s and %s', (a, b) => {
  expect(told({ salts: { 'xa-a': SALTS[a], 'xa-b': SALTS[b] } })).toEqual(['salts.xa-b salt-repeated unit=xa-a']);
});

test('of three salts that share digits the first is named at both others', () => {
  const third = `${SALTS.first.slice(0, 12)}c41be9536f28d7a0e953`;

  expect(told({ salts: { 'huyen-a': SALTS.first, 'xa-a': SALTS.sameBegin, 'xa-b': third } })).toEqual([
    'salts.xa-a salt-repeated unit=huyen-a',
    'salts.xa-b salt-repeated unit=huyen-a',
  ]);
});

test('salts that share nothing are no fault, nor is one whose end is the beginning of another', () => {
  expect(told({ salts: { 'xa-a': SALTS.sameBegin, 'xa-b': SALTS.sameEnd } })).toEqual([]);
  const turned = `${SALTS.sameEnd.slice(12)}${SALTS.sameEnd.slice(0, 12)}`;
  expect(told({ salts: { 'xa-a': SALTS.sameEnd, 'xa-b': turned } })).toEqual([]);
});

test('of three units with one name each is told once, the first with the second and the others with the first', () => {
  const name = { vi: 'Xã Ia Lang' };
  const units = [BASE.units[0], xa('xa-a', { name }), xa('xa-b', { name }), xa('xa-c', { name })];

  expect(told({ units })).toEqual([
    'units.1.name unit-alike unit=xa-a other=xa-b',
    'units.2.name unit-alike unit=xa-b other=xa-a',
    'units.3.name unit-alike unit=xa-c other=xa-a',
  ]);
});

test('of a unit that stands twice the id is told, and not the name as well', () => {
  const name = { vi: 'Xã Ia Lang' };

  expect(told({ units: [BASE.units[0], xa('xa-a', { name }), xa('xa-a', { name })] })).toEqual([
    'units.2.id id-duplicate id=xa-a',
  ]);
});

test('units of other names, of two tiers or below two districts may be told apart', () => {
  const name = { vi: 'Ia Lang' };
  const districts = ['huyen-a', 'huyen-b'].map((id) => ({ id, tier: 'huyen' }));

  expect(told({ units: [...districts, xa('xa-a', { name }), xa('xa-b', { name: { vi: 'Ia Lâng' } })] })).toEqual([]);
  expect(told({ units: [...districts, xa('xa-a', { name }), xa('xa-b', { name, parent: 'huyen-b' })] })).toEqual([]);
  expect(told({ units: [{ ...districts[0], name }, xa('xa-a', { name })] })).toEqual([]);
});

/** The same pack, in which places are by what units report. */
const REPORTED = compilePack(
  readSource(read('base.pack.yaml').replace('ranked: verified', 'ranked: reported')).document,
);

/** The layers of every unit of the small assessment with other keys. */
const layersOf = (change: object) =>
  assess(REPORTED, { ...BASE, ...change }).entries.map((entry) => [
    entry.unit,
    ...('layers' in entry ? Object.keys(entry.layers) : []),
  ]);

test('units stand in the order of their ids, wherever they are written', () => {
  const units = [xa('xa-b'), xa('xa-a'), BASE.units[0]];

  expect(layersOf({ units }).map(([unit]) => unit)).toEqual(['huyen-a', 'xa-a', 'xa-b']);
});

test('there is a layer of claims where one unit claims points of one criterion, and of verifications where there is one', () => {
  const both = [sent({}), sent({}, 'xa-b')];
  const reasoned = sent({ criteria: { trang: { reason: 'Đã lập' } } });
  const claiming = sent({ criteria: { trang: { reason: 'Đã lập' }, may: { claimed: 5 } } });
  const reported = [['huyen-a'], ['xa-a', 'reported'], ['xa-b', 'reported']];

  expect(layersOf({ submissions: both })).toEqual(reported);
  expect(layersOf({ submissions: both, verifications: [] })).toEqual(reported);
  expect(layersOf({ submissions: [reasoned, both[1]] })).toEqual(reported);
  expect(layersOf({ submissions: [claiming, both[1]] })[1]).toEqual(['xa-a', 'claimed', 'reported']);
  expect(layersOf({ submissions: [claiming, both[1]] })[2]).toEqual(['xa-b', 'reported']);
  expect(layersOf({ submissions: both, verifications: [verified({ done: true })] })).toEqual([
    ['huyen-a'],
    ['xa-a', 'reported', 'verified'],
    ['xa-b', 'reported', 'verified'],
  ]);
});

test('a mark of one unit counts beside that of another, whichever was given last', () => {
  const marks = [mark({}), mark({ unit: 'xa-b', value: 2, at: '2019-11-21T00:00:00+07:00' })];
  const { entries } = assess(REPORTED, { ...BASE, submissions: [sent({}), sent({}, 'xa-b')], marks });
  const points = entries.flatMap((entry) =>
    'layers' in entry ? (entry.layers.reported?.criteria ?? []).filter(({ node }) => node === 'khao-sat-c') : [],
  );

  expect(points.map((row) => (row.status === 'scored' ? row.read : row.status))).toEqual([
    { 'khao-sat': '4' },
    { 'khao-sat': '2' },
  ]);
});
