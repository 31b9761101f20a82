import { orNone } from '../../kit/or-none.js';
import { submission } from '../../model/assessment-submission.js';
import { admit, type Limits, limitPassed } from '../../model/document.js';
import { type Issue, issue, type Path } from '../../model/issue.js';
import { type AssessmentReading, latest, type Statement, withOwnIssues } from '../read-assessment/reading.js';
import { type ReadSubmission, readSubmission } from '../read-assessment/submissions.js';
import { entryLimits } from '../read-columns/plain-copy.js';
import { type InstantsRead, type SubmissionHead, submissionHead } from '../read-columns/submission-heads.js';
import { documentOrder, readShape } from '../shape.js';

/** A submission of a stream; `position` counts from 0. */
export interface StreamedSubmission {
  readonly position: number;
  readonly raw: unknown;
  /** Its head, whose index is `position`; absent where it cannot be used. */
  readonly head?: SubmissionHead;
  /** The unit that it names, if it is in the register. */
  readonly unit?: string;
}

/** A unit of a stream with its submissions, one after another. */
export interface SubmissionGroup {
  readonly unit: string;
  readonly submissions: readonly StreamedSubmission[];
}

/** What the full reader says of one submission. */
interface Judged {
  readonly statement?: Statement<ReadSubmission>;
  readonly unit?: string;
  readonly issues: readonly Issue[];
}

/** Reads the head of the submission at a position of the stream. */
export function streamedSubmission(
  context: AssessmentReading,
  limits: Limits,
  { raw, position, instants }: { readonly raw: unknown; readonly position: number; readonly instants: InstantsRead },
): StreamedSubmission {
  const head = orNone(() => submissionHead(raw, position, instants));
  if (head && context.register.has(head.unit)) return { position, raw, head, unit: head.unit };
  const { statement, unit } = judge(context, limits, raw, position);
  if (!statement) return { position, raw, ...(unit === undefined ? {} : { unit }) };
  const { instant, what } = statement;
  const { at, by, handedIn, facts } = what.document;
  return {
    position,
    raw,
    unit: statement.subject,
    head: {
      index: position,
      unit: statement.subject,
      instant,
      at,
      by,
      handedIn,
      facts,
      isPlain: false,
      more: undefined,
    },
  };
}

/** Everything that is wrong with submissions of one unit, or with one that names no unit; paths are those of an assessment. */
export function issuesOf(
  context: AssessmentReading,
  limits: Limits,
  submissions: readonly StreamedSubmission[],
): readonly Issue[] {
  const judged = submissions.map(({ raw, position }) => judge(context, limits, raw, position));
  const groupContext = withOwnIssues(context);
  latest(
    groupContext,
    judged.flatMap(({ statement }) => statement ?? []),
  );
  return [...judged.flatMap(({ issues }) => issues), ...groupContext.issues];
}

function judge(context: AssessmentReading, limits: Limits, raw: unknown, position: number): Judged {
  const at = (path: Path): Path => ['submissions', position, ...path];
  const placed = (issues: readonly Issue[]) => issues.map((fault) => ({ ...fault, path: at(fault.path) }));
  const { document, issues: unfit } = admit(raw, entryLimits(limits));
  if (document === undefined) return { issues: placed(unfit.map((fault) => ofWhole(fault, limits))) };
  const shape = readShape(submission, document);
  const submissionContext = withOwnIssues(context);
  const statement = shape.partial && readSubmission(submissionContext, shape.partial, []);
  const issues = documentOrder(document, [...shape.issues, ...shape.carry(submissionContext.issues)]);
  const named = shape.partial?.unit;
  const unit = named !== undefined && context.register.has(named) ? { unit: named } : {};
  return {
    issues: placed(issues),
    ...unit,
    ...(shape.value && statement ? { statement: { ...statement, path: at([]) } } : {}),
  };
}

/** The limit of depth is told as that of the whole assessment, of which a submission, two steps down, has two fewer. */
function ofWhole(fault: Issue, limits: Limits): Issue {
  return fault.code === 'depth' ? issue('depth', fault.path, limitPassed(limits, 'depth')) : fault;
}
