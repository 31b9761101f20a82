import { readDecimal } from '../../kit/decimal-text.js';
import type {
  Assessment,
  AssessmentUnit,
  FactEntry,
  FactValue,
  Scalar,
  Submission,
  Verification,
} from '../../model/assessment.js';
import type { Type } from '../../model/expression.js';
import { FACT_TYPE_IS } from '../../model/fact-type.js';
import type { Plan } from '../../model/plan.js';
import { extensionsInOrder, inOrderOf, verificationsInOrder } from './canonical-order.js';
import { unitExtensions } from './deadlines.js';

/**
 * The assessment in a form that does not depend on the order in which it was written: lists sorted by unit and instant, an
 * empty one left out, numbers of numeric facts as decimal text in normal form, an extension of many units as one of each.
 * Evidence, and the order of a decision, stay as written.
 */
export function canonicalAssessment(assessment: Assessment, plan: Plan): Assessment {
  const {
    units,
    extensions = [],
    submissions = [],
    verifications = [],
    marks = [],
    decisions = [],
    ...head
  } = assessment;
  const extended = extensions.flatMap((extension) => unitExtensions(extension, plan, units));
  return {
    ...head,
    units: inOrderOf(units, ({ id }) => [id]).map((unit) => canonicalUnit(unit, plan)),
    ...(extended.length > 0 && {
      extensions: extensionsInOrder(extended),
    }),
    ...(submissions.length > 0 && { submissions: canonicalSubmissions(submissions, plan) }),
    ...(verifications.length > 0 && {
      // in order once their values are written alike, as they are when the record is read again
      verifications: verificationsInOrder(
        verifications.map((verification) => canonicalVerification(verification, plan)),
      ),
    }),
    ...(marks.length > 0 && { marks: inOrderOf(marks, ({ unit, at, fact }) => [unit, at, fact]) }),
    ...(decisions.length > 0 && {
      decisions: inOrderOf(decisions, ({ ranking, at, order }) => [ranking, at, order.join()]),
    }),
  };
}

/** The submissions as `canonicalAssessment` lists them. */
export function canonicalSubmissions(submissions: readonly Submission[], plan: Plan): readonly Submission[] {
  return inOrderOf(submissions, ({ unit, at }) => [unit, at]).map((submission) =>
    canonicalSubmission(submission, plan),
  );
}

function canonicalUnit(unit: AssessmentUnit, { pack }: Plan): AssessmentUnit {
  if (!unit.attributes) return unit;
  const numeric = (pack.attributes ?? [])
    .filter(({ type }) => FACT_TYPE_IS[type].values === 'number')
    .map(({ id }) => id);
  return {
    ...unit,
    attributes: mapValues(unit.attributes, (value, id) => (numeric.includes(id) ? decimalOf(value) : value)),
  };
}

function canonicalSubmission(submission: Submission, plan: Plan): Submission {
  if (!submission.facts) return submission;
  return {
    ...submission,
    facts: mapValues(submission.facts, (entry, id) => canonicalEntry(entry, plan.facts[id]?.type)),
  };
}

function canonicalVerification(verification: Verification, plan: Plan): Verification {
  if (!('fact' in verification)) return verification;
  return { ...verification, value: canonicalValue(verification.value, plan.facts[verification.fact]?.type) };
}

/** An entry of a submission: a number of a numeric fact as decimal text in normal form. */
export function canonicalEntry(entry: FactEntry, type: Type | undefined): FactEntry {
  if (typeof entry === 'object' && 'value' in entry)
    return { ...entry, value: canonicalValue(entry.value as FactValue, type) } as FactEntry;
  return canonicalValue(entry as FactValue, type);
}

function canonicalValue(value: FactValue, type: Type | undefined): FactValue {
  if (typeof value !== 'object') return type?.is === 'number' ? decimalOf(value) : value;
  const of = type?.is === 'list' ? type.of : undefined;
  return value.map((item) => {
    if (typeof item !== 'object') return of?.is === 'number' ? decimalOf(item) : item;
    return mapValues(item, (cell, column) =>
      of?.is === 'row' && of.columns[column]?.is === 'number' ? decimalOf(cell) : cell,
    );
  });
}

function decimalOf(value: Scalar): Scalar {
  if (typeof value === 'boolean') return value;
  const reading = readDecimal(value);
  return reading.ok ? reading.text : value;
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
