import { beforeAll, expect, test } from 'vitest';
import type { Module, ModuleUnit } from '../../src/build/index.js';
import type { AssessmentError } from '../../src/model/errors.js';
import { reached } from '../sharing/shared.js';
import { documentOf } from '../support/documents.js';
import { compiledPack, loadModule } from '../support/scoring-module.js';
import { packOf } from '../together/house.js';

/** A tier `commune`; facts `has-website`, `staff`, `staff-with-computer`, `files`, `files-on-time`. */
let module: Module;

beforeAll(async () => {
  module = await loadModule(compiledPack(documentOf('examples/01-score/pack.yaml')));
});

const FACTS = { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 30, 'files-on-time': 27 };

/** The issues of a call as `units.0.id: id-duplicate`. */
function issuesOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    const { name, issues = [] } = error as AssessmentError;
    return name === 'AssessmentError' ? issues.map(({ code, path }) => `${path.join('.')}: ${code}`) : [String(error)];
  }
  return [];
}

test('a unit of the register of an assessment is taken with its name, which is not read', () => {
  const unit = { id: 'xa-a', tier: 'commune', name: { vi: 'Xã A' } };

  // of the two ways by which a unit is read, an estimate takes the slower one
  expect(module.score({ ...unit, facts: FACTS }).nodes.total?.points).toBe('70/3');
  expect(
    module.score({ ...unit, facts: { ...FACTS, staff: { value: 60, estimated: true } } }).nodes.total?.points,
  ).toBe('70/3');
  expect(module.scoreAll([{ ...unit, facts: FACTS }]).unitAt(0).nodes.total?.points).toBe('70/3');
});

test.each<[what: string, unit: unknown, issues: readonly string[]]>([
  ['no object', null, ['units.0: wrong-type']],
  ['a list', [], ['units.0: wrong-type']],
  ['a misspelt key', { fact: FACTS }, ['units.0.fact: key-unknown']],
  ['another tier', { tier: 'province', facts: FACTS }, ['units.0.tier: tier-undeclared']],
  ['an id that is no text', { id: 7, facts: FACTS }, ['units.0.id: wrong-type']],
  ['a blank id', { id: ' ', facts: FACTS }, ['units.0.id: text-blank']],
  ['facts that are null', { facts: null }, ['units.0.facts: null-value']],
  ['facts that are a list', { facts: [60] }, ['units.0.facts: wrong-type']],
  ['facts that are text', { facts: 'staff' }, ['units.0.facts: wrong-type']],
  ['an undeclared fact', { facts: { ...FACTS, staf: 1 } }, ['units.0.facts.staf: fact-undeclared']],
  [
    'an undeclared fact in place of one that is absent',
    { facts: { 'has-website': true, staff: 60, 'staff-with-computer': 52, files: 30, file: 27 } },
    ['units.0.facts.file: fact-undeclared'],
  ],
  ['figures that it inherits', { facts: Object.create(FACTS) }, ['units.0.facts: not-plain']],
  [
    'an undeclared fact beside one that it inherits',
    { facts: Object.assign(Object.create({ staff: 60 }), { files: 30, file: 27 }) },
    ['units.0.facts: not-plain'],
  ],
  ['an undeclared attribute', { attributes: { a: 1 }, facts: FACTS }, ['units.0.attributes.a: attribute-undeclared']],
  ['attributes that are text', { attributes: 'a', facts: FACTS }, ['units.0.attributes: wrong-type']],
  ['a figure that is null', { facts: { staff: null } }, ['units.0.facts.staff: null-value']],
  ['a figure that is blank', { facts: { staff: '' } }, ['units.0.facts.staff: text-blank']],
  ['a figure in words', { facts: { staff: 'sixty' } }, ['units.0.facts.staff: decimal-invalid']],
  ['a figure with places', { facts: { staff: 60.5 } }, ['units.0.facts.staff: whole-number-needed']],
  ['no number', { facts: { staff: Number.NaN } }, ['units.0.facts.staff: decimal-not-finite']],
  ['a condition in words', { facts: { 'has-website': 'yes' } }, ['units.0.facts.has-website: fact-value']],
  ['a list where one value is needed', { facts: { staff: [60] } }, ['units.0.facts.staff: fact-value']],
  [
    'a figure in an object',
    { facts: { staff: { val: 60 } } },
    ['units.0.facts.staff.value: key-missing', 'units.0.facts.staff.val: key-unknown'],
  ],
  [
    'an estimate in words',
    { facts: { staff: { value: 60, estimated: 'yes' } } },
    ['units.0.facts.staff.estimated: wrong-type'],
  ],
  [
    'an undeclared criterion',
    { facts: FACTS, criteria: { webs: {} } },
    ['units.0.criteria.webs: criterion-undeclared'],
  ],
  ['criteria that are a number', { facts: FACTS, criteria: 5 }, ['units.0.criteria: wrong-type']],
  ['a criterion that is text', { facts: FACTS, criteria: { website: 'x' } }, ['units.0.criteria.website: wrong-type']],
  [
    'a claim without a reason',
    { facts: FACTS, criteria: { website: { notApplicable: {} } } },
    ['units.0.criteria.website.notApplicable.reason: key-missing'],
  ],
  [
    'a claim that is not allowed',
    { facts: FACTS, criteria: { website: { notApplicable: { reason: 'x' } } } },
    ['units.0.criteria.website.notApplicable: claim-not-allowed'],
  ],
  [
    'evidence that is no list',
    { facts: FACTS, criteria: { website: { evidence: {} } } },
    ['units.0.criteria.website.evidence: wrong-type'],
  ],
  [
    'evidence without a day',
    { facts: FACTS, criteria: { website: { evidence: [{ date: '2019-02-30' }] } } },
    ['units.0.criteria.website.evidence.0.date: date-invalid'],
  ],
  [
    'claimed points below 0',
    { facts: FACTS, criteria: { website: { claimed: -1 } } },
    ['units.0.criteria.website.claimed: number-range'],
  ],
  [
    'claimed points above the maximum',
    { facts: FACTS, criteria: { website: { claimed: '5.1' } } },
    ['units.0.criteria.website.claimed: claim-range'],
  ],
  [
    'two faults',
    { facts: { staff: null, files: -0.5 } },
    ['units.0.facts.staff: null-value', 'units.0.facts.files: whole-number-needed'],
  ],
  [
    'an accessor',
    {
      facts: {
        get staff() {
          return 60;
        },
      },
    },
    ['units.0.facts.staff: not-plain'],
  ],
])('a unit with %s is refused', (_, unit, issues) => {
  expect(issuesOf(() => module.score(unit as ModuleUnit))).toEqual(issues);
});

