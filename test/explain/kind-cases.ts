import type { Case } from './house.js';

interface KindCase extends Case {
  readonly is: string;
  /** Points worked out by hand. */
  readonly points: string;
}

const share = { part: 'equipped', whole: 'staff', whenZero: 'not-applicable' };
const bands = {
  of: { part: 'files-late', whole: 'files', whenZero: 'full' },
  points: [
    { above: 30, points: 0 },
    { above: 10, atMost: 30, points: 1.5 },
    { atMost: 10, points: 3 },
  ],
};
const few = {
  of: 'errors',
  points: [
    { atMost: 1, points: 5 },
    { atLeast: 2, below: 5, points: 2.5 },
  ],
  otherwise: 0.5,
};
const items = { 'has-website': 2, 'has-backup': 1.5 };
const sums = [
  { max: 2, rule: { flag: { when: 'has-website' } } },
  { max: 4, rule: { share: { ...share, whenZero: 'zero' } } },
];
const best = [
  { max: 2, rule: { flag: { all: ['has-website', 'has-backup'] } } },
  { max: 4, rule: { share: { ...share, whenZero: 'zero' } } },
];
const posts = { of: 'articles', low: 40, high: 240, prefer: 'high', whenOutside: 'clamp' };
const cheap = { of: 'cost', low: 10.5, high: 50.5, prefer: 'low', whenOutside: 'unscorable' };
const deduct = {
  items: [
    { count: 'errors', each: 0.5 },
    { when: 'has-backup', points: 1 },
  ],
  notBelow: 1,
};
const target = { '/': [{ '*': [100, { var: 'equipped' }] }, { var: 'staff' }] };
const logic = {
  '+': [
    { min: [4, { '*': [4, { '/': [target, 50] }] }] },
    { if: [{ '>=': [target, 50] }, { because: ['Đạt mục tiêu', 2] }, 0] },
  ],
};

