/** How far an assessment has come. */
export const ASSESSMENT_STATES = ['draft', 'final', 'approved'] as const;

/** Whether figures are of real units, or made up. */
export const FIGURES = ['real', 'synthetic'] as const;

/** How a verifier looked: on paper, or on the spot. */
export const METHODS = ['desk', 'field'] as const;

/** What a verifier says of a claim or of evidence. */
export const RULINGS = ['accepted', 'refused'] as const;

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
