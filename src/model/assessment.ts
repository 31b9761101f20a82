import { type Extension, extension } from './assessment-extension.js';
import { type Submission, submission } from './assessment-submission.js';
import { type AssessmentText, assessmentText } from './assessment-text.js';
import { type Verification, verification } from './assessment-verification.js';
import { ASSESSMENT_STATES, FIGURES } from './assessment-words.js';
import { type Scalar, scalarValue } from './fact-value.js';
import { strictObject } from './objects.js';
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
import * as z from './schemas.js';

export type { Extension, ExtensionOf, Granted, UnitExtension } from './assessment-extension.js';
export type {
  CriteriaGiven,
  CriterionEntry,
  Evidence,
  FactEntry,
  FactsGiven,
  Submission,
} from './assessment-submission.js';
export type { AssessmentText } from './assessment-text.js';
export type { Verification, VerificationSubject, Visit } from './assessment-verification.js';
export type { FactValue, Scalar } from './fact-value.js';

/** An assessment as written, points and marks as decimal text; values of facts are checked later, against the pack. */
export interface Assessment {
  /** The name and the version of the format. */
  readonly format: 'tieuchi/assessment@1';
  /** The id of the assessment, as "gia-lai-2019". */
  readonly id: string;
  /** The pack that it is assessed by. */
  readonly pack: {
    /** The id of the pack. */
    readonly id: string;
    /** The version of the pack, as "1.0.0". */
    readonly version: string;
    /** `sha256:` and 64 hexadecimal digits. Where it is there, another pack is refused. */
    readonly digest?: string;
  };
  /** How far it has come: `draft`, `final`, or `approved` by an authority. */
  readonly state: 'draft' | 'final' | 'approved';
  /** Who approved it; there only when `state` is `approved`. */
  readonly approval?: {
    /** The text that approves it, `key#place` of the texts of this assessment. */
    readonly text: string;
    /** The day of the approval: "2019-06-30". */
    readonly on: string;
  };
  /** Whether the figures are of real units or made up; stamped on every record and report. */
  readonly figures: 'real' | 'synthetic';
  /** The now of the data, an instant with its offset: no unit is absent before a deadline has passed at this instant. */
  readonly asOf: string;
  /** The texts of the round: what approves, corrects or extends it. */
  readonly texts?: readonly AssessmentText[];
  /** The published record that this one corrects. */
  readonly supersedes?: {
    /** The `digests.record` of that record. */
    readonly record: string;
    /** The clause that corrects it: `key#place` of a text. Needed once the assessment is final or approved. */
    readonly text?: string;
    /** Why it is corrected, in words. */
    readonly reason: string;
  };
  /** The whole register: every unit of every tier, whether it sent anything or not. */
  readonly units: readonly AssessmentUnit[];
  /** Later deadlines of units, of tiers, and of units with those below them. */
  readonly extensions?: readonly Extension[];
  /** What units sent. Of several by one unit, the last in time counts. */
  readonly submissions?: readonly Submission[];
  /** What verifiers set beside the submissions. */
  readonly verifications?: readonly Verification[];
  /** Points that others than the unit judge: its facts of type mark. */
  readonly marks?: readonly MarkEntry[];
  /** Ties that persons decided. */
  readonly decisions?: readonly Decision[];
  /** A secret random text for each unit, by its id. The entry of a unit without one cannot be redacted. */
  readonly salts?: Readonly<Record<string, string>>;
}

/** One unit of the register. Only a unit in the register can be absent from a ranking. */
export interface AssessmentUnit {
  /** The id of the unit, the only one in the register. */
  readonly id: string;
  /** Its tier, by its id in the pack. */
  readonly tier: string;
  /** The unit above it, by its id; there where the pack says that the tier has a tier above it. */
  readonly parent?: string;
  /** Its name, by language: `{ vi: 'Xã A' }`. */
  readonly name?: WordsDocument;
  /** Its attributes, by id; each attribute that a rule reads must be there. */
  readonly attributes?: Readonly<Record<string, Scalar>>;
}

/** A fact of type mark from its provider, in every layer but `claimed`. */
export interface MarkEntry {
  /** The unit that is marked, by its id in the register. */
  readonly unit: string;
  /** The fact of type mark, by its id in the pack. */
  readonly fact: string;
  /** The points, as decimal text: "7.5". */
  readonly value: string;
  /** Who gave the mark: the provider of the fact, by its id in the pack. */
  readonly by: string;
  /** When it was given, an instant with its offset. Of several marks of one fact, the last in time counts. */
  readonly at: string;
  /** Why, in words. */
  readonly note?: string;
}

/** Units that were equal, in the order that persons decided. */
export interface Decision {
  /** The ranking in which the units are equal, by its id. */
  readonly ranking: string;
  /** The units that were equal, by id, best first; at least two. */
  readonly order: readonly string[];
  /** Who decided. */
  readonly by: string;
  /** When, an instant with its offset. */
  readonly at: string;
  /** Why, in words. */
  readonly note: string;
  /** The text that says so: `key#place`. */
  readonly text?: string;
}

export const assessmentUnit = strictObject({
  id: id.describe('The id of the unit'),
  tier: id.describe('Its tier in the pack'),
  parent: id.describe('The unit above it').exactOptional(),
  name: words.describe('Its name, by language').exactOptional(),
  attributes: z.record(z.string(), scalarValue).describe('Its attributes by id').exactOptional(),
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

/** The schema of tieuchi/assessment@1. */
export const assessmentSchema: z.Schema<Assessment> = strictObject({
  format: format('tieuchi/assessment@1'),
  id: id.describe('The id of the assessment'),
  pack: strictObject({
    id: id.describe('Its id'),
    version: version.describe('Its version'),
    digest: digest.describe('Its digest; checked if it is there').exactOptional(),
  }).describe('The pack that it is assessed by'),
  state: z.enum(ASSESSMENT_STATES).describe('How far it has come'),
  approval: strictObject({ text: cite.describe('The text that approves it'), on: date.describe('The day') })
    .describe('Who approved it, once it is approved')
    .exactOptional(),
  figures: z.enum(FIGURES).describe('What the figures are; stamped on every record and report'),
  asOf: instant.describe('The now of the data: nobody is absent before a deadline has passed at this instant'),
  texts: z
    .array(assessmentText)
    .describe('The texts of the round itself: what approves it, what corrects it, what grants more time')
    .exactOptional(),
  supersedes: strictObject({
    record: digest.describe('The digest of that record'),
    text: cite.describe('The clause that corrects it; needed once the results are final').exactOptional(),
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
