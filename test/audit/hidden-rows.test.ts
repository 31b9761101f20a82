import { expect, test } from 'vitest';
import { disclosedBy, explain } from '../../src/audit/index.js';
import { excerpt, redact } from '../../src/audit/redact.js';
import { verify } from '../../src/audit/verify.js';
import { nodeSha256 } from '../../src/cli/hash.js';
import { printDisclosed } from '../../src/cli/print/disclosed.js';
import { assess, compilePack } from '../../src/index.js';
import type { AssessmentRecord, RecordRow } from '../../src/model/record.js';
import { saltsFor } from '../support/salts.js';
import { edited, resealed } from '../support/tampering.js';
import { assessmentOf, packOf, tierOf, type Unit, xs } from '../together/house.js';

const hash = nodeSha256;

function made<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const capped = { 'per-item': { count: 'x', each: 1, atMost: 20 } };
const LEVELS = {
  by: 'points',
  basis: 'exact',
  steps: [
    { id: 'A', atLeast: 15 },
    { id: 'B', atLeast: 8, below: 15 },
  ],
  floor: { id: 'C' },
};
const PUBLISH = { points: { places: 0, mode: 'half-up' } };
const RANKING = {
  of: 'total',
  by: 'points',
  basis: 'published',
  cohort: 'all',
  ties: 'competition',
  notSubmitted: 'last-shared',
};
const TIE = { tieBreak: [{ decision: true }] };

/** One criterion of at most 20, a bonus of at most 3 and a penalty of at most 2 beside it; ranked in all, and in towns alone. */
const UNITS: Readonly<Record<string, Unit>> = {
  ...xs({ a: 19, b: 12, c: 12, d: 7, e: 3 }),
  f: {},
  g: { facts: { x: 11 }, urban: false },
};

function record(
  total: object = {},
  ranking: object = TIE,
  more: object = {},
  units: Readonly<Record<string, Unit>> = UNITS,
): AssessmentRecord {
  const [group] = tierOf('unit', { main: [20, capped] }).criteria;
  const children = [
    ...(group?.children ?? []),
    {
      id: 'more',
      title: { vi: 'Thưởng' },
      role: 'bonus',
      max: 3,
      rule: { 'per-item': { count: 'y', each: 1, atMost: 3 } },
    },
    { id: 'less', title: { vi: 'Trừ' }, role: 'penalty', max: 2, whenMissing: 'zero', rule: { flag: { when: 'ok' } } },
  ];
  const criteria = [{ ...group, max: 20, combine: 'sum', publish: PUBLISH, levels: LEVELS, ...total, children }];
  const rankings = ['all', 'urban'].map((cohort) => ({ ...RANKING, tieBreak: [], ...ranking, id: cohort, cohort }));
  const base = packOf({});
  const pack = {
    ...base,

    tiers: [{ ...tierOf('unit', {}), criteria, rankings, deadline: { before: '2019-11-01' }, late: 'not-submitted' }],
  };
  const decisions = [
    { ranking: 'all', order: ['c', 'b'], by: 'Hội đồng', at: '2019-11-20T08:00:00+07:00', note: 'Bốc thăm' },
  ];
  return assess(
    compilePack(JSON.parse(JSON.stringify(pack))),
    assessmentOf(units, { salts: saltsFor(Object.keys(units)), decisions, ...more }),
    {
      hash,
    },
  );
}

const whole = record();
const hidden = made(redact(whole, ['b', 'c', 'd', 'f', 'g'], { hash }));

function forged(unit: string, change: Partial<RecordRow>, at = 0, from: AssessmentRecord = hidden) {
  const index = from.rankings[at]?.rows.findIndex((row) => row.unit === unit) ?? -1;
  const { differences, verdict } = verify(
    resealed(edited(from, ['rankings', at, 'rows', index], { ...from.rankings[at]?.rows[index], ...change })),
    { hash },
  );
  return [verdict, ...differences.map((one) => `${one.unit} ${one.what}: ${one.recorded} / ${one.rederived}`)];
}

