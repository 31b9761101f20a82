import { nextDay, readInstant, startOfDay } from '../kit/instant.js';
import { STATE_IS } from './assessment-words.js';
import type { Deadline, Pack } from './pack.js';
import type { AssessmentRecord, RecordEntry, RedactedEntry } from './record.js';

/** Why places may still change: somebody has time to send; or the assessment is a draft. */
export const PROVISIONAL_CAUSES = ['open', 'draft'] as const;
/** Why places may still change. */
export type ProvisionalCause = (typeof PROVISIONAL_CAUSES)[number];

/** What is looked at to see whether places may change. */
interface ProvisionalRound extends Pick<AssessmentRecord, 'assessment'> {
  readonly entries: readonly Pick<RecordEntry | RedactedEntry, 'tier' | 'state'>[];
}

/**
 * Why the places of a tier may still change, as of the instant of the assessment; none where they stand. A tier is open until its
 * deadline has passed, and while it awaits a unit that has a later one.
 */
export function provisionalCauses(
  { assessment, entries }: ProvisionalRound,
  pack: Pack,
  tier: string,
): readonly ProvisionalCause[] {
  const isAwaiting = entries.some((entry) => entry.tier === tier && entry.state === 'awaited');
  const day = firstLateDay(pack.tiers.find(({ id }) => id === tier)?.deadline);
  const asOf = readInstant(assessment.asOf) ?? 0;
  const isOpen = isAwaiting || (day !== undefined && asOf < startOfDay(day, pack.period.zone));
  const holds = { open: isOpen, draft: STATE_IS[assessment.state].isDraft } satisfies Record<ProvisionalCause, boolean>;
  return PROVISIONAL_CAUSES.filter((cause) => holds[cause]);
}

/** The first day on which a submission is late. */
export function firstLateDay(deadline: Deadline | undefined): string | undefined {
  return deadline && ('before' in deadline ? deadline.before : nextDay(deadline.through));
}
