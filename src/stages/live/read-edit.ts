import { bug } from '../../kit/bug.js';
import { closestOrEmpty } from '../../kit/unicode.js';
import type { FactEntry } from '../../model/assessment.js';
import { decimalText } from '../../model/decimal-given.js';
import { admit, type Limits } from '../../model/document.js';
import type { Value } from '../../model/expression.js';
import { type FigureEdit, figureEdit } from '../../model/figure-edit.js';
import { IS_SCORED, type UnitInput } from '../../model/inputs.js';
import { type Checked, checked, type Issue, issueOf } from '../../model/issue.js';
import type { Plan, PlanFact } from '../../model/plan.js';
import type { AssessmentReading } from '../read-assessment/reading.js';
import { entryOf, factGiven } from '../read-assessment/submissions.js';
import { readFact } from '../read-assessment/values.js';
import { documentOrder, readShape } from '../shape.js';

/** A new figure of a unit, read by the type of its fact. */
export interface ReadEdit {
  /** The position of the unit. */
  readonly position: number;
  readonly fact: PlanFact;
  /** The figure as written, and as read by type; both undefined where the figure is taken away. */
  readonly entry: FactEntry | undefined;
  readonly value: Value | undefined;
  readonly isEstimate: boolean;
}

/** What an edit is read against: the units, by id, and the statements of others than units. */
interface Register {
  /** By id. */
  readonly positions: ReadonlyMap<string, number>;
  readonly unitAt: (position: number) => UnitInput;
  /** Whether the assessment has a mark of this fact of the unit. */
  readonly hasMark: (unit: string, fact: string) => boolean;
}

/**
 * Reads `{ unit, fact, value }` as a figure of a submission is read, or as a mark that is there, with the same issues;
 * paths begin at the edit. A unit that has no submission that counts has no figure to change.
 */
export function readEdit(plan: Plan, register: Register, edit: unknown, limits: Limits): Checked<ReadEdit> {
  const { document, issues: unfit } = admit(edit, limits);
  if (document === undefined) return checked<ReadEdit>(undefined, unfit);
  const shape = readShape(figureEdit, document);
  if (!shape.value) return checked<ReadEdit>(undefined, shape.issues);
  const issues: Issue[] = [];
  const report: Report = (code, path, params) => void issues.push(issueOf(code, path, params));
  const read = readFigure(plan, register, shape.value, report);
  return checked(read, documentOrder(document, issues));
}

type Report = AssessmentReading['report'];

function readFigure(
  plan: Plan,
  { positions, unitAt, hasMark }: Register,
  { unit: id, fact: factId, value: entry }: FigureEdit,
  report: Report,
): ReadEdit | undefined {
  const position = positions.get(id);
  if (position === undefined)
    return void report('unit-undeclared', ['unit'], {
      unit: id,
      suggestion: closestOrEmpty(id, [...positions.keys()]),
    });
  const unit = unitAt(position);
  if (!IS_SCORED[unit.state]) return void report('unit-not-submitted', ['unit'], { unit: id });
  const tier = plan.tiers.find((known) => known.id === unit.tier) ?? bug(`no tier ${unit.tier}`);
  if (hasMark(id, factId)) {
    const fact = plan.facts[factId] ?? bug(`no fact ${factId}`);
    return { position, fact, isEstimate: false, ...readMark(fact, entry, report) };
  }
  const fact = factGiven({ plan, report }, tier, factId, ['fact']);
  if (!fact) return undefined;
  if (entry === undefined) return { position, fact, entry, value: undefined, isEstimate: false };
  const { value, isEstimate, place } = entryOf(entry, ['value']);
  return { position, fact, entry, value: readFact({ report }, fact, value, place), isEstimate };
}

/** The value of a mark is a decimal; who gave it, and when, stays. */
function readMark(fact: PlanFact, entry: FactEntry | undefined, report: Report): Pick<ReadEdit, 'entry' | 'value'> {
  if (entry === undefined) return { entry, value: undefined };
  const text = decimalText(entry, (code, params, at = []) => void report(code, ['value', ...at], params));
  if (text === undefined) return { entry, value: undefined };
  return { entry: text, value: readFact({ report }, fact, text, ['value']) };
}
