import { expect, test } from 'vitest';
import { planDocument } from '../../src/build/index.js';
import { assess, compilePack, type Issue, resultOf, safeAssess, safeCompilePack } from '../../src/index.js';
import { paramsOf } from '../../src/model/issue.js';
import { openPlan, safeScore as safeScoreOfRun } from '../../src/run/index.js';
import { safeScore } from '../../src/score.js';
import { documentOf } from '../support/documents.js';

const PACK = documentOf('test/fixtures/format/small.pack.yaml') as Record<string, unknown>;
const ASSESSMENT = documentOf('test/fixtures/format/small.assessment.yaml') as {
  submissions: { facts: Record<string, unknown> }[];
};
const COUNT = 150_000;
const KEYS = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`khoa-${index}`, 1]));

function countOf(result: { readonly ok: boolean; readonly errors?: readonly Issue[] }): unknown {
  const errors = result.errors ?? [];
  const last = errors.at(-1);
  return [errors.length, last?.code, last && paramsOf(last).count];
}

// 1,000 are listed, and 150,000 − 1,000 are not
test('of 150,000 unknown keys a thousand are listed, and how many are not is said last', () => {
  const compiled = compilePack(PACK);
  const [first, ...others] = ASSESSMENT.submissions;

  expect(countOf(safeCompilePack({ ...PACK, ...KEYS }))).toEqual([1001, 'issues-not-listed', '149000']);
  expect(countOf(safeAssess(compiled, { ...ASSESSMENT, ...KEYS }))).toEqual([1001, 'issues-not-listed', '149000']);
  const facts = { ...first?.facts, ...KEYS };
  expect(countOf(safeAssess(compiled, { ...ASSESSMENT, submissions: [{ ...first, facts }, ...others] }))).toEqual([
    1001,
    'issues-not-listed',
    '149000',
  ]);
});

const SCORED = documentOf('examples/01-score/assessment.yaml') as { units: object[]; submissions: object[] };
const COMPILED = compilePack(documentOf('examples/01-score/pack.yaml'));
// each but the first is told that another is called so too
const alike = Array.from({ length: 1500 }, (_, index) => ({ id: `u${index}`, tier: 'commune', name: { vi: 'Xã A' } }));
const ALIKE = { ...SCORED, units: [...SCORED.units, ...alike] };
const OF_NOBODY = { unit: 'nobody', at: '2019-10-20T08:00:00+07:00' };

const WAYS = {
  safeAssess: (assessment: object) => safeAssess(COMPILED, assessment),
  safeScore: (assessment: object) => safeScore(COMPILED, assessment),
  'safeScore of tieuchi/run': (assessment: object) => safeScoreOfRun(openPlan(planDocument(COMPILED)), assessment),
};

test.each(Object.entries(WAYS))('%s: more warnings than are listed refuse nothing, and hide no error', (_, way) => {
  const warned = way(ALIKE);
  const refused = way({ ...ALIKE, submissions: [...SCORED.submissions, OF_NOBODY] });

  expect(warned.ok && warned.warnings.length).toBe(1001);
  expect(refused.ok ? [] : refused.errors.filter(({ severity }) => severity === 'error')).toEqual([
    {
      code: 'unit-undeclared',
      severity: 'error',
      path: ['submissions', 4, 'unit'],
      params: { unit: 'nobody', suggestion: '' },
    },
  ]);
});

test('the message of an error lists ten issues, errors first, and counts the others', () => {
  const lines = messageOf(() => assess(COMPILED, { ...ALIKE, submissions: [...SCORED.submissions, OF_NOBODY] })).split(
    '\n',
  );

  expect(lines).toHaveLength(11);
  expect(lines[0]).toBe('submissions[4].unit: unit-undeclared {"unit":"nobody","suggestion":""}');
  expect(lines[1]).toMatch(/^units\[0\]\.name: unit-alike \{"/);
  // 1,001 issues: one error, 999 warnings, and one for those that are not listed
  expect(lines[10]).toBe('… and 991 more (see .issues)');
});

function messageOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

// each submission of a unit was copied with every one before it: 60,000 of them took a minute and a half
test('of 200,000 submissions of one unit the last one in time counts, whichever road reads them', () => {
  const [{ id }] = SCORED.units as [{ id: string }];
  const second = (index: number) =>
    new Date(Date.UTC(2019, 9, 1) + index * 1000).toISOString().replace('.000Z', '+00:00');
  const sent = (index: number, facts: object) => ({ unit: id, at: second(index), facts });
  const facts = { 'has-website': true, staff: 60, 'staff-with-computer': 30, files: 10, 'files-on-time': 10 };
  const earlier = Array.from({ length: 200_000 }, (_, index) => sent(index, { 'has-website': false }));
  const assessment = { ...SCORED, submissions: [...earlier, sent(200_000, facts)] };
  const limits = { nodes: 10_000_000 };
  const record = assess(COMPILED, assessment, { limits });
  const scored = safeScore(COMPILED, assessment, { limits });

  // a website 5, half of the computers 10, every file on time 2
  expect(record.rankings[0]?.rows[0]).toMatchObject({ unit: id, place: '1', value: { published: '62.96' } });
  expect(scored.ok && resultOf(scored.value, id, { lang: 'en' })?.total?.points?.shown).toBe('17.000');
});
