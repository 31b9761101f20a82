import { readInstant } from '../../kit/instant.js';
import type { Submission } from '../../model/assessment-submission.js';
import type { AssessmentReading } from '../read-assessment/reading.js';
import type { Head } from './head.js';
import { ownValue, plainKeys } from './own-data.js';
import { plainId, plainText } from './register.js';

/** A submission as written, of which only the head was read. */
export interface SubmissionHead {
  /** Its place in the list of submissions. */
  readonly index: number;
  readonly unit: string;
  readonly instant: number;
  readonly at: string;
  readonly by: string | undefined;
  readonly handedIn: string | undefined;
  /** The facts as written; undefined where there are none. */
  readonly facts: unknown;
  /** Whether it has nothing but facts, and who signed it. */
  readonly isPlain: boolean;
  /** What else it says, by its keys as written; undefined where that is nothing, or only the full reader may judge it. */
  readonly more: Readonly<Record<string, unknown>> | undefined;
}

/** What a form may say beside its facts and who signed it. */
const SAYS_MORE: ReadonlySet<string> = new Set(['contact', 'criteria', 'narrative']);

/** The instants that were read so far, each text once: many submissions are received at the same instant. */
export interface InstantsRead extends Pick<AssessmentReading, 'asOf'> {
  readonly known: Map<string, number>;
}

/** No instant yet. */
export function instantsRead({ asOf }: Pick<AssessmentReading, 'asOf'>): InstantsRead {
  return { asOf, known: new Map() };
}

/** An instant as a number; NaN for what is none, or is later than the assessment. */
function instantOf({ asOf, known }: InstantsRead, at: unknown): number {
  if (typeof at !== 'string') return Number.NaN;
  let instant = known.get(at);
  if (instant === undefined) {
    instant = readInstant(at) ?? Number.NaN;
    known.set(at, instant);
  }
  return instant <= asOf ? instant : Number.NaN;
}

/** The submissions of each unit in the order of the list; undefined where a submission is not plain. */
export function submissionHeads({
  context,
  submissions,
}: Head): ReadonlyMap<string, readonly SubmissionHead[]> | undefined {
  const byUnit = new Map<string, SubmissionHead[]>();
  const instants = instantsRead(context);
  for (const [index, raw] of submissions.entries()) {
    const head = submissionHead(raw, index, instants);
    if (head === undefined) return undefined;
    if (!byUnit.get(head.unit)?.push(head)) byUnit.set(head.unit, [head]);
  }
  return byUnit;
}

/** The head of a submission; undefined where only the full reader may judge it. */
export function submissionHead(raw: unknown, index: number, instants: InstantsRead): SubmissionHead | undefined {
  const keys = plainKeys(raw);
  if (keys === undefined) return undefined;
  let unit: string | undefined;
  let [at, by, handedIn]: (string | undefined)[] = [];
  let facts: unknown;
  let isReadable = true;
  let more: Record<string, unknown> | undefined;
  for (const key of keys) {
    const inside = ownValue(raw as object, key);
    if (inside === undefined) return undefined;
    if (key === 'unit') unit = plainId(inside);
    else if (key === 'at') at = typeof inside === 'string' ? inside : undefined;
    else if (key === 'facts') facts = inside;
    else if (key === 'by') {
      by = plainText(inside);
      isReadable &&= by !== undefined;
    } else if (key === 'handedIn') {
      handedIn = typeof inside === 'string' ? inside : undefined;
      isReadable &&= !Number.isNaN(instantOf(instants, handedIn));
    } else if (SAYS_MORE.has(key)) {
      more ??= {};
      more[key] = inside;
    } else isReadable = false;
  }
  const instant = instantOf(instants, at);
  if (unit === undefined || at === undefined || Number.isNaN(instant)) return undefined;
  const isPlain = isReadable && more === undefined;
  return { index, unit, instant, at, by, handedIn, facts, isPlain, more: isReadable ? more : undefined };
}

/** Who signed a submission, and when it was handed in, as far as it says so. */
export function signedBy({ by, handedIn }: SubmissionHead): Pick<Submission, 'by' | 'handedIn'> {
  return { ...(by === undefined ? {} : { by }), ...(handedIn === undefined ? {} : { handedIn }) };
}

/** Values of a plain submission beside its facts: itself, its head and the table of facts. */
export const HEAD_VALUES = 6;
