import { describe, expect, test } from 'vitest';
import { boundaries, coverage, mutants, mutationScore, readCases, runCases } from '../../src/author/index.js';
import { compilePack, type Pack } from '../../src/index.js';
import { POLICY_WORDS } from '../../src/model/pack-policies.js';
import { casesOf, packOf } from './loading.js';

const SHARE = packOf('examples/shapes/A5/pack.yaml');
const BANDS = packOf('examples/shapes/A11/pack.yaml');

const document = (id: string, cases: readonly object[]) => ({
  format: 'tieuchi/cases@1',
  pack: { id: `shape-${id}`, version: '1.0.0' },
  figures: 'synthetic',
  cases,
});
const share = (expected: unknown) =>
  document('a5', [
    { id: 'one', tier: 'unit', facts: { staff: 60, computers: 52 }, expect: { 'computers-row': expected } },
  ]);
const verdict = (expected: unknown) => runCases(SHARE, [casesOf(SHARE, share(expected))])[0];

test('what is expected is compared exactly: 52/3 is neither 17.333 nor 17.33', () => {
  expect(verdict('52/3')?.passed).toBe(true);
  expect(verdict('104/6')?.passed).toBe(true);
  expect(verdict('17.333')).toMatchObject({
    passed: false,
    checks: [{ of: 'computers-row', what: 'points', expected: '17.333', found: '52/3' }],
  });
});

test('a criterion without a value is not 0, and is told by its status', () => {
  const cases = document('a5', [{ id: 'one', tier: 'unit', expect: { 'computers-row': 0 } }]);

  expect(runCases(SHARE, [casesOf(SHARE, cases)])[0]?.checks).toMatchObject([
    { expected: '0', found: 'missing', passed: false },
  ]);
});

test('a result that is still ? is refused where it stands', () => {
  const read = readCases(SHARE, share('?'));

  expect(read.ok ? [] : read.errors).toMatchObject([
    { code: 'expected-unfilled', path: ['cases', 0, 'expect', 'computers-row'] },
  ]);
});

test('a case takes the figures of an earlier one, its own above them', () => {
  const cases = document('a5', [
    { id: 'one', tier: 'unit', facts: { staff: 60, computers: 52 }, expect: { 'computers-row': '52/3' } },
    { id: 'two', tier: 'unit', like: 'one', facts: { computers: 30 }, expect: { 'computers-row': 10 } },
  ]);

  expect(runCases(SHARE, [casesOf(SHARE, cases)]).map(({ passed }) => passed)).toEqual([true, true]);
});

test('a verification that is refused is told at its own place, behind how many of an earlier case it may stand', () => {
  const verified = (fact: string) => ({ verifications: [{ fact, value: 50 }] });
  const cases = document('a5', [
    {
      id: 'one',
      tier: 'unit',
      facts: { staff: 60, computers: 52 },
      ...verified('computers'),
      expect: { 'computers-row': 1 },
    },
    { id: 'two', tier: 'unit', like: 'one', ...verified('computer'), expect: { 'computers-row': 1 } },
    { id: 'three', tier: 'unit', like: 'two', expect: { 'computers-row': 1 } },
  ]);
  const read = readCases(SHARE, cases);

  expect(read.ok ? [] : read.errors.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([
    'fact-undeclared at cases.1.verifications.0.fact',
    'fact-undeclared at cases.2.like',
  ]);
});

test('a cut that two bands share moves in both, and its side turns in both', () => {
  const told = mutants(BANDS.pack.document as unknown as Pack).map(({ kind, change }) => `${kind} ${change}`);

  expect(told).toEqual(
    expect.arrayContaining([
      'cut 90 → 89',
      'cut 90 → 91',
      'side 90: above → atLeast, atMost → below',
      'side 70: atLeast → above, below → atMost',
      'points 2 → 1',
    ]),
  );
});

test('a cut of 90 that is only tried far from it may move to 89 unnoticed', () => {
  const far = [
    { id: 'high', tier: 'unit', facts: { 'percent-done': 95 }, expect: { rate: { points: 2, percent: 100 } } },
    { id: 'middle', tier: 'unit', facts: { 'percent-done': 80 }, expect: { rate: 1 } },
    { id: 'low', tier: 'unit', facts: { 'percent-done': 10 }, expect: { rate: 0 } },
  ];
  const { survivors } = mutationScore(BANDS, [casesOf(BANDS, document('a11', far))]);

  expect(survivors.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
    'cut 90 → 89',
    'cut 90 → 91',
    'side 90: above → atLeast, atMost → below',
    'cut 70 → 69',
    'cut 70 → 71',
    'side 70: atLeast → above, below → atMost',
  ]);
});

