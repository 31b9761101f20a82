import { byTime } from '../../kit/instant.js';
import { isObject } from '../../kit/plain-data.js';
import type { CriterionEntry, FactEntry, Verification } from '../../model/assessment.js';
import { countingSubmission } from '../../model/counting-submission.js';
import type { RecordEntry, RecordValue } from '../../model/record.js';

/** What the unit says of one criterion. */
export function criterionEntry(entry: RecordEntry, node: string): CriterionEntry | undefined {
  return countingSubmission(entry)?.criteria?.[node];
}

/** What a verifier may rule of a criterion: on its claim that it does not apply, on its evidence, its points. */
export type RuledOn = 'notApplicable' | 'evidence' | 'points';
/** A ruling on it. */
export type RulingOn<K extends RuledOn> = Extract<Verification, Readonly<Record<K, unknown>>>;

/** The ruling on a criterion that counts: the last in time; undefined where there is none. */
export function rulingOn<K extends RuledOn>(
  { input }: Pick<RecordEntry, 'input'>,
  node: string,
  on: K,
): RulingOn<K> | undefined {
  return lastOf(
    input.verifications.filter(
      (ruling): ruling is RulingOn<K> => on in ruling && 'criterion' in ruling && ruling.criterion === node,
    ),
  );
}

/** What is known of a fact, its value aside. */
interface FactDetails {
  readonly estimated: boolean;
  readonly asOf?: string;
  /** The note of the verification that set another value. */
  readonly verified?: { readonly note: string; readonly method: 'desk' | 'field' };
  /** The note of the body that gave the mark. */
  readonly marked?: { readonly note: string };
}

/** Whether the value of a fact is an estimate, of which day it is, and who gave or set it; `isVerified`: in the verified layer. */
export function factDetails(entry: RecordEntry, fact: string, isVerified: boolean): FactDetails {
  const { input } = entry;
  const sent = countingSubmission(entry)?.facts?.[fact];
  const set = isVerified
    ? lastOf(input.verifications.filter((ruling) => 'fact' in ruling && ruling.fact === fact))
    : undefined;
  const mark = lastOf(input.marks.filter((given) => given.fact === fact));
  const { estimated = false, asOf } = isDetailed(sent) && !set ? sent : {};
  return {
    estimated,
    ...(asOf === undefined ? {} : { asOf }),
    ...(set ? { verified: { note: set.note, method: set.method } } : {}),
    ...(mark ? { marked: { note: mark.note ?? '' } } : {}),
  };
}

/** All facts as they were sent, marked or verified, also those that no criterion reads, but perhaps a gate or a tie-break. */
export function sentFacts(entry: RecordEntry, isVerified: boolean): Readonly<Record<string, RecordValue>> {
  const { marks, verifications } = entry.input;
  const sent = Object.entries(countingSubmission(entry)?.facts ?? {}).map(([id, fact]) => [
    id,
    isDetailed(fact) ? fact.value : fact,
  ]);
  const marked = byTime(marks).map(({ fact, value }) => [fact, value]);
  const set = byTime(verifications).flatMap((ruling) =>
    isVerified && 'fact' in ruling ? [[ruling.fact, ruling.value]] : [],
  );
  return Object.fromEntries([...sent, ...marked, ...set]);
}

/** The last item in time. */
function lastOf<T extends { readonly at: string }>(items: readonly T[]): T | undefined {
  return byTime(items).at(-1);
}

type Detailed = Extract<FactEntry, { readonly value: unknown }>;

function isDetailed(fact: FactEntry | undefined): fact is Detailed {
  return isObject(fact);
}
