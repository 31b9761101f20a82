import { describe, expect, test } from 'vitest';
import { fromDecimal } from '../../src/kit/exact-text.js';
import { type Expression, NUMBER, TEXT } from '../../src/model/expression.js';
import type { Scope } from '../../src/model/operator.js';
import { answer, evaluated, faults, typed } from './asking.js';

const AGGREGATES = 'max, min, sum, mean, count, sd, rank, percentile, passing, share, every';
const TIES = 'competition, dense, modified, average';
const staff = { var: 'staff' };

/** Where statistics may stand: the tier has two cohorts and collects units that have one fact. */
const below = (): Scope => ({
  fact: (id) => ({ staff: NUMBER, name: TEXT })[id],
  attribute: () => undefined,
  constant: () => undefined,
  node: () => undefined,
  period: { from: '2018-11-01', to: '2019-10-31' },
  names: (what) => (what === 'fact' ? ['staff', 'name'] : []),
});
const scope: Partial<Scope> = {
  cohorts: [
    { id: 'all', everyone: true },
    { id: 'civil', everyone: false },
  ],
  below,
};

const TABLE: Readonly<Record<string, readonly (readonly [Expression, string])[]>> = {
  'an aggregate is one of a list, and told with the one that was meant': [
    [{ cohort: ['all', 'maxx', staff] }, `not-one-of at cohort.1 found=maxx expected=${AGGREGATES} suggestion=max`],
    [
      { cohort: ['all', 'variance', staff] },
      `not-one-of at cohort.1 found=variance expected=${AGGREGATES} suggestion=`,
    ],
    [{ cohort: ['all', 5, staff] }, `not-one-of at cohort.1 found=number expected=${AGGREGATES} suggestion=`],
    [{ cohort: ['all', ['max'], staff] }, `not-one-of at cohort.1 found=list expected=${AGGREGATES} suggestion=`],
  ],
  'each aggregate has its number of operands': [
    [{ cohort: ['all', 'max'] }, 'operands-count at the top operator=cohort expected=3–5 found=2'],
    [{ cohort: ['all', 'max', 1, 2, 3, 4] }, 'operands-count at the top operator=cohort expected=3–5 found=6'],
    [{ cohort: ['all', 'max', staff, 1] }, 'operands-count at the top operator=cohort expected=3 found=4'],
    [{ cohort: ['all', 'sd', staff] }, 'operands-count at the top operator=cohort expected=4 found=3'],
    [{ cohort: ['all', 'rank', staff, 'high'] }, 'operands-count at the top operator=cohort expected=5 found=4'],
    [{ children: ['max', staff] }, 'operands-count at the top operator=children expected=3–5 found=2'],
    [{ children: ['sd', staff, 0] }, 'operands-count at the top operator=children expected=4 found=3'],
  ],
  'what it takes after the expression is a word of a list, or a number that is written there': [
    [
      { cohort: ['all', 'sd', staff, 'samples'] },
      'not-one-of at cohort.3 found=samples expected=population, sample suggestion=sample',
    ],
    [
      { cohort: ['all', 'rank', staff, 'high', 'ordinal'] },
      `not-one-of at cohort.4 found=ordinal expected=${TIES} suggestion=`,
    ],
    [
      { cohort: ['all', 'percentile', staff, 101, 'linear'] },
      'number-range at cohort.3 found=101 atLeast=0 atMost=100',
    ],
    [{ cohort: ['all', 'percentile', staff, -1, 'linear'] }, 'number-range at cohort.3 found=-1 atLeast=0 atMost=100'],
    [{ cohort: ['all', 'percentile', staff, staff, 'linear'] }, 'literal-needed at cohort.3 operator=cohort'],
    [
      { cohort: ['all', 'percentile', staff, '50', 'linear'] },
      'operand-type at cohort.3 operator=cohort expected=number found=text',
    ],
    [
      { cohort: ['all', 'percentile', staff, 50, 'mean'] },
      'not-one-of at cohort.4 found=mean expected=nearest-rank, linear suggestion=',
    ],
    [
      { children: ['percentile', staff, 0, 50, 'mean'] },
      'not-one-of at children.4 found=mean expected=nearest-rank, linear suggestion=',
    ],
    [
      { children: ['percentile', staff, 0, '50', 'linear'] },
      'operand-type at children.3 operator=children expected=number found=text',
    ],
    [
      { children: ['sd', staff, 0, 'all'] },
      'not-one-of at children.3 found=all expected=population, sample suggestion=',
    ],
    [
      { children: ['percentile', staff, 0, 101, 'linear'] },
      'number-range at children.3 found=101 atLeast=0 atMost=100',
    ],
  ],
  'what is asked of the members has the type that the aggregate takes': [
    [
      { cohort: ['all', 'max', { var: 'name' }] },
      'operand-type at cohort.2 operator=cohort expected=number found=text',
    ],
    [{ cohort: ['all', 'share', staff] }, 'operand-type at cohort.2 operator=cohort expected=boolean found=number'],
    [
      { children: ['max', { var: 'name' }, 'withhold'] },
      'operand-type at children.1 operator=children expected=number found=text',
    ],
  ],
  'a cohort is one of the tier': [
    [{ cohort: ['civl', 'max', staff] }, 'cohort-undeclared at cohort.0 cohort=civl suggestion=civil'],
    [{ cohort: ['military', 'max', staff] }, 'cohort-undeclared at cohort.0 cohort=military suggestion='],
    [{ cohort: [7, 'max', staff] }, 'cohort-undeclared at cohort.0 cohort=number suggestion='],
    [{ 'in-cohort': 'civl' }, 'cohort-undeclared at in-cohort cohort=civl suggestion=civil'],
    [{ 'in-cohort': ['all', 'civil'] }, 'operands-count at the top operator=in-cohort expected=1 found=2'],
  ],
  'a rank among the units below has no unit of its own': [
    [
      { children: ['rank', staff, 0, 'high', 'dense'] },
      `not-one-of at children.0 found=rank expected=${AGGREGATES.replace('rank, ', '')} suggestion=`,
    ],
  ],
  'of units below an absent one counts as a literal of the same type, or as a word says': [
    [{ children: ['sum', staff, false] }, 'operand-type at children.2 operator=children expected=number found=boolean'],
    [{ children: ['sum', staff, { var: 'staff' }] }, 'literal-needed at children.2 operator=children'],
    [
      { children: ['sum', staff, 'left-out'] },
      'not-one-of at children.2 found=left-out expected=exclude, withhold suggestion=',
    ],
    [{ children: ['sum', staff, { var: 'stafff' }] }, 'fact-undeclared at children.2.var fact=stafff suggestion=staff'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%j: %s', (expression, fault) => {
    expect(faults(expression, { scope })).toEqual([fault]);
  });
});