test('of a hidden row state, place, printed value and level stay, and the exact value is a commitment', () => {
  const rows = hidden.rankings[0]?.rows ?? [];
  const shown = rows.map(({ unit, state, place, value, level }) => [
    unit,
    state,
    place,
    value?.exact,
    value?.published,
    level,
  ]);

  expect(shown).toEqual([
    ['a', 'ranked', '1', '19', '19', 'A'],
    ['c', 'ranked', '2', undefined, '12', 'B'],
    ['b', 'ranked', '3', undefined, '12', 'B'],
    ['g', 'ranked', '4', undefined, '11', 'B'],
    ['d', 'ranked', '5', undefined, '7', 'C'],
    ['e', 'ranked', '6', '3', '3', 'C'],
    ['f', 'not-submitted', '7', undefined, undefined, undefined],
  ]);
  expect(rows.filter(({ commitment }) => commitment).map(({ unit }) => unit)).toEqual(['c', 'b', 'g', 'd']);
  expect(verify(hidden, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
});

test('a value is at most the maximum with the bonus, and at least nothing less the penalty', () => {
  const bounded = (published: string, level: string) =>
    forged('c', { value: { published }, level }).filter((line) => line.startsWith('c value.published'));

  // 20 + 3, and 0 - 2; that the ranking of towns still says 12 is another matter
  expect(bounded('23', 'A')).toEqual(['c value.published: 12 / 23']);
  expect(bounded('24', 'A')).toContain('c value.published: 24 / -2 … 23');
  expect(bounded('-3', 'C')).toContain('c value.published: -3 / -2 … 23');
});

test('a printed value that is no number is none that a node can have', () => {
  // the format lets both pass: a ratio of nothing, and a decimal with a zero before it
  for (const published of ['1/0', '011'])
    expect(forged('g', { value: { published } })).toEqual([
      'results-differ',
      `g value.published: ${published} / -2 … 23`,
    ]);
});

test('a level is one that a value printed so can have', () => {
  const levelOf = (unit: string, level: string) =>
    forged(unit, { level }).filter((line) => line.startsWith(`${unit} level`));

  // 7 is printed of 6.5 to below 7.5, which is all below B; 8 of 7.5 to below 8.5, which is C below 8 and B from there
  expect(levelOf('d', 'B')).toContain('d level: B / C');
  const eight = made(redact(record({}, TIE, { decisions: [] }, xs({ a: 19, b: 8 })), ['b'], { hash }));
  // that the ranking of towns still says B is all that is wrong with C
  expect(forged('b', { level: 'C' }, 0, eight)).toEqual(['results-differ', 'b level: B / C']);
  expect(forged('b', { level: 'A' }, 0, eight)).toContain('b level: A / B / C');
});

test('order, sharers and decided ties follow from what is printed and from the decisions', () => {
  expect(forged('d', { value: { published: '12' }, level: 'B' })[0]).toBe('results-differ');
  expect(forged('c', { tied: 1 })).toContain('c tied: 1 / 0');
  expect(forged('c', { brokenBy: [] })[0]).toBe('results-differ');
  const rows = hidden.rankings[0]?.rows ?? [];
  const [a, c, b, ...rest] = rows;
  const turned = [a, { ...b, place: '2' }, { ...c, place: '3' }, ...rest];
  const { differences } = verify(resealed(edited(hidden, ['rankings', 0, 'rows'], turned)), { hash });
  // the committee put c first
  expect(differences.map(({ unit, what }) => `${unit} ${what}`)).toContain('c brokenBy');
  // each row as it was, but the fifth in the list before the fourth
  const [g, d, ...last] = rest;
  const exchanged = verify(resealed(edited(hidden, ['rankings', 0, 'rows'], [a, c, b, d, g, ...last])), { hash });
  expect(exchanged.differences.map(({ unit, what }) => `${unit} ${what}`)).toContain('g rows.order');
});

test('a unit says the same in every ranking, and sent something or did not', () => {
  const names = (lines: readonly string[]) => lines.filter((line) => /^[a-g] (state|level|value)/.test(line));

  // g is no town: ranked there though the register puts it outside
  expect(names(forged('g', { state: 'ranked', place: '1', value: { published: '11' }, level: 'B' }, 1))).toContain(
    'g state: ranked / excluded',
  );
  expect(names(forged('d', { value: { published: '6' } }, 1))).toContain('d value.published: 6 / 7');
  expect(
    names(
      forged(
        'f',
        { state: 'withheld', place: null, because: undefined as never, commitment: `sha256:${'1'.repeat(64)}` },
        1,
      ),
    ),
  ).toContain('f state: submitted / not-submitted');
});

test('nobody is absent before the deadline has passed, and nobody is waited for where there is none', () => {
  const early = record({}, TIE, { asOf: '2019-10-20T00:00:00+07:00', decisions: [] });
  const part = made(redact(early, ['f'], { hash }));

  expect(part.rankings[0]?.rows.find(({ unit }) => unit === 'f')?.state).toBe('awaited');
  expect(forged('f', { state: 'not-submitted', place: '7', because: [{ code: 'last-shared' }] }, 0, part)).toContain(
    'f state: not-submitted / awaited',
  );
});

test('where the pack prints no value, a hidden row has none, and its order is taken as it stands', () => {
  const exact = record({ publish: undefined as never }, { ...TIE, basis: 'exact' });
  const part = made(redact(exact, ['b', 'c', 'd'], { hash }));

  expect(part.rankings[0]?.rows.map(({ unit, value }) => `${unit} ${JSON.stringify(value)}`)).toContain('c undefined');
  expect(verify(part, { hash })).toMatchObject({ verdict: 'not-re-derived', differences: [] });
  expect(forged('c', { value: { published: '12' } }, 0, part)).toContain('c value.published: 12 / null');
});

/** Four units of which two are hidden: `kind` compares with them, so it is taken as stated; `own` is derived again. */
const COMPARED_WHOLE = (() => {
  const rules = {
    kind: [10, { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' } }],
    own: [10, { flag: { when: 'ok' } }],
  } as const;
  const [total] = tierOf('unit', rules).criteria;
  const criteria = [{ ...total, max: 20, combine: 'sum', publish: PUBLISH }];
  return assess(
    compilePack({ ...packOf({}), tiers: [tierOf('unit', {}, { criteria })] }),
    assessmentOf(xs({ a: 1, b: 2, c: 5, d: 3 }), { salts: saltsFor(['a', 'b', 'c', 'd']) }),
    { hash },
  );
})();
const COMPARED = made(redact(COMPARED_WHOLE, ['a', 'c'], { hash }));

test('two hidden figures can be found from two shown results, and the sentence for whoever hides them says so', () => {
  const [, b, , d] = COMPARED.entries.map((entry) =>
    entry.state === 'submitted' ? entry.layers.reported?.criteria[0] : undefined,
  );
  const said = (['vi', 'en'] as const).map((language) =>
    printDisclosed(COMPARED, disclosedBy(COMPARED_WHOLE, COMPARED), language, 1000),
  );

  // 10 (2 - low) / (high - low) = 2.5 and 10 (3 - low) / (high - low) = 5 have one solution: low is 1, high is 5
  expect([b, d]).toMatchObject([
    { points: '2.5', read: { x: '2' } },
    { points: '5', read: { x: '3' } },
  ]);
  expect(said[0]).toContain('ghép nhiều kết quả như vậy có thể tính ra đúng số liệu của từng đơn vị');
  expect(said[1]).toContain('several such results together may give the figure of each');
});

test('of many criteria that compare, those in which one unit alone is hidden are told first', () => {
  const compared = Array.from({ length: 12 }, (_, index) => ({
    tier: 'unit',
    node: `n${index}`,
    fewestHidden: index < 11 ? 2 : 1,
  }));
  const part = { units: 9, hidden: 3, rankings: [], compared, decisions: false };
  const [, first, ...others] = printDisclosed(COMPARED, part, 'en', 1000).trim().split('\n');

  expect(first).toMatch(/^- "n11" compares units, and in a group only one is hidden/);
  expect(others.at(-1)).toBe('- and 2 more criteria that compare units.');
});

function restated(list: 'criteria' | 'groups', index: number, change: object): readonly string[] {
  const path = ['entries', 1, 'layers', 'reported', list, index];
  const entry = COMPARED.entries[1];
  const row = entry?.state === 'submitted' ? entry.layers.reported?.[list][index] : undefined;
  const { verdict, differences } = verify(resealed(edited(COMPARED, path, { ...row, ...change })), { hash });
  return [
    verdict,
    ...differences.map(({ node, what, recorded, rederived }) => `${node} ${what}: ${recorded} / ${rederived}`),
  ];
}

test.each([
  [{ points: '11' }, 'kind points: 11 / 0 … 10'],
  [{ points: '-1' }, 'kind points: -1 / 0 … 10'],
  [{ points: '999/2' }, 'kind points: 999/2 / 0 … 10'],
  [{ base: '5' }, 'kind base: 5 / 10'],
  [{ base: '10.0' }, 'kind base: 10.0 / 10'],
  [{ level: 'A' }, 'kind level: A / null'],
])('what is taken as stated is something that the criterion can give: %j is not', (change, difference) => {
  expect(restated('criteria', 0, change)[0]).toBe('results-differ');
  expect(restated('criteria', 0, change)).toContain(difference);
});

test('beside what is taken as stated, only a number that was shortened may differ, in its last digits', () => {
  expect(restated('groups', 0, {})).toEqual(['not-re-derived']);
  for (const forged of [
    { max: '~20' },
    { max: `~20.${'0'.repeat(37)}1` },
    { points: '~2.5' },
    { points: `~2.5${'0'.repeat(38)}` },
    { points: `~2.5${'0'.repeat(37)}1` },
    { earned: '2.50' },
    { published: { points: '~3' } },
  ])
    expect([forged, restated('groups', 0, forged)[0]]).toEqual([forged, 'results-differ']);
});

test('a row without what broke a tie has no empty list of it', () => {
  expect(forged('a', { brokenBy: [] })).toEqual(['results-differ', 'a brokenBy: [] / null']);
  expect(forged('d', { brokenBy: [] })).toEqual(['results-differ', 'd brokenBy: [] / null']);
});

test('a part that compares with hidden units says so instead of how the points came', () => {
  const pack = packOf({ kind: [10, { relative: { of: 'x', cohort: 'all', whenFlat: 'full', method: 'min-max' } }] });
  const compared = assess(
    compilePack(pack),
    assessmentOf(xs({ a: 1, b: 2, c: 4 }), { salts: saltsFor(['a', 'b', 'c']) }),
    { hash },
  );
  const parts = [made(excerpt(compared, 'b', { hash })), made(redact(compared, ['a', 'c'], { hash }))];

  for (const record of parts) {
    const question = { unit: 'b', criterion: 'kind', exact: true };
    const told = JSON.stringify(explain({ record, pack: compilePack(pack) }, question, 'vi'));
    expect(told).toContain('Tiêu chí này so sánh với đơn vị có số liệu đã che');
    expect(told).toContain('10/3');
  }
});

test('a hidden row is not better than the one above it, nor equal to it where nothing parted the two', () => {
  const order = (unit: string, published: string) =>
    forged(unit, { value: { published } }).filter((told) => told.startsWith(`${unit} value:`));

  // d stands below g, which has 11, and g below b, which has 12
  expect(order('d', '13')).toContain('d value: 13 / ≤ 11');
  expect(order('g', '12')).toContain('g value: 12 / ≤ 12');
  expect(order('d', '10')).toEqual([]);
});

test('the one unit that sent nothing stands below the six that are ranked, alone, and nothing parted it', () => {
  const told = (change: Partial<RecordRow>) => forged('f', change);

  expect(told({ place: '6' })).toContain('f place: 6 / 7');
  expect(told({ place: null })).toContain('f place: null / 7');
  expect(told({ tied: 1 })).toContain('f tied: 1 / 0');
  expect(told({ brokenBy: [{ id: true }] })).toContain('f brokenBy: [{"id":true}] / []');
});
