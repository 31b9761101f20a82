import { expect, test } from 'vitest';
import { redact } from '../../src/audit/index.js';
import { printStatus } from '../../src/cli/print/status.js';
import { assess, assessmentAsOf, compilePack, statusOf } from '../../src/index.js';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import { UNIT_REMARKS, UNIT_STATUSES } from '../../src/model/status.js';
import { assessmentOf, done, packOf, type Sent } from '../procedure/office.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { saltsFor } from '../support/salts.js';

const pack = compilePack(packOf({}));
const sent = { huyen: {}, 'xa-1': {}, 'xa-2': {} };

/** `xa-1`: its status, then its remarks. */
function saidOf(form: Sent | readonly Sent[] | undefined, more: object = {}, of = pack): string {
  const { 'xa-1': _, ...others } = sent;
  const record = assess(of, assessmentOf(form === undefined ? others : { ...sent, 'xa-1': form }, more));
  const unit = statusOf(record).tiers[1]?.units.find(({ unit: { id } }) => id === 'xa-1');
  return [unit?.status, ...(unit?.remarks ?? [])].join(' ');
}

const late = { at: '2019-10-26T08:00:00+07:00' };
const early = { asOf: '2019-10-24T23:59:59+07:00' };
const accepting = compilePack(
  packOf({}, { tiers: packOf({}).tiers.map((tier) => ({ ...tier, late: 'accept-with-finding' })) }),
);
const staff = (value: number) => {
  const { done: _, ...head } = done();
  return { ...head, fact: 'staff', value };
};
const refused = (on: string) => ({
  ...staff(0),
  fact: undefined,
  value: undefined,
  criterion: 'people',
  [on]: 'refused',
});
const monday = { at: '2019-10-21T08:00:00+07:00' };
const thursday = { at: '2019-10-24T08:00:00+07:00' };
const doneAt = (at: string) => ({ ...done(), at });
const defined = (entry: object) => JSON.parse(JSON.stringify(entry)) as object;

test.each([
  ['sent in time, with all its facts', () => saidOf({}), 'sent'],
  ['sent without a fact', () => saidOf({ facts: { staff: 10 } }), 'incomplete'],
  ['sent after the deadline', () => saidOf(late), 'late'],
  ['sent after the deadline, where that is accepted', () => saidOf(late, {}, accepting), 'late'],
  ['nothing, and the deadline has not passed', () => saidOf(undefined, early), 'awaited'],
  ['nothing, and the deadline has passed', () => saidOf(undefined), 'absent'],
  ['verified as a whole', () => saidOf({}, { verifications: [done()] }), 'sent verified'],
  [
    'nothing, though a verifier says to be done with it',
    () => saidOf(undefined, { verifications: [done()] }),
    'absent',
  ],
  ['a form that came too late, verified all the same', () => saidOf(late, { verifications: [done()] }), 'late'],
  ['a figure verified as it was sent', () => saidOf({}, { verifications: [staff(10)] }), 'sent part-verified'],
  ['another figure set', () => saidOf({}, { verifications: [staff(9)] }), 'sent part-verified disputed'],
  [
    'another figure set, and later the one that was sent',
    () => saidOf({}, { verifications: [staff(9), { ...staff(10), at: '2019-11-13T09:00:00+07:00' }] }),
    'sent part-verified',
  ],
  [
    'verified as a whole, then sent again in time',
    () => saidOf([monday, thursday], { verifications: [doneAt('2019-10-23T08:00:00Z')] }),
    'sent verified verified-before',
  ],
  [
    'verified in part, then sent again in time',
    () => saidOf([monday, thursday], { verifications: [{ ...staff(10), at: '2019-10-24T07:59:59+07:00' }] }),
    'sent part-verified verified-before',
  ],
  [
    'verified as a whole, sent again in time, and one figure verified since',
    () => saidOf([monday, thursday], { verifications: [doneAt('2019-10-23T08:00:00+07:00'), staff(10)] }),
    'sent verified verified-before',
  ],
  [
    'verified at the instant of the form that counts, and once before',
    () =>
      saidOf([monday, thursday], {
        verifications: [doneAt('2019-10-23T08:00:00+07:00'), doneAt('2019-10-24T01:00:00Z')],
      }),
    'sent verified',
  ],
  [
    'evidence refused',
    () => saidOf({}, { verifications: [defined(refused('evidence'))] }),
    'sent part-verified disputed',
  ],
  ['not through its district', () => saidOf({ handedIn: null }), 'sent past-parent'],
  [
    'with a later deadline',
    () => saidOf(late, { extensions: [{ unit: 'xa-1', deadline: { through: '2019-10-30' }, by: 'Sở', reason: 'lũ' }] }),
    'sent extended',
  ],
  ['sent again too late', () => saidOf([{}, late]), 'sent resent'],
  ['a figure out of its bounds', () => saidOf({ facts: { staff: 4000, files: 5 } }), 'sent unscorable'],
  [
    'a figure out of its bounds, and that of a verifier in its place',
    () => saidOf({ facts: { staff: 4000, files: 5 } }, { verifications: [staff(10)] }),
    'sent part-verified disputed',
  ],
])('a unit of which is known: %s', (_, said, expected) => {
  expect(said()).toBe(expected);
});

