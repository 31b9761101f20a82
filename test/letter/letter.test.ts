import { describe, expect, test } from 'vitest';
import { formSheets } from '../../src/form/form-sheets.js';
import { assess, assessmentAsOf, compilePack, safeAssess, statusOf } from '../../src/index.js';
import type { Json } from '../../src/model/expression.js';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import { documentOf } from '../support/documents.js';
import { GOLDEN } from '../support/golden.js';
import { DUTIES, type Duty, type DutyId } from './duties.js';

type Entry = Record<string, unknown> & { unit: string };
interface Round {
  asOf: string;
  units: ({ id: string; tier: string } & Record<string, unknown>)[];
  submissions: (Entry & { at: string; facts: Record<string, unknown>; criteria: Record<string, Entry> })[];
  verifications: Entry[];
}

const [golden] = GOLDEN;
const packDocument = documentOf(golden.pack) as Readonly<Record<string, Json>>;
const pack = compilePack(packDocument);
/** A department, a district and its three communes, of the example. */
const UNITS = ['so-y-te', 'so-noi-vu', 'ia-grai', 'ia-grai-xa-1', 'ia-grai-xa-2', 'ia-der'];

/** The round of these units, changed. */
function roundWith(change: (round: Round) => void): Round {
  const { extensions: _, decisions: __, ...whole } = documentOf(golden.assessment) as Readonly<Record<string, Json>>;
  const kept = Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? (value as unknown as Entry[]).filter(({ unit, id }) => UNITS.includes(unit ?? (id as string)))
        : value,
    ]),
  );
  const round = structuredClone(kept) as unknown as Round;
  change(round);
  return round;
}

const sentBy = (round: Round, id: string) =>
  round.submissions.find(({ unit }) => unit === id) as Round['submissions'][number];
const UNCHANGED = assess(
  pack,
  roundWith(() => {}),
);
const recordOf = (change?: (round: Round) => void): AssessmentRecord =>
  change ? assess(pack, roundWith(change)) : UNCHANGED;
const entryOf = (record: AssessmentRecord, id: string) => record.entries.find(({ unit }) => unit === id) as RecordEntry;
const codesOf = (id: string, change?: (round: Round) => void) =>
  entryOf(recordOf(change), id).findings.map(({ code }) => code);
const rowOf = (record: AssessmentRecord, id: string) =>
  record.rankings.flatMap(({ rows }) => rows).find(({ unit }) => unit === id);

/** That the round as changed gives a unit the finding, and the round as it is does not. */
function told(code: string, id: string, change: (round: Round) => void): void {
  expect(codesOf(id)).not.toContain(code);
  expect(codesOf(id, change)).toContain(code);
}

const field = (more: object) => ({
  ...{ unit: 'so-y-te', at: '2019-11-28T09:00:00+07:00', by: 'to-cong-tac', method: 'field', done: true, note: 'x' },
  ...more,
});
const visit = { place: 'Trụ sở', on: '2019-11-28', by: 'Tổ công tác' };