/** Every kind, scored at the top, in between and at nothing, with points worked out on paper. */
export const KIND_CASES: Readonly<Record<string, readonly KindCase[]>> = {
  flag: [
    { is: 'met', rule: { flag: { when: 'has-website' } }, max: '5', facts: { 'has-website': true }, points: '5' },
    { is: 'not met', rule: { flag: { when: 'has-website' } }, max: '5', facts: { 'has-website': false }, points: '0' },
    {
      is: 'all, one of them a condition',
      rule: { flag: { all: ['has-website', { '>=': [{ var: 'staff' }, 50] }] } },
      max: '2.5',
      facts: { 'has-website': true, staff: 49 },
      points: '0',
    },
    {
      is: 'any',
      rule: { flag: { any: ['has-website', 'has-backup'] } },
      max: '2.5',
      facts: { 'has-website': false, 'has-backup': true },
      points: '2.5',
    },
  ],
  choice: [
    {
      is: 'points',
      rule: { choice: { fact: 'plan', points: { 'on-time': 4, late: 2.5, none: 0 } } },
      max: '4',
      facts: { plan: 'late' },
      points: '2.5',
    },
    {
      is: 'a part of the maximum',
      rule: { choice: { fact: 'plan', fractions: { 'on-time': 1, late: '1/3', none: 0 } } },
      max: '4',
      facts: { plan: 'late' },
      points: '4/3',
    },
    {
      is: 'nothing',
      rule: { choice: { fact: 'plan', fractions: { 'on-time': 1, late: '1/3', none: 0 } } },
      max: '4',
      facts: { plan: 'none' },
      points: '0',
    },
  ],
  share: [
    { is: 'in proportion', rule: { share }, max: '20', facts: { equipped: 52, staff: 60 }, points: '52/3' },
    { is: 'all', rule: { share }, max: '20', facts: { equipped: 60, staff: 60 }, points: '20' },
    { is: 'nothing', rule: { share }, max: '20', facts: { equipped: 0, staff: 60 }, points: '0' },
    {
      is: 'below its target',
      rule: { share: { ...share, target: 80, whenOver: 'cap' } },
      max: '6',
      facts: { equipped: 79, staff: 100 },
      points: '5.925',
    },
    {
      is: 'above its target',
      rule: { share: { ...share, target: 80, whenOver: 'cap' } },
      max: '6',
      facts: { equipped: 85, staff: 100 },
      points: '6',
    },
    {
      is: 'at its floor',
      rule: { share: { ...share, atLeast: 80 } },
      max: '6',
      facts: { equipped: 80, staff: 100 },
      points: '4.8',
    },
    {
      is: 'below its floor',
      rule: { share: { ...share, atLeast: 80 } },
      max: '6',
      facts: { equipped: 799, staff: 1000 },
      points: '0',
    },
    {
      is: 'what is left, between its floor and its target',
      rule: {
        share: {
          part: 'files-late',
          whole: 'files',
          complement: true,
          whenZero: 'zero',
          target: 90,
          atLeast: 50,
          whenOver: 'cap',
        },
      },
      max: '9',
      facts: { 'files-late': 3, files: 8 },
      points: '6.25',
    },
    {
      is: 'what is left, below its floor',
      rule: {
        share: { part: 'files-late', whole: 'files', complement: true, whenZero: 'zero', atLeast: 62.6 },
      },
      max: '8',
      facts: { 'files-late': 3, files: 8 },
      points: '0',
    },
    {
      is: 'what is left',
      rule: { share: { part: 'files-late', whole: 'files', complement: true, whenZero: 'zero' } },
      max: '2',
      facts: { 'files-late': 3, files: 8 },
      points: '1.25',
    },
    {
      is: 'out of nothing, which earns nothing',
      rule: { share: { part: 'files-late', whole: 'files', complement: true, whenZero: 'zero' } },
      max: '2',
      facts: { 'files-late': 0, files: 0 },
      points: '0',
    },
    { is: 'out of nothing', rule: { share }, max: '20', facts: { equipped: 0, staff: 0 }, points: 'not-applicable' },
  ],
  bands: [
    { is: 'the best band', rule: { bands }, max: '3', facts: { 'files-late': 1, files: 12 }, points: '3' },
    { is: 'a band between', rule: { bands }, max: '3', facts: { 'files-late': 3, files: 10 }, points: '1.5' },
    { is: 'the last band', rule: { bands }, max: '3', facts: { 'files-late': 4, files: 10 }, points: '0' },
    { is: 'out of nothing', rule: { bands }, max: '3', facts: { 'files-late': 0, files: 0 }, points: '3' },
    { is: 'in none', rule: { bands: few }, max: '5', facts: { errors: 7 }, points: '0.5' },
    {
      is: 'of a derived fact',
      rule: {
        bands: {
          of: 'share-late',
          points: [
            { above: 15, points: 0 },
            { atMost: 15, points: 2 },
          ],
        },
      },
      max: '2',
      facts: { 'files-late': 1, files: 9 },
      points: '2',
    },
  ],
  'per-item': [
    {
      is: 'below its cap',
      rule: { 'per-item': { count: 'errors', each: 0.75, atMost: 3 } },
      max: '3',
      facts: { errors: 3 },
      points: '2.25',
    },
    {
      is: 'above its cap',
      rule: { 'per-item': { count: 'errors', each: 0.75, atMost: 3 } },
      max: '3',
      facts: { errors: 5 },
      points: '3',
    },
    {
      is: 'none',
      rule: { 'per-item': { count: 'errors', each: 0.75, atMost: 3 } },
      max: '3',
      facts: { errors: 0 },
      points: '0',
    },
    {
      is: 'items of a list',
      rule: { 'per-item': { count: 'applications', each: 0.5, atMost: 2 } },
      max: '2',
      facts: { applications: ['Văn bản', 'Thư điện tử', 'Họp'] },
      points: '1.5',
    },
  ],
  checklist: [
    {
      is: 'the points of what is met',
      rule: { checklist: { items, need: 'sum', unanswered: 'missing' } },
      max: '3.5',
      facts: { 'has-website': false, 'has-backup': true },
      points: '1.5',
    },
    {
      is: 'everything met',
      rule: { checklist: { items, need: 'sum', unanswered: 'not-met' } },
      max: '4',
      facts: { 'has-website': true, 'has-backup': true },
      points: '3.5',
    },
    {
      is: 'one of them unanswered',
      rule: { checklist: { items, need: 'sum', unanswered: 'not-met' } },
      max: '3.5',
      facts: { 'has-website': true },
      points: '2',
    },
    {
      is: 'nothing met',
      rule: { checklist: { items, need: 'sum', unanswered: 'not-met' } },
      max: '3.5',
      facts: {},
      points: '0',
    },
    {
      is: 'enough of them',
      rule: { checklist: { items: ['has-website', 'has-backup', 'has-firewall'], need: 2, unanswered: 'missing' } },
      max: '4',
      facts: { 'has-website': true, 'has-backup': false, 'has-firewall': true },
      points: '4',
    },
    {
      is: 'not all of them',
      rule: { checklist: { items: ['has-website', 'has-backup'], need: 'all', unanswered: 'missing' } },
      max: '4',
      facts: { 'has-website': true, 'has-backup': false },
      points: '0',
    },
  ],
  deduct: [
    { is: 'nothing lost', rule: { deduct }, max: '6', facts: { errors: 0, 'has-backup': false }, points: '6' },
    { is: 'for each and once', rule: { deduct }, max: '6', facts: { errors: 3, 'has-backup': true }, points: '3.5' },
    { is: 'down to the floor', rule: { deduct }, max: '6', facts: { errors: 12, 'has-backup': true }, points: '1' },
    {
      is: 'from less than the maximum',
      rule: { deduct: { from: 4.5, items: [{ count: 'errors', each: 1.25 }], notBelow: 0 } },
      max: '6',
      facts: { errors: 2 },
      points: '2',
    },
  ],
  'sum-of': [
    {
      is: 'two parts',
      rule: { 'sum-of': sums },
      max: '6',
      facts: { 'has-website': true, equipped: 52, staff: 60 },
      points: '82/15',
    },
    {
      is: 'one part alone',
      rule: {
        'sum-of': [
          { max: 2, rule: { flag: { when: 'has-website' } } },
          { max: 3, rule: { 'per-item': { count: 'errors', each: 1, atMost: 3 } } },
        ],
      },
      max: '6',
      facts: { 'has-website': false, errors: 4 },
      points: '3',
    },
  ],
  'best-of': [
    {
      is: 'the second is best',
      rule: { 'best-of': { cases: best, unanswered: 'missing' } },
      max: '4',
      facts: { 'has-website': true, 'has-backup': true, equipped: 45, staff: 60 },
      points: '3',
    },
    {
      is: 'one of them unanswered',
      rule: { 'best-of': { cases: best, unanswered: 'not-met' } },
      max: '4',
      facts: { 'has-website': true, 'has-backup': true, staff: 60 },
      points: '2',
    },
  ],
  mark: [
    {
      is: 'on the scale',
      rule: { mark: { fact: 'satisfaction' } },
      max: '100',
      facts: { satisfaction: '87.5' },
      points: '87.5',
    },
    {
      is: 'brought to the scale',
      rule: { mark: { fact: 'satisfaction', outOf: 100 } },
      max: '6',
      facts: { satisfaction: '90.5' },
      points: '5.43',
    },
    {
      is: 'nothing',
      rule: { mark: { fact: 'satisfaction', outOf: 100 } },
      max: '6',
      facts: { satisfaction: '0' },
      points: '0',
    },
  ],
  goalposts: [
    { is: 'between', rule: { goalposts: posts }, max: '3', facts: { articles: 101 }, points: '0.915' },
    { is: 'above the higher post', rule: { goalposts: posts }, max: '3', facts: { articles: 300 }, points: '3' },
    { is: 'below the lower post', rule: { goalposts: posts }, max: '3', facts: { articles: 12 }, points: '0' },
    {
      is: 'between, from one point',
      rule: { goalposts: { ...posts, from: 1 } },
      max: '3',
      facts: { articles: 140 },
      points: '2',
    },
    {
      is: 'below the lower post, from one point',
      rule: { goalposts: { ...posts, from: 1 } },
      max: '3',
      facts: { articles: 12 },
      points: '1',
    },
    {
      is: 'the lower the better, from half a point',
      rule: { goalposts: { ...cheap, from: 0.5 } },
      max: '3',
      facts: { cost: '42.5' },
      points: '1',
    },
    { is: 'the lower the better', rule: { goalposts: cheap }, max: '3', facts: { cost: '22.5' }, points: '2.1' },
  ],
  relative: [
    {
      is: 'against the largest',
      rule: { relative: { of: 'articles', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } },
      max: '4',
      facts: { articles: 12 },
      others: [{ articles: 5 }, { articles: 18 }],
      points: '8/3',
    },
    {
      is: 'between the ends, the lower the better, from one point',
      rule: { relative: { of: 'cost', cohort: 'all', method: 'min-max', prefer: 'low', from: 1, whenFlat: 'full' } },
      max: '10',
      facts: { cost: '2.5' },
      others: [{ cost: 2 }, { cost: 6 }],
      points: '8.875',
    },
    {
      is: 'by place',
      rule: { relative: { of: 'articles', cohort: 'all', method: 'rank', ties: 'average', whenFlat: 'full' } },
      max: '6',
      facts: { articles: 12 },
      others: [{ articles: 12 }, { articles: 18 }, { articles: 1 }],
      points: '3',
    },
    {
      is: 'by how many are below',
      rule: {
        relative: { of: 'articles', cohort: 'all', method: 'percentile', percentile: 'nearest-rank', whenFlat: 'full' },
      },
      max: '6',
      facts: { articles: 12 },
      others: [{ articles: 12 }, { articles: 18 }, { articles: 1 }],
      points: '4.5',
    },
    {
      is: 'by deviations from the mean',
      rule: {
        relative: { of: 'cost', cohort: 'all', method: 'z-score', sd: 'population', within: 2, whenFlat: 'full' },
      },
      max: '8',
      facts: { cost: 7 },
      others: [{ cost: 2 }, { cost: 4 }, { cost: 4 }, { cost: 4 }, { cost: 5 }, { cost: 5 }, { cost: 9 }],
      points: '6',
    },
    {
      is: 'alone in its cohort, by the rule all of it',
      rule: { relative: { of: 'articles', cohort: 'all', method: 'share-of-max', whenFlat: 'full' } },
      max: '4',
      facts: { articles: 12 },
      points: '4',
    },
    {
      is: 'alone in its cohort, by the rule none',
      rule: { relative: { of: 'cost', cohort: 'all', method: 'rank', ties: 'dense', prefer: 'low', whenFlat: 'zero' } },
      max: '4',
      facts: { cost: '2.5' },
      points: '0',
    },
  ],
  logic: [
    {
      is: 'against others, without a kind',
      rule: {
        logic: {
          if: [
            { '>=': [{ var: 'articles' }, { cohort: ['all', 'mean', { var: 'articles' }] }] },
            { '*': [4, { '/': [{ var: 'articles' }, { cohort: ['all', 'max', { var: 'articles' }] }] }] },
            0,
          ],
        },
      },
      max: '4',
      facts: { articles: 12 },
      others: [{ articles: 5 }, { articles: 18 }],
      points: '8/3',
    },
    { is: 'the target reached', rule: { logic }, max: '6', facts: { equipped: 32, staff: 60 }, points: '6' },
    { is: 'the target not reached', rule: { logic }, max: '6', facts: { equipped: 13, staff: 60 }, points: '26/15' },
    {
      is: 'options, days and presence',
      rule: {
        logic: {
          if: [
            { and: [{ present: 'issued-on' }, { '==': [{ var: 'plan' }, 'on-time'] }] },
            { max: [0, { '-': [5, { '*': [0.25, { days: ['2019-03-31', { var: 'issued-on' }] }] }] }] },
            0,
          ],
        },
      },
      max: '5',
      facts: { plan: 'on-time', 'issued-on': '2019-04-04' },
      points: '4',
    },
    {
      is: 'rounded inside, one of a list',
      rule: {
        logic: {
          if: [
            { in: [{ var: 'plan' }, ['on-time', 'late']] },
            { round: [{ '*': [5, { '/': [{ var: 'equipped' }, { var: 'staff' }] }] }, 2, 'half-up'] },
            0,
          ],
        },
      },
      max: '5',
      facts: { plan: 'late', equipped: 1, staff: 3 },
      points: '1.67',
    },
  ],
};