test('units that others hand in to stand by their ids, whichever of those below them comes first', () => {
  const district = (id: string) => ({ id, tier: 'district', name: { vi: id } });
  const commune = (id: string, parent: string) => ({
    id,
    tier: 'commune',
    name: { vi: id },
    parent,
    attributes: { urban: true },
  });
  const units = [
    ...['huyen-1', 'huyen-2', 'huyen-3'].map(district),
    ...[
      commune('xa-1', 'huyen-3'),
      commune('xa-10', 'huyen-1'),
      commune('xa-2', 'huyen-3'),
      commune('xa-3', 'huyen-2'),
    ],
  ];
  const { tiers } = statusOf(assess(pack, assessmentOf({}, { units })), { tier: 'commune' });

  expect(tiers[0]?.parents.map(({ unit, counts }) => [unit.id, counts.units])).toEqual([
    ['huyen-1', 1],
    ['huyen-2', 1],
    ['huyen-3', 2],
  ]);
});

test('a unit whose figures are hidden', () => {
  const record = assess(pack, assessmentOf(sent, { salts: saltsFor(['huyen', 'xa-1', 'xa-2']) }));
  const hidden = redact(record, ['xa-1']);

  expect(hidden.ok && statusOf(hidden.value as AssessmentRecord).tiers[1]?.units.map(({ status }) => status)).toEqual([
    'hidden',
    'sent',
  ]);
});

test('a status names what is lacking, the later deadline, who signed and the place; ids have titles', () => {
  const extension = { unit: 'xa-1', deadline: { through: '2019-10-30' }, by: 'Sở', on: '2019-10-23', reason: 'lũ' };
  const form = { by: 'Chủ tịch', facts: { staff: 10 } };
  const record = assess(pack, assessmentOf({ ...sent, 'xa-1': form }, { extensions: [extension] }));

  expect(statusOf(record, { lang: 'en', tier: 'commune' }).tiers).toMatchObject([
    {
      tier: { id: 'commune', title: 'Cấp xã' },
      deadline: { before: '2019-10-25' },
      isProvisional: true,
      provisionalBecause: ['draft'],
      counts: { units: 2, sent: 1, incomplete: 1, extended: 1 },
      parents: [{ unit: { id: 'huyen', title: 'District A' }, status: 'sent', counts: { units: 2, incomplete: 1 } }],
      units: [
        {
          unit: { id: 'xa-1', title: 'Commune One' },
          by: 'Chủ tịch',
          at: '2019-10-20T08:00:00+07:00',
          lacking: [{ id: 'files', title: 'Files received' }],
          extension: { by: 'Sở', on: '2019-10-23', before: '2019-10-31' },
        },
        { unit: { id: 'xa-2' }, lacking: [] },
      ],
    },
  ]);
});

