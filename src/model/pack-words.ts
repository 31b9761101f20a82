import { deepFreeze } from '../kit/deep-freeze.js';

/** Whether zeros at the end of a printed measure stand: `97,20`, or are dropped: `97,2`. */
export const ZEROS = deepFreeze(['keep', 'drop'] as const);
export type Zeros = (typeof ZEROS)[number];

/** What a child is to its parent; only criteria and groups of role `criterion` stand in the maximum. */
export const ROLES = deepFreeze(['criterion', 'bonus', 'penalty', 'informational'] as const);
/** What a child is to its parent. */
export type Role = (typeof ROLES)[number];

/** What a submission is that came after the deadline. */
export const LATE = deepFreeze(['not-submitted', 'accept-with-finding'] as const);
export type Late = (typeof LATE)[number];

/** What a unit that was not verified is in the verified layer: its reported figures, with a finding or not, or nothing. */
export const WHEN_UNVERIFIED = deepFreeze(['off', 'finding', 'withhold'] as const);
export type WhenUnverified = (typeof WHEN_UNVERIFIED)[number];

/** What becomes of a criterion whose evidence is absent: nothing, a finding, or 0 points. */
export const EVIDENCE_WHEN_ABSENT = deepFreeze(['off', 'finding', 'zero'] as const);
export type EvidenceWhenAbsent = (typeof EVIDENCE_WHEN_ABSENT)[number];

/** What a piece of evidence may have to state. */
export const EVIDENCE_KEYS = deepFreeze(['number', 'date', 'page', 'title', 'digest'] as const);
/** What a piece of evidence may have to state. */
export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];

/** Whether a fact may be an estimate; a refused one is missing. */
export const ESTIMATES = deepFreeze(['allowed', 'finding', 'refused'] as const);
export type Estimates = (typeof ESTIMATES)[number];

/** Whether something that is absent is told. */
export const OFF_OR_FINDING = deepFreeze(['off', 'finding'] as const);
export type OffOrFinding = (typeof OFF_OR_FINDING)[number];

/** What a ratio is whose whole is 0. */
export const WHEN_ZERO = deepFreeze(['not-applicable', 'unscorable', 'zero', 'full'] as const);
export type WhenZero = (typeof WHEN_ZERO)[number];

/** What a comparison is whose members are all equal. */
export const WHEN_FLAT = deepFreeze(['full', 'zero', 'unscorable', 'not-applicable'] as const);
export type WhenFlat = (typeof WHEN_FLAT)[number];

/** What a value beyond a post is: as at the post, or none. */
export const WHEN_OUTSIDE = deepFreeze(['clamp', 'unscorable'] as const);
export type WhenOutside = (typeof WHEN_OUTSIDE)[number];

/** What a part of a rule is whose fact is absent: the criterion is missing, or the part is not met. */
export const UNANSWERED = deepFreeze(['missing', 'not-met'] as const);
export type Unanswered = (typeof UNANSWERED)[number];

/** Which of two values is the better. */
export const PREFERENCES = deepFreeze(['high', 'low'] as const);
/** Which of two values is the better. */
export type Preference = (typeof PREFERENCES)[number];

/** Whether a value is taken before any printing, or as it is printed. */
export const BASES = deepFreeze(['exact', 'published'] as const);
export type Basis = (typeof BASES)[number];

/** How `relative` measures where a value stands among others. */
export const RELATIVE_METHODS = deepFreeze(['min-max', 'share-of-max', 'z-score', 'rank', 'percentile'] as const);
export type RelativeMethod = (typeof RELATIVE_METHODS)[number];

/** Whether a standard deviation is divided by n, or by n − 1. */
export const DEVIATIONS = deepFreeze(['population', 'sample'] as const);
export type Deviation = (typeof DEVIATIONS)[number];

/** How a percentile is taken. */
export const PERCENTILES = deepFreeze(['nearest-rank', 'linear'] as const);
export type Percentile = (typeof PERCENTILES)[number];
