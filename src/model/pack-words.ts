import type { FindingCode } from './finding.js';

/** Whether zeros at the end of a printed measure are kept, `97,20`, or dropped, `97,2`. */
export const ZEROS = ['keep', 'drop'] as const;
/** Zeros at the end of a number's decimals: `97,20` or `97,2`. */
export type Zeros = (typeof ZEROS)[number];

/** What a child is to its parent; only criteria and groups of role `criterion` stand in the maximum. */
export const ROLES = ['criterion', 'bonus', 'penalty', 'informational'] as const;
/** What a child is to its parent. */
export type Role = (typeof ROLES)[number];

/**
 * What each role means for a child. `inMaximum`: its maximum is part of its parent's. `besides`: its points, from 0
 * to its maximum, are added to its parent's, or subtracted if it `lowers`. `counts`: the result of its parent depends
 * on it.
 */
export const ROLE_IS = {
  criterion: { inMaximum: true, besides: false, lowers: false, counts: true },
  bonus: { inMaximum: false, besides: true, lowers: false, counts: true },
  penalty: { inMaximum: false, besides: true, lowers: true, counts: true },
  informational: { inMaximum: false, besides: false, lowers: false, counts: false },
} as const satisfies Record<Role, RoleIs>;
interface RoleIs {
  readonly inMaximum: boolean;
  readonly besides: boolean;
  readonly lowers: boolean;
  readonly counts: boolean;
}

/** Who hands in the submissions of a tier: the unit itself, or its parent together with its own. */
export const SUBMITS = ['self', 'parent'] as const;
export type Submits = (typeof SUBMITS)[number];

/** Whether the parents of the units of a tier hand in for them. */
export function isHandedInByParent({ submits }: { readonly submits?: Submits }): boolean {
  return submits === 'parent';
}

/** How a submission after the deadline counts. */
export const LATE = ['not-submitted', 'accept-with-finding'] as const;
export type Late = (typeof LATE)[number];

/** Whether a late submission counts. */
export const LATE_COUNTS = {
  'not-submitted': false,
  'accept-with-finding': true,
} as const satisfies Record<Late, boolean>;

/**
 * How a unit without verification stands in the verified layer: by its reported figures, without or with a finding, or
 * without a place.
 */
export const WHEN_UNVERIFIED = ['off', 'finding', 'withhold'] as const;
export type WhenUnverified = (typeof WHEN_UNVERIFIED)[number];

/** Whether a unit without verification gets a finding, and whether it is ranked. */
export const UNVERIFIED_IS = {
  off: { hasFinding: false, isRanked: true },
  finding: { hasFinding: true, isRanked: true },
  withhold: { hasFinding: true, isRanked: false },
} as const satisfies Record<WhenUnverified, { readonly hasFinding: boolean; readonly isRanked: boolean }>;

/** What absent evidence does to a criterion: nothing, a finding, or a finding and 0 points. */
export const EVIDENCE_WHEN_ABSENT = ['off', 'finding', 'zero'] as const;
export type EvidenceWhenAbsent = (typeof EVIDENCE_WHEN_ABSENT)[number];

/** Whether evidence is asked for, and whether a criterion without it keeps its points. */
export const EVIDENCE_IS = {
  off: { isAsked: false, keepsPoints: true },
  finding: { isAsked: true, keepsPoints: true },
  zero: { isAsked: true, keepsPoints: false },
} as const satisfies Record<EvidenceWhenAbsent, { readonly isAsked: boolean; readonly keepsPoints: boolean }>;

/** What a piece of evidence may have to state. */
export const EVIDENCE_KEYS = ['number', 'date', 'page', 'title', 'link', 'digest'] as const;
/** What a piece of evidence may have to state. */
export type EvidenceKey = (typeof EVIDENCE_KEYS)[number];

/** What each key of evidence is. `values`: what is written. `isTyped`: a person writes it; nobody types the digest of a file. */
export const EVIDENCE_KEY_IS = {
  number: { values: 'text', isTyped: true },
  date: { values: 'date', isTyped: true },
  page: { values: 'text', isTyped: true },
  title: { values: 'text', isTyped: true },
  link: { values: 'link', isTyped: true },
  digest: { values: 'text', isTyped: false },
} as const satisfies Record<EvidenceKey, { readonly values: 'text' | 'date' | 'link'; readonly isTyped: boolean }>;

