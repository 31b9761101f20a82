/** How far an assessment has come. */
export const ASSESSMENT_STATES = ['draft', 'final', 'approved'] as const;
/** How far an assessment has come. */
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/** Whether places may still change before it is final, and whether somebody has approved it. */
export const STATE_IS = {
  draft: { isDraft: true, isApproved: false },
  final: { isDraft: false, isApproved: false },
  approved: { isDraft: false, isApproved: true },
} as const satisfies Record<AssessmentState, { readonly isDraft: boolean; readonly isApproved: boolean }>;

/** Whether figures are of real units, or made up. */
export const FIGURES = ['real', 'synthetic'] as const;

/** Whether figures are made up. */
export const ARE_SYNTHETIC = { real: false, synthetic: true } as const satisfies Record<
  (typeof FIGURES)[number],
  boolean
>;

/** How a verifier looked: on paper, or on the spot. */
export const METHODS = ['desk', 'field'] as const;

/** Whether the verifier went there, so that a visit may be stated. */
export const IS_VISIT = { desk: false, field: true } as const satisfies Record<(typeof METHODS)[number], boolean>;

/** What a verifier says of a claim or of evidence. */
export const RULINGS = ['accepted', 'refused'] as const;
/** What a verifier says of a claim or of evidence. */
export type Ruled = (typeof RULINGS)[number];

const ACCEPTS = { accepted: true, refused: false } as const satisfies Record<Ruled, boolean>;

/** Whether a verifier accepted the subject; not where nobody ruled on it. */
export function isAccepted(ruled: Ruled | undefined): boolean {
  return ruled !== undefined && ACCEPTS[ruled];
}

/** Whether a verifier refused the subject; not where nobody ruled on it. */
export function isRefused(ruled: Ruled | undefined): boolean {
  return ruled !== undefined && !ACCEPTS[ruled];
}

/** When a form that is being filled, and was not sent, stands as received: before any deadline. */
export const FORM_AT = '1970-01-01T00:00:00Z';

/** To whom a later deadline is granted: it has exactly one of these keys. */
export const EXTENDED = ['unit', 'tier', 'parent'] as const;

/** What a verification is about: it has exactly one of these sets of keys. */
export const SUBJECTS = [
  ['fact', 'value'],
  ['criterion', 'notApplicable'],
  ['criterion', 'evidence'],
  ['criterion', 'points'],
  ['done'],
] as const;

/** The keys of all subjects. */
export const SUBJECT_KEYS: readonly string[] = [...new Set(SUBJECTS.flat())];

/** Whether a verification with these keys is about exactly one subject. */
export function isOnOneSubject(verification: object): boolean {
  const has = (key: string) => Object.hasOwn(verification, key);
  return SUBJECTS.some((subject: readonly string[]) => SUBJECT_KEYS.every((key) => has(key) === subject.includes(key)));
}
