import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { assess, compilePack, statusOf } from '../../src/index.js';
import type { AssessmentRecord } from '../../src/model/record.js';
import { assessmentOf, done, packOf, type Sent } from '../procedure/office.js';
import type { Doc } from '../support/naive-expressions.js';
import { saltsFor } from '../support/salts.js';

// what a status says of a unit, whole: each row is one thing that it must take in, or leave out

const { done: _, ...head } = done();
const claiming = compilePack(withRows((row) => ({ ...row, mayClaimNotApplicable: true })));
const LATE = { at: '2019-10-26T08:00:00+07:00', by: 'Phó chủ tịch' };

/** The office, its rows made otherwise. */
function withRows(made: (row: Doc) => Doc, held: object = {}, more: object = {}) {
  const pack: Doc = packOf(held, more);
  const tiers = pack.tiers.map((tier: Doc) => ({
    ...tier,
    criteria: tier.criteria.map((total: Doc) => ({ ...total, children: total.children.map(made) })),
  }));
  return { ...pack, tiers };
}

/** What the status says of the commune xa-1. */
function said(form: Sent | readonly Sent[], more: object = {}, of = compilePack(packOf({}))) {
  const record = assess(of, assessmentOf({ huyen: {}, 'xa-1': form, 'xa-2': {} }, more));
  return statusOf(record, { lang: 'en', tier: 'commune' }).tiers[0]?.units.find(({ unit: { id } }) => id === 'xa-1');
}

test('a unit that sent all in time, as a whole', () => {
  expect(said({ by: 'Chủ tịch' })).toEqual({
    unit: { id: 'xa-1', title: 'Commune One' },
    parent: { id: 'huyen', title: 'District A' },
    status: 'sent',
    remarks: [],
    at: '2019-10-20T08:00:00+07:00',
    by: 'Chủ tịch',
    lacking: [],
  });
});

test('a unit that lacks a figure, with the points that hang on it', () => {
  expect(said({ facts: { staff: 10 } })).toEqual({
    unit: { id: 'xa-1', title: 'Commune One' },
    parent: { id: 'huyen', title: 'District A' },
    status: 'incomplete',
    remarks: [],
    at: '2019-10-20T08:00:00+07:00',
    lacking: [{ id: 'files', title: 'Files received' }],
    stake: {
      rows: [
        {
          id: 'files',
          title: 'Files',
          role: 'criterion',
          max: { exact: '20', shown: '20' },
          counted: { exact: '0', shown: '0' },
        },
      ],
      adds: { max: { exact: '20', shown: '20' }, counted: { exact: '0', shown: '0' } },
      sentence: 'criterion "Files": at most 20 points, 0 now',
    },
  });
});

test('of a hidden unit only who it is, and of whom', () => {
  const record = assess(
    compilePack(packOf({})),
    assessmentOf({ huyen: {}, 'xa-1': {}, 'xa-2': {} }, { salts: saltsFor(['huyen', 'xa-1', 'xa-2']) }),
  );
  const hidden = redact(record, ['huyen', 'xa-1']);
  if (!hidden.ok) throw new Error('not hidden');
  const { tiers } = statusOf(hidden.value as AssessmentRecord, { lang: 'en' });

  expect(tiers.flatMap(({ units }) => units.filter(({ status }) => status === 'hidden'))).toEqual([
    { unit: { id: 'huyen', title: 'District A' }, status: 'hidden', remarks: [], lacking: [] },
    {
      unit: { id: 'xa-1', title: 'Commune One' },
      parent: { id: 'huyen', title: 'District A' },
      status: 'hidden',
      remarks: [],
      lacking: [],
    },
  ]);
});

test('of a form that was sent again too late, the one that counts is told: its instant and who signed it', () => {
  const unit = said([{ by: 'Chủ tịch' }, LATE]);

  expect([unit?.status, unit?.remarks, unit?.at, unit?.by]).toEqual([
    'sent',
    ['resent'],
    '2019-10-20T08:00:00+07:00',
    'Chủ tịch',
  ]);
});

test('of a unit of which nothing counts, the last that it sent', () => {
  const unit = said([{ ...LATE, at: '2019-10-26T07:00:00+07:00', by: 'Chủ tịch' }, LATE]);

  expect([unit?.status, unit?.at, unit?.by]).toEqual(['late', '2019-10-26T08:00:00+07:00', 'Phó chủ tịch']);
});

const CLAIM = { criteria: { people: { notApplicable: { reason: 'không có' }, evidence: [{ number: '1/BC' }] } } };
const ESTIMATED = { facts: { staff: { value: 10, estimated: true }, files: 5 } };
const ruled = (...subjects: readonly object[]) => ({
  verifications: subjects.map((subject, index) => ({ ...head, at: `2019-11-1${index}T09:00:00+07:00`, ...subject })),
});
const others = compilePack(
  packOf({ verification: { verifiers: [{ id: 'to', title: { vi: 'Tổ', en: 'Task force' } }], byOthers: 'refused' } }),
);

