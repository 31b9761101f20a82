import { expect, test } from 'vitest';
import { redact, verify } from '../../src/audit/index.js';
import { assess, compilePack } from '../../src/index.js';
import { saltsFor } from '../support/salts.js';
import { assessmentOf, packOf } from '../together/house.js';

const mean = (of: object) => ({ cohort: ['all', 'mean', of] });
const sum = (of: object) => ({ cohort: ['all', 'sum', of] });
const highest = (of: object) => ({ cohort: ['all', 'max', of] });
const row = { points: 'way' };
const posts = { prefer: 'high', whenOutside: 'unscorable' };

/** Rules that require a relation between a figure of the unit and a number of its cohort; of these four units some break it. */
const RULES: Readonly<Record<string, object>> = {
  'a fact by the mean of the cohort, between posts': {
    goalposts: { of: { '/': [{ var: 'x' }, mean({ var: 'x' })] }, low: 0, high: 1, ...posts },
  },
  'a row less the mean of the cohort, between posts': {
    goalposts: { of: { '-': [row, mean(row)] }, low: -5, high: 4, ...posts },
  },
  'a row as a part of the mean of the cohort': { share: { part: row, whole: mean(row), whenZero: 'zero' } },
  'a row less the mean of the cohort, counted': {
    deduct: { items: [{ count: { '-': [row, mean(row)] }, each: 1 }], notBelow: 0 },
  },
  'the mean of the cohort alone, between posts': { goalposts: { of: mean({ var: 'x' }), low: 0, high: 4, ...posts } },
  'the sum of the cohort as a part of its highest': {
    share: { part: sum({ var: 'x' }), whole: highest({ var: 'x' }), whenZero: 'zero' },
  },
  'the mean of the rows of the cohort, counted': {
    deduct: { items: [{ count: { '-': [mean(row), highest(row)] }, each: 1 }], notBelow: 0 },
  },
};

const FIGURES = { a: 3, b: 10, c: 0, d: 7 };
const units = Object.fromEntries(Object.entries(FIGURES).map(([id, x]) => [id, { facts: { x } }]));

test.each(Object.entries(RULES))(
  '%s: whoever is hidden, what the record states is not called another result',
  (_, rule) => {
    const pack = compilePack(packOf({ way: [1000, { logic: { var: 'x' } }], measured: [4, rule] }));
    const record = assess(pack, { ...assessmentOf(units), salts: saltsFor(Object.keys(FIGURES)) });
    const findings = record.entries.flatMap((entry) => ('findings' in entry ? entry.findings : []));
    const broken = findings.filter(({ code }) => code === 'relation-broken');
    const verdicts = [['a'], ['b'], ['c'], ['d'], ['a', 'b'], ['b', 'c', 'd']].map((hidden) => {
      const part = redact(record, hidden);
      return part.ok ? verify(part.value).verdict : part.errors[0].code;
    });

    expect(broken.length).toBeGreaterThan(0);
    expect(new Set(verdicts)).toEqual(new Set(['not-re-derived']));
  },
);
