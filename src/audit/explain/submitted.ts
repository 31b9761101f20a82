import { readInstant } from '../../kit/instant.js';
import type { CriterionEntry, FactEntry, Submission, Verification } from '../../model/assessment.js';
import type { RecordEntry, RecordValue } from '../../model/record.js';

/** The submission that counts: the last in time of those that were not refused as late. */
export function submissionOf({ input, findings }: RecordEntry): Submission | undefined {
  const refused = findings.flatMap(({ code, params }) => (code === 'late-refused' ? [params.at] : []));
  return byTime(input.submissions.filter(({ at }) => !refused.includes(at))).at(-1);
}

/** What the unit says of one criterion. */
export function criterionEntry(entry: RecordEntry, node: string): CriterionEntry | undefined {
  return submissionOf(entry)?.criteria?.[node];
}

type EvidenceRuling = Extract<Verification, { readonly evidence: unknown }>;

/** The ruling on the evidence of a criterion that holds: the last in time; undefined where there is none. */
export function evidenceRuling({ input }: RecordEntry, node: string): EvidenceRuling | undefined {
  const rulings = input.verifications.flatMap((one) => ('evidence' in one && one.criterion === node ? [one] : []));
  return byTime(rulings).at(-1);
}

/** What is known of a fact beside its value. */
export interface FactDetails {
  readonly estimated: boolean;
  readonly asOf?: string;
  /** The note of the verification that set another value. */
  readonly verified?: { readonly note: string; readonly method: 'desk' | 'field' };
  /** The note of the body that gave the mark. */
  readonly marked?: { readonly note: string };
}

/** Whether the unit's value is an estimate, of which day, and who set another, in the layer that is explained. */
export function factDetails(entry: RecordEntry, fact: string, isVerified: boolean): FactDetails {
  const { marks, verifications } = entry.input;
  const sent = submissionOf(entry)?.facts?.[fact];
  const { estimated = false, asOf } = isDetailed(sent) ? sent : {};
  const set = byTime(verifications.filter((one) => 'fact' in one && one.fact === fact)).at(-1);
  const mark = byTime(marks.filter((one) => one.fact === fact)).at(-1);
  return {
    estimated: estimated && !(isVerified && set),
    ...(asOf === undefined || (isVerified && set) ? {} : { asOf }),
    ...(isVerified && set ? { verified: { note: set.note, method: set.method } } : {}),
    ...(mark ? { marked: { note: mark.note ?? '' } } : {}),
  };
}

/** Facts that no criterion reads, as they were sent, marked or verified: a gate or a tie-break may read them. */
export function sentFacts(entry: RecordEntry, isVerified: boolean): Readonly<Record<string, RecordValue>> {
  const { marks, verifications } = entry.input;
  const sent = Object.entries(submissionOf(entry)?.facts ?? {}).map(([id, fact]) => [
    id,
    isDetailed(fact) ? fact.value : fact,
  ]);
  const marked = byTime(marks).map(({ fact, value }) => [fact, value]);
  const set = byTime(verifications).flatMap((one) => (isVerified && 'fact' in one ? [[one.fact, one.value]] : []));
  return Object.fromEntries([...sent, ...marked, ...set]);
}

/** In order of time, whatever the zones that they are written in. */
export function byTime<T extends { readonly at: string }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (readInstant(a.at) ?? 0) - (readInstant(b.at) ?? 0));
}

type Detailed = Extract<FactEntry, { readonly value: unknown }>;

function isDetailed(fact: FactEntry | undefined): fact is Detailed {
  return typeof fact === 'object' && !Array.isArray(fact);
}
