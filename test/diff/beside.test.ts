import { expect, test } from 'vitest';
import { excerpt, redact, tellingOf, unitTitle } from '../../src/audit/index.js';
import { documentOf } from '../support/documents.js';
import { saltsFor } from '../support/salts.js';
import { sideOf } from './sides.js';
import { differenceOf } from './two-sides.js';

// biome-ignore lint/suspicious/noExplicitAny: documents as they are written
type Doc = any;

const PACK: Doc = documentOf('test/fixtures/format/small.pack.yaml');
const ROUND: Doc = documentOf('test/fixtures/format/small.assessment.yaml');
const SALTS = saltsFor(['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e']);
const before = sideOf(PACK, ROUND);

/** What differs once the round was changed. */
const changedBy = (change: object) => differenceOf(before, sideOf(PACK, { ...ROUND, ...change }));
/** The round in which the submission of a unit was changed. */
const sent = (unit: string, change: object) => ({
  submissions: ROUND.submissions.map((submission: Doc) =>
    submission.unit === unit ? { ...submission, ...change } : submission,
  ),
});

test.each([
  [{ figures: 'real' }, [{ key: 'figures', before: 'synthetic', after: 'real' }]],
  [{ state: 'final' }, [{ key: 'state', before: 'draft', after: 'final' }]],
  [{ id: 'khac' }, [{ key: 'id', before: 'vi-du-nho-2019', after: 'khac' }]],
  [
    { asOf: '2019-12-02T00:00:00+07:00' },
    [{ key: 'asOf', before: '2019-12-01T00:00:00+07:00', after: '2019-12-02T00:00:00+07:00' }],
  ],
  [
    { texts: [{ key: 'qd-1', number: '1/QĐ', issued: '2019-12-05', signer: 'Chủ tịch (giả lập)' }] },
    [
      {
        key: 'texts',
        after: [{ key: 'qd-1', number: '1/QĐ', issued: '2019-12-05', signer: 'Chủ tịch (giả lập)' }],
      },
    ],
  ],
])('what the head says otherwise is told though no place or point moved: %j', (change, head) => {
  const diff = changedBy(change);

  expect(diff).toMatchObject({ head, units: [], beside: [], rankings: [] });
  expect(diff.before.record).not.toBe(diff.after.record);
});

test.each([
  ['who signed', sent('xa-a', { by: 'Chủ tịch UBND xã' }), 'xa-a'],
  ['when it came, still in time', sent('xa-b', { at: '2019-10-23T08:00:00+07:00' }), 'xa-b'],
  [
    'that a figure is an estimate',
    sent('xa-c', { facts: { ...ROUND.submissions[2].facts, staff: { value: 3, estimated: true } } }),
    'xa-c',
  ],
  ['a form that came too late', sent('xa-d', { facts: { staff: 1, 'staff-with-computer': 0 } }), 'xa-d'],
  [
    'a name',
    { units: ROUND.units.map((unit: Doc) => (unit.id === 'xa-e' ? { ...unit, name: { vi: 'Xã É' } } : unit)) },
    'xa-e',
  ],
])('a unit of which something is written otherwise that does not count is named: %s', (_, change, unit) => {
  expect(changedBy(change)).toMatchObject({ head: [], units: [], beside: [unit], rankings: [] });
});

test('a unit of which something that counts changed is not named twice', () => {
  const facts = { ...ROUND.submissions[0].facts, 'staff-with-computer': 53 };

  expect(changedBy(sent('xa-a', { facts, by: 'Chủ tịch' }))).toMatchObject({ units: [{ unit: 'xa-a' }], beside: [] });
});

test('of a hidden unit only its name is compared; a record beside itself, and beside other salts, differs in nothing', () => {
  const salted = sideOf(PACK, { ...ROUND, salts: SALTS });
  const later = sideOf(PACK, { ...ROUND, ...sent('xa-a', { by: 'x' }), salts: SALTS });
  const hiding = (side: typeof salted) => {
    const part = redact(side.record, ['xa-a']);
    if (!part.ok) throw new Error(part.errors[0].code);
    return { ...side, record: part.value };
  };
  const part = excerpt(later.record, 'xa-a');

  expect(differenceOf(hiding(salted), hiding(later))).toMatchObject({ head: [], beside: [] });
  expect(differenceOf(salted, later)).toMatchObject({ beside: ['xa-a'] });
  expect(part.ok && differenceOf(salted, { ...later, record: part.value })).toMatchObject({ beside: ['xa-a'] });
  expect(differenceOf(before, salted)).toMatchObject({ head: [], units: [], beside: [] });
  expect(differenceOf(before, before)).toMatchObject({ head: [], units: [], beside: [] });
});

test('a unit that was called otherwise is told by both names, so that whoever knows the published table finds it', () => {
  const units = ROUND.units
    .filter(({ id }: Doc) => id !== 'xa-d')
    .map((unit: Doc) => (unit.id === 'xa-e' ? { ...unit, name: { vi: 'Phường E' } } : unit));
  const submissions = ROUND.submissions.filter(({ unit }: Doc) => unit !== 'xa-d');
  const after = sideOf(PACK, { ...ROUND, units, submissions });
  const vi = tellingOf(before.record, after.record, 'vi');

  expect(['xa-a', 'xa-d', 'xa-e'].map((id) => unitTitle(id, vi))).toEqual(['Xã A', 'Xã D', 'Phường E (trước là Xã E)']);
  expect(unitTitle('xa-e', tellingOf(before.record, after.record, 'en'))).toBe('Phường E (formerly Xã E)');
});
