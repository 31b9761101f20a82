import { expect, test } from 'vitest';
import { nodeSha256 } from '../../src/cli/hash.js';
import type { AssessmentRecord, OpenStatistic, RecordEntry, RecordRow } from '../../src/model/record.js';
import { committedRow, committedStatistic, saltsOf, unitsNamed } from '../../src/stages/record/commitments.js';
import { commitmentsOf, digestsOf } from '../../src/stages/record/digests.js';
import { saltsFor } from '../support/salts.js';
import { edited, leavesOf, other } from '../support/tampering.js';
import { assessmentOf, packOf, recordOf, tierOf } from '../together/house.js';

const RANKING = {
  ...{ of: 'total', by: 'points', basis: 'published', cohort: 'all', ties: 'competition', tieBreak: [] },
  notSubmitted: 'last-shared',
};
const publish = { points: { places: 0, mode: 'half-up' } };
const [group] = tierOf('unit', {
  own: [20, { 'per-item': { count: 'x', each: 1, atMost: 20 } }],
  beside: [100, { logic: { '+': [{ var: 'y' }, { cohort: ['all', 'mean', { var: 'x' }] }] } }],
}).criteria;
const PACK = packOf({}, { criteria: [{ ...group, publish }], rankings: [{ ...RANKING, id: 'r' }] });
const UNITS = { a: { facts: { x: 7, y: 1 } }, b: { facts: { x: 2, y: 2 } }, c: { facts: { x: 4 } }, d: {} };
const CLAIMED = {
  unit: 'a',
  at: '2019-10-11T08:00:00+07:00',
  facts: { x: 7, y: 1 },
  criteria: { own: { claimed: 8 } },
};
const ASSESSMENT = assessmentOf(UNITS, { salts: saltsFor(Object.keys(UNITS)) });
const RECORD = recordOf(PACK, { ...ASSESSMENT, submissions: [...ASSESSMENT.submissions, CLAIMED] });
const SALTS = saltsOf(RECORD.entries as readonly RecordEntry[]);

/** The digests of the parts that a record is sealed by, `entries` the root over all of them. */
const sealsOf = (record: AssessmentRecord) => {
  const { assessment, digests } = digestsOf(record, nodeSha256);
  return { assessment, ...digests };
};
const SEALS = sealsOf(RECORD);

/** Which digests the page on the record says are over a place, as `docs/record-format.md` says it under "Digests". */
function coveredBy([part, ...inside]: readonly (string | number)[]): readonly string[] {
  const [, key] = inside;
  if (part === 'pack') return inside[0] === 'document' ? [] : ['record'];
  if (part === 'engine') return ['record'];
  if (part === 'assessment' || part === 'register') return ['assessment', 'record'];
  if (part !== 'entries') return ['results', 'record'];
  if (key === 'salt' || key === 'unit') return ['assessment', 'entries', 'results', 'record'];
  if (key === 'input') return ['assessment', 'entries', 'record'];
  const isFigureRead = inside[3] === 'criteria' && (inside[5] === 'read' || inside[5] === 'claimed');
  return isFigureRead ? ['entries', 'record'] : ['entries', 'results', 'record'];
}

test('whatever is changed moves the digests that are over it, and no other', () => {
  const leaves = leavesOf(RECORD).filter(
    ({ path }) => path[0] !== 'format' && path[0] !== 'digests' && path.at(-1) !== 'digest',
  );
  expect(leaves.length).toBeGreaterThan(200);
  for (const { path, value } of leaves) {
    const seals = sealsOf(edited(RECORD, path, other(value)));
    const moved = (['assessment', 'entries', 'results', 'record'] as const).filter((key) => seals[key] !== SEALS[key]);
    expect([path.join('.'), moved]).toEqual([path.join('.'), coveredBy(path)]);
  }
});

test('an entry of which only its commitments are left, and one without its input, leave every digest as it is', () => {
  const [first, second, ...rest] = RECORD.entries as readonly RecordEntry[];
  if (!first || !second) throw new Error('no entries');
  const { unit, tier, digest } = first;
  const hidden = { unit, tier, state: 'redacted', commitments: commitmentsOf(first, nodeSha256), digest } as const;
  const detached = { ...second, input: commitmentsOf(second, nodeSha256).input };
  // the salt of a hidden unit is in no entry, so that statistics and rows that name it are committed while it is known
  const statistics = RECORD.statistics.map((statistic) => committedStatistic(statistic, SALTS, nodeSha256));
  const rankings = RECORD.rankings.map((ranking) => ({
    ...ranking,
    rows: ranking.rows.map((row) => committedRow(ranking, row, SALTS, nodeSha256)),
  }));

  expect(sealsOf({ ...RECORD, statistics, rankings, entries: [hidden, detached, ...rest] } as never)).toEqual(SEALS);
});

