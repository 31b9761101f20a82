import type { Assessment, Submission, Verification } from '../../src/model/assessment.js';
import type { AssessmentRecord, RecordEntry } from '../../src/model/record.js';
import type { DutyId } from './duties.js';

/** What the year of `npm run demo` has of a unit, when it is approved. */
export interface InYear {
  readonly unit: string;
  readonly year: Assessment;
  readonly record: AssessmentRecord;
  readonly entry: RecordEntry | undefined;
  /** The codes of what is found of the unit. */
  readonly codes: readonly string[];
  readonly sent: readonly Submission[];
  readonly verifications: readonly Verification[];
  /** Whether the folder of the year has a file. */
  readonly hasFile: (file: string) => boolean;
}

/** Where a duty is seen in that year: in which unit, and by what; test/demo holds it. */
export interface Seen {
  /** A unit, by its id in the register. */
  readonly unit: string;
  /** What is to be seen there. */
  readonly by: string;
  readonly shows: (of: InYear) => boolean;
}

const found = (unit: string, code: string): Seen => ({
  unit,
  by: `finding ${code}`,
  shows: ({ codes }) => codes.includes(code),
});
const tiers = ['department', 'district', 'commune'];
const stateOf = ({ entry }: InYear) => entry?.state;
const isReceived = ({ sent }: InYear, from: string, until: string) => sent.some(({ at }) => from <= at && at < until);

export const IN_DEMO = {
  'three-sets': {
    unit: 'so-noi-vu',
    by: 'one of 257 units in three tiers',
    shows: ({ record }) => tiers.every((tier) => record.entries.some((entry) => entry.tier === tier)),
  },
  'self-assessment': {
    unit: 'so-noi-vu',
    by: 'layer claimed',
    shows: ({ entry }) => entry?.layers.claimed !== undefined,
  },
  'form-sent-out': {
    unit: 'so-noi-vu',
    by: 'forms/so-noi-vu.xlsx',
    shows: ({ hasFile }) => hasFile('forms/so-noi-vu.xlsx'),
  },
  'all-information': found('so-giao-thong', 'figure-missing'),
  'own-points': found('so-van-hoa', 'claim-differs'),
  reasons: found('so-giao-duc', 'reason-missing'),
  window: found('so-xay-dung', 'fact-outside-period'),
  estimates: {
    unit: 'van-phong-ubnd',
    by: 'a figure that is an estimate',
    shows: ({ sent }) => JSON.stringify(sent).includes('"estimated":true'),
  },
  'departments-send': { unit: 'so-noi-vu', by: 'state submitted', shows: (of) => stateOf(of) === 'submitted' },
  'districts-assess': { unit: 'pleiku', by: 'state submitted', shows: (of) => stateOf(of) === 'submitted' },
  'districts-urge': found('ayun-pa', 'units-missing'),
  'districts-gather': found('pleiku-phuong-3', 'handed-in-missing'),
  'task-force': {
    unit: 'van-phong-ubnd',
    by: 'verified by to-cong-tac',
    shows: ({ verifications }) => verifications.some(({ by }) => by === 'to-cong-tac'),
  },
  answers: found('so-tai-nguyen', 'signer-missing'),
  'figures-verified': {
    unit: 'so-noi-vu',
    by: 'a figure that verifiers set',
    shows: ({ verifications }) => verifications.some((said) => 'fact' in said),
  },
  clock: found('so-giao-thong', 'verified-incomplete'),
  'after-verification': {
    unit: 'so-noi-vu',
    by: 'ranked in the layer verified',
    shows: ({ record }) => record.rankings.every(({ layer, official }) => official === (layer === 'verified')),
  },
  'ranked-by-tier': {
    unit: 'so-noi-vu',
    by: 'three rankings',
    shows: ({ record }) => tiers.every((tier) => record.rankings.some((ranking) => ranking.tier === tier)),
  },
  approved: { unit: 'so-noi-vu', by: 'approved.json', shows: ({ record }) => record.assessment.state === 'approved' },
  published: {
    unit: 'so-noi-vu',
    by: 'texts.published',
    shows: ({ year }) => (year.texts ?? []).every(({ published }) => published !== undefined),
  },
  narrative: found('so-khoa-hoc', 'narrative-missing'),
  'deadline-departments': {
    unit: 'so-ngoai-vu',
    by: 'received on 2019-10-18, too late',
    shows: (of) => isReceived(of, '2019-10-18', '2019-10-19') && stateOf(of) === 'not-submitted',
  },
  'deadline-others': {
    unit: 'duc-co',
    by: 'received on 2019-10-26, too late',
    shows: (of) => isReceived(of, '2019-10-26', '2019-10-27') && stateOf(of) === 'not-submitted',
  },
  'absent-last': {
    unit: 'ban-dan-toc',
    by: 'sent nothing: the last place of 20',
    shows: ({ record, unit, sent }) =>
      sent.length === 0 && record.rankings[0]?.rows.some((row) => row.unit === unit && row.place === '19') === true,
  },
  'field-checks': {
    unit: 'van-phong-ubnd',
    by: 'method field',
    shows: ({ verifications }) => verifications.some(({ method }) => method === 'field'),
  },
  november: {
    unit: 'van-phong-ubnd',
    by: 'visited in November',
    shows: ({ verifications }) => verifications.some(({ visit }) => visit?.on.startsWith('2019-11-') === true),
  },
  'told-apart': {
    unit: 'van-phong-ubnd',
    by: 'place, day and roles of the visit',
    shows: ({ verifications }) =>
      verifications.some(({ visit }) => visit !== undefined && visit.by !== '' && visit.place !== ''),
  },
} as const satisfies Readonly<Record<DutyId, Seen>>;