test.each([
  ['cohort', { cohort: ['all', 'max', staff] }],
  ['children', { children: ['max', staff, 0] }],
  ['in-cohort', { 'in-cohort': 'all' }],
])('%s stands where a node of a tier is scored, and not in the body of a list', (operator, expression) => {
  const inBody = { some: [{ var: 'visits' }, { '>': [{ if: [expression, 1, 0] }, 0] }] };
  const misplaced = (at: string) => `statistic-misplaced at ${at} operator=${operator}`;

  expect(faults(expression)).toEqual([misplaced('the top')]);
  expect(faults(expression, { scope: { below } })).toEqual([misplaced('the top')]);
  expect(faults(inBody, { scope })).toEqual([misplaced('some.1.>.0.if.0')]);
});

test('what is asked of a unit below is not the whole value of a rule, so that nothing there is not applicable', () => {
  const below = { if: [{ '>': [staff, 1] }, staff, { 'not-applicable': 'none-due' }] };

  expect(faults({ children: ['max', below, 0] }, { scope, tail: true })).toEqual([
    'not-applicable-place at children.1.if.2',
  ]);
});

test('units below are those of a tier that collects', () => {
  const { cohorts = [] } = scope;

  expect(faults({ children: ['max', staff, 0] }, { scope: { cohorts } })).toEqual(['children-without-tier at the top']);
  // what they have is theirs: the unit's own facts are not known below
  expect(faults({ children: ['max', { var: 'computers' }, 0] }, { scope })).toEqual([
    'fact-undeclared at children.1.var fact=computers suggestion=',
  ]);
});