test('a unit of a list is refused at its position, and so is an id that stands twice', () => {
  const of = (id: string) => ({ id, facts: FACTS });

  expect(issuesOf(() => module.scoreAll([of('a'), { id: 'b', facts: { staff: '6O' } }]))).toEqual([
    'units.1.facts.staff: decimal-invalid',
  ]);
  expect(issuesOf(() => module.scoreAll([of('a'), of('b'), of('a')]))).toEqual(['units.2.id: id-duplicate']);
});

test('a unit without figures has sent nothing, and one without a figure lacks it', () => {
  const results = module.scoreAll([{ id: 'a' }, { id: 'b', facts: {} }, { id: 'c', facts: FACTS }]);
  const [silent, blank, whole] = [0, 1, 2].map(results.unitAt);

  expect(silent).toMatchObject({ unit: 'a', state: 'not-submitted', nodes: {} });
  expect(blank?.nodes.website).toMatchObject({ status: 'missing', facts: ['has-website'] });
  // 5 of 5 for the website; 52/60 of 20 = 52/3 for computers; 27/30 = 90 %, so 1 of 2
  expect(whole?.nodes.computers?.points).toBe('52/3');
  expect(whole?.nodes.total).toMatchObject({
    points: '70/3',
    published: { points: '23.333', percent: '86.42' },
    level: 'II',
  });
  expect([...results.places('total')]).toEqual([3, 2, 1]);
});

test('a figure as text, in an object and as a number is the same figure', () => {
  const shown = [60, '60', '60.0', { value: 60 }, { value: '60', estimated: true }].map(
    (staff) => module.score({ facts: { ...FACTS, staff } as NonNullable<ModuleUnit['facts']> }).nodes,
  );

  for (const nodes of shown) expect(nodes).toEqual(shown[0]);
});

test('a figure that breaks a relation is told, and what reads it has no value', () => {
  const { unusable, nodes } = module.score({ facts: { ...FACTS, 'staff-with-computer': 61 } });

  expect(unusable).toContain('staff-with-computer');
  expect(nodes.computers?.status).toBe('unscorable');
  expect(nodes.website?.points).toBe('5');
});