/** By duty, what shows that it is held as its row says; of `not-yet`, what there is today. */
const SHOWN: Readonly<Record<DutyId, () => void>> = {
  'three-sets': () => expect(pack.plan.tiers.map(({ id }) => id)).toEqual(['department', 'district', 'commune']),
  'self-assessment': () => expect(Object.keys(entryOf(recordOf(), 'so-y-te').layers)).toContain('claimed'),
  'form-sent-out': () => {
    for (const tier of ['department', 'district', 'commune']) {
      const criteria = formSheets(pack, { tier }).find(({ id }) => id === 'criteria')?.rows ?? [];
      const titles = criteria.map(({ cells }) => cells.criterion?.value);
      expect(titles).toContain('Máy tính cho cán bộ, công chức');
      expect(criteria.filter(({ key }) => key !== undefined).length).toBeGreaterThan(24);
    }
  },
  'all-information': () => {
    const change = (round: Round) => void delete sentBy(round, 'so-y-te').facts['tasks-done'];
    told(
      'figure-missing',
      'ia-grai-xa-1',
      (round) => void delete sentBy(round, 'ia-grai-xa-1').facts['portal-articles'],
    );
    const units = statusOf(recordOf(change)).tiers[0]?.units ?? [];
    expect(units.find(({ unit }) => unit.id === 'so-y-te')).toMatchObject({
      status: 'incomplete',
      lacking: [{ id: 'tasks-done' }],
    });
  },
  'own-points': () =>
    told('claim-differs', 'so-y-te', (round) => {
      const [claim] = Object.values(sentBy(round, 'so-y-te').criteria);
      if (claim) claim.claimed = '0';
    }),
  reasons: () =>
    expect(
      codesOf('so-y-te', (round) => {
        for (const claim of Object.values(sentBy(round, 'so-y-te').criteria)) delete claim.reason;
      }).filter((code) => code === 'reason-missing').length,
    ).toBeGreaterThan(codesOf('so-y-te').filter((code) => code === 'reason-missing').length),
  window: () =>
    told('fact-outside-period', 'so-y-te', (round) => {
      sentBy(round, 'so-y-te').facts.staff = { value: 50, asOf: '2019-11-01' };
    }),
  estimates: () => {
    const record = recordOf((round) => {
      const { facts } = sentBy(round, 'so-y-te');
      facts.computers = { value: facts.computers, estimated: true, asOf: '2019-10-10' };
    });
    expect(rowOf(record, 'so-y-te')?.value).toEqual(rowOf(recordOf(), 'so-y-te')?.value);
  },
  'departments-send': () => expect(entryOf(recordOf(), 'so-y-te').state).toBe('submitted'),
  'districts-assess': () => expect(rowOf(recordOf(), 'ia-grai')?.state).toBe('ranked'),
  'districts-urge': () => {
    const round = roundWith(({ submissions }) => {
      const place = submissions.findIndex(({ unit }) => unit === 'ia-grai-xa-1');
      submissions.splice(place, 1);
    });
    const record = assess(pack, assessmentAsOf(round, '2019-10-24T00:00:00+07:00').document);
    expect(statusOf(record, { tier: 'commune' }).tiers[0]?.parents).toMatchObject([
      { unit: { id: 'ia-grai' }, counts: { units: 3, sent: 1, awaited: 2 } },
    ]);
  },
  'districts-gather': () => {
    told('handed-in-missing', 'ia-grai-xa-1', (round) => void delete sentBy(round, 'ia-grai-xa-1').handedIn);
    told('handed-in-after', 'ia-grai-xa-1', (round) => {
      sentBy(round, 'ia-grai-xa-1').handedIn = '2019-10-24T23:00:00+07:00';
    });
    expect(codesOf('ia-grai')).toContain('units-missing');
  },
  'task-force': () =>
    told('verified-by-other', 'so-y-te', (round) => {
      for (const said of round.verifications) said.by = 'so-noi-vu';
    }),
  answers: () => told('signer-missing', 'so-y-te', (round) => void delete sentBy(round, 'so-y-te').by),
  'figures-verified': () => {
    const { reported, verified } = entryOf(recordOf(), 'so-y-te').layers;
    expect(verified?.groups[0]).not.toEqual(reported?.groups[0]);
    expect(statusOf(recordOf()).tiers[0]?.counts.disputed).toBe(1);
  },
  clock: () => {
    told('verified-early', 'so-y-te', (round) => {
      for (const said of round.verifications) said.at = '2019-10-01T08:00:00+07:00';
      round.verifications = round.verifications.filter(({ done }) => done);
    });
    told('verified-incomplete', 'so-y-te', (round) => void delete sentBy(round, 'so-y-te').facts['tasks-done']);
  },
  'after-verification': () =>
    expect(recordOf().rankings.map(({ layer, official }) => [layer, official])).toEqual(
      Array.from({ length: 3 }, () => ['verified', true]),
    ),
  'ranked-by-tier': () =>
    expect(recordOf().rankings.map(({ tier }) => tier)).toEqual(['department', 'district', 'commune']),
  approved: () => {
    const text = { key: 'qd-812', number: '812/QĐ-UBND', issued: '2019-12-10', signer: 'Chủ tịch (giả lập)' };
    const approval = { state: 'approved', approval: { text: 'qd-812', on: '2019-12-10' }, texts: [text] };
    const codes = (change: object) => issuesOf({ ...roundWith(() => {}), ...approval, ...change });

    expect(assess(pack, { ...roundWith(() => {}), ...approval }).assessment).toMatchObject(approval);
    expect(codes({ texts: [] })).toEqual(['text-undeclared']);
    expect(codes({ approval: { text: 'qd-812', on: '2019-11-30' } })).toContain('approval-before-as-of');
  },
  published: () => {
    const text = { key: 'qd-812', number: '812/QĐ-UBND', issued: '2019-12-10', signer: 'Chủ tịch (giả lập)' };
    const approval = { state: 'approved', approval: { text: 'qd-812', on: '2019-12-10' } };
    const codes = (published: object) => {
      const texts = [{ ...text, ...published }];
      return issuesOf({ ...roundWith(() => {}), ...approval, texts });
    };

    expect(codes({})).toEqual(['approval-unpublished']);
    expect(codes({ published: { at: 'Cổng thông tin điện tử tỉnh', on: '2019-12-12' } })).toEqual([]);
    expect(codes({ published: { at: 'Cổng thông tin điện tử tỉnh', on: '2019-12-09' } })).toEqual([
      'published-before-signed',
    ]);
    expect(recordOf().digests.record).toMatch(/^sha256:[0-9a-f]{64}$/);
  },
  narrative: () => told('narrative-missing', 'so-y-te', (round) => void delete sentBy(round, 'so-y-te').narrative),
  'deadline-departments': () => lateFrom('so-y-te', '2019-10-17T23:59:59+07:00', '2019-10-18T00:00:00+07:00'),
  'deadline-others': () => {
    lateFrom('ia-grai', '2019-10-24T23:59:59+07:00', '2019-10-25T00:00:00+07:00');
    lateFrom('ia-grai-xa-1', '2019-10-24T23:59:59+07:00', '2019-10-25T00:00:00+07:00');
  },
  'absent-last': () => {
    const record = recordOf((round) => {
      round.submissions = round.submissions.filter(({ unit }) => unit !== 'so-y-te');
      round.verifications = round.verifications.filter(({ unit }) => unit !== 'so-y-te');
    });
    expect(rowOf(record, 'so-y-te')).toMatchObject({ state: 'not-submitted', place: '2' });
  },
  'field-checks': () => {
    const record = recordOf((round) => {
      round.verifications = round.verifications.filter(({ unit }) => unit !== 'so-y-te');
    });
    expect(rowOf(record, 'so-y-te')?.state).toBe('ranked');
    expect(entryOf(record, 'so-y-te').findings.map(({ code }) => code)).toContain('unverified');
  },
  november: () =>
    told('visit-outside', 'so-y-te', (round) => {
      round.verifications.push(field({ visit: { ...visit, on: '2019-10-31' } }));
    }),
  'told-apart': () => told('visit-missing', 'so-y-te', (round) => void round.verifications.push(field({}))),
};

