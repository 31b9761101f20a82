import type { Assessment, AssessmentUnit } from '../../model/assessment.js';
import type { Limits } from '../../model/document.js';
import { ENTRIES } from '../../model/entries.js';
import type { Json, Value } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import { plainAssessment } from '../../model/plain-assessment.js';
import type { Plan } from '../../model/plan.js';
import { type Deadlines, readDeadlines } from '../read-assessment/deadlines.js';
import { type AssessmentReading, reading } from '../read-assessment/reading.js';
import { readRegister } from '../read-assessment/units.js';
import { checkHead } from '../read-assessment.js';
import { plainFields, plainItems } from './own-data.js';
import { copyOf, entryLimits, type PlainCopy } from './plain-copy.js';
import { plainUnit } from './register.js';
import type { Size } from './size.js';
import { plainVerifications } from './verifications.js';

/** An assessment without its submissions, its register and deadlines read and checked. */
export interface Head extends Deadlines {
  /** The reading of the assessment without submissions; its issues are warnings. */
  readonly context: AssessmentReading;
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, Value>>>;
  readonly size: Size;
  /** The submissions as written. */
  readonly submissions: readonly unknown[];
}

/** The lists of which each entry is read by itself. */
const READ_APART: ReadonlySet<string> = new Set(['units', 'submissions', 'verifications']);

/** Nested deeper than an assessment may be by its schema. */
const DEEPEST = 8;

/**
 * The head: its small part is held against the checks of an assessment that need no zod, and each unit of the register against
 * those of `plainUnit`. Undefined where anything is wrong with it: the full reader then says what.
 */
export function readHead(document: unknown, plan: Plan, packDigest: string, limits: Limits): Head | undefined {
  const fields = plainFields(document);
  const units = plainItems(fields?.get('units'));
  const submissions = plainItems(fields?.get('submissions') ?? []);
  if (fields === undefined || units === undefined || submissions === undefined || limits.depth < DEEPEST)
    return undefined;
  const small = smallPart(fields, limits);
  const value = small && plainAssessment(small.document, () => undefined);
  if (small === undefined || value === undefined) return undefined;
  const size: Size = { values: small.values };
  const register: AssessmentUnit[] = [];
  for (const raw of units) {
    const unit = plainUnit(raw, limits.nodes, size);
    if (unit === undefined) return undefined;
    register.push(unit);
  }
  const given = fields.get('verifications');
  const verifications = given === undefined ? undefined : plainVerifications(given, limits, size);
  if (given !== undefined && verifications === undefined) return undefined;
  const assessment = { ...value, units: register, ...(verifications && { verifications }) };
  const checked = checkedHead(assessment, plan, packDigest);
  return checked && { ...checked, size, submissions };
}

/** The assessment without its units and submissions, copied; each entry of its other lists may have so many values. */
function smallPart(fields: ReadonlyMap<string, unknown>, limits: Limits): PlainCopy | undefined {
  const lists: [string, readonly Json[]][] = [];
  let values = 0;
  for (const [key, inside] of fields) {
    if (!ENTRIES.has(key) || !Array.isArray(inside)) continue;
    const copies = READ_APART.has(key) ? [] : entriesOf(inside, limits);
    if (copies === undefined) return undefined;
    lists.push([key, copies.map(({ document }) => document)]);
    values += copies.reduce((sum, copied) => sum + copied.values, 0);
  }
  const head = copyOf(Object.fromEntries([...fields, ...lists.map(([key]) => [key, []] as const)]), limits);
  if (head === undefined) return undefined;
  return { document: { ...(head.document as object), ...Object.fromEntries(lists) }, values: head.values + values };
}

function entriesOf(list: readonly unknown[], limits: Limits): readonly PlainCopy[] | undefined {
  const within = entryLimits(limits);
  const copies = plainItems(list)?.map((entry) => copyOf(entry, within));
  return copies?.every((copied) => copied !== undefined) ? copies : undefined;
}

function checkedHead(
  assessment: Assessment,
  plan: Plan,
  packDigest: string,
): Omit<Head, 'size' | 'submissions'> | undefined {
  const context = reading(plan, assessment);
  checkHead(context, packDigest);
  const attributes = readRegister(context);
  const deadlines = readDeadlines(context);
  return context.issues.every(isCarried) ? { context, attributes, ...deadlines } : undefined;
}

/** Whether an issue is a warning, with which the document is read on. */
export function isCarried({ severity }: Issue): boolean {
  return severity === 'warning';
}
