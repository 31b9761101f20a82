import { describe, expect, test } from 'vitest';
import { nodeSha256 } from '../../src/cli/hash.js';
import { canonicalJson } from '../../src/kit/canonical-json.js';
import type { Exact } from '../../src/kit/exact.js';
import { fromText } from '../../src/kit/exact-text.js';
import { digestOf } from '../../src/kit/sha256.js';
import { inputsByUnit, recordedAssessment, recordHead, recordRow } from '../../src/stages/record/head.js';
import { recordLayer } from '../../src/stages/record/nodes.js';
import { record } from '../../src/stages/record.js';

// biome-ignore lint/suspicious/noExplicitAny: parts of a plan, an input and a score, as few as a record states
type Part = any;

const exact = (text: string): Exact => {
  const value = fromText(text);
  if (!value) throw new Error(text);
  return value;
};
const reason = { code: 'share/share' };
const missing = { code: 'missing' };

const node = (id: string, kind: 'leaf' | 'group', more: Part = {}): Part => ({
  ...{ id, kind, max: exact('20'), lineage: ['total', id] },
  ...more,
});
const score = (id: string, outcome: Part, more: Part = {}): Part => ({
  ...{ node: id, outcome, because: [], read: {}, counted: 'itself', approximate: false },
  ...more,
});
const points = (more: Part = {}): Part => ({ status: 'scored', points: exact('52/3'), base: exact('20'), ...more });
const sums = { earned: exact('43.33'), bonus: exact('1'), penalty: exact('2'), converted: exact('1/3') };

/** How a criterion or a group stands in the record of a unit with these claims. */
function stated(one: Part, scored: Part, claims: Part = {}): unknown {
  const tier: Part = { order: [one.id], nodes: { [one.id]: one } };
  const { criteria, groups } = recordLayer(tier, { claims } as Part, { [one.id]: scored });
  expect([criteria.length, groups.length]).toStrictEqual(one.kind === 'leaf' ? [1, 0] : [0, 1]);
  return [...criteria, ...groups][0];
}
const HEAD = { node: 'a', max: '20', approximate: false };
const SCORED = { ...HEAD, status: 'scored', points: '52/3', base: '20' };

describe('a criterion stands in the record', () => {
  const a = node('a', 'leaf');

  test('with its points, its base and what was read, and without keys that say nothing', () => {
    expect(stated(a, score('a', points()))).toStrictEqual({ ...SCORED, read: {} });
  });

  test('with all that it came to', () => {
    const more = {
      ...{ because: [reason], read: { staff: exact('60.0') }, approximate: true, computed: exact('7.50'), level: 'I' },
      ...{ published: { points: exact('17.3') }, gates: [{ level: 'I', met: true }] },
    };

    expect(
      stated(a, score('a', points({ percent: exact('260/3') }), more), { a: { claimed: exact('17.30') } }),
    ).toStrictEqual({
      ...{
        ...SCORED,
        approximate: true,
        because: [reason],
        percent: '260/3',
        published: { points: '17.3' },
        level: 'I',
      },
      ...{ gates: [{ level: 'I', met: true }], read: { staff: '60' }, claimed: '17.3', computed: '7.5' },
    });
  });

  test('with a claim of nothing, which is a claim', () => {
    expect(stated(a, score('a', points()), { a: { claimed: exact('0') } })).toStrictEqual({
      ...SCORED,
      read: {},
      claimed: '0',
    });
    expect(stated(a, score('a', points()), { b: { claimed: exact('1') } })).toStrictEqual({ ...SCORED, read: {} });
  });

  test('without a figure by the facts that it lacks, and what its parent took it for', () => {
    const lacking = { status: 'missing', facts: ['plan'] };

    expect(stated(a, score('a', lacking))).toStrictEqual({ ...HEAD, status: 'missing', facts: ['plan'] });
    expect(
      stated(a, score('a', lacking, { because: [missing], read: { x: true }, counted: 'zero' }), {
        a: { claimed: exact('3') },
      }),
    ).toStrictEqual({
      ...{ ...HEAD, status: 'missing', facts: ['plan'], because: [missing], counted: 'zero' },
      ...{ read: { x: true }, claimed: '3' },
    });
  });

  test('that does not apply by the reason, whatever its rule said before', () => {
    const outcome = { status: 'not-applicable', because: missing };

    expect(stated(a, score('a', outcome, { because: [reason], counted: 'exclude' }))).toStrictEqual({
      ...{ ...HEAD, status: 'not-applicable', because: [missing], counted: 'exclude' },
    });
  });

  test('that stands at the top is counted by nothing', () => {
    const top = node('a', 'leaf', { lineage: ['a'] });

    expect(stated(top, score('a', { status: 'missing', facts: [] }, { counted: 'zero' }))).toStrictEqual({
      ...{ ...HEAD, status: 'missing', facts: [] },
    });
  });
});