test.each([
  [
    'a claim that was refused',
    () => said(CLAIM, ruled({ criterion: 'people', notApplicable: 'refused' }), claiming),
    ['part-verified', 'disputed'],
  ],
  [
    'a claim that was accepted',
    () => said(CLAIM, ruled({ criterion: 'people', notApplicable: 'accepted' }), claiming),
    ['part-verified'],
  ],
  [
    'a claim that was refused, and later accepted',
    () =>
      said(
        CLAIM,
        ruled({ criterion: 'people', notApplicable: 'refused' }, { criterion: 'people', notApplicable: 'accepted' }),
        claiming,
      ),
    ['part-verified'],
  ],
  [
    'a claim that was refused, and its evidence accepted later',
    () =>
      said(
        CLAIM,
        ruled({ criterion: 'people', notApplicable: 'refused' }, { criterion: 'people', evidence: 'accepted' }),
        claiming,
      ),
    ['part-verified', 'disputed'],
  ],
  [
    'evidence that was accepted',
    () => said({}, ruled({ criterion: 'people', evidence: 'accepted' })),
    ['part-verified'],
  ],
  [
    'evidence of one row that was refused, and of another that was accepted later',
    () => said({}, ruled({ criterion: 'people', evidence: 'refused' }, { criterion: 'files', evidence: 'accepted' })),
    ['part-verified', 'disputed'],
  ],
  [
    'an estimate that was verified as it was sent',
    () => said(ESTIMATED, ruled({ fact: 'staff', value: 10 })),
    ['part-verified'],
  ],
  [
    'an estimate in whose place another figure was set',
    () => said(ESTIMATED, ruled({ fact: 'staff', value: 9 })),
    ['part-verified', 'disputed'],
  ],
  [
    'a figure that a verifier set where the unit sent none',
    () => said({ facts: { files: 5 } }, ruled({ fact: 'staff', value: 9 })),
    ['part-verified', 'disputed'],
  ],
  [
    'a figure that a body set whose verifications the pack refuses',
    () => said({}, ruled({ fact: 'staff', value: 9 }), others),
    [],
  ],
  [
    'a figure set, and the whole verified later',
    () => said({}, ruled({ fact: 'staff', value: 9 }, { done: true })),
    ['verified', 'disputed'],
  ],
])('%s', (_case, unit, remarks) => {
  expect(unit()?.remarks).toEqual(remarks);
});

test('nothing is lacking that others give, or of which the points are not within the maximum', () => {
  const title = { vi: 'Khác', en: 'Other' };
  const pack: Doc = packOf({});
  const facts = [
    ...pack.facts,
    { id: 'judged', type: 'mark', max: 20, provider: 'to', title },
    { id: 'extra', type: 'count', max: 20, title },
  ];
  const row = (id: string, more: object = {}) => ({ id, title, max: 20, rule: { logic: { var: id } }, ...more });
  const withMore = (total: Doc) => ({
    ...total,
    max: 60,
    children: [...total.children, row('judged'), row('extra', { role: 'bonus' })],
  });
  const tiers = pack.tiers.map((tier: Doc) => ({ ...tier, criteria: tier.criteria.map(withMore) }));
  const of = compilePack({ ...pack, facts, tiers });

  expect(said({}, {}, of)).toMatchObject({ status: 'sent', lacking: [] });
  expect(said({ facts: { files: 5 } }, {}, of)?.lacking).toEqual([{ id: 'staff', title: 'Staff' }]);
});

test('a later deadline is told with the body that granted it, by its title where the pack has one', () => {
  const verification = { verifiers: [{ id: 'to', title: { vi: 'Tổ', en: 'Task force' } }] };
  const granted = (by: string, more: object = {}) => ({
    extensions: [{ unit: 'xa-1', deadline: { before: '2019-10-31' }, by, reason: 'lũ', ...more }],
  });
  const of = compilePack(packOf({ verification }));

  expect(said(LATE, granted('to', { on: '2019-10-23' }), of)?.extension).toEqual({
    by: 'Task force',
    on: '2019-10-23',
    before: '2019-10-31',
  });
  expect(said(LATE, granted('Sở'), of)?.extension).toEqual({ by: 'Sở', before: '2019-10-31' });
});

test('of two later deadlines the latest is told', () => {
  const until = (through: string) => ({ unit: 'xa-1', deadline: { through }, by: 'Sở', reason: 'lũ' });
  const days = ['2019-10-28', '2019-10-30', '2019-10-29'];

  expect(said(LATE, { extensions: days.map(until) })?.extension).toEqual({ by: 'Sở', before: '2019-10-31' });
});
