import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prove, readSource } from '../../../src/author/index.js';
import { compilePack } from '../../../src/index.js';
import type { Doc } from '../../support/naive-expressions.js';
import { packOf, proofOf } from '../../support/proof-packs.js';

const FACTS = [
  { id: 'files', type: 'count' },
  { id: 'site', type: 'boolean' },
];
const files = (more: Doc = {}) => ({
  ...{ id: 'one', max: 4, rule: { 'per-item': { count: 'files', each: 1, atMost: 4 } } },
  ...more,
});
const site = (more: Doc = {}) => ({ id: 'two', max: 2, rule: { flag: { when: 'site' } }, ...more });
const group = (more: Doc = {}, children: readonly Doc[] = [files(), site()]) => ({
  ...{ id: 'all', max: 6, combine: 'sum', children },
  ...more,
});
const bonus = { id: 'extra', role: 'bonus', max: 1, rule: { flag: { when: 'site' } } };

/** What is told of a pack of these criteria, as `code place`. */
function told(criteria: readonly Doc[], more: Doc = {}): readonly string[] {
  return proofOf(packOf(FACTS, criteria, more)).findings.map(({ code, path }) => `${code} ${path.join('/')}`);
}

describe('the floor of a group', () => {
  test.each([
    ['far below the maximum', group({ notBelow: 0 })],
    ['below zero', group({ notBelow: -2 })],
    ['just below the maximum', group({ notBelow: 5.99 })],
    ['at the maximum, where a bonus may add to it', group({ notBelow: 6 }, [files(), site(), bonus])],
    ['of a group that counts for nothing', group({ max: 0, role: 'informational', notBelow: 0 })],
  ])('is left alone %s', (_, all) => {
    expect(told([all]).filter((line) => line.startsWith('floor'))).toEqual([]);
  });

  test.each([
    ['above the maximum', 7],
    ['at the maximum', 6],
  ])('is told %s', (_, notBelow) => {
    expect(told([group({ notBelow })])).toEqual(['floor-above-max tiers/0/criteria/0/notBelow']);
  });
});

const graded = (gate: unknown, children?: readonly Doc[]) =>
  group(
    {
      levels: {
        ...{ by: 'points', basis: 'exact', floor: { id: 'none' } },
        steps: [{ id: 'good', atLeast: 5, gate }],
      },
    },
    children,
  );

const EACH_THREE = { all: [{ nodes: ['all', 'children'] }, { '>=': [{ var: 'points' }, 3] }] };

describe('the gate of a level', () => {
  test.each([
    ['as much as a criterion can have', { '>=': [{ points: 'two' }, 2] }],
    ['every percent of every criterion', { all: [{ nodes: ['all', 'leaves'] }, { '>=': [{ var: 'percent' }, 100] }] }],
    ['a fact of the unit', { var: 'site' }],
    ['no criterion below half', { none: [{ nodes: ['all', 'children'] }, { '<': [{ var: 'percent' }, 50] }] }],
    ['points of all criteria that apply', EACH_THREE, [files(), site({ appliesTo: { '>': [{ var: 'files' }, 2] } })]],
    ['what only bonus points can reach', { '>': [{ points: 'all' }, 6] }, [files(), site(), bonus]],
  ])('is left alone where it asks for %s', (_, gate, children?: readonly Doc[]) => {
    expect(told([graded(gate, children)])).toEqual([]);
  });

  test.each([
    ['more points than a criterion has', { '>=': [{ points: 'two' }, 2.5] }],
    ['more percent than there are', { all: [{ nodes: ['all', 'leaves'] }, { '>=': [{ var: 'percent' }, 150] }] }],
    ['one criterion above its maximum', { some: [{ nodes: ['all', 'children'] }, { '>': [{ var: 'percent' }, 100] }] }],
    ['three points of each, and one has two at most', EACH_THREE],
    ['two answers at once', { and: [{ var: 'site' }, { '!': { var: 'site' } }] }],
  ])('is told where it asks for %s', (_, gate) => {
    expect(told([graded(gate)])).toEqual(['level-shut tiers/0/criteria/0/levels/steps/0/gate']);
  });
});

describe('the printed number of a row', () => {
  const [first, second] = [
    group({ id: 'a', code: 'I' }, [files({ code: '1' })]),
    group({ id: 'b', code: 'II' }, [site({ code: '1' })]),
  ];
  test.each<[string, readonly Doc[]]>([
    [
      'begins again in each group',
      [
        { ...first, max: 4 },
        { ...second, max: 2 },
      ],
    ],
    ['is a dash on every row', [files({ code: '-' }), site({ code: '-' })]],
    ['is printed on no row', [files(), site()]],
    ['is that of the group above', [group({ code: '1' }, [files({ code: '1' }), site({ code: '2' })])]],
  ])('is left alone where it %s', (_, criteria) => {
    expect(told(criteria)).toEqual([]);
  });

  test('is told where the row above it in the group has the same', () => {
    expect(told([group({}, [files({ code: 'I.1' }), site({ code: 'I.1' })])])).toEqual([
      'code-repeated tiers/0/criteria/0/children/1/code',
    ]);
  });
});