test('of two extensions until one day the status names the one that the finding names, however they are listed', () => {
  const until = (by: string, deadline: object) => ({ unit: 'xa-1', deadline, by, reason: 'lũ' });
  const two = [until('Sở', { through: '2019-10-30' }), until('Ủy ban', { through: '2019-10-30' })];
  const finding = compilePack(packOf({ extended: 'finding' }));
  const named = [two, two.toReversed()].map((extensions) => {
    const record = assess(finding, assessmentOf({ ...sent, 'xa-1': late }, { extensions }));
    const [{ findings = [] } = {}] = record.entries.filter(({ unit }) => unit === 'xa-1') as RecordEntry[];
    const unit = statusOf(record).tiers[1]?.units.find(({ unit: { id } }) => id === 'xa-1');
    return [findings.find(({ code }) => code === 'extended')?.params.by, unit?.extension?.by];
  });

  expect(named).toEqual([
    ['Sở', 'Sở'],
    ['Sở', 'Sở'],
  ]);
});

test('a form that came late and counts is printed with what it lacks', () => {
  const record = assess(accepting, assessmentOf({ ...sent, 'xa-1': { ...late, facts: { staff: 10 } } }));
  const page = { language: 'vi', width: 200, isScreen: false, paint: (_: string, text: string) => text } as const;
  const printed = printStatus(statusOf(record, { lang: 'vi', tier: 'commune' }), page);

  expect(printed).toMatch(/gửi muộn, lúc 08:00 ngày 26\/10\/2019 \(\+07:00\); gửi thiếu số liệu: "/);
});

test('a figure that cannot be scored is named, and so are both of a relation that does not hold', () => {
  const relations = [{ holds: { '<=': [{ var: 'files' }, { var: 'staff' }] } }];
  const related = compilePack(packOf({}, { relations }));
  const page = { language: 'en', width: 300, isScreen: false, paint: (_: string, text: string) => text } as const;
  const printed = (facts: object, of = pack) => {
    const record = assess(of, assessmentOf({ ...sent, 'xa-1': { facts } }));
    const status = statusOf(record, { lang: 'en', tier: 'commune' });
    const named = status.tiers[0]?.units[0]?.unscorable?.facts.map(({ id }) => id);
    return [
      named,
      printStatus(status, page)
        .match(/with a figure that cannot be scored: [^│]*/)?.[0]
        .trim(),
    ];
  };

  expect(printed({ staff: 4000, files: 5 })).toEqual([
    ['staff'],
    'with a figure that cannot be scored: "Staff" (criterion "People": at most 20 points, none counted yet)',
  ]);
  expect(printed({ staff: 4, files: 5 }, related)).toEqual([
    ['staff', 'files'],
    'with a figure that cannot be scored: "Staff", "Files received" (criteria "People", "Files": at most 40 points, none counted yet)',
  ]);
});

test('before the deadline places are provisional, while anybody has a later one, and in a draft', () => {
  const because = (more: object, forms: typeof sent = sent) =>
    statusOf(assess(pack, assessmentOf(forms, { state: 'final', ...more }))).tiers.map(
      ({ isProvisional, provisionalBecause }) => [isProvisional, ...provisionalBecause].join(' '),
    );
  const { 'xa-1': _, ...without } = sent;
  const extensions = [{ unit: 'xa-1', deadline: { through: '2019-10-30' }, by: 'Sở', reason: 'lũ' }];

  expect(because(early)).toEqual(['true open', 'true open']);
  expect(because({ asOf: '2019-10-25T00:00:00+07:00' })).toEqual(['false', 'false']);
  expect(because({ asOf: '2019-10-28T00:00:00+07:00', extensions }, without as typeof sent)).toEqual([
    'false',
    'true open',
  ]);
  expect(because({ ...early, state: 'draft' })).toEqual(['true open draft', 'true open draft']);
  expect(because({ state: 'draft' })).toEqual(['true draft', 'true draft']);
});

test('as of an instant what came later is left out, and a place is one of the whole document', () => {
  const grant = { tier: 'commune', deadline: { through: '2019-10-30' }, by: 'Sở', reason: 'lũ' };
  const whole = assessmentOf(
    { huyen: { at: '2019-10-22T08:00:00+07:00' }, 'xa-1': {}, 'xa-2': [{}, { at: '2019-10-21T00:00:00Z' }] },
    {
      verifications: [done()],
      extensions: [{ ...grant, on: '2019-10-22' }, { ...grant, on: '2019-10-21' }, grant],
    },
  );
  const { document, placeOf } = assessmentAsOf(whole, '2019-10-21T06:59:59+07:00');

  expect(document).toMatchObject({ asOf: '2019-10-21T06:59:59+07:00', verifications: [] });
  expect((document as typeof whole).submissions.map(({ unit }) => unit)).toEqual(['xa-1', 'xa-2']);
  expect((document as unknown as { extensions: unknown[] }).extensions).toHaveLength(2);
  expect(placeOf(['submissions', 1, 'facts'])).toEqual(['submissions', 2, 'facts']);
  expect(placeOf(['extensions', 0])).toEqual(['extensions', 1]);
  expect(placeOf(['units', 0])).toEqual(['units', 0]);
  expect(placeOf([])).toEqual([]);
});

test('what is approved was a draft before its figures were closed, and is as it was ever after', () => {
  const texts = [{ key: 'qd-812', number: '812/QĐ-UBND', issued: '2019-12-10', signer: 'Chủ tịch (giả lập)' }];
  const closed = assessmentOf(sent, { state: 'approved', approval: { text: 'qd-812', on: '2019-12-10' }, texts });
  const at = (asOf: string) => assessmentAsOf(closed, asOf).document as typeof closed;

  expect(at('2019-10-21T06:59:59+07:00')).toMatchObject({ state: 'draft', asOf: '2019-10-21T06:59:59+07:00' });
  expect(Object.keys(at('2019-10-21T06:59:59+07:00'))).not.toContain('approval');
  expect(at('2020-06-01T00:00:00+07:00')).toEqual(closed);
  expect(statusOf(assess(pack, at('2020-06-01T00:00:00+07:00'))).asOf).toBe(closed.asOf);
});

/** Instants from the first submission to the end, drawn from a seed by a linear congruence. */
function instants(seed: number, count: number): readonly string[] {
  let state = seed;
  const [from, to] = [Date.parse('2019-10-01T00:00:00Z'), Date.parse('2019-11-30T16:59:59Z')];
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return `${new Date(from + ((to - from) * state) / 2_147_483_648).toISOString().slice(0, 19)}Z`;
  });
}

