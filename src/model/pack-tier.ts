import { altered, keptWhole, otherWords, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import type { Measure } from './measure.js';
import { strictObject } from './objects.js';
import { basis, measure } from './pack-levels.js';
import type { PackNode } from './pack-node.js';
import { type Basis, LATE, type Late, PREFERENCES, type Preference, SUBMITS, type Submits } from './pack-words.js';
import { exactlyOneOf } from './scalar.js';
import { date, expression, factId, id, type WordsDocument, words } from './scalars.js';
import * as z from './schemas.js';
import { type Grounds, grounds } from './standing.js';
import { ABSENTEE_PLACES, type AbsenteePlace, SHARINGS, TIE_METHODS, type TieMethod } from './tie-method.js';

/** `before`: that day is late. `through`: that day is in time. Days of the pack's zone. */
export type Deadline =
  | {
      /** The first day that is late: "2019-07-01". */
      readonly before: string;
    }
  | {
      /** The last day that is in time: "2019-06-30". */
      readonly through: string;
    };

const day = unaltered(date, 'said-elsewhere');

export const deadline: z.Schema<Deadline> = altered(
  exactlyOneOf(
    strictObject({
      before: day.describe('The first day that is late').exactOptional(),
      through: day.describe('The last day that is in time').exactOptional(),
    }),
    ['before', 'through'],
  ),
  'other-deadline',
).describe('When submissions must be in');

/** Who is ranked, and normalised, together. `by`: one cohort for each option of that attribute. */
export interface PackCohort {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** Its name, by language. */
  readonly title?: WordsDocument;
  /** Which units are in it: a condition over attributes; by default all. */
  readonly where?: Expression;
  /** The attribute that divides it, by its id. */
  readonly by?: string;
}

export const packCohort = strictObject({
  id: id.describe('Its id'),
  title: words.describe('Its name, by language').exactOptional(),
  where: altered(expression, 'forgotten', 'in-expression')
    .describe('Which units are in it: an expression over attributes; all when left out')
    .exactOptional(),
  by: id.describe('An attribute: one cohort for each of its options').exactOptional(),
});

/** What is compared when two units are equal: a node's measure, a fact, or a decision of persons. */
export type TieBreak =
  | {
      /** The node that is compared, by its id. */
      readonly of: string;
      /** The measure of it that is compared. */
      readonly by: Measure;
      /** Which value stands first. */
      readonly prefer: Preference;
    }
  | {
      /** The fact that is compared, by its id. */
      readonly fact: string;
      /** Which value stands first. */
      readonly prefer: Preference;
    }
  | {
      /** Persons decide, in the `decisions` of the assessment. */
      readonly decision: true;
    };

const prefer = altered(z.enum(PREFERENCES), otherWords('side', PREFERENCES)).describe('Which value stands first');

const tieBreak = z
  .union([
    strictObject({ of: id.describe('The node that is compared'), by: measure, prefer }),
    strictObject({ fact: factId.describe('The fact that is compared'), prefer }),
    strictObject({
      decision: unaltered(z.literal(true), 'said-elsewhere').describe('Decided by persons, in the assessment'),
    }),
  ])
  .describe("A node's measure, a fact, or a decision");

/** An order of a tier's units by one node's measure. */
export interface PackRanking {
  /** Its id, the only one in its tier. */
  readonly id: string;
  /** Its name, by language; by default that of the node. */
  readonly title?: WordsDocument;
  /** The node by which units are ranked, by its id. */
  readonly of: string;
  /** The measure of it that is compared. */
  readonly by: Measure;
  /** Whether the exact value is compared, or that which is printed. */
  readonly basis: Basis;
  /** Which value stands first; by default `high`. */
  readonly prefer?: Preference;
  /** The cohort that is ranked, by its id; other units are excluded. */
  readonly cohort: string;
  /** What becomes of units of equal value. */
  readonly ties: TieMethod;
  /** What is asked of units of equal value, one after another; may be empty. */
  readonly tieBreak: readonly TieBreak[];
  /** Where units stand that did not submit. */
  readonly notSubmitted: AbsenteePlace;
}

export const packRanking = strictObject({
  id: id.describe('Its id'),
  title: words.describe('Its name, by language').exactOptional(),
  of: id.describe('The node by which units are ranked'),
  by: measure,
  basis,
  prefer: prefer.describe('Which value stands first; high unless said').exactOptional(),
  cohort: id.describe('The cohort that is ranked; others are excluded'),
  ties: altered(z.enum(TIE_METHODS), otherWords('ties', SHARINGS)).describe(
    'competition 1,2,2,4; dense 1,2,2,3; modified 1,3,3,4; average 1,2.5,2.5,4; ordinal: ids decide',
  ),
  tieBreak: altered(z.array(tieBreak), 'entry-forgotten').describe(
    'What is compared among equals, in order; may be empty',
  ),
  notSubmitted: altered(z.enum(ABSENTEE_PLACES), otherWords('policy', ABSENTEE_PLACES)).describe(
    'Absentees: one tied group after all others; all the last number of the cohort; or no place',
  ),
});

const GROUNDED_KEYS = ['title', 'collects', 'submits', 'deadline', 'late', 'cohorts', 'criteria', 'rankings'] as const;

/** Units that one tree of criteria applies to. */
export interface PackTier extends Grounds<(typeof GROUNDED_KEYS)[number]> {
  /** Its id, as "district". */
  readonly id: string;
  /** Its name, by language. */
  readonly title: WordsDocument;
  /** The tier whose units have the units of this one as parents, by its id. */
  readonly collects?: string;
  /** Who hands in: the unit (by default), or its parent with its own submission. */
  readonly submits?: Submits;
  /** When submissions must be in; absent where there is no deadline. */
  readonly deadline?: Deadline;
  /** What a late submission is; there where there is a deadline. */
  readonly late?: Late;
  /** Who is ranked, and normalised, together; at least one. */
  readonly cohorts: readonly PackCohort[];
  /** The tree of criteria: its top nodes, in printed order; at least one. */
  readonly criteria: readonly PackNode[];
  /** How its units are ranked; absent where they are not. */
  readonly rankings?: readonly PackRanking[];
}

/** The schema of a tier, given that of its nodes. */
export function tierSchema(node: z.Schema<PackNode>): z.Schema<PackTier> {
  return strictObject({
    id: id.describe('Its id, as district'),
    title: words.describe('Its name, by language'),
    ...grounds(GROUNDED_KEYS),
    collects: id.describe('The tier whose units have the units of this one as parents').exactOptional(),
    submits: unaltered(z.enum(SUBMITS), 'in-use')
      .describe('Who hands in: the unit, or its parent with its own')
      .exactOptional(),
    deadline: deadline.exactOptional(),
    late: altered(z.enum(LATE), otherWords('policy', LATE))
      .describe('What a late submission is; required where there is a deadline')
      .exactOptional(),
    cohorts: keptWhole(z.array(packCohort).min(1), 'in-use').describe('Who is ranked, and normalised, together'),
    criteria: keptWhole(z.array(node).min(1), 'in-use').describe(
      'The top nodes; there is no total unless one of them is it',
    ),
    rankings: keptWhole(z.array(packRanking), 'in-use').describe('How its units are ranked').exactOptional(),
  });
}
