import { orNone } from '../../kit/or-none.js';
import { tableOf } from '../../kit/table.js';
import type { FactEntry } from '../../model/assessment.js';
import type { Submission } from '../../model/assessment-submission.js';
import type { Limits } from '../../model/document.js';
import type { Value } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { plainSubmission } from '../../model/plain-submission.js';
import { type AssessmentReading, latest, type Statement, withOwnIssues } from '../read-assessment/reading.js';
import { type ReadSubmission, readSubmission } from '../read-assessment/submissions.js';
import { valueOfNumber } from '../row-facts.js';
import type { FactSlots } from './fact-slots.js';
import { type Head, isCarried } from './head.js';
import { ownValue, plainKeys } from './own-data.js';
import { copyOf, entryLimits } from './plain-copy.js';
import { type SubmissionHead, signedBy } from './submission-heads.js';

/** The submissions of one unit with warnings about them. */
export interface UnitStatements {
  readonly statements: readonly Statement<ReadSubmission>[];
  readonly issues: readonly Issue[];
}

/** The submissions of one unit, which gives the facts of `slots`; undefined where one of them cannot be used. */
export type UnitSubmissions = (heads: readonly SubmissionHead[], slots: FactSlots) => UnitStatements | undefined;

/**
 * Reads submissions by the checks of their schema and then by the types of the plan, as `readAssessment` does, but for the facts
 * for which a number stands: most are such, and a number of a column needs no other check.
 */
export function unitSubmissions({ context, submissions, size }: Head, limits: Limits): UnitSubmissions {
  const within = entryLimits(limits);
  return (heads, slots) => {
    const quiet = withOwnIssues(context);
    const { issues } = quiet;
    const statements: Statement<ReadSubmission>[] = [];
    for (const head of heads) {
      const split = orNone(() => splitFacts(head, slots));
      const copied = copyOf(split ? split.others : submissions[head.index], within);
      if (copied === undefined) return undefined;
      const count = copied.values + (split ? Object.keys(split.written).length : 0);
      size.values += count;
      const value = plainSubmission(copied.document, () => undefined, []);
      const statement = value && readSubmission(quiet, value as Submission, ['submissions', head.index]);
      if (statement === undefined || count > limits.nodes) return undefined;
      statements.push({ ...statement, what: split ? withNumbers(statement.what, split) : statement.what });
    }
    latest(quiet, statements);
    return issues.every(isCarried) ? { statements, issues } : undefined;
  };
}

/** A submission in two parts. */
interface SplitFacts {
  /** The facts for which a number stands, as written. */
  readonly written: Record<string, FactEntry>;
  /** The values of these facts. */
  readonly values: Record<string, Value>;
  /** The submission with its other facts. */
  readonly others: unknown;
}

/** Undefined where only the full reader may judge the submission as a whole. */
function splitFacts(head: SubmissionHead, { all }: FactSlots): SplitFacts | undefined {
  const { unit, at, facts, isPlain, more } = head;
  const keys = isPlain || more !== undefined ? plainKeys(facts) : undefined;
  if (keys === undefined) return undefined;
  const written: Record<string, FactEntry> = {};
  const values: Record<string, Value> = {};
  // a table, since a document may have any key
  const others = tableOf<unknown>([]);
  for (const id of keys) {
    const raw = ownValue(facts as object, id);
    const slot = all.get(id);
    const number = slot?.isAsked ? slot.plainNumberOf(raw) : Number.NaN;
    if (slot === undefined || Number.isNaN(number)) others[id] = raw;
    else {
      written[id] = raw as FactEntry;
      values[id] = valueOfNumber(slot.type, slot, number);
    }
  }
  return { written, values, others: { unit, at, ...signedBy(head), ...more, facts: others } };
}

/** The submission with both parts of its facts; the others are put into those of `split`, since copies of many keys are slow. */
function withNumbers({ document, facts, ...submission }: ReadSubmission, split: SplitFacts): ReadSubmission {
  return {
    ...submission,
    document: { ...document, facts: Object.assign(split.written, document.facts) },
    facts: Object.assign(split.values, facts),
  };
}

/** The statements of submissions that were read before: their issues were reported then. */
export function typedAgain(
  context: AssessmentReading,
  documents: readonly Submission[],
): readonly Statement<ReadSubmission>[] {
  const silent: AssessmentReading = { ...context, report: () => undefined };
  return documents.flatMap((document) => readSubmission(silent, document, []) ?? []);
}