describe('a group stands in the record', () => {
  const g = node('a', 'group');

  test('with what its members earned, and no figure of its own', () => {
    expect(stated(g, score('a', points(sums), { read: { x: true } }))).toStrictEqual({
      ...{ ...SCORED, earned: '43.33', bonus: '1', penalty: '2', converted: '1/3' },
    });
  });

  test('without points by the reason', () => {
    expect(stated(g, score('a', { status: 'unscorable', because: missing }, { read: { x: true } }))).toStrictEqual({
      ...{ ...HEAD, status: 'unscorable', because: [missing] },
    });
  });
});

test('criteria and groups stand in the order of the pack, without those that have no score', () => {
  const nodes = Object.fromEntries(
    ['b', 'a', 'c', 'd'].map((id) => [id, node(id, id === 'b' || id === 'd' ? 'group' : 'leaf')]),
  );
  const scores = Object.fromEntries(['a', 'b', 'd', 'c'].map((id) => [id, score(id, points(sums))]));
  const { criteria, groups } = recordLayer(
    { order: ['d', 'c', 'b', 'a', 'e'], nodes } as Part,
    { claims: {} } as Part,
    scores,
  );

  expect([criteria, groups].map((list) => list.map((one) => one.node))).toStrictEqual([
    ['c', 'a'],
    ['d', 'b'],
  ]);
  expect(recordLayer({ order: ['a'], nodes } as Part, { claims: {} } as Part, {})).toStrictEqual({
    criteria: [],
    groups: [],
  });
});

describe('a row of a ranking stands in the record', () => {
  const row = (more: Part): Part => ({ unit: 'a', state: 'ranked', tied: 0, brokenBy: [], because: [], ...more });

  test.each<readonly [string, Part, Part]>([
    ['with its place as text', { place: exact('5/2') }, { place: '2.5' }],
    ['without a place', { state: 'awaited' }, { state: 'awaited', place: null }],
    ['with its exact value', { value: { exact: exact('4333/96') } }, { place: null, value: { exact: '4333/96' } }],
    [
      'with the printed one beside it',
      { value: { exact: exact('45.136'), published: exact('45.10') } },
      { place: null, value: { exact: '45.136', published: '45.1' } },
    ],
    ['with its level', { level: 'II' }, { place: null, level: 'II' }],
    ['with how many share the place', { tied: 1 }, { place: null, tied: 1 }],
    ['with what broke the tie', { brokenBy: [{ id: true }] }, { place: null, brokenBy: [{ id: true }] }],
    ['with why it stands so', { because: [missing] }, { place: null, because: [missing] }],
  ])('%s', (_, given, expected) => {
    expect(recordRow(row(given))).toStrictEqual({ unit: 'a', state: 'ranked', ...expected });
  });
});

test('what a unit sent and what was set beside it stand in the order of the assessment, and nothing of another unit', () => {
  const of = (unit: string, n: number) => ({ unit, n });
  const inputs = inputsByUnit({
    submissions: [of('a', 1), of('b', 2), of('a', 3)],
    extensions: [of('b', 4), { tier: 'xa', n: 5 }, of('a', 6)],
    verifications: [of('a', 7), of('a', 8)],
    marks: [of('b', 9)],
  } as Part);
  const numbers = (unit: string) =>
    Object.entries(inputs(unit)).map(([key, list]) => `${key} ${(list as Part[]).map(({ n }) => n).join()}`);

  expect(numbers('a')).toStrictEqual(['submissions 1,3', 'extensions 6', 'verifications 7,8', 'marks ']);
  expect(numbers('b')).toStrictEqual(['submissions 2', 'extensions 4', 'verifications ', 'marks 9']);
  expect(inputsByUnit({} as Part)('a')).toStrictEqual({
    submissions: [],
    extensions: [],
    verifications: [],
    marks: [],
  });
});