test('the number of a percentile is from 0 to 100, both included', () => {
  const of = (percent: number) => faults({ cohort: ['all', 'percentile', staff, percent, 'linear'] }, { scope });

  expect([0, 100].flatMap(of)).toEqual([]);
});

describe('read with a statistic at hand', () => {
  const values = { max: fromDecimal('9'), sorted: ['2', '4', '4', '9'].map(fromDecimal) };
  const given = (approximate: boolean) => ({ scope, reader: { statistic: () => ({ values, approximate }) } });

  test('the answer is the aggregate of its values, and approximate where they are', () => {
    const largest = { cohort: ['all', 'max', staff] };

    expect(evaluated(largest, {}, given(false))).toMatchObject({ answer: '9', approximate: false });
    expect(evaluated(largest, {}, given(true))).toMatchObject({ answer: '9', approximate: true });
  });

  test('the settings are the operands after the expression, and of children after whenAbsent', () => {
    const most = (...more: readonly Expression[]) => ({ cohort: ['all', 'percentile', staff, ...more] });

    expect(answer(most(50, 'nearest-rank'), {}, given(false))).toBe('4');
    expect(answer(most(100, 'linear'), {}, given(false))).toBe('9');
    expect(answer({ children: ['percentile', staff, 0, 90, 'linear'] }, {}, given(false))).toBe('7.5');
  });

  test('a rank asks for the unit’s own value, and without it has none; the largest does not ask', () => {
    const rank = { cohort: ['all', 'rank', staff, 'high', 'competition'] };

    expect(answer(rank, { staff: 4 }, given(false))).toBe('2');
    expect(answer(rank, {}, given(false))).toBe('missing: staff');
    expect(evaluated({ cohort: ['all', 'max', staff] }, {}, given(false)).reads).toBe(0);
  });

  test('without a statistic there is no answer, and no fact is missing', () => {
    expect(answer({ cohort: ['all', 'max', staff] }, { staff: 1 }, { scope })).toBe('missing: ');
    expect(
      answer(
        { cohort: ['all', 'max', staff] },
        {},
        { scope, reader: { statistic: () => ({ status: 'unscorable', because: { code: 'no-member' } }) } },
      ),
    ).toBe('unscorable: no-member');
  });
});

test('a unit is in a cohort where its reader says so, and nowhere without one', () => {
  const inCivil = { reader: { inCohort: (id: string) => id === 'civil' }, scope };

  expect(answer({ 'in-cohort': 'civil' }, {}, inCivil)).toBe('true');
  expect(answer({ 'in-cohort': 'all' }, {}, inCivil)).toBe('false');
  expect(answer({ 'in-cohort': 'all' }, {}, { scope })).toBe('false');
});

test('a statistic is typed as its aggregate: a mean is a number, every is a condition', () => {
  expect(typed({ cohort: ['all', 'mean', staff] }, { scope }).type).toEqual({ is: 'number' });
  expect(typed({ cohort: ['all', 'every', { '>': [staff, 1] }] }, { scope }).type).toEqual({ is: 'boolean' });
  expect(typed({ children: ['count', { var: 'name' }, 'exclude'] }, { scope }).type).toEqual({ is: 'number' });
});