test('results that are no longer needed are written over, and nothing of them is left', () => {
  const broken = { ...FACTS, 'staff-with-computer': 61 };
  const units = [{ facts: FACTS }, { facts: broken }, { facts: {} }];
  const first = module.scoreAll(units);
  const again = module.scoreAll(units.toReversed(), { into: first });
  const fresh = module.scoreAll(units.toReversed());

  expect(again.tiers[0]?.columns).toBe(first.tiers[0]?.columns);
  expect(again.tiers[0]?.columns.s).toEqual(fresh.tiers[0]?.columns.s);
  for (const at of [0, 1, 2]) expect(again.unitAt(at).nodes).toEqual(fresh.unitAt(at).nodes);
});

test.each<[string, unknown]>([
  ['is of no tier', { tier: 'province', facts: FACTS }],
  ['has a key that is none', { fact: FACTS }],
  ['has the id of another', { id: '0', facts: FACTS }],
])('the issues are those of the first unit that has any, though a later one %s', (_, later) => {
  const first = { facts: { ...FACTS, staff: 'sixty', files: 1.5 } };

  expect(issuesOf(() => module.scoreAll([first, later] as readonly ModuleUnit[]))).toEqual([
    'units.0.facts.staff: decimal-invalid',
    'units.0.facts.files: whole-number-needed',
  ]);
});

test('names that are not looked for are left out of account by all that is asked of the results', () => {
  const unit = { facts: { ...FACTS, staf: 'sixty' }, attributes: { hue: 1 }, remark: 'a column of the table' };
  const results = module.scoreAll([unit as ModuleUnit], { names: 'trusted' });

  expect(results.unitAt(0).nodes.total?.points).toBe('70/3');
  expect(results.rankings()[0]?.rows[0]?.place).toBe('1');
  // a figure is looked at all the same
  expect(issuesOf(() => module.scoreAll([{ facts: { ...FACTS, staff: 'x' } }], { names: 'trusted' }))).toEqual([
    'units.0.facts.staff: decimal-invalid',
  ]);
});

test.each(['checked', 'trusted'] as const)('what is undefined is not there, names being %s', (names) => {
  const blank = { id: undefined, parent: undefined, attributes: undefined, criteria: undefined };
  const unit = { ...blank, facts: { ...FACTS, 'has-website': undefined } } as unknown as ModuleUnit;
  const { unit: id, nodes } = module.scoreAll([unit], { names }).unitAt(0);

  expect(id).toBe('0');
  expect(nodes.website).toMatchObject({ status: 'missing', facts: ['has-website'] });
  // 52/60 of 20 = 52/3 for computers; 27/30 = 90 %, so 1 of 2
  expect(nodes.total?.points).toBe('55/3');
});

test('results stay those of the list that was given, which may be sorted or emptied', () => {
  const units = [
    { id: 'a', facts: { ...FACTS, 'has-website': false } },
    { id: 'b', facts: FACTS },
  ];
  const results = module.scoreAll(units);
  units.reverse();
  const [first, second] = [0, 1].map((at) => [results.unitAt(at).unit, results.unitAt(at).nodes.website?.points]);
  units.length = 0;

  expect([first, second]).toEqual([
    ['a', '0'],
    ['b', '5'],
  ]);
  expect(results.rankings()[0]?.rows.map(({ unit }) => unit)).toEqual(['b', 'a']);
});

test('what results give is frozen, as it holds lists of the module', () => {
  const results = module.scoreAll([{ facts: FACTS }, { facts: { ...FACTS, staff: 3 } }]);

  for (const given of [results.unitAt(0), results.unitAt(1), results.rankings(), results.tiers[0]?.nodes])
    for (const part of reached(given).keys()) expect(Object.isFrozen(part)).toBe(true);
});

test('results of another version of a pack are not written over where they have not the size that is needed', async () => {
  const [plain, ratio] = [{ var: 'x' }, { '/': [{ var: 'x' }, { var: 'y' }] }].map((logic) =>
    packOf({ c: [100, { logic }], d: [100, { logic: { var: 'x' } }] }),
  );
  const [before, after] = await Promise.all([plain, ratio].map((pack) => loadModule(compiledPack(pack))));
  const units = [3, 4, 5].map((x) => ({ attributes: { urban: true, kind: 'plain' }, facts: { x, y: 7 } }));
  const old = before?.scoreAll(units);
  const results = after?.scoreAll(units, { ...(old ? { into: old } : {}) });

  // two columns of one size, of which one holds a denominator too
  expect(old?.tiers[0]?.columns.s.length).toBe(results?.tiers[0]?.columns.s.length);
  expect([0, 1, 2].map((at) => results?.unitAt(at).nodes.c?.points)).toEqual(['3/7', '4/7', '5/7']);
});
