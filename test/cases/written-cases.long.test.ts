import { expect, test } from 'vitest';
import { noticingCases } from '../../src/author/cases/noticing-cases.js';
import { boundaries, casesYaml, mutationScore, readCases, readSource, runCases } from '../../src/author/index.js';
import { tablesOf } from '../../src/author/tables-of.js';
import { compilePack } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import { filledIn } from './filled-in.js';
import { packOf as packAt } from './loading.js';

const title = { vi: 'Ví dụ' };

/** A pack of one criterion of at most 10 points. */
function packOf(rule: object, more: object = {}, procedure: object = {}) {
  return compilePack({
    format: 'tieuchi/pack@1',
    id: 'vi-du',
    version: '1.0.0',
    title,
    languages: ['vi'],
    standing: 'reconstructed',
    texts: [],
    gaps: [],
    period: { from: '2019-01-01', to: '2019-12-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'reported', ...procedure },
    facts: [{ id: 'money', type: 'number', min: 0, title }],
    tiers: [{ id: 'unit', title, cohorts: [{ id: 'all' }], criteria: [{ id: 'row', title, max: 10, rule }] }],
    ...more,
  } as never);
}

/** Points for a number of at least 2, else none. */
const atLeastTwo = (value: object) => ({
  bands: {
    of: value,
    points: [
      { atLeast: 2, points: 10 },
      { below: 2, points: 0 },
    ],
  },
});

const moneyOf = ({ document }: ReturnType<typeof boundaries>) => document.cases.map(({ facts }) => facts?.money);

test('a figure is divided by an attribute: cases just below, at and above the cut', () => {
  const attributes = [{ id: 'heads', type: 'number', title }];
  const found = boundaries(packOf(atLeastTwo({ '/': [{ var: 'money' }, { attribute: 'heads' }] }), { attributes }));

  expect(found.document.cases[0]?.attributes).toEqual({ heads: '10' });
  // 20 / 10 is the cut, and 0.01 the step of a number that states none
  expect(moneyOf(found)).toEqual(expect.arrayContaining(['19.99', '20', '20.01']));
});

test('a cut of whole steps: cases on both sides of the figure at which the steps reach it', () => {
  // a point for every 3 that are whole: 2 points from 6
  const found = boundaries(packOf(atLeastTwo({ floor: { '/': [{ var: 'money' }, 3] } })));

  expect(moneyOf(found)).toEqual(expect.arrayContaining(['5.99', '6']));
});

test('points that fall by whole steps down to none: a case where they come to none', () => {
  const facts = [{ id: 'money', type: 'number', min: 0, max: 100, title }];
  const lost = { '*': [{ floor: { '-': [100, { var: 'money' }] } }, 2] };
  const found = boundaries(packOf({ logic: { max: [0, { min: [10, { '-': [10, lost] }] }] } }, { facts }));

  // 5 whole steps from 100 are lost at 95
  expect(moneyOf(found)).toContain('95');
});

test('of figures that are counted no case has fewer than none, where others exercise the same', () => {
  const facts = ['missing', 'late'].map((id) => ({ id, type: 'count', title }));
  const items = [
    { count: 'missing', each: 1 },
    { count: 'late', each: 0.5 },
  ];
  const found = boundaries(packOf({ deduct: { items, notBelow: 0 } }, { facts }));

  expect(found.document.cases.map(({ facts: figures }) => figures)).toEqual([
    { missing: '9', late: '0' },
    { missing: '10', late: '0' },
    undefined,
  ]);
});

test('what is written is read back as it was, the number of a document included', () => {
  const evidence = { needs: ['number', 'page'], whenAbsent: 'zero' };
  const { document } = boundaries(packOf(atLeastTwo({ '+': [{ var: 'money' }] }), {}, { evidence }));
  const read = readSource(casesYaml(document, 'To be filled in')).document as { readonly cases: readonly Json[] };

  expect(document.cases[0]?.criteria).toEqual({ row: { evidence: [{ number: '1', page: '1', title: 'giả lập' }] } });
  expect(read.cases[0]).toMatchObject({ criteria: document.cases[0]?.criteria });
});

test('what is still to be filled in of one of two units is told once, and two units without anything expected are told', () => {
  const pack = packOf(atLeastTwo({ '+': [{ var: 'money' }] }));
  const told = (units: readonly object[]) => {
    const document = { format: 'tieuchi/cases@1', pack: { id: 'vi-du', version: '1.0.0' }, figures: 'synthetic' };
    const read = readCases(pack, { ...document, cases: [{ id: 'a', tier: 'unit', units }] });
    return read.ok ? [] : read.errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  expect(told([{ id: 'one', facts: { money: 1 }, expect: { row: '?' } }, { id: 'two' }])).toEqual([
    'expected-unfilled cases.0.units.0.expect.row',
  ]);
  expect(told([{ id: 'one', facts: { money: 1 } }, { id: 'two' }])).toEqual(['expect-empty cases.0.units']);
});

/** A pack whose first cases notice all alterations but those of the second of two counts, and these cases. */
function withSecondCount() {
  const facts = ['missing', 'late'].map((id) => ({ id, type: 'count', title }));
  const items = [
    { count: 'missing', each: 1 },
    { count: 'late', each: 0.5 },
  ];
  const pack = packOf({ deduct: { items, notBelow: 0 } }, { facts });
  return { pack, first: filledIn(pack, boundaries(pack).document.cases) };
}

test('where every clause has a case, a case for an alteration that none notices: the second of two counts', () => {
  const { pack, first } = withSecondCount();
  const further = boundaries(pack, [first]).document.cases;
  const late = further.find(({ facts: figures }) => figures?.missing === '0' && figures.late !== '0');
  const names = mutationScore(pack, [first]).survivors.map(({ name }) => name);

  expect(names).toContain('points unit/row#rule.deduct.items.1.each: 0.5 → 0.4');
  expect(late?.expect).toEqual({ row: '?' });
  expect(Number(late?.facts?.late)).toBeLessThan(25);
  expect(mutationScore(pack, [first, filledIn(pack, further)]).survivors).toEqual([]);
});

test('a case of a unit that is late can be filled in: it counts as one that sent nothing', () => {
  const pack = packAt('examples/shapes/C11/pack.yaml');
  const late = boundaries(pack).document.cases.filter(({ at }) => at !== undefined);
  const head = { format: 'tieuchi/cases@1', pack: { id: 'shape-c11', version: '1.0.0' }, figures: 'synthetic' };
  const read = readCases(pack, {
    ...head,
    cases: late.map((each) => ({ ...each, expect: { index: 'not-submitted' } })),
  });

  expect(late.map(({ expect: asked }) => asked)).toEqual([{ index: '?' }]);
  expect(read.ok && runCases(pack, [read.value]).map(({ passed }) => passed)).toEqual([true]);
});

// alterations that can change a result; of them noticed by the cases of the clauses; and with the further cases
test.each([
  ['A11', 10, 9, 10],
  ['A15', 7, 6, 7],
  ['B2', 10, 0, 10],
  ['B4', 10, 2, 10],
  ['B6', 10, 1, 10],
  ['B8', 24, 1, 24],
  ['B9', 8, 0, 8],
  ['C12', 18, 10, 16],
])('of %s the further cases notice alterations that those of the clauses do not', (name, of, before, after) => {
  const pack = packAt(`examples/shapes/${name}/pack.yaml`);
  const first = filledIn(pack, boundaries(pack).document.cases);
  const further = filledIn(pack, boundaries(pack, [first]).document.cases);
  const [alone, both] = [[first], [first, further]].map((documents) => mutationScore(pack, documents));

  expect((alone?.alterations ?? 0) - (alone?.equivalent.length ?? 0)).toBe(of);
  expect([alone?.noticed, both?.noticed]).toEqual([before, after]);
});

test('ways of sharing places are told apart by a case of two that are equal and others behind them', () => {
  const pack = packAt('examples/shapes/C10/pack.yaml');
  const first = filledIn(pack, boundaries(pack).document.cases);
  const further = boundaries(pack, [first]).document.cases;
  const ties = (documents: Parameters<typeof mutationScore>[1]) =>
    mutationScore(pack, documents).survivors.filter(({ kind }) => kind === 'ties').length;

  expect(further.find(({ rankings }) => rankings)?.rankings?.[0]?.rows.map(({ place }) => place)).toContain('?');
  expect([ties([first]) > 0, ties([first, filledIn(pack, further)])]).toEqual([true, 0]);
});

test('what touches every tier is asked of one: the second of two equal tiers has fewer further cases', () => {
  const facts = ['one', 'two'].map((id) => ({ id, type: 'number', min: 0, max: 10, title }));
  const children = facts.map(({ id }) => ({
    id: `${id}-row`,
    title,
    max: 10,
    rule: { share: { part: id, whole: 10 } },
  }));
  const criteria = [{ id: 'total', title, max: 20, combine: 'sum', children }];
  const tiers = ['a', 'b'].map((id) => ({ id, title, cohorts: [{ id: 'all' }], criteria }));
  const pack = packOf({}, { facts, tiers });
  const further = boundaries(pack, [filledIn(pack, boundaries(pack).document.cases)]).document.cases;
  const [first = 0, second = 0] = ['a', 'b'].map((id) => further.filter(({ tier }) => tier === id).length);

  expect(second).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(second);
});

test('alterations that are not looked into to the end are counted: by the steps of the trials, and by those of the search', () => {
  const { pack, first } = withSecondCount();
  const { operators } = tablesOf([], {});
  const searched = (steps: number) =>
    noticingCases(pack, [first], { operators, plugins: {}, steps, options: {}, idOf: (base) => base });

  expect(boundaries(pack, [first])).toMatchObject({ document: { cases: [{}] }, untried: 0 });
  // none of the eleven is tried
  expect(boundaries(pack, [first], {}, { steps: 100 })).toMatchObject({ document: { cases: [] }, untried: 11 });
  expect(searched(1_000_000)).toMatchObject({ cases: [{}], untried: 0 });
  // all eleven are tried, and for the two that no case notices no figures are
  expect(searched(0)).toEqual({ cases: [], untried: 2 });
});
