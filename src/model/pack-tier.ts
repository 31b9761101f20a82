import * as z from 'zod';
import { altered, keptWhole, otherWords, unaltered } from './alteration.js';
import type { Expression } from './expression.js';
import type { Measure } from './measure.js';
import { strictObject } from './objects.js';
import { basis, measure } from './pack-levels.js';
import type { PackNode } from './pack-node.js';
import { type Basis, LATE, type Late, PREFERENCES, type Preference } from './pack-words.js';
import { exactlyOneOf } from './scalar.js';
import { date, expression, factId, id, type WordsDocument, words } from './scalars.js';
import { type Grounds, grounds } from './standing.js';
import { ABSENTEE_PLACES, type AbsenteePlace, SHARINGS, TIE_METHODS, type TieMethod } from './tie-method.js';

/** `before`: that day is late. `through`: that day is in time. Days of the pack's zone. */
export type Deadline = { readonly before: string } | { readonly through: string };

const day = unaltered(date, 'said-elsewhere');

export const deadline: z.ZodType<Deadline> = altered(
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
  readonly id: string;
  readonly title?: WordsDocument;
  readonly where?: Expression;
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
  | { readonly of: string; readonly by: Measure; readonly prefer: Preference }
  | { readonly fact: string; readonly prefer: Preference }
  | { readonly decision: true };

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
  readonly id: string;
  readonly title?: WordsDocument;
  readonly of: string;
  readonly by: Measure;
  readonly basis: Basis;
  readonly cohort: string;
  readonly ties: TieMethod;
  readonly tieBreak: readonly TieBreak[];
  readonly notSubmitted: AbsenteePlace;
}

export const packRanking = strictObject({
  id: id.describe('Its id'),
  title: words.describe('Its name, by language').exactOptional(),
  of: id.describe('The node by which units are ranked'),
  by: measure,
  basis,
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

const OWN_KEYS = ['title', 'collects', 'submits', 'deadline', 'late', 'cohorts', 'criteria', 'rankings'] as const;

/** Units that one tree of criteria applies to. */
export interface PackTier extends Grounds<(typeof OWN_KEYS)[number]> {
  readonly id: string;
  readonly title: WordsDocument;
  readonly collects?: string;
  readonly submits?: 'self' | 'parent';
  readonly deadline?: Deadline;
  readonly late?: Late;
  readonly cohorts: readonly PackCohort[];
  readonly criteria: readonly PackNode[];
  readonly rankings?: readonly PackRanking[];
}

/** The schema of a tier, given that of its nodes. */
export function tierSchema(node: z.ZodType<PackNode>): z.ZodType<PackTier> {
  return strictObject({
    id: id.describe('Its id, as district'),
    title: words.describe('Its name, by language'),
    ...grounds(OWN_KEYS),
    collects: id.describe('The tier whose units have the units of this one as parents').exactOptional(),
    submits: unaltered(z.enum(['self', 'parent']), 'in-use')
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
