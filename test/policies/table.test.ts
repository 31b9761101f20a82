import { expect, test } from 'vitest';
import { type Node, points, recordOf, said } from './tree.js';

/**
 * A group of three children of 10 points each: a has 6, b has 3, c has the status. Weights, where there are any, are
 * 1, 2 and 3. The printed maximum is 30, of the best two 20. Each cell is worked out on paper:
 * points = earned; converted = earned × max / base; percent = 100 × converted / max.
 */
const CELLS = [
  // c counts 0 of 10
  ['zero', 'sum', '6 + 3 + 0 = 9 of 10 + 10 + 10', '9 of 30, 30 %, converted 9'],
  ['zero', 'mean', '(60 + 30 + 0) / 3 = 30 % of 30', '9 of 30, 30 %, converted 9'],
  ['zero', 'weighted-mean', '(60 × 1 + 30 × 2 + 0 × 3) / 6 = 20 % of 30', '6 of 30, 20 %, converted 6'],
  ['zero', 'min', '0 % of 30', '0 of 30, 0 %, converted 0'],
  ['zero', 'max', '60 % of 30', '18 of 30, 60 %, converted 18'],
  ['zero', 'best 2', '6 + 3 = 9 of 10 + 10', '9 of 20, 45 %, converted 9'],
  // c does not count
  ['exclude', 'sum', '6 + 3 = 9 of 10 + 10; 9 × 30 / 20 = 13.5', '9 of 20, 45 %, converted 13.5'],
  ['exclude', 'mean', '(60 + 30) / 2 = 45 % of 30 × 2 / 3 = 20; 9 × 30 / 20', '9 of 20, 45 %, converted 13.5'],
  [
    'exclude',
    'weighted-mean',
    '(60 × 1 + 30 × 2) / 3 = 40 % of 30 × 3 / 6 = 15; 6 × 30 / 15',
    '6 of 15, 40 %, converted 12',
  ],
  ['exclude', 'min', '30 % of 30 × 2 / 3 = 20; 6 × 30 / 20', '6 of 20, 30 %, converted 9'],
  ['exclude', 'max', '60 % of 20; 12 × 30 / 20', '12 of 20, 60 %, converted 18'],
  ['exclude', 'best 2', '6 + 3 = 9 of 10 + 10', '9 of 20, 45 %, converted 9'],
  // c counts 10 of 10
  ['full', 'sum', '6 + 3 + 10 = 19 of 30; 100 × 19 / 30', '19 of 30, 190/3 %, converted 19'],
  ['full', 'mean', '(60 + 30 + 100) / 3 = 190/3 % of 30', '19 of 30, 190/3 %, converted 19'],
  ['full', 'weighted-mean', '(60 × 1 + 30 × 2 + 100 × 3) / 6 = 70 % of 30', '21 of 30, 70 %, converted 21'],
  ['full', 'min', '30 % of 30', '9 of 30, 30 %, converted 9'],
  ['full', 'max', '100 % of 30', '30 of 30, 100 %, converted 30'],
  ['full', 'best 2', '10 + 6 = 16 of 10 + 10; 100 × 16 / 20', '16 of 20, 80 %, converted 16'],
  // the group has no value either, for the same reason
  ['withhold', 'sum', 'as c', 'c'],
  ['withhold', 'mean', 'as c', 'c'],
  ['withhold', 'weighted-mean', 'as c', 'c'],
  ['withhold', 'min', 'as c', 'c'],
  ['withhold', 'max', 'as c', 'c'],
  ['withhold', 'best 2', 'as c', 'c'],
] as const;

/** Which policies each status may meet, and what c says. */
const STATUSES = [
  ['missing', 'whenMissing', ['zero', 'exclude', 'withhold'], 'missing: c'],
  ['not-applicable', 'whenNotApplicable', ['exclude', 'full', 'zero'], 'not-applicable: does-not-apply'],
  ['unscorable', 'whenUnscorable', ['withhold', 'zero'], 'unscorable: division-by-zero'],
] as const;

const ROWS = STATUSES.flatMap(([status, key, policies, reason]) =>
  CELLS.filter(([policy]) => (policies as readonly string[]).includes(policy)).map(
    ([policy, combiner, paper, result]) => ({
      status,
      key,
      policy,
      combiner,
      paper,
      result: result === 'c' ? reason : result,
    }),
  ),
);

/** c, so that the unit below has this status in it. */
const STATUS_OF_C: Readonly<Record<string, Partial<Node>>> = {
  missing: {},
  'not-applicable': { appliesTo: { attribute: 'urban' } },
  unscorable: { rule: { logic: { '/': [{ var: 'part' }, { var: 'whole' }] } } },
};

test('there is a row for each status, policy and combiner', () => {
  expect(ROWS).toHaveLength(48);
});

test.each(ROWS)('$status, $policy, $combiner: $paper → $result', ({ status, key, policy, combiner, result }) => {
  const weights = combiner === 'weighted-mean' ? [{ weight: 1 }, { weight: 2 }, { weight: 3 }] : [{}, {}, {}];
  const group: Node = {
    id: 'group',
    max: combiner === 'best 2' ? 20 : 30,
    combine: combiner === 'best 2' ? { best: 2 } : combiner,
    children: [
      points('a', 10, weights[0]),
      points('b', 10, weights[1]),
      { ...points('c', 10, weights[2]), ...STATUS_OF_C[status], [key]: policy },
    ],
  };
  const record = recordOf([group], { unit: { facts: { a: 6, b: 3, part: 1, whole: 0 }, urban: false } });

  expect(said(record, 'unit', 'group')).toBe(result);
});