const STATISTIC = (RECORD.statistics as readonly OpenStatistic[]).find(({ layer }) => layer === 'reported');
const known = (statistic: OpenStatistic | undefined): OpenStatistic => {
  if (!statistic) throw new Error('no statistic');
  return statistic;
};

test('a statistic names its members, those left out, those that sent nothing and the unit that asks, each once', () => {
  const because = { code: 'missing' };
  const left = [{ unit: 'b', because }];
  const absent = [{ unit: 'd', because }];

  expect(unitsNamed({ ...known(STATISTIC), members: ['e', 'a', 'b'], left, absent, parent: 'c' })).toEqual([
    ...'abcde',
  ]);
  expect(unitsNamed({ ...known(STATISTIC), members: ['b', 'a'], left: [] })).toEqual(['a', 'b']);
});

test('a hidden statistic shows whose figures it was taken of and who asked, and nothing that came out', () => {
  const { layer, tier, cohort, at, commitment, ...rest } = committedStatistic(known(STATISTIC), SALTS, nodeSha256);

  expect({ layer, tier, cohort, at }).toEqual({ layer: 'reported', tier: 'unit', cohort: 'all', at: 'beside' });
  expect(commitment).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(rest).toStrictEqual({});
  const divided = { ...known(STATISTIC), option: 'hill', parent: 'p' };
  expect(committedStatistic(divided, SALTS, nodeSha256)).toMatchObject({ option: 'hill', parent: 'p' });
});

test.each(['a', 'b', 'c', 'd'])('the commitment to a statistic cannot be found without the salt of %s', (unit) => {
  const salted = new Map([...SALTS, [unit, 'ff']]);
  const [before, after] = [SALTS, salted].map((salts) => committedStatistic(known(STATISTIC), salts, nodeSha256));

  expect(after?.commitment).not.toBe(before?.commitment);
});

const because = [{ code: 'missing', params: { node: 'own' } }];
const row = (more: object) => ({ unit: 'a', state: 'ranked', place: '1', ...more }) as RecordRow;
const hidden = (one: RecordRow) => committedRow({ ...RANKING, id: 'r' } as never, one, SALTS, nodeSha256);

test.each([
  ['ranked', { value: { exact: '9.4', published: '9' }, level: 'I' }, { value: { published: '9' }, level: 'I' }],
  ['ranked', { value: { exact: '9.4' }, because }, {}],
  ['withheld', { place: null, because }, { place: null }],
  ['not-applicable', { place: null, because }, { place: null }],
  ['not-submitted', { value: { exact: '0', published: '0' }, because }, { value: { published: '0' }, because }],
  ['awaited', { value: { exact: '0' }, because }, { because }],
  ['excluded', { value: { exact: '0' }, because }, { because }],
] as const)('of a hidden row that is %s no figure is shown: %j', (state, given, shown) => {
  const { commitment, ...rest } = hidden(row({ state, ...given }));

  expect(rest).toStrictEqual({ ...row({ state, place: '1' }), ...shown });
  expect(commitment).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test.each([
  row({ state: 'ranked' }),
  row({ state: 'not-submitted', place: null, because }),
  row({ state: 'awaited', place: null, because }),
  row({ state: 'excluded', place: null, because }),
  row({ state: 'ranked', commitment: 'sha256:00' }),
])('a row that shows no figure stands as it is: %j', (one) => {
  expect(hidden(one)).toBe(one);
});

test('the commitment to a row is another one for another ranking, unit, value, reason and salt', () => {
  const withheld = row({ state: 'withheld', because });
  const of = (ranking: object, one: RecordRow, salts = SALTS) =>
    committedRow({ ...RANKING, id: 'r', ...ranking } as never, one, salts, nodeSha256).commitment;
  const all = [
    of({}, withheld),
    of({ id: 's' }, withheld),
    of({ tier: 'huyen' }, withheld),
    of({ layer: 'verified' }, withheld),
    of({ option: 'hill' }, withheld),
    of({}, { ...withheld, unit: 'b' }),
    of({}, { ...withheld, value: { exact: '1' } }),
    of({}, { ...withheld, because: [{ code: 'withheld' }] }),
    of({}, withheld, new Map([...SALTS, ['a', 'ff']])),
    of({}, withheld, new Map()),
  ];

  expect(new Set(all).size).toBe(10);
});

test('salts are those that entries show: none of a hidden one, null of one without', () => {
  expect([...saltsOf([{ unit: 'a', salt: '0f' }, { unit: 'b', salt: null }, { unit: 'c' }])]).toEqual([
    ['a', '0f'],
    ['b', null],
  ]);
});
