import * as z from 'zod';
import { type Submission, submission } from './assessment-submission.js';
import { type Verification, verification } from './assessment-verification.js';
import { type Scalar, scalarValue } from './fact-value.js';
import { strictObject } from './objects.js';
import { type Deadline, deadline } from './pack-tier.js';
import {
  cite,
  date,
  decimal,
  digest,
  factId,
  format,
  id,
  instant,
  nonBlank,
  salt,
  version,
  type WordsDocument,
  words,
} from './scalars.js';

export type {
  CriteriaGiven,
  CriterionEntry,
  Evidence,
  FactEntry,
  FactsGiven,
  Submission,
} from './assessment-submission.js';
export type { Verification, VerificationSubject } from './assessment-verification.js';
export type { FactValue, Scalar } from './fact-value.js';

/** An assessment as written, points and marks as decimal text; values of facts are checked later, against the pack. */
export interface Assessment {
  readonly format: 'tieuchi/assessment@1';
  readonly id: string;
  readonly pack: { readonly id: string; readonly version: string; readonly digest?: string };
  readonly state: 'draft' | 'final' | 'approved';
  readonly approval?: { readonly text: string; readonly on: string };
  readonly figures: 'real' | 'synthetic';
  readonly asOf: string;
  readonly supersedes?: { readonly record: string; readonly text?: string; readonly reason: string };
  readonly units: readonly AssessmentUnit[];
  readonly extensions?: readonly Extension[];
  readonly submissions?: readonly Submission[];
  readonly verifications?: readonly Verification[];
  readonly marks?: readonly MarkEntry[];
  readonly decisions?: readonly Decision[];
  readonly salts?: Readonly<Record<string, string>>;
}

/** One unit of the register. Only a unit in the register can be absent from a ranking. */
export interface AssessmentUnit {
  readonly id: string;
  readonly tier: string;
  readonly parent?: string;
  readonly name?: WordsDocument;
  readonly attributes?: Readonly<Record<string, Scalar>>;
}

/** A later deadline for one unit. */
export interface Extension {
  readonly unit: string;
  readonly deadline: Deadline;
  readonly by: string;
  readonly reason: string;
  readonly text?: string;
}

/** A fact of type mark from its provider, in every layer but `claimed`. */
export interface MarkEntry {
  readonly unit: string;
  readonly fact: string;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** Units that were equal, in the order that persons decided. */
export interface Decision {
  readonly ranking: string;
  readonly order: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly text?: string;
}

export const assessmentUnit = strictObject({
  id: id.describe('The id of the unit'),
  tier: id.describe('Its tier in the pack'),
  parent: id.describe('The unit above it').exactOptional(),
  name: words.describe('Its name, by language').exactOptional(),
  attributes: z.record(z.string(), scalarValue).describe('Its attributes by id').exactOptional(),
});

export const extension = strictObject({
  unit: id.describe('The unit'),
  deadline: deadline.describe("The unit's own deadline"),
  by: nonBlank.describe('Who granted it'),
  reason: nonBlank.describe('Why'),
  text: cite.describe('The text that grants it').exactOptional(),
});

export const markEntry = strictObject({
  unit: id.describe('The unit that is marked'),
  fact: factId.describe('A fact of type mark'),
  value: decimal.describe('The points'),
  by: id.describe('Its provider, as the pack names it'),
  at: instant.describe('When it was given'),
  note: nonBlank.describe('Why').exactOptional(),
});

export const decision = strictObject({
  ranking: id.describe('The ranking in which they are equal'),
  order: z.array(id).min(2).describe('The units, best first'),
  by: nonBlank.describe('Who decided'),
  at: instant.describe('When'),
  note: nonBlank.describe('Why'),
  text: cite.describe('The text that says so').exactOptional(),
});

/** The keys of an assessment whose entries are as many as there are units: each entry has the limit of values for itself. */
export const ENTRIES: ReadonlySet<string> = new Set([
  'units',
  'extensions',
  'submissions',
  'verifications',
  'marks',
  'decisions',
  'salts',
] satisfies (keyof Assessment)[]);

/** The schema of tieuchi/assessment@1. */
export const assessmentSchema: z.ZodType<Assessment> = strictObject({
  format: format('tieuchi/assessment@1'),
  id: id.describe('The id of the assessment'),
  pack: strictObject({
    id: id.describe('Its id'),
    version: version.describe('Its version'),
    digest: digest.describe('Its digest; checked if it is there').exactOptional(),
  }).describe('The pack that it is assessed by'),
  state: z.enum(['draft', 'final', 'approved']).describe('How far it has come'),
  approval: strictObject({ text: cite.describe('The text that approves it'), on: date.describe('The day') })
    .describe('Who approved it, once it is approved')
    .exactOptional(),
  figures: z.enum(['real', 'synthetic']).describe('What the figures are; stamped on every record and report'),
  asOf: instant.describe('The now of the data: nobody is absent before a deadline has passed at this instant'),
  supersedes: strictObject({
    record: digest.describe('The digest of that record'),
    text: cite.describe('The text that corrects it').exactOptional(),
    reason: nonBlank.describe('Why it is corrected'),
  })
    .describe('The published record that this one corrects')
    .exactOptional(),
  units: z.array(assessmentUnit).describe('The whole register of every tier'),
  extensions: z.array(extension).describe('Later deadlines').exactOptional(),
  submissions: z.array(submission).describe('What units sent; of several, the last in time counts').exactOptional(),
  verifications: z.array(verification).describe('What verifiers set beside it').exactOptional(),
  marks: z.array(markEntry).describe('Points judged by others than the unit').exactOptional(),
  decisions: z.array(decision).describe('Ties decided by persons').exactOptional(),
  salts: z.record(z.string(), salt).describe('By unit; without one its entry cannot be redacted').exactOptional(),
}).describe('An assessment');
