import { type Assessment, type AssessmentUnit, assessmentSchema } from '../../model/assessment.js';
import { admit, type Limits } from '../../model/document.js';
import { ENTRIES } from '../../model/entries.js';
import type { Value } from '../../model/expression.js';
import type { Issue } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import { type Deadlines, readDeadlines } from '../read-assessment/deadlines.js';
import { type AssessmentReading, reading } from '../read-assessment/reading.js';
import { readRegister } from '../read-assessment/units.js';
import { checkHead } from '../read-assessment.js';
import { readShape } from '../shape.js';
import { plainFields, plainItems } from './own-data.js';
import { plainUnit } from './register.js';
import { type Size, valuesIn } from './size.js';

/** An assessment without its submissions, its register and deadlines read and checked. */
export interface Head extends Deadlines {
  /** The reading of the assessment without submissions; its issues are warnings. */
  readonly context: AssessmentReading;
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, Value>>>;
  readonly size: Size;
  /** The submissions as written. */
  readonly submissions: readonly unknown[];
}

/** Nested deeper than an assessment may be by its schema. */
const DEEPEST = 8;

/**
 * The head: its small part is held against the schema as it always is, and each unit of the register against the checks
 * of `plainUnit`. Undefined where anything is wrong with it.
 */
export function readHead(document: unknown, plan: Plan, packDigest: string, limits: Limits): Head | undefined {
  const fields = plainFields(document);
  const units = plainItems(fields?.get('units'));
  const submissions = plainItems(fields?.get('submissions') ?? []);
  if (fields === undefined || units === undefined || submissions === undefined || limits.depth < DEEPEST)
    return undefined;
  const small = admit(Object.fromEntries([...fields, ['units', []], ['submissions', []]]), limits, ENTRIES);
  if (small.document === undefined) return undefined;
  const { value, issues } = readShape(assessmentSchema, small.document);
  if (value === undefined || issues.length > 0) return undefined;
  const size: Size = { values: valuesIn(small.document) };
  const register: AssessmentUnit[] = [];
  for (const raw of units) {
    const unit = plainUnit(raw, limits.nodes, size);
    if (unit === undefined) return undefined;
    register.push(unit);
  }
  const checked = checkedHead({ ...value, units: register }, plan, packDigest);
  return checked && { ...checked, size, submissions };
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
