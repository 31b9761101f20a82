import { closestOrEmpty } from '../../kit/unicode.js';
import type { Assessment, AssessmentUnit, FactEntry, Submission } from '../../model/assessment.js';
import type { CriterionGiven, FactOfForm } from '../../model/blank-fields.js';
import { decimalText } from '../../model/decimal-given.js';
import { admit, LIMITS } from '../../model/document.js';
import { assessmentError } from '../../model/errors.js';
import type { Value } from '../../model/expression.js';
import { NO_RULINGS, type UnitInput } from '../../model/inputs.js';
import { anyError, issueOf, type Path } from '../../model/issue.js';
import { ESTIMATES_ARE } from '../../model/pack-words.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { type AssessmentReading, reading } from '../../stages/read-assessment/reading.js';
import { entryOf, readClaims } from '../../stages/read-assessment/submissions.js';
import { readAttributes } from '../../stages/read-assessment/units.js';
import { readFact } from '../../stages/read-assessment/values.js';
import { checkShape, type UnitParts } from './unit-shape.js';

/** A unit as a module is given it. */
export interface ModuleUnit {
  /** Its position in the list where it has none. */
  readonly id?: string | undefined;
  /** The only tier of the pack where it has none. */
  readonly tier?: string | undefined;
  /** The unit above it. */
  readonly parent?: string | undefined;
  /** Its name, as in the register of an assessment; it is not read. */
  readonly name?: Readonly<Record<string, string>> | undefined;
  /** Its attributes by id; each attribute that a rule reads must be there. */
  readonly attributes?: Readonly<Record<string, boolean | number | string | undefined>> | undefined;
  /** Its figures by id, as in a submission, marks that others give among them. Without any, it has sent nothing. */
  readonly facts?: Readonly<Record<string, FactOfForm | undefined>> | undefined;
  /** By id, what it says of a criterion, as in a submission: a claim of not being applicable, evidence. */
  readonly criteria?: Readonly<Record<string, CriterionGiven | undefined>> | undefined;
}

/** Reads a unit as the engine does, in the layer `reported`; throws an `AssessmentError` where a figure cannot be read. */
export function readUnit(plan: Plan, tier: PlanTier, given: ModuleUnit, position: number): UnitInput {
  const path: Path = ['units', position];
  const admitted = admit(given, LIMITS);
  if (admitted.document === undefined)
    throw assessmentError(admitted.issues.map(({ code, path: at, params }) => issueOf(code, [...path, ...at], params)));
  const context = reading(plan, { units: [], asOf: '' } as unknown as Assessment);
  const {
    attributes: described,
    facts,
    criteria,
  } = checkShape(admitted.document, (code, params, at = path) => void context.report(code, at, params), path);
  const { id = String(position), facts: sent } = admitted.document as ModuleUnit;
  const register = { id, tier: tier.id, attributes: described } as AssessmentUnit;
  const attributes = readAttributes(context, register, path);
  const reported = readFacts(context, facts as Readonly<Record<string, FactEntry>>, path);
  const claims = readClaims(context, { criteria: claimedText(criteria) } as unknown as Submission, tier, path);
  if (anyError(context.issues)) throw assessmentError(context.issues);
  return {
    id,
    tier: tier.id,
    attributes,
    reported,
    verified: reported,
    claims,
    estimated: [],
    findings: [],
    state: sent === undefined ? 'not-submitted' : 'submitted',
    rulings: NO_RULINGS,
  };
}

function readFacts(
  context: AssessmentReading,
  facts: Readonly<Record<string, FactEntry>>,
  path: Path,
): Readonly<Record<string, Value>> {
  const { plan, report } = context;
  const { isRead } = ESTIMATES_ARE[plan.pack.procedure.estimates ?? 'allowed'];
  const reported: Record<string, Value> = {};
  for (const [fact, entry] of Object.entries(facts)) {
    const at = [...path, 'facts', fact];
    const declared = Object.hasOwn(plan.facts, fact) ? plan.facts[fact] : undefined;
    if (!declared) {
      report('fact-undeclared', at, { fact, suggestion: closestOrEmpty(fact, Object.keys(plan.facts)) });
      continue;
    }
    if (declared.derived) report('fact-derived', at, { fact });
    const { value, isEstimate, place } = entryOf(entry, at);
    const read = readFact(context, declared, value, place);
    if (read !== undefined && (isRead || !isEstimate)) reported[fact] = read;
  }
  return reported;
}

/** Points that a unit claims, as the text that a reader of submissions is given. */
function claimedText(criteria: UnitParts['criteria']): object {
  return Object.fromEntries(
    Object.entries(criteria as Readonly<Record<string, { readonly claimed?: unknown }>>).map(([id, entry]) => [
      id,
      entry.claimed === undefined ? entry : { ...entry, claimed: decimalText(entry.claimed, () => undefined) },
    ]),
  );
}