/** That a form is in time at one instant and absent at the other. */
function lateFrom(id: string, inTime: string, late: string): void {
  const stateAt = (at: string) =>
    entryOf(
      recordOf((round) => {
        round.submissions = round.submissions.filter(
          ({ unit, at: came }) => unit !== id || came === sentBy(round, id).at,
        );
        sentBy(round, id).at = at;
      }),
      id,
    ).state;
  expect([stateAt(inTime), stateAt(late)]).toEqual(['submitted', 'not-submitted']);
}

type Part = Readonly<Record<string, unknown>> | undefined;

/** The codes of all that is told of an assessment, errors and warnings. */
function issuesOf(assessment: unknown): readonly string[] {
  const checked = safeAssess(pack, assessment);
  return (checked.ok ? checked.warnings : checked.errors).map(({ code }) => code);
}

/** The part of the pack at `procedure.verification.field`, or `tiers.district.deadline`, with its standing and citations. */
function partAt(key: string): {
  readonly value: unknown;
  readonly standing: unknown;
  readonly cite: readonly string[];
} {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  let part: Part = packDocument;
  for (const step of steps)
    part = (Array.isArray(part) ? part.find(({ id }: { readonly id: string }) => id === step) : part?.[step]) as Part;
  return {
    value: part?.[last],
    standing: (part?.standing as Readonly<Record<string, string>> | undefined)?.[last],
    cite: (part?.cite ?? []) as readonly string[],
  };
}

describe.each(Object.entries(DUTIES) as [DutyId, Duty][])('%s', (id, { at, says, held, keys = [] }) => {
  test(`${at}: ${says} (${held})`, () => SHOWN[id]());

  test.each(keys)('%s is in the pack, official by the letter', (key) => {
    const { value, standing, cite } = partAt(key);

    expect(value).toBeDefined();
    expect(standing).toBe('official');
    expect(cite.some((text) => text.startsWith(`cv-1252#${at}`))).toBe(true);
  });
});