test('a whole that is never 0 makes what 0 means an alteration that is proven to change nothing', () => {
  const { equivalent } = mutationScore(SHARE, [casesOf(SHARE, share('52/3'))]);

  expect(equivalent.filter(({ place }) => place.endsWith('whenZero')).map(({ because }) => because)).toEqual([
    'proven',
    'proven',
    'proven',
  ]);
});

test('the clauses of a band are each side of each of its cuts', () => {
  const sides = coverage(BANDS, []).filter(({ kind }) => kind === 'side');

  expect(sides.map(({ of, comes, covered }) => `${of} ${comes} ${covered}`)).toEqual([
    'percent-done ⋚ 90 below false',
    'percent-done ⋚ 90 at false',
    'percent-done ⋚ 90 above false',
    'percent-done ⋚ 70 below false',
    'percent-done ⋚ 70 at false',
    'percent-done ⋚ 70 above false',
  ]);
});

test('missing cases stand just below, at and just above a cut, and once absent; nothing is missing beside them', () => {
  const { document: found } = boundaries(BANDS);

  expect(found.cases.map(({ facts, expect: stated }) => [facts?.['percent-done'], stated])).toEqual([
    ['89.9', { rate: '?' }],
    ['90', { rate: '?' }],
    ['90.1', { rate: '?' }],
    ['69.9', { rate: '?' }],
    ['70', { rate: '?' }],
    [undefined, { rate: '?' }],
  ]);
  // points that the row does not come to: of cases that fail no alteration is looked for
  const filled = document(
    'a11',
    found.cases.map((one) => ({ ...one, expect: { rate: { points: '-1' } } })),
  );
  expect(boundaries(BANDS, [casesOf(BANDS, filled)]).document.cases).toEqual([]);
});

describe('units of several tiers in one case', () => {
  const NEEDS = packOf('examples/shapes/B12/pack.yaml');
  const marks = { 'first-mark': 90, 'second-mark': 10 };
  const district = { id: 'd', facts: { 'has-disciplined-leader': false }, marks };
  const units = (commune: object, level = 'passed') =>
    document('b12', [
      {
        id: 'one',
        tier: 'district',
        units: [
          { ...district, expect: { total: { level } } },
          { id: 'c', tier: 'commune', ...commune },
        ],
      },
    ]);

  test('a unit is below the one that it names, and one that names none is below another', () => {
    const passes = (commune: object, level: string) =>
      runCases(NEEDS, [casesOf(NEEDS, units(commune, level))]).map(({ passed }) => passed);

    expect(passes({ parent: 'd', marks: { 'commune-mark': 80 } }, 'passed')).toEqual([true]);
    expect(passes({ parent: 'd', marks: { 'commune-mark': 79 } }, 'failed')).toEqual([true]);
    expect(passes({ marks: { 'commune-mark': 80 } }, 'failed')).toEqual([true]);
  });

  test('a tier and a parent that are not there are told where they stand, and results are of the unit’s own tier', () => {
    const told = (commune: object) => {
      const read = readCases(NEEDS, units(commune));
      return read.ok ? [] : read.errors.map(({ code, path }) => `${code} at ${path.join('.')}`);
    };

    expect(told({ parent: 'e' })).toEqual(['unit-undeclared at cases.0.units.1.parent']);
    expect(told({ tier: 'village', parent: 'd' })).toContain('tier-undeclared at cases.0.units.1.tier');
    expect(told({ parent: 'd', expect: { total: 1 } })).toEqual(['node-undeclared at cases.0.units.1.expect.total']);
  });

  test('what is altered below is noticed by the case of the unit above', () => {
    const reaches = units({ parent: 'd', marks: { 'commune-mark': 80 } });
    const { survivors } = mutationScore(NEEDS, [casesOf(NEEDS, reaches)]);
    const names = survivors.map(({ name }) => name);

    expect(names).not.toContain('cut commune/commune-total#levels.steps: 80 → 81');
    expect(names).toContain('cut commune/commune-total#levels.steps: 80 → 79');
  });
});

