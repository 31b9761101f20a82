import { isOnOneSubject, METHODS, RULINGS, type Ruled, SUBJECT_KEYS, SUBJECTS } from './assessment-words.js';
import { type FactValue, factValue } from './fact-value.js';
import { strictObject } from './objects.js';
import { isSlip, objectCheck } from './scalar.js';
import { date, decimalFromZero, factId, id, instant, nonBlank } from './scalars.js';
import * as z from './schemas.js';

interface VerificationHead {
  readonly unit: string;
  readonly at: string;
  readonly by: string;
  readonly method: 'desk' | 'field';
  readonly note: string;
  readonly visit?: Visit;
}

/** A check on the spot. */
export interface Visit {
  /** Where, in words. */
  readonly place: string;
  /** On which day: "2019-11-12". */
  readonly on: string;
  /** Who checked: roles, not persons. */
  readonly by: string;
}

/** What a verification says: another value, a ruling on a claim or on evidence, points, or that all is verified. */
export type VerificationSubject =
  | {
      /** The fact that the verifier sets, by its id. */
      readonly fact: string;
      /** The value as verified; it replaces that of the unit in the layer `verified`. */
      readonly value: FactValue;
    }
  | {
      /** The criterion whose claim is ruled on, by its id. */
      readonly criterion: string;
      /** The ruling on the claim that it does not apply. */
      readonly notApplicable: Ruled;
    }
  | {
      /** The criterion whose evidence is ruled on, by its id. */
      readonly criterion: string;
      /** The ruling on its evidence. */
      readonly evidence: Ruled;
    }
  | {
      /** The criterion that gets points, by its id; the pack lets the verifier award them. */
      readonly criterion: string;
      /** The points, as decimal text from 0 to the maximum; they replace those of the rule. */
      readonly points: string;
    }
  | {
      /** The submission is verified as a whole. */
      readonly done: true;
    };

/**
 * What a verifier says about a submission, at an instant, about exactly one subject; the submission itself is not
 * changed.
 */
export type Verification = VerificationHead & VerificationSubject;

const ruling = z.enum(RULINGS);

/** Refuses an object that is about no subject, or about two of them; one whose subject is misspelt is told as such. */
export const oneSubject: ReturnType<typeof objectCheck> = objectCheck((value, refuse, unknownKeys) => {
  if (!isSlip(unknownKeys, SUBJECT_KEYS) && !isOnOneSubject(value)) refuse('verification-subject');
});

const written = strictObject({
  unit: id.describe('The unit'),
  at: instant.describe('When; the later one holds, and no two of one subject are equal'),
  by: id.describe('Who verifies: a body'),
  method: z.enum(METHODS).describe('How: on paper, or on the spot'),
  fact: factId.describe('The fact that has another value').exactOptional(),
  value: factValue.describe('The value as verified').exactOptional(),
  criterion: id.describe('The criterion that is ruled on').exactOptional(),
  notApplicable: ruling.describe('The ruling on the claim that it does not apply').exactOptional(),
  evidence: ruling.describe('The ruling on its evidence').exactOptional(),
  points: decimalFromZero.describe('Its points, only where the pack lets the verifier award them').exactOptional(),
  done: z.literal(true).describe('The submission is verified as a whole').exactOptional(),
  note: nonBlank.describe('Why'),
  visit: strictObject({
    place: nonBlank.describe('Where'),
    on: date.describe('On which day'),
    by: nonBlank.describe('Who checked: roles, not persons'),
  })
    .describe('The check on the spot, where `method` is field')
    .exactOptional(),
})
  .check(oneSubject)
  .meta({ oneOf: SUBJECTS.map((subject) => ({ required: [...subject] })) });

/** The type holds, since the check above lets exactly one subject through. */
export const verification = written as unknown as z.Schema<Verification, z.input<typeof written>>;
