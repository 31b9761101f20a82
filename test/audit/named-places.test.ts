import { expect, test } from 'vitest';
import { brokenDigests } from '../../src/audit/verify/broken-digests.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, tierOf, type Unit } from '../together/house.js';

const hash = nodeSha256;
const COMPARED = { relative: { of: 'x', cohort: 'kinds', method: 'min-max', from: 1, whenFlat: 'full' } };
const [GROUP] = tierOf('unit', { part: [10, { share: { part: 'x', whole: 9 } }], way: [10, COMPARED] }).criteria;
const RANKING = {
  of: 'total',
  by: 'points',
  basis: 'published',
  ties: 'competition',
  tieBreak: [],
  notSubmitted: 'omit',
};
const PACK = packOf(
  {},
  {
    criteria: [{ ...GROUP, max: 20, combine: 'sum', publish: { points: { places: 0, mode: 'half-up' } } }],
    rankings: [
      { ...RANKING, id: 'every', cohort: 'all' },
      { ...RANKING, id: 'alike', cohort: 'kinds' },
    ],
  },
);
const UNITS: Readonly<Record<string, Unit>> = {
  a: { facts: { x: 3 } },
  b: { facts: { x: 9 } },
  c: { facts: { x: 6 }, kind: 'hill' },
  d: { facts: { y: 1 } },
};
const RECORD = recordOf(PACK, assessmentOf(UNITS));

/** What verify says of the record with a change and digests that fit: where, what, and both values. */
function told(changed: unknown): readonly string[] {
  return verify(resealed(changed as AssessmentRecord), { hash }).differences.map(
    ({ what, recorded, rederived, ...place }) =>
      `${Object.entries(place)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => (key === 'stage' ? value : `${key} ${value}`))
        .join(', ')}: ${what} ${recorded} / ${rederived}`,
  );
}

const at = (...path: readonly (string | number)[]) =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], RECORD);
const set = (path: readonly (string | number)[], value: unknown) => edited(RECORD, path, value);
const without = (path: readonly (string | number)[], index: number) =>
  set(path, (at(...path) as readonly unknown[]).toSpliced(index, 1));
const exchanged = (path: readonly (string | number)[]) => {
  const [first, second, ...others] = at(...path) as readonly unknown[];
  return set(path, [second, first, ...others]);
};

const CRITERIA = ['entries', 1, 'layers', 'reported', 'criteria'];

const FINDINGS = ['entries', 3, 'findings'];
const [FINDING] = at(...FINDINGS) as [object];
const LEDGER = ['entries', 0, 'ledger'];

/** What a remark on d says, as verify writes it; its criterion and what the blank counts as. */
const remark = (node: string, policy = 'zero') =>
  `{"at":"${node}","code":"figure-missing","layer":"reported","params":{"facts":"x","max":"10","node":"part","policy":"${policy}","role":""},"severity":"warning"}`;
/** The line on a, of which 10/3 and 1 are printed as 4. */
const line = (after: string) =>
  `{"after":"${after}","before":"13/3","layer":"reported","node":"total","what":"publish-points"}`;

const OF_PLAIN = 'tier unit, cohort kinds, option plain';