test('the words of a statistic are altered each in its place', () => {
  const rule = {
    logic: {
      '+': [
        { cohort: ['all', 'rank', { var: 'x' }, 'high', 'dense'] },
        { cohort: ['all', 'percentile', { var: 'x' }, 50, 'linear'] },
        { children: ['sum', { points: 'below' }, 0] },
        { children: ['share', { '>': [{ points: 'below' }, 1] }, false] },
        { children: ['sd', { points: 'below' }, 'exclude', 'sample'] },
      ],
    },
  };
  const pack = cohortPack({ id: 'c', max: 10, rule }, { collects: 'commune' });
  const told = mutants(pack).flatMap(({ kind, change, place }) =>
    place.startsWith('unit') ? [`${kind} ${change}`] : [],
  );

  expect(told).toEqual(
    expect.arrayContaining([
      'side high → low',
      'ties dense → competition',
      'statistic linear → nearest-rank',
      'cut 50 → 49',
      'statistic sum → mean',
      'policy 0 → exclude',
      'statistic share → passing',
      'policy false → true',
      'policy false → exclude',
      'policy exclude → withhold',
      'statistic sample → population',
    ]),
  );
  expect(told.filter((one) => one.includes('all'))).toEqual([]);
});

test('the words of relative are altered each by its key', () => {
  const rule = { relative: { of: 'x', cohort: 'all', method: 'z-score', sd: 'sample', within: 3, whenFlat: 'zero' } };
  const told = mutants(cohortPack({ id: 'c', max: 10, rule })).map(({ kind, change }) => `${kind} ${change}`);

  expect(told).toEqual(
    expect.arrayContaining([
      'statistic sample → population',
      'cut 3 → 2',
      'cut 3 → 4',
      'policy zero → full',
      'policy zero → unscorable',
      'policy zero → not-applicable',
    ]),
  );
});

function cohortPack(criterion: object, more: object = {}): Pack {
  const title = { vi: 'Tên', en: 'Name' };
  const below = { id: 'below', title, max: 10, rule: { logic: { var: 'x' } } };
  const tiers = [
    { id: 'unit', title, cohorts: [{ id: 'all' }], criteria: [{ title, ...criterion }], ...more },
    { id: 'commune', title, cohorts: [{ id: 'all' }], criteria: [below] },
  ];
  const base = SHARE.pack.document as unknown as Pack;
  const facts = [{ id: 'x', type: 'number', min: 0, max: 10, title }];
  return compilePack({ ...base, facts, tiers }).pack.document as unknown as Pack;
}

describe('a rule that asks of a cohort which not every unit is in', () => {
  const title = { vi: 'Tên' };
  const pack = compilePack({
    ...(BANDS.pack.document as object),
    id: 'some',
    title,
    languages: ['vi'],
    attributes: [{ id: 'big', type: 'boolean', title }],
    facts: [
      { id: 'x', type: 'count', title },
      { id: 'ok', type: 'boolean', title },
    ],
    tiers: [
      {
        id: 'unit',
        title,
        cohorts: [{ id: 'bigs', title, where: { attribute: 'big' } }],
        rankings: [],
        criteria: [
          {
            id: 'total',
            title,
            max: '10',
            combine: 'sum',
            children: [
              { id: 'a', title, max: '5', rule: { logic: { min: [5, { cohort: ['bigs', 'max', { var: 'x' }] }] } } },
              { id: 'b', title, max: '5', rule: { flag: { when: 'ok' } } },
            ],
          },
        ],
      },
    ],
    gaps: [],
  });
  const cases = (big: boolean, expect: object) =>
    casesOf(pack, {
      ...document('a5', [{ id: 'one', tier: 'unit', attributes: { big }, facts: { x: 9, ok: true }, expect }]),
      pack: { id: 'some', version: '1.0.0' },
    });
  const ofPolicy = (all: readonly { readonly name: string }[]) =>
    all.map(({ name }) => name).filter((name) => name.includes('whenNotApplicable'));

  test('does not apply to a unit outside: a clause, and the policy for it is not proven to change nothing', () => {
    const { equivalent, survivors } = mutationScore(pack, [cases(true, { total: 10 })]);

    expect(ofPolicy(equivalent)).toEqual([]);
    // the pack says `exclude`; every other word of the policy would pass unseen
    const others = POLICY_WORDS.whenNotApplicable.filter((word) => word !== 'exclude');
    expect(ofPolicy(survivors)).toEqual(others.map((word) => expect.stringMatching(`exclude → ${word}$`)));
    expect(coverage(pack, []).map(({ place, comes }) => `${place} ${comes}`)).toContain('unit/a not-applicable');
  });

  test('a case of such a unit notices it', () => {
    const { survivors } = mutationScore(pack, [
      cases(true, { total: 10 }),
      cases(false, { total: { points: 5, percent: 100 } }),
    ]);

    expect(ofPolicy(survivors)).toEqual([]);
  });
});
