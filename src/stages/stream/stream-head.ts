import { bug } from '../../kit/bug.js';
import { groupByKey } from '../../kit/group-by-key.js';
import { orNone } from '../../kit/or-none.js';
import { type Assessment, assessmentSchema } from '../../model/assessment.js';
import { admit, type Limits } from '../../model/document.js';
import { ENTRIES } from '../../model/entries.js';
import { type Checked, checked, type Issue, issue } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { readDeadlines } from '../read-assessment/deadlines.js';
import { checkDecisions } from '../read-assessment/decisions.js';
import { readMarks } from '../read-assessment/marks.js';
import { type AssessmentReading, reading } from '../read-assessment/reading.js';
import { checkSalts } from '../read-assessment/salts.js';
import { readRegister } from '../read-assessment/units.js';
import { type UnitsMissing, unitsMissing } from '../read-assessment/units-missing.js';
import { readVerifications } from '../read-assessment/verifications.js';
import { checkHead } from '../read-assessment.js';
import { type Head, readHead } from '../read-columns/head.js';
import { documentOrder, readShape } from '../shape.js';

/** What a stream reads of a head as an assessment does. */
type SharedHead = Pick<Head, 'context' | 'attributes' | 'deadline' | 'granted'>;

/** All of an assessment but its submissions, read and checked. */
export interface StreamHead extends SharedHead {
  /** For each unit, the units below it without a submission that counts; only where `senders` is given. */
  readonly missing: UnitsMissing;
  /** The positions of what others say of each unit, in the lists of the assessment. */
  readonly marksOf: ReadonlyMap<string, readonly number[]>;
  readonly verificationsOf: ReadonlyMap<string, readonly number[]>;
}

/** The plan and the limits by which a head is read, and the units that sent. */
interface HeadSource {
  readonly plan: Plan;
  readonly packDigest: string;
  readonly limits: Limits;
  /** The units of which a submission counts; absent where that is not known. */
  readonly senders?: ReadonlySet<string> | undefined;
}

/**
 * Reads an assessment without its submissions, as the full reader reads it. Whether a unit made the claim that a verifier
 * ruled on is not checked here, since only its submissions say so.
 */
export function readStreamHead(document: unknown, source: HeadSource): Checked<StreamHead> {
  const { plan, packDigest, limits } = source;
  if (hasSubmissions(document))
    return { ok: false, errors: [issue('key-unknown', ['submissions'], { key: 'submissions', suggestion: '' })] };
  const plain = readPlain(document, source);
  if (plain) {
    checkOthers(plain.context);
    return checked(headOf(plain, source.senders), documentOrder(document as never, plain.context.issues));
  }
  const { document: admitted, issues: unfit } = admit(document, limits, ENTRIES);
  if (admitted === undefined) return checked<StreamHead>(undefined, unfit);
  const shape = readShape(assessmentSchema, admitted);
  const full = shape.partial && readFull(shape.partial, plan, packDigest);
  const issues = [...shape.issues, ...shape.carry(full?.context.issues ?? [])];
  return checked(shape.value && full && headOf(full, source.senders), documentOrder(admitted, issues));
}

function hasSubmissions(document: unknown): boolean {
  return typeof document === 'object' && document !== null && Object.hasOwn(document, 'submissions');
}

/** The head of a plain document; undefined where only the full reader may judge it. */
function readPlain(document: unknown, { plan, packDigest, limits }: HeadSource): Head | undefined {
  const head = orNone(() => readHead(document, plan, packDigest, limits));
  return head && head.size.values <= limits.totalNodes ? head : undefined;
}

function readFull(assessment: Assessment, plan: Plan, packDigest: string): SharedHead {
  const context = reading(plan, assessment);
  checkHead(context, packDigest);
  const attributes = readRegister(context);
  const deadlines = readDeadlines(context);
  checkOthers(context);
  return { context, attributes, ...deadlines };
}

function checkOthers(context: AssessmentReading): void {
  readMarks(context);
  readVerifications(context, () => true);
  checkDecisions(context);
  checkSalts(context);
}

function headOf({ context, attributes, deadline, granted }: SharedHead, senders: HeadSource['senders']): StreamHead {
  const { marks = [], verifications = [] } = context.assessment;
  return {
    context,
    attributes,
    deadline,
    granted,
    missing: unitsMissing(context, (unit) => senders?.has(unit) ?? true),
    marksOf: positionsByUnit(marks),
    verificationsOf: positionsByUnit(verifications),
  };
}

function positionsByUnit(entries: readonly { readonly unit: string }[]): ReadonlyMap<string, readonly number[]> {
  return groupByKey(entries.map(({ unit }, position) => [unit, position]));
}

/** The head without what is of no use for these units: nobody else is marked or verified in it. */
export function headOfUnits({ context, marksOf, verificationsOf }: StreamHead, units: readonly string[]): Assessment {
  const { assessment } = context;
  const { submissions: _, ...rest } = assessment;
  const pick = <T>(entries: readonly T[] | undefined, of: StreamHead['marksOf']): readonly T[] =>
    units.flatMap((unit) => (of.get(unit) ?? []).flatMap((position) => entries?.[position] ?? []));
  return {
    ...rest,
    units: units.flatMap((unit) => context.register.get(unit) ?? []),
    extensions: [],
    decisions: [],
    salts: {},
    marks: pick(assessment.marks, marksOf),
    verifications: pick(assessment.verifications, verificationsOf),
  };
}

/** The errors about verifications of `headOfUnits`, each with the unit, and with its path in the whole head. */
export function verificationIssues(
  issues: readonly Issue[],
  { context, verificationsOf }: StreamHead,
  units: readonly string[],
): readonly { readonly unit: string; readonly issue: Issue }[] {
  const places = units.flatMap((unit) => verificationsOf.get(unit) ?? []);
  return issues.flatMap((original) => {
    const [list = '', index, ...rest] = original.path;
    const place = places[Number(index)];
    if (original.severity === 'warning' || list !== 'verifications' || place === undefined) return [];
    const unit = context.assessment.verifications?.[place]?.unit ?? bug('no unit');
    return [{ unit, issue: { ...original, path: [list, place, ...rest] } }];
  });
}