const ASSESSMENT: Part = {
  ...{ format: 'tieuchi/assessment@1', id: 'dot', pack: { id: 'p', version: '1.0.0' }, state: 'draft' },
  ...{ figures: 'synthetic', asOf: '2019-12-01T00:00:00+07:00', units: [{ id: 'a', tier: 't' }], salts: { a: '0f' } },
};

test('of an assessment that has neither approval nor texts, decisions nor what it corrects, the head has none', () => {
  const { units: _, salts: __, format: ___, ...head } = ASSESSMENT;

  expect(recordedAssessment(ASSESSMENT)).toStrictEqual({ ...head, supersedes: null });
  const more = {
    ...{ approval: { text: 'qd', on: '2019-12-04' }, texts: [{ key: 'qd' }], decisions: [{ ranking: 'r' }] },
    supersedes: { record: 'sha256:00', reason: 'Nhập nhầm' },
  };
  expect(recordedAssessment({ ...ASSESSMENT, ...more } as Part)).toStrictEqual({ ...head, ...more });
});

test('a plugin stands in the record by name and version, with a digest of what it lowered to', () => {
  const lowered = { '+': [1, 2] };
  const plugins = [{ is: 'kind', id: 'log-normal', version: 2, lowered, other: 1 }];
  const parts: Part = {
    ...{ engine: { name: 'tieuchi' }, pack: { id: 'p' }, plan: { plugins }, assessment: ASSESSMENT, hash: nodeSha256 },
    ...{
      statistics: [],
      rankings: [
        { id: 'r', official: true, rows: [{ unit: 'a', state: 'awaited', tied: 0, brokenBy: [], because: [] }] },
      ],
    },
  };

  expect(recordHead(parts)).toStrictEqual({
    ...{ engine: { name: 'tieuchi' }, pack: { id: 'p' }, register: ASSESSMENT.units, statistics: [], findings: [] },
    plugins: [{ is: 'kind', id: 'log-normal', version: 2, lowered: digestOf(canonicalJson(lowered), nodeSha256) }],
    rankings: [{ id: 'r', official: true, rows: [{ unit: 'a', state: 'awaited', place: null }] }],
  });
});

test('an entry has a layer for each in which its unit was scored, its ledger as text, its salt or null', () => {
  const ledger = [
    { unit: 'a', layer: 'reported', node: 'x', what: 'round', before: exact('1/7'), after: exact('0.140') },
  ];
  const findings = [{ code: 'estimated' }];
  const unit = (id: string) => ({ id, tier: 't', state: 'submitted', claims: {} });
  const scores = (layers: Part, more: Part = {}) => ({ layers, findings: [], ledger: [], ...more });
  const parts: Part = {
    ...{ engine: {}, pack: { document: {} }, hash: nodeSha256, rankings: [], statistics: [] },
    plan: {
      plugins: [],
      tiers: [
        { id: 'u', order: [] },
        { id: 't', order: ['x'], nodes: { x: node('x', 'leaf') } },
      ],
    },
    inputs: { assessment: ASSESSMENT, units: [unit('a'), unit('b')] },
    scores: [scores({ reported: { x: score('x', points()) } }, { findings, ledger }), scores({})],
  };
  const { format, entries, assessment, digests } = record(parts);
  const [a, b] = entries.map(({ digest: _, ...entry }) => entry);
  const input = { submissions: [], extensions: [], verifications: [], marks: [] };

  expect(format).toBe('tieuchi/record@1');
  expect(a).toStrictEqual({
    ...{ unit: 'a', tier: 't', state: 'submitted', input, salt: '0f', findings },
    layers: { reported: { criteria: [{ ...SCORED, node: 'x', read: {} }], groups: [] } },
    ledger: [{ layer: 'reported', node: 'x', what: 'round', before: '1/7', after: '0.14' }],
  });
  expect(b).toStrictEqual({
    unit: 'b',
    tier: 't',
    state: 'submitted',
    input,
    salt: null,
    layers: {},
    findings: [],
    ledger: [],
  });
  const sealed = [...entries.map(({ digest }) => digest), assessment.digest, digests.record];
  for (const digest of sealed) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(new Set(sealed).size).toBe(4);
});
