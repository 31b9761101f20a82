import { expect, test } from 'vitest';
import { disclosedBy } from '../../src/audit/index.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { assess, compilePack } from '../../src/index.js';
import { saltsFor } from '../support/salts.js';
import { assessmentOf, packOf, type Rules, tierOf, type Unit } from '../together/house.js';

const hash = nodeSha256;
const RANKING = { of: 'total', by: 'points', cohort: 'all', ties: 'competition', notSubmitted: 'last-shared' };

/** Towns and hill communes, each compared within its kind; the last sent nothing. */
const UNITS: Readonly<Record<string, Unit>> = {
  a: { facts: { x: 1 } },
  b: { facts: { x: 2 } },
  c: { facts: { x: 3 } },
  d: { facts: { x: 4 }, kind: 'hill' },
  e: { facts: { x: 5 }, kind: 'hill' },
  f: {},
};
const COMPARED: Rules = {
  kind: [10, { relative: { of: 'x', cohort: 'kinds', whenFlat: 'full', method: 'min-max' } }],
  own: [10, { logic: { '*': [1, { var: 'x' }] } }],
};

const PUBLISH = { points: { places: 0, mode: 'half-up' } };

/** The record of the units, ranked once by its exact value and once by the value that is printed. */
function recordOf(
  rules: Rules,
  units: Readonly<Record<string, Unit>> = UNITS,
  { tier = {}, tiers = [], more = {} }: { tier?: object; tiers?: readonly object[]; more?: object } = {},
) {
  const criteria = tierOf('unit', rules).criteria.map((total) => ({ ...total, publish: PUBLISH }));
  const rankings = [
    { ...RANKING, id: 'exact', basis: 'exact', tieBreak: [{ decision: true }] },
    { ...RANKING, id: 'printed', basis: 'published', tieBreak: [] },
  ];
  const ranked = { criteria, rankings, deadline: { before: '2019-11-01' }, late: 'not-submitted', ...tier };
  const salts = saltsFor(Object.keys(units));
  return assess(compilePack(packOf(rules, ranked, tiers)), assessmentOf(units, { salts, ...more }), { hash });
}

const WHOLE = recordOf(COMPARED);

/** What is still to be seen where these units are hidden. */
function hiding(units: readonly string[], whole = WHOLE) {
  const part = redact(whole, units, { hash });
  if (!part.ok) throw new Error(JSON.stringify(part));
  return disclosedBy(whole, part.value);
}

test('of units that are hidden, those with a place are told by ranking, and whether their value is printed', () => {
  expect(hiding(['a', 'f'])).toEqual({
    units: 6,
    hidden: 2,
    rankings: [
      { tier: 'unit', id: 'exact', published: true },
      { tier: 'unit', id: 'printed', published: true },
    ],
    compared: [{ tier: 'unit', node: 'kind', fewestHidden: 1 }],
    decisions: false,
  });
  // f sent nothing: it has no place and no value
  expect(hiding(['f'])).toEqual({ units: 6, hidden: 1, rankings: [], compared: [], decisions: false });
});

test('where the pack prints no value, the place of a hidden unit is told, and no value', () => {
  const criteria = tierOf('unit', COMPARED).criteria;
  const rankings = [{ ...RANKING, id: 'exact', basis: 'exact', tieBreak: [] }];

  expect(hiding(['a'], recordOf(COMPARED, UNITS, { tier: { criteria, rankings } })).rankings).toEqual([
    { tier: 'unit', id: 'exact', published: false },
  ]);
});

test('a node that compares units within groups tells the fewest that are hidden beside a shown one', () => {
  const fewest = (units: readonly string[]) => hiding(units).compared.map(({ fewestHidden }) => fewestHidden);

  // two of the three towns, one of the two in the hills
  expect(fewest(['a', 'b', 'd'])).toEqual([1]);
  expect(fewest(['a', 'b'])).toEqual([2]);
  // of the hills none is shown: nothing can be computed there
  expect(fewest(['a', 'b', 'd', 'e'])).toEqual([2]);
  expect(fewest(['d', 'e'])).toEqual([]);
  expect(fewest([])).toEqual([]);
});

test('each node that compares is told once, whatever its statistics', () => {
  const relative = { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' };
  const twice: Rules = { ...COMPARED, all: [10, { relative }] };

  expect(hiding(['a', 'b', 'd'], recordOf(twice)).compared).toEqual([
    { tier: 'unit', node: 'kind', fewestHidden: 1 },
    { tier: 'unit', node: 'all', fewestHidden: 3 },
  ]);
});

test('a node that reads the units below is told by the tier of the node, where the unit above is shown', () => {
  const below = (parent: string, x: number): Unit => ({ tier: 'commune', parent, facts: { x } });
  const units = {
    d1: { facts: { x: 1 } },
    d2: { facts: { x: 2 } },
    c1: below('d1', 3),
    c2: below('d1', 4),
    c3: below('d1', 5),
    c4: below('d2', 6),
  };
  const children = { logic: { '+': [{ '*': [0, { var: 'x' }] }, { children: ['mean', { points: 'base' }, 0] }] } };
  const whole = recordOf({ results: [100, children] }, units, {
    tier: { collects: 'commune' },
    tiers: [tierOf('commune', { base: [10, { logic: { var: 'x' } }] })],
  });

  expect(hiding(['c1', 'c2'], whole).compared).toEqual([{ tier: 'unit', node: 'results', fewestHidden: 2 }]);
  expect(hiding(['c1', 'c2', 'c4'], whole).compared).toEqual([{ tier: 'unit', node: 'results', fewestHidden: 1 }]);
  expect(hiding(['d1', 'c1'], whole).compared).toEqual([]);
});

test('decisions on ties are told: their notes stand in the head', () => {
  const order = {
    ranking: 'exact',
    order: ['b', 'a'],
    by: 'Hội đồng',
    at: '2019-11-20T08:00:00+07:00',
    note: 'Bốc thăm',
  };
  const tied = { ...UNITS, b: { facts: { x: 1 } } };
  const whole = recordOf({ own: [10, { logic: { '*': [1, { var: 'x' }] } }] }, tied, { more: { decisions: [order] } });

  expect(hiding(['a'], whole)).toMatchObject({ compared: [], decisions: true });
});

test('an excerpt shows one unit', () => {
  const part = excerpt(WHOLE, 'a', { hash });
  if (!part.ok) throw new Error(JSON.stringify(part));

  expect(disclosedBy(WHOLE, part.value)).toMatchObject({
    units: 6,
    hidden: 5,
    compared: [{ tier: 'unit', node: 'kind', fewestHidden: 2 }],
  });
});
