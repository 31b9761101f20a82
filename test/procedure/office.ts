import { planDocument } from '../../src/build/index.js';
import { assess, compilePack, findingSentence } from '../../src/index.js';
import type { RecordEntry } from '../../src/model/record.js';
import { openPlan, score as scoreByPlan } from '../../src/run/index.js';
import { procedure } from '../../src/run/procedure.js';
import { openAssessment, score, scoreStream } from '../../src/score.js';
import { titlesOf } from '../../src/words/index.js';
import { all, inStream } from '../support/streams.js';

const title = (vi: string, en = vi) => ({ vi, en });
const rule = { logic: { var: 'staff' } };
const criteria = (appliesTo?: object) => [
  {
    ...{ id: 'total', title: title('Tổng'), max: 40, combine: 'sum' },
    children: [
      { id: 'people', title: title('Nhân lực', 'People'), max: 20, rule },
      {
        ...{ id: 'files', title: title('Hồ sơ', 'Files'), max: 20, rule: { logic: { var: 'files' } } },
        ...(appliesTo ? { appliesTo } : {}),
      },
    ],
  },
];
const tier = { deadline: { before: '2019-10-25' }, late: 'not-submitted', cohorts: [{ id: 'all' }] };

/** A pack of districts and of communes that hand in through them, with these keys of the procedure. */
export function packOf(held: object, more: object = {}) {
  return {
    ...{ format: 'tieuchi/pack@1', id: 'office', version: '1.0.0', title: title('Thử'), languages: ['vi', 'en'] },
    ...{ standing: 'reconstructed', texts: [], gaps: [] },
    period: { from: '2018-11-01', to: '2019-10-31', zone: '+07:00' },
    policies: { whenMissing: 'zero', whenNotApplicable: 'exclude', whenUnscorable: 'withhold' },
    procedure: { ranked: 'verified', ...held },
    attributes: [{ id: 'urban', type: 'boolean', title: title('Đô thị') }],
    facts: [
      { id: 'staff', type: 'count', max: 20, title: title('Số người', 'Staff') },
      { id: 'files', type: 'count', max: 20, title: title('Số hồ sơ', 'Files received') },
    ],
    tiers: [
      { id: 'district', title: title('Cấp huyện'), collects: 'commune', ...tier, criteria: criteria() },
      {
        ...{ id: 'commune', title: title('Cấp xã'), submits: 'parent', ...tier },
        criteria: criteria({ attribute: 'urban' }),
      },
    ],
    ...more,
  };
}

export interface Sent {
  readonly at?: string;
  readonly handedIn?: string | null;
  readonly by?: string;
  readonly facts?: object;
  readonly criteria?: object;
}

const UNITS = [
  { id: 'huyen', tier: 'district', name: { vi: 'Huyện A', en: 'District A' }, attributes: { urban: true } },
  {
    id: 'xa-1',
    tier: 'commune',
    parent: 'huyen',
    name: { vi: 'Xã Một', en: 'Commune One' },
    attributes: { urban: true },
  },
  {
    id: 'xa-2',
    tier: 'commune',
    parent: 'huyen',
    name: { vi: 'Xã Hai', en: 'Commune Two' },
    attributes: { urban: false },
  },
];
export const IN_TIME = '2019-10-20T08:00:00+07:00';
export const FACTS = { staff: 10, files: 5 };

/** An assessment of a district and its two communes; `sent`: by unit, its submissions. */
export function assessmentOf(sent: Readonly<Record<string, Sent | readonly Sent[]>>, more: object = {}) {
  return {
    ...{ format: 'tieuchi/assessment@1', id: 'one', pack: { id: 'office', version: '1.0.0' }, state: 'draft' },
    ...{ figures: 'synthetic', asOf: '2019-12-01T00:00:00+07:00', units: UNITS },
    submissions: Object.entries(sent).flatMap(([unit, forms]) =>
      [forms].flat().map((form) => {
        const { handedIn = unit === 'huyen' ? null : '2019-10-19T08:00:00+07:00', ...rest } = form as Sent;
        return { unit, at: IN_TIME, facts: FACTS, ...rest, ...(handedIn === null ? {} : { handedIn }) };
      }),
    ),
    ...more,
  };
}

/** A verification that all is well. */
export const done = (more: object = {}) => ({
  ...{ unit: 'xa-1', at: '2019-11-12T09:00:00+07:00', by: 'so-tttt', method: 'desk', done: true, note: 'đủ' },
  ...more,
});

type Coded = { readonly code: string };
const ofProcedure = (findings: readonly Coded[]) => findings.filter(({ code }) => code !== 'figure-missing');

/** What is found of each unit, the same on every road; `senders`: told to the stream. */
export async function foundIn(pack: object, assessment: object) {
  const compiled = compilePack(pack);
  const record = assess(compiled, assessment);
  const entries = record.entries as readonly RecordEntry[];
  const results = score(compiled, assessment);
  const columns = entries.map((_, position) => results.unitAt(position));
  const { head, submissions } = inStream(assessment);
  const senders = new Set(entries.flatMap(({ unit, state }) => (state === 'submitted' ? [unit] : [])));
  const streamed = await all(scoreStream(compiled, head, submissions, { senders, block: 1 }));
  const live = openAssessment(compiled, assessment);
  const planned = scoreByPlan(openPlan(JSON.parse(JSON.stringify(planDocument(compiled))), [procedure]), assessment);
  const roads = {
    recordText: (JSON.parse(results.recordText()) as typeof record).entries.map(
      (entry) => (entry as RecordEntry).findings,
    ),
    columns: columns.map(({ findings }) => findings),
    stream: entries.map(({ unit }) => streamed.find((one) => one.unit === unit)?.scores().findings),
    live: entries.map(({ unit }) =>
      (live.recordOf(unit) as typeof record).entries.flatMap((entry) => (entry as RecordEntry).findings),
    ),
    run: entries.map((_, position) => planned.unitAt(position).findings),
  };
  const expected = entries.map(({ findings }) => findings);
  const of = (lang: 'vi' | 'en') =>
    entries.flatMap(({ unit, tier: tierId, findings }) =>
      ofProcedure(findings).map(
        (finding) => `${unit}: ${findingSentence(finding as never, lang, titlesOf(record, lang).names(tierId))}`,
      ),
    );
  return { record, roads, expected, vi: of('vi'), en: of('en'), codes: codesOf(entries) };
}

function codesOf(entries: readonly RecordEntry[]): readonly string[] {
  return entries.flatMap(({ unit, findings }) => ofProcedure(findings).map(({ code }) => `${unit}: ${code}`));
}
