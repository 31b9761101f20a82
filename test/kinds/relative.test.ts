import { expect, test } from 'vitest';
import { relative } from '../../src/kinds/relative.js';
import type { CohortInfo } from '../../src/model/lowering.js';

const COHORTS: readonly CohortInfo[] = [
  { id: 'all', everyone: true },
  { id: 'urban', everyone: false },
];

/** What is wrong: "code at path name=value …". */
function faultsOf(params: object): readonly string[] {
  const given = { of: 'x', cohort: 'all', whenFlat: 'zero', method: 'min-max', ...params };
  const context = { max: '10', fact: () => undefined, cohorts: COHORTS };
  return (relative.check?.(given as never, context) ?? []).map(({ code, at, params: named = {} }) =>
    [`${code} at ${at.join('.')}`, ...Object.entries(named).map(([name, value]) => `${name}=${value}`)].join(' '),
  );
}

test('a key of another method is misplaced, and says to which it belongs', () => {
  expect(faultsOf({ sd: 'sample' })).toEqual(['key-misplaced at sd key=sd belongs=z-score']);
  expect(faultsOf({ within: '3' })).toEqual(['key-misplaced at within key=within belongs=z-score']);
  expect(faultsOf({ ties: 'dense' })).toEqual(['key-misplaced at ties key=ties belongs=rank']);
  expect(faultsOf({ percentile: 'linear' })).toEqual(['key-misplaced at percentile key=percentile belongs=percentile']);
});

test('a method says all that it needs', () => {
  expect(faultsOf({ method: 'rank' })).toEqual(['key-missing at ties key=ties']);
  expect(faultsOf({ method: 'percentile' })).toEqual(['key-missing at percentile key=percentile']);
  expect(faultsOf({ method: 'z-score' })).toEqual(['key-missing at sd key=sd', 'key-missing at within key=within']);
  expect(faultsOf({ method: 'z-score', sd: 'sample', within: '3' })).toEqual([]);
});

test('of a share of the largest only high is better', () => {
  expect(faultsOf({ method: 'share-of-max', prefer: 'low' })).toEqual([
    'not-one-of at prefer found=low expected=high suggestion=',
  ]);
  expect(faultsOf({ method: 'share-of-max', prefer: 'high' })).toEqual([]);
  expect(faultsOf({ prefer: 'low' })).toEqual([]);
});

test('the points of the lowest are from 0 to below the maximum', () => {
  expect(faultsOf({ from: '0' })).toEqual([]);
  expect(faultsOf({ from: '9.9' })).toEqual([]);
  expect(faultsOf({ from: '10' })).toEqual(['number-range at from found=10 atLeast=0 atMost=<10']);
  expect(faultsOf({ from: '-1' })).toEqual(['number-range at from found=-1 atLeast=0 atMost=<10']);
});

test('a cohort that the tier does not have, with the one that is nearly spelled so', () => {
  expect(faultsOf({ cohort: 'urbam' })).toEqual(['cohort-undeclared at cohort cohort=urbam suggestion=urban']);
  expect(faultsOf({ cohort: 'coastal' })).toEqual(['cohort-undeclared at cohort cohort=coastal suggestion=']);
});
