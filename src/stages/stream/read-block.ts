import { bug } from '../../kit/bug.js';
import { groupByKey } from '../../kit/group-by-key.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import type { Limits } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import type { Layer } from '../../model/layer.js';
import type { Plan } from '../../model/plan.js';
import { hasLayer } from '../evaluate/layers.js';
import { type AssessmentReading, withOwnIssues } from '../read-assessment/reading.js';
import type { ColumnReading } from '../read-columns/column-reading.js';
import type { Head } from '../read-columns/head.js';
import type { SubmissionHead } from '../read-columns/submission-heads.js';
import { endUnits, readUnit, startUnits } from '../read-columns/units.js';
import { headOfUnits, type StreamHead, verificationIssues } from './stream-head.js';
import { issuesOf, type StreamedSubmission, type SubmissionGroup } from './submission-group.js';

/** Some units of a stream, read into columns. */
export interface BlockReading {
  /** The units that can be scored, in the order in which they came. */
  readonly reading: ColumnReading;
  /** Why a unit cannot be scored, by unit. */
  readonly refused: ReadonlyMap<string, readonly Issue[]>;
  /** The warnings about the submissions of each unit. */
  readonly warnings: ReadonlyMap<string, readonly Issue[]>;
}

/**
 * Reads units with their marks and verifications, as they are read in an assessment; each has its own issues. A unit that cannot be
 * read is refused, and the others are read again without it.
 */
export function readBlock(
  head: StreamHead,
  plan: Plan,
  limits: Limits,
  groups: readonly SubmissionGroup[],
): BlockReading {
  const refused = new Map<string, readonly Issue[]>();
  for (;;) {
    const remaining = groups.filter(({ unit }) => !refused.has(unit));
    const read = readGroups(head, plan, limits, remaining);
    for (const [unit, issues] of read.refused) refused.set(unit, issues);
    if (read.reading) return { reading: read.reading, warnings: read.warnings, refused };
  }
}

/** The units of a tier that have a layer: of those that submitted, in `claimed` only those that gave themselves points. */
export function scoredIn({ units, unitAt }: ColumnReading, tier: string, layer: Layer): readonly string[] {
  return units.flatMap((unit, position) => (unit.tier === tier && hasLayer(unitAt(position), layer) ? [unit.id] : []));
}

interface GroupsReading extends Omit<BlockReading, 'reading'> {
  readonly reading: ColumnReading | undefined;
}

function readGroups(head: StreamHead, plan: Plan, limits: Limits, groups: readonly SubmissionGroup[]): GroupsReading {
  const submissions = groups.flatMap((group) => group.submissions);
  const walk = startUnits(headOf(head, withOwnIssues(head.context), submissions), plan, {
    units: groups.map(({ unit }) => registered(head, unit)),
    heads: headsByUnit(groups, submissions),
    limits,
    missing: head.missing,
  });
  const refused = new Map<string, readonly Issue[]>();
  for (const { unit, submissions: sent } of groups)
    if (sent.some((submission) => !submission.head) || !readUnit(walk, registered(head, unit)))
      refused.set(unit, issuesOf(head.context, limits, sent));
  const units = walk.units.map(({ id }) => id);
  const assessment = headOfUnits(head, units);
  const context = withOwnIssues({ ...head.context, assessment });
  const read = endUnits({ ...walk, head: headOf(head, context, submissions) });
  if (!read) {
    // issues of marks and verifications that do not depend on submissions were reported with the head
    const known = refused.size;
    for (const { unit, issue } of verificationIssues(context.issues, head, units)) refused.set(unit, [issue]);
    if (refused.size === known) bug('no unit');
    return { reading: undefined, refused, warnings: new Map() };
  }
  const verified = (head.context.assessment.verifications ?? []).length > 0;
  const { claimed, unitAt } = read;
  const inputs = () => ({ assessment, units: units.map((_, position) => unitAt(position)), claimed, verified });
  return {
    reading: { ...read, verified, issues: [], inputs },
    refused,
    warnings: warningsByUnit(walk.issues, submissions),
  };
}

function registered(head: StreamHead, unit: string): AssessmentUnit {
  return head.context.register.get(unit) ?? bug(`no unit ${unit}`);
}

function headOf(
  { attributes, deadline, granted }: StreamHead,
  context: AssessmentReading,
  submissions: readonly StreamedSubmission[],
): Head {
  return {
    context,
    attributes,
    deadline,
    granted,
    size: { values: 0 },
    submissions: submissions.map(({ raw }) => raw),
  };
}

/** By unit, the heads of its submissions; each has as index its position in the block. */
function headsByUnit(
  groups: readonly SubmissionGroup[],
  submissions: readonly StreamedSubmission[],
): ReadonlyMap<string, readonly SubmissionHead[]> {
  const places = new Map(submissions.map(({ position }, index) => [position, index]));
  return new Map(
    groups.map(({ unit, submissions: sent }) => [
      unit,
      sent.flatMap(({ head, position }) => (head ? { ...head, index: places.get(position) ?? bug('no place') } : [])),
    ]),
  );
}

function warningsByUnit(
  issues: readonly Issue[],
  submissions: readonly StreamedSubmission[],
): ReadonlyMap<string, readonly Issue[]> {
  return groupByKey(
    issues.map((warning) => {
      const [list = '', index, ...rest] = warning.path;
      const { position, unit = '' } = submissions[Number(index)] ?? bug('no submission');
      return [unit, { ...warning, path: [list, position, ...rest] }];
    }),
  );
}