test('at every instant the counts of a tier add up to its units, and those of the units above to them', () => {
  const [golden] = GOLDEN.filter(({ name }) => name === 'gia-lai-2019');
  const compiled = compilePack(documentOf(golden?.pack ?? ''));
  const document = documentOf(golden?.assessment ?? '');
  const seen = new Set<string>();
  for (const instant of instants(Number(process.env.SEED ?? 1), 12)) {
    const record = assess(compiled, assessmentAsOf(document, instant).document);
    for (const { counts, parents, units } of statusOf(record).tiers) {
      expect(UNIT_STATUSES.reduce((sum, code) => sum + counts[code], 0)).toBe(counts.units);
      expect(units).toHaveLength(counts.units);
      for (const code of ['units', ...UNIT_STATUSES, ...UNIT_REMARKS] as const)
        if (parents.length > 0)
          expect(parents.reduce((sum, parent) => sum + parent.counts[code], 0)).toBe(counts[code]);
      for (const { status } of units) seen.add(status);
    }
  }

  expect([...seen]).toEqual(expect.arrayContaining(['sent', 'awaited']));
});

test('as of an instant, a form that was there has no later instant at which the unit above had it', () => {
  const submission = { unit: 'a', at: '2019-10-23T08:00:00+07:00', handedIn: '2019-10-24T16:00:00+07:00' };
  const stood = (asOf: string) => assessmentAsOf({ submissions: [submission] }, asOf).document;

  expect(stood('2019-10-24T00:00:00+07:00')).toMatchObject({ submissions: [{ unit: 'a', at: submission.at }] });
  expect(JSON.stringify(stood('2019-10-24T00:00:00+07:00'))).not.toContain('handedIn');
  expect(stood('2019-10-24T16:00:00+07:00')).toMatchObject({ submissions: [submission] });
});
