import { expect, test } from 'vitest';
import type * as z from 'zod/v4/core';
import type {
  AssessmentText,
  AssessmentUnit,
  assessmentUnit,
  CriterionEntry,
  Decision,
  decision,
  Extension,
  MarkEntry,
  markEntry,
} from '../../src/model/assessment.js';
import type { extension } from '../../src/model/assessment-extension.js';
import type { criterionEntry, Evidence, evidence } from '../../src/model/assessment-submission.js';
import type { assessmentText } from '../../src/model/assessment-text.js';
import type { Json } from '../../src/model/expression.js';
import type { Gap, PackCohort, PackLevelStep, PackLevels, PackRanking, packGap } from '../../src/model/pack.js';
import type {
  PackAttribute,
  PackFact,
  PackRelation,
  PackText,
  packAttribute,
  packFact,
  packRelation,
  packText,
} from '../../src/model/pack-facts.js';
import type { packLevelStep, packLevels } from '../../src/model/pack-levels.js';
import type { packCohort, packRanking } from '../../src/model/pack-tier.js';

/** What a schema gives, as a reader may use it. */
type Frozen<T> = Json extends T
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : { readonly is: A; readonly not: B };

/** Both sides in the same spelling. */
type Agrees<Schema extends z.$ZodType, Written> = Same<Frozen<z.output<Schema>>, Frozen<Written>>;

test('the types written by hand are what the schemas give', () => {
  const agree: [
    Agrees<typeof packText, PackText>,
    Agrees<typeof packFact, PackFact>,
    Agrees<typeof packAttribute, PackAttribute>,
    Agrees<typeof packRelation, PackRelation>,
    Agrees<typeof packLevelStep, PackLevelStep>,
    Agrees<typeof packLevels, PackLevels>,
    Agrees<typeof packCohort, PackCohort>,
    Agrees<typeof packRanking, PackRanking>,
    Agrees<typeof packGap, Gap>,
    Agrees<typeof assessmentUnit, AssessmentUnit>,
    Agrees<typeof extension, Extension>,
    Agrees<typeof assessmentText, AssessmentText>,
    Agrees<typeof markEntry, MarkEntry>,
    Agrees<typeof decision, Decision>,
    Agrees<typeof evidence, Evidence>,
    Agrees<typeof criterionEntry, CriterionEntry>,
  ] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true];

  expect(agree).not.toContain(false);
});
