import { expect, test } from 'vitest';
import { byOption, placesOf, type Runner, raceOf } from './race.js';

const RUNNERS: Readonly<Record<string, Runner>> = {
  'so-a': { total: 80 },
  'so-b': { total: 70, urban: false },
  'bo-chi-huy': { total: 95, kind: 'military' },
  'cong-an': { total: 90, kind: 'police' },
  'cong-an-2': { is: 'absent', kind: 'police' },
};

test('police and military stand outside the cohort: they are excluded, and nobody is counted below them', () => {
  const cohorts = [{ id: 'civil', where: { '==': [{ attribute: 'kind' }, 'civil'] } }];

  expect(placesOf(RUNNERS, { cohorts, ranking: { cohort: 'civil' } })).toEqual([
    '1 so-a',
    '2 so-b',
    '– bo-chi-huy excluded',
    '– cong-an excluded',
    '– cong-an-2 excluded',
  ]);
});

test('a cohort by an attribute is one ranking for each of its options', () => {
  const record = raceOf(RUNNERS, { cohorts: [{ id: 'kinds', by: 'kind' }], ranking: { cohort: 'kinds' } });

  expect(record.rankings.map(byOption)).toEqual([
    'civil: 1 so-a, 2 so-b',
    'military: 1 bo-chi-huy',
    'police: 1 cong-an, 2 cong-an-2',
  ]);
});

test('where and by together: who is outside is excluded from each', () => {
  const cohorts = [{ id: 'kinds', by: 'kind', where: { attribute: 'urban' } }];
  const record = raceOf(RUNNERS, { cohorts, ranking: { cohort: 'kinds' } });

  expect(record.rankings.map(byOption)).toEqual([
    'civil: 1 so-a, – so-b excluded',
    'military: 1 bo-chi-huy, – so-b excluded',
    'police: 1 cong-an, 2 cong-an-2, – so-b excluded',
  ]);
});

test('excluded comes before every other state, and not submitted before withheld', () => {
  const runners: Readonly<Record<string, Runner>> = {
    a: { is: 'absent', urban: false },
    b: { is: 'withheld', urban: false },
    c: { is: 'inapplicable', urban: false },
    d: { is: 'absent' },
    e: { is: 'withheld' },
    f: { is: 'inapplicable' },
    g: { total: 1 },
  };
  const cohorts = [{ id: 'urban', where: { attribute: 'urban' } }];

  expect(placesOf(runners, { cohorts, ranking: { cohort: 'urban', notSubmitted: 'omit' } })).toEqual([
    '1 g',
    '– e withheld',
    '– d not-submitted',
    '– f not-applicable',
    '– a excluded',
    '– b excluded',
    '– c excluded',
  ]);
});