const tier = (id: string, more: Doc = {}) => ({
  ...{ id, title: { vi: id }, cohorts: [{ id: 'all' }] },
  ...{
    criteria: [
      { ...files(), title: { vi: 'Một' } },
      { ...site(), title: { vi: 'Hai' } },
    ],
  },
  ...more,
});

describe('handing in through the unit above', () => {
  test.each<[string, readonly Doc[], Doc]>([
    ['each unit hands in itself', [tier('commune')], {}],
    [
      'the tier above collects it',
      [tier('district', { collects: 'commune' }), tier('commune', { submits: 'parent' })],
      {},
    ],
    ['a tier collects units that hand in themselves', [tier('district', { collects: 'commune' }), tier('commune')], {}],
    [
      'it is asked of a tier that does',
      [tier('commune', { submits: 'parent' }), tier('district', { collects: 'commune' })],
      { handedIn: 'finding' },
    ],
    ['it is not asked, and no tier does', [tier('commune')], { handedIn: 'off' }],
  ])('is left alone where %s', (_, tiers, more) => {
    expect(told([], { tiers, procedure: { ranked: 'reported', ...more } })).toEqual([]);
  });

  test('is told where no tier collects the units', () => {
    expect(told([], { tiers: [tier('district'), tier('commune', { submits: 'parent' })] })).toEqual([
      'handing-in-uncollected tiers/1/submits',
    ]);
  });

  test('is told where it is asked and no tier does it', () => {
    const tiers = [tier('district', { collects: 'commune' }), tier('commune', { submits: 'self' })];

    expect(told([], { tiers, procedure: { ranked: 'reported', handedIn: 'finding' } })).toEqual([
      'handing-in-unasked procedure/handedIn',
    ]);
  });
});

describe('which figures are ranked', () => {
  test.each([['reported'], ['verified'], [['reported']], [['reported', 'verified']]])('%j is left alone', (ranked) => {
    expect(told([files(), site()], { procedure: { ranked } })).toEqual([]);
  });

  test('those of the units after the verified ones would be the official ones', () => {
    expect(told([files(), site()], { procedure: { ranked: ['verified', 'reported'] } })).toEqual([
      'ranked-order procedure/ranked',
    ]);
  });

  test('the same twice is told', () => {
    expect(told([files(), site()], { procedure: { ranked: ['reported', 'reported'] } })).toEqual([
      'name-repeated procedure/ranked/1',
    ]);
  });
});

describe('the place of a gap', () => {
  const gap = (place: string) => ({
    gaps: [{ id: 'silent', at: [place], kind: 'not-found', choice: { vi: 'Không nói' } }],
  });
  test.each([
    ['a tier', 'commune'],
    ['a key that the tier could have and has not', 'commune#deadline'],
    ['a criterion', 'commune/one'],
    ['a key that the criterion could have and has not', 'commune/one#levels'],
    ['a key that only a group has', 'commune/one#combine'],
  ])('is left alone where it is %s', (_, place) => {
    expect(told([files(), site()], gap(place))).toEqual([]);
  });

  test.each([
    ['commune/one#lvels', 'levels'],
    ['commune#deadlin', 'deadline'],
    ['commune#publish', ''],
  ])('%s is told, with the key that was probably meant: %j', (place, suggestion) => {
    const { findings } = proofOf(packOf(FACTS, [files(), site()], gap(place)));

    expect(findings.map(({ code, params }) => [code, params.suggestion])).toEqual([['gap-key', suggestion]]);
  });
});

test('of the packs and examples that are shipped none is told for any of these', () => {
  const told = ['floor-above-max', 'level-shut', 'code-repeated', 'name-repeated', 'handing-in-uncollected'];
  const codes = [...told, 'handing-in-unasked', 'ranked-order', 'gap-key'];
  const files = ['criteria-packs', 'examples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|[/.])pack\.yaml$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const findings = files.flatMap((file) => {
    const { document } = readSource(readFileSync(file, 'utf8'));
    try {
      return prove(compilePack(document)).findings.map(({ code }) => code);
    } catch {
      return []; // needs the plugins of its example
    }
  });

  expect(files.length).toBeGreaterThan(50);
  expect(findings.filter((code) => codes.includes(code))).toEqual([]);
});
