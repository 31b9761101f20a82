import { expect, test } from 'vitest';
import { redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { saltsFor } from '../support/salts.js';
import { edited, leavesOf, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, pointsOf, type Rules, recordOf, tierOf, type Unit } from '../together/house.js';

const hash = nodeSha256;

function recordOfUnits(pack: unknown, units: Readonly<Record<string, Unit>>): AssessmentRecord {
  return recordOf(pack, assessmentOf(units, { salts: saltsFor(Object.keys(units)) }));
}

function hiding(record: AssessmentRecord, ...units: readonly string[]): AssessmentRecord {
  const part = redact(record, units, { hash });
  if (!part.ok) throw new Error(part.errors[0].code);
  return part.value;
}

/** The verdict, and what differs: unit, node, what, and what the record has. */
function verdictOn(record: AssessmentRecord): readonly string[] {
  const { verdict, differences } = verify(record, { hash });
  return [verdict, ...differences.map(({ unit, node, what, recorded }) => `${unit} ${node} ${what} ${recorded}`)];
}

/** The record with another value at a criterion of the second unit, its digests made to fit. */
function forged(record: AssessmentRecord, key: string, value: unknown): AssessmentRecord {
  return resealed(edited(record, ['entries', 1, 'layers', 'reported', 'criteria', 0, key], value));
}

const mean = (cohort: string) => ({ cohort: [cohort, 'mean', { var: 'x' }] });
const RURAL: Unit = { facts: { x: 4 }, urban: false };
const TWO_COHORTS: Rules = { far: [100, { logic: { '+': [mean('all'), mean('urban')] } }] };

test('a criterion that asks a hidden unit and then a cohort that the unit is not in does not apply for that cohort alone', () => {
  const record = hiding(
    recordOfUnits(packOf(TWO_COHORTS), { a: { facts: { x: 2 } }, b: RURAL, c: { facts: { x: 6 } } }),
    'c',
  );
  const because = (params: object) => [{ code: 'not-in-cohort', params }];

  // of 2, 4 and 6, and of 2 and 6
  expect(pointsOf(record, 'far')).toEqual({ a: '8', b: 'not-applicable not-in-cohort' });
  expect(verdictOn(record)).toEqual(['not-re-derived']);
  for (const cohort of ['all', 'kinds', 'none'])
    expect(verdictOn(forged(record, 'because', because({ cohort })))[0]).toBe('results-differ');
  expect(verdictOn(forged(record, 'because', because({ cohort: 'urban', more: '1' })))[0]).toBe('results-differ');
});

test('a unit of the cohort does not leave a criterion out as one outside it', () => {
  const record = hiding(
    recordOfUnits(packOf(TWO_COHORTS), { a: { facts: { x: 2 } }, b: { facts: { x: 4 } }, c: { facts: { x: 6 } } }),
    'c',
  );
  const row = {
    approximate: false,
    because: [{ code: 'not-in-cohort', params: { cohort: 'urban' } }],
    counted: 'exclude',
  };
  const path = ['entries', 1, 'layers', 'reported', 'criteria', 0];
  const left = { ...row, max: '100', node: 'far', read: { x: '4' }, status: 'not-applicable' };

  expect(verdictOn(resealed(edited(record, path, left)))[0]).toBe('results-differ');
});

const among = { relative: { of: 'x', cohort: 'all', method: 'min-max', whenFlat: 'full' } };
/** A reason in the condition, which asks the unit itself or its cohort, and one in the rule. */
const CONDITIONS: Readonly<Record<string, object>> = {
  'of its own figure': { '>': [{ because: ['own', { var: 'x' }] }, 0] },
  'of a number of the cohort': { '>': [{ because: ['own', mean('all')] }, 0] },
};

test.each(Object.entries(CONDITIONS))(
  'the reason of a condition %s stands before that of a rule which compares with a hidden unit',
  (_, appliesTo) => {
    const pack = packOf(
      {},
      {
        criteria: [
          {
            ...tierOf('unit', { way: [10, among] }).criteria[0],
            children: [{ id: 'way', title: { vi: 'Ví dụ', en: 'Example' }, max: 10, rule: among, appliesTo }],
          },
        ],
      },
    );
    const record = hiding(
      recordOfUnits(pack, { a: { facts: { x: 2 } }, b: { facts: { x: 4 } }, c: { facts: { x: 6 } } }),
      'c',
    );
    const because = [{ code: 'own' }, { code: 'relative/min-max' }];

    expect(
      leavesOf(record.entries[1]).flatMap(({ path, value }) =>
        path.at(-1) === 'code' && path.includes('because') ? [value] : [],
      ),
    ).toEqual(['own', 'relative/min-max']);
    expect(verdictOn(record)).toEqual(['not-re-derived']);
    for (const other of [
      because.toReversed(),
      [...because, { code: 'relative/min-max' }],
      [{ code: 'own' }],
      [{ code: 'x' }, ...because],
    ])
      expect(verdictOn(forged(record, 'because', other))[0]).toBe('results-differ');
  },
);

/** Points for each step above a number of the cohort, rounded up to whole points. */
const steps = { logic: { '*': [3, { '-': [{ var: 'x' }, { cohort: ['all', 'min', { var: 'x' }] }] }] } };

test.each(['bonus', 'penalty'])(
  'a %s that its rule takes beyond a maximum which is no whole number is not rounded again',
  (role) => {
    const title = { vi: 'Ví dụ', en: 'Example' };
    const own = { id: 'own', title, max: 100, rule: { logic: { var: 'x' } } };
    const row = {
      id: 'more',
      title,
      max: '7.5',
      role,
      rule: steps,
      round: { places: 0, mode: 'ceil' },
      whenMissing: 'zero',
    };
    const criteria = [{ id: 'total', title, max: 100, combine: 'sum', children: [row, own] }];
    const units = {
      a: { facts: { x: 1 } },
      b: { facts: { x: 5 } },
      c: { facts: { x: 4 } },
      d: { facts: { x: '1.5' } },
    };
    const record = hiding(recordOfUnits(packOf({}, { criteria }), units), 'c');

    // 3 × (5 − 1) is 12, and 3 × (1.5 − 1) is 1.5
    expect(pointsOf(record, 'more')).toEqual({ a: '0', b: '7.5', d: '2' });
    expect(verdictOn(record)).toEqual(['not-re-derived']);
    expect(verdictOn(forged(record, 'points', '3.5'))[0]).toBe('results-differ');
  },
);

test('a gate that asks a hidden unit and a cohort that the unit is not in is not met for that cohort', () => {
  const [total] = tierOf('unit', { own: [1000, { logic: { var: 'x' } }] }).criteria;
  const gate = { '>': [{ '+': [mean('all'), mean('urban')] }, 1] };
  const title = { vi: 'Ví dụ', en: 'Example' };
  const steps = [{ id: 'I', title, atLeast: 0, gate }];
  const levels = { by: 'percent', basis: 'exact', steps, floor: { id: 'none', title } };
  const pack = packOf({}, { criteria: [{ ...total, levels }] });
  const record = hiding(recordOfUnits(pack, { a: { facts: { x: 2 } }, b: RURAL, c: { facts: { x: 6 } } }), 'c');
  const path = ['entries', 1, 'layers', 'reported', 'groups', 0, 'gates', 0, 'because'];
  const text = JSON.stringify(record.entries[1]);

  expect(text).toContain(
    '"gates":[{"level":"I","met":false,"because":{"code":"not-in-cohort","params":{"cohort":"urban"}}}]',
  );
  expect(verdictOn(record)).toEqual(['not-re-derived']);
  const other = { code: 'not-in-cohort', params: { cohort: 'all' } };
  expect(verdictOn(resealed(edited(record, path, other)))[0]).toBe('results-differ');
});

/** The share that a unit has of the highest value of all, compared in the cohort of urban units alone. */
const NESTED: Rules = {
  way: [
    10,
    {
      relative: {
        of: { '/': [{ var: 'x' }, { cohort: ['all', 'max', { var: 'x' }] }] },
        cohort: 'urban',
        method: 'share-of-max',
        whenFlat: 'full',
      },
    },
  ],
};

test('a statistic of shown units whose values compare with a hidden unit is taken as stated, for all of its units', () => {
  const units = { a: { facts: { x: 5 } }, b: { facts: { x: 4 } }, c: { facts: { x: 8 }, urban: false } };
  const record = hiding(recordOfUnits(packOf(NESTED), units), 'c');
  const index = record.statistics.findIndex(({ cohort }) => cohort === 'urban');
  const [statistic] = record.statistics.slice(index, index + 1);
  const left = [{ unit: 'b', because: { code: 'hidden-members' } }];

  // 5/8 of 5/8, and 4/8 of 5/8
  expect(pointsOf(record, 'way')).toEqual({ a: '10', b: '8' });
  expect(statistic).toMatchObject({ members: ['a', 'b'], values: { max: '0.625' } });
  expect(verdictOn(record)).toEqual(['not-re-derived']);
  for (const other of [{ members: ['a'] }, { members: ['a'], left }, { members: ['a', 'b', 'c'] }]) {
    const forgery = resealed(edited(record, ['statistics', index], { ...statistic, ...other }));
    expect(verdictOn(forgery)[0]).toBe('results-differ');
  }
});

test('a statistic in which 1 stands for units without a value is taken as stated where values compare with a hidden unit', () => {
  const share = { '/': [{ var: 'x' }, { cohort: ['all', 'max', { var: 'x' }] }] };
  const above: Rules = { below: [10, { logic: { children: ['sum', share, 1] } }] };
  const pack = packOf(above, { collects: 'commune' }, [tierOf('commune', { way: [10, { logic: { var: 'x' } }] })]);
  const below = (parent: string, facts: object): Unit => ({ tier: 'commune', parent, facts: { ...facts } });
  const units = { da: { facts: {} }, db: { facts: {} }, ca: below('da', { x: 1 }), cb: below('da', {}) };
  const record = hiding(recordOfUnits(pack, { ...units, cc: below('db', { x: 4 }) }), 'cc');

  // 1/4, and 1 for that of which nothing is known
  expect(pointsOf(record, 'below').da).toBe('1.25');
  expect(verdictOn(record)).toEqual(['not-re-derived']);
});

/** What a cohort is asked of the points of `way`. */
const OF_POINTS: readonly (readonly unknown[])[] = [
  ['max'],
  ['min'],
  ['sum'],
  ['mean'],
  ['sd', 'population'],
  ['percentile', 50, 'linear'],
  ['rank', 'high', 'competition'],
];

test.each(OF_POINTS)(
  'the %s of points that compare with a hidden unit, of which the record keeps 40 digits, is taken as stated',
  (aggregate, ...more) => {
    const ofPoints = { cohort: ['kinds', aggregate, { points: 'way' }, ...more] };
    const pack = packOf({
      way: [10, { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'share-of-max' } }],
      next: [100, { logic: { '+': [{ '*': [0, { var: 'x' }] }, ofPoints] } }],
    });
    const hill = (x: number): Unit => ({ facts: { x }, kind: 'hill' });
    const units = { a: { facts: { x: '10.000000000000061' } }, b: hill(3), c: hill(7), d: hill(7) };
    const record = hiding(recordOfUnits(pack, units), 'a');
    const index = record.statistics.findIndex(({ option }) => option === 'hill');

    // 3/10.000000000000061 of 10 points
    expect(pointsOf(record, 'way').b).toBe('~2.99999999999998170000000000011163');
    expect(verdictOn(record)).toEqual(['not-re-derived']);
    const forgery = resealed(edited(record, ['statistics', index, 'members'], ['b', 'c']));
    expect(verdictOn(forgery)[0]).toBe('results-differ');
  },
);