/** A change of one thing, and all that verify says: the place, what, and both values. */
const CHANGES: readonly (readonly [name: string, changed: unknown, told: readonly string[]])[] = [
  [
    'points of a criterion',
    set([...CRITERIA, 0, 'points'], '9'),
    ['evaluate, unit b, layer reported, node part: points 9 / 10'],
  ],
  ['a criterion left out', without(CRITERIA, 0), ['evaluate, unit b, layer reported, node part: criteria null / part']],
  [
    'criteria in another order',
    exchanged(CRITERIA),
    ['evaluate, unit b, layer reported: criteria.order ["way","part"] / ["part","way"]'],
  ],
  ['a layer left out', set(['entries', 1, 'layers'], {}), ['evaluate, unit b, layer reported: layer null / reported']],
  [
    'the state of a unit',
    set(['entries', 1, 'state'], 'not-submitted'),
    ['read-assessment, unit b: state not-submitted / submitted'],
  ],
  [
    'the tier of an entry',
    set(['entries', 1, 'tier'], 'other'),
    ['read-assessment: entries b (other) / b (unit)', 'read-assessment, unit b: tier other / unit'],
  ],
  [
    'a remark left out',
    without(FINDINGS, 0),
    [`evaluate, unit d, node part, layer reported: finding null / ${remark('part')}`],
  ],
  [
    'a remark twice',
    set(FINDINGS, [FINDING, ...(at(...FINDINGS) as object[])]),
    [`evaluate, unit d, node part, layer reported: finding ${remark('part')} / null`],
  ],
  [
    'a remark at another criterion',
    set([...FINDINGS, 0, 'at'], 'way'),
    [
      `evaluate, unit d, node way, layer reported: finding ${remark('way')} / null`,
      `evaluate, unit d, node part, layer reported: finding null / ${remark('part')}`,
    ],
  ],
  [
    'a remark of another policy',
    set([...FINDINGS, 0, 'params', 'policy'], 'full'),
    [`evaluate, unit d, node part, layer reported: finding ${remark('part', 'full')} / ${remark('part')}`],
  ],
  [
    'a dropped digit',
    set([...LEDGER, 0, 'after'], '5'),
    [`evaluate, unit a, node total, layer reported: ledger ${line('5')} / ${line('4')}`],
  ],
  [
    'a line of the ledger left out',
    without(LEDGER, 0),
    [`evaluate, unit a, node total, layer reported: ledger null / ${line('4')}`],
  ],
  [
    'the highest value of a group',
    set(['statistics', 0, 'values', 'max'], '10'),
    [`statistics, node way, layer reported, ${OF_PLAIN}: statistics.values.max 10 / 9`],
  ],
  [
    'a statistic left out',
    without(['statistics'], 1),
    [
      'statistics, node way, layer reported, tier unit, cohort kinds, option hill: statistics null / unit way reported cohort kinds option hill',
    ],
  ],
  [
    'a ranking left out',
    without(['rankings'], 1),
    ['record, ranking alike, layer reported, option plain, tier unit: rankings null / unit alike reported plain'],
  ],
  [
    'whether a ranking is official',
    set(['rankings', 1, 'official'], false),
    ['rank, ranking alike, layer reported, option plain, tier unit: official false / true'],
  ],
  [
    'a place',
    set(['rankings', 0, 'rows', 0, 'place'], '2'),
    ['rank, ranking every, layer reported, unit b: place 2 / 1'],
  ],
  [
    'a row left out',
    without(['rankings', 1, 'rows'], 0),
    ['rank, ranking alike, layer reported, option plain, unit b: rows null / b'],
  ],
  [
    'rows in another order',
    exchanged(['rankings', 1, 'rows']),
    ['rank, ranking alike, layer reported, option plain, tier unit: rows.order ["a","b","d"] / ["b","a","d"]'],
  ],
  [
    'a remark on the whole record',
    set(['findings'], [{ code: 'x', severity: 'info', at: 'total', params: {} }]),
    ['record, node total: finding {"at":"total","code":"x","params":{},"severity":"info"} / null'],
  ],
];

// part: 10 × 3/9, 10 × 9/9 and 10 × 6/9; way: 1 to 10 from 3 to 9 among the plain ones, 10 where one is alone
test.each(CHANGES)('%s: the one place is named, with both values', (_, changed, expected) => {
  expect(told(changed)).toEqual(expected);
});

/** The digests that do not fit once one thing was changed and none was made anew. */
const BROKEN: readonly (readonly [name: string, changed: unknown, broken: readonly string[]])[] = [
  ['points', set([...CRITERIA, 0, 'points'], '9'), ['entry b', 'digests.entries', 'digests.results', 'digests.record']],
  ['the pack', set(['pack', 'document', 'title', 'vi'], 'x'), ['pack.digest']],
  [
    'the head of the assessment',
    set(['assessment', 'asOf'], '2019-12-02T00:00:00+07:00'),
    ['assessment.digest', 'digests.record'],
  ],
  ['a place', set(['rankings', 0, 'rows', 0, 'place'], '2'), ['digests.results', 'digests.record']],
  ['nothing', RECORD, []],
];

test.each(BROKEN)(
  'of %s the digests that are over it are named, that of an entry with its unit',
  (_, changed, expected) => {
    const broken = brokenDigests(changed as AssessmentRecord, hash);

    expect(broken.map(({ at: key, unit }) => [key, ...(unit === undefined ? [] : [unit])].join(' '))).toEqual(expected);
    expect(broken.every((digest) => 'unit' in digest === (digest.at === 'entry'))).toBe(true);
  },
);
