import type { CriterionEntry, FactEntry, Scalar } from './assessment.js';
import { criterionEntry, factEntry } from './assessment-submission.js';
import { oneSubject } from './assessment-verification.js';
import { RULINGS, type Ruled, SUBJECTS } from './assessment-words.js';
import { type CaseExpected, caseExpected } from './cases-expected.js';
import { type FactValue, factValue, scalarValue } from './fact-value.js';
import { strictObject } from './objects.js';
import { type Deadline, deadline } from './pack-tier.js';
import { decimal, decimalFromZero, factId, id, instant } from './scalars.js';
import * as z from './schemas.js';

/**
 * All that a case says of one unit. A key that is absent gives nothing; marks come from the provider that the pack
 * names.
 */
export interface CaseInput {
  /** The attributes of the unit, by id. */
  readonly attributes?: Readonly<Record<string, Scalar>>;
  /** What it reports, by fact. */
  readonly facts?: Readonly<Record<string, FactEntry>>;
  /** What others gave it, by fact of type mark, as decimal text. */
  readonly marks?: Readonly<Record<string, string>>;
  /** What it says of a criterion, by id. */
  readonly criteria?: Readonly<Record<string, CriterionEntry>>;
  /** What a verifier set, in order of time. */
  readonly verifications?: readonly CaseVerification[];
  /** When it was received, an instant with its offset; by default in time. */
  readonly at?: string;
  /** `false`: nothing was received. By default true. */
  readonly submitted?: boolean;
  /** Its own deadline. */
  readonly extended?: Deadline;
}

/**
 * One of several units of a case. `tier`: that of the case unless stated; `like`: another case, with whose figures it
 * starts.
 */
export interface CaseUnit extends CaseInput {
  /** The unit, by an id of this case. */
  readonly id: string;
  /** Its tier, by its id in the pack; by default that of the case. */
  readonly tier?: string;
  /** The unit of this case that it is below, by its id. */
  readonly parent?: string;
  /** An earlier case of the document, by its id, whose figures it starts from. */
  readonly like?: string;
  /** What it must come to, by node. */
  readonly expect?: Readonly<Record<string, CaseExpected>>;
}

/** What a verifier sets: as in an assessment, without who, when and why. */
export interface CaseVerification {
  /** The fact that has another value, by its id. */
  readonly fact?: string;
  /** The value as verified; beside `fact`. */
  readonly value?: FactValue;
  /** The criterion that is ruled on, by its id. */
  readonly criterion?: string;
  /** The ruling on the claim that the criterion does not apply. */
  readonly notApplicable?: Ruled;
  /** The ruling on the evidence of the criterion. */
  readonly evidence?: Ruled;
  /** The points of the criterion, as decimal text, where the pack lets the verifier award them. */
  readonly points?: string;
  /** The submission is verified as a whole. */
  readonly done?: true;
}

const ruling = z.enum(RULINGS);

const verification: z.Schema<CaseVerification> = strictObject({
  fact: factId.describe('The fact that has another value').exactOptional(),
  value: factValue.describe('The value as verified').exactOptional(),
  criterion: id.describe('The criterion that is ruled on').exactOptional(),
  notApplicable: ruling.describe('The ruling on the claim that it does not apply').exactOptional(),
  evidence: ruling.describe('The ruling on its evidence').exactOptional(),
  points: decimalFromZero.describe('Its points, where the pack lets the verifier award them').exactOptional(),
  done: z.literal(true).describe('The submission is verified as a whole').exactOptional(),
})
  .check(oneSubject)
  .meta({ oneOf: SUBJECTS.map((subject) => ({ required: [...subject] })) });

export const caseInput = {
  attributes: z.record(z.string(), scalarValue).describe('The attributes of the unit by id').exactOptional(),
  facts: z.record(z.string(), factEntry).describe('What it reports, by fact').exactOptional(),
  marks: z.record(z.string(), decimal).describe('What others gave it, by fact of type mark').exactOptional(),
  criteria: z.record(z.string(), criterionEntry).describe('What it says of a criterion').exactOptional(),
  verifications: z.array(verification).describe('What a verifier set, in order of time').exactOptional(),
  at: instant.describe('When it was received; in time when it is left out').exactOptional(),
  submitted: z.boolean().describe('false: nothing was received').exactOptional(),
  extended: deadline.describe("The unit's own deadline").exactOptional(),
};

export const caseUnit: z.Schema<CaseUnit> = strictObject({
  id: id.describe('The unit'),
  tier: id.describe('Its tier, where it is not that of the case').exactOptional(),
  parent: id.describe('The unit of this case that it is below').exactOptional(),
  like: id.describe('An earlier case of this document whose figures it starts from').exactOptional(),
  ...caseInput,
  expect: z.record(z.string(), caseExpected).describe('By node, what it must come to').exactOptional(),
});