/** A key of evidence that a person writes. */
export type TypedEvidence = {
  [K in EvidenceKey]: (typeof EVIDENCE_KEY_IS)[K] extends { readonly isTyped: true } ? K : never;
}[EvidenceKey];

/** Whether a fact may be an estimate; a refused one is missing. */
export const ESTIMATES = ['allowed', 'finding', 'refused'] as const;
export type Estimates = (typeof ESTIMATES)[number];

/** Whether an estimated fact is read, and the finding about it. */
export const ESTIMATES_ARE = {
  allowed: { isRead: true, finding: undefined },
  finding: { isRead: true, finding: 'estimated' },
  refused: { isRead: false, finding: 'estimate-refused' },
} as const satisfies Record<Estimates, { readonly isRead: boolean; readonly finding: FindingCode | undefined }>;

/** Whether something absent gets a finding. */
export const OFF_OR_FINDING = ['off', 'finding'] as const;
export type OffOrFinding = (typeof OFF_OR_FINDING)[number];

/** Whether there is a finding. */
export const HAS_FINDING = { off: false, finding: true } as const satisfies Record<OffOrFinding, boolean>;

/** What a verification by a body is that the pack does not name as a verifier. */
export const BY_OTHERS = ['off', 'finding', 'refused'] as const;
export type ByOthers = (typeof BY_OTHERS)[number];

/** Whether such a verification counts, and the finding about it. */
export const BY_OTHERS_IS = {
  off: { counts: true, finding: undefined },
  finding: { counts: true, finding: 'verified-by-other' },
  refused: { counts: false, finding: 'verification-refused' },
} as const satisfies Record<ByOthers, { readonly counts: boolean; readonly finding: FindingCode | undefined }>;

/** What starts the time of verification. */
export const STARTS = ['received', 'complete'] as const;
export type Starts = (typeof STARTS)[number];

/** Whether a submission must have all its facts before it is verified. */
export const STARTS_COMPLETE = { received: false, complete: true } as const satisfies Record<Starts, boolean>;

/** What a ratio counts as if its denominator is 0. */
export const WHEN_ZERO = ['not-applicable', 'unscorable', 'zero', 'full'] as const;
export type WhenZero = (typeof WHEN_ZERO)[number];

/** What a comparison with other units counts as if all of them are equal. */
export const WHEN_FLAT = ['full', 'zero', 'unscorable', 'not-applicable'] as const;
export type WhenFlat = (typeof WHEN_FLAT)[number];

/** What a value outside the goalposts counts as: as the nearer goalpost, or no value. */
export const WHEN_OUTSIDE = ['clamp', 'unscorable'] as const;
export type WhenOutside = (typeof WHEN_OUTSIDE)[number];

/** What an absent fact means for a part of a rule: the criterion is missing, or the part is not met. */
export const UNANSWERED = ['missing', 'not-met'] as const;
export type Unanswered = (typeof UNANSWERED)[number];

/** Whether the rest of the rule is computed without that part. */
export const GOES_ON_WITHOUT = {
  missing: false,
  'not-met': true,
} as const satisfies Record<Unanswered, boolean>;

/** Which of two values is the better. */
export const PREFERENCES = ['high', 'low'] as const;
/** Which of two values is the better. */
export type Preference = (typeof PREFERENCES)[number];

/** Whether the higher of two values is the better one. */
export const HIGH_IS_BETTER = { high: true, low: false } as const satisfies Record<Preference, boolean>;

/** Whether a value is taken exact, or as it is published. */
export const BASES = ['exact', 'published'] as const;
export type Basis = (typeof BASES)[number];

/** Whether the value is taken as it is published. */
export const IS_AS_PUBLISHED = { exact: false, published: true } as const satisfies Record<Basis, boolean>;

/** How `relative` measures where a value stands among others. */
export const RELATIVE_METHODS = ['min-max', 'share-of-max', 'z-score', 'rank', 'percentile'] as const;
export type RelativeMethod = (typeof RELATIVE_METHODS)[number];

/** Whether a standard deviation is divided by n, or by n − 1. */
export const DEVIATIONS = ['population', 'sample'] as const;
export type Deviation = (typeof DEVIATIONS)[number];

/** How a percentile is taken. */
export const PERCENTILES = ['nearest-rank', 'linear'] as const;
export type Percentile = (typeof PERCENTILES)[number];
