import { closest } from '../../kit/unicode.js';
import type { Assessment, AssessmentUnit, CriterionEntry, FactEntry } from '../../model/assessment.js';
import { admit, LIMITS } from '../../model/document.js';
import { assessmentError } from '../../model/errors.js';
import type { Value } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import { anyError, type Path } from '../../model/issue.js';
import { ESTIMATES_ARE } from '../../model/pack-words.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { reading } from '../../stages/read-assessment/reading.js';
import { entryOf, readClaims } from '../../stages/read-assessment/submissions.js';
import { readAttributes } from '../../stages/read-assessment/units.js';
import { readFact } from '../../stages/read-assessment/values.js';

/** A unit as a module is given it. */
export interface ModuleUnit {
  /** Its position in the list where it has none. */
  readonly id?: string;
  /** The only tier of the pack where it has none. */
  readonly tier?: string;
  /** The unit above it. */
  readonly parent?: string;
  readonly attributes?: Readonly<Record<string, boolean | number | string>>;
  /** Its figures by id, as in a submission, marks that others give among them. Without any, it has sent nothing. */
  readonly facts?: Readonly<Record<string, FactEntry>>;
  /** By id, what it says of a criterion, as in a submission: a claim of not being applicable, evidence. */
  readonly criteria?: Readonly<Record<string, CriterionEntry>>;
}

/** Reads a unit as the engine does, in the layer `reported`; throws an `AssessmentError` where a figure cannot be read. */
export function readUnit(plan: Plan, tier: PlanTier, given: ModuleUnit, position: number): UnitInput {
  const admitted = admit(given, LIMITS);
  const unit = (admitted.document ?? {}) as ModuleUnit;
  const id = unit.id ?? String(position);
  const context = reading(plan, { units: [], asOf: '' } as unknown as Assessment);
  const path: Path = ['units', position];
  for (const { code, path: at, params } of admitted.issues) context.report(code, [...path, ...at], params);
  const register = { id, tier: tier.id, attributes: unit.attributes ?? {} } as AssessmentUnit;
  const attributes = readAttributes(context, register, path);
  const reported: Record<string, Value> = {};
  const { isRead } = ESTIMATES_ARE[plan.pack.procedure.estimates ?? 'allowed'];
  for (const [fact, entry] of Object.entries(unit.facts ?? {})) {
    const at = [...path, 'facts', fact];
    const declared = Object.hasOwn(plan.facts, fact) ? plan.facts[fact] : undefined;
    if (entry === undefined) continue;
    if (!declared) {
      const suggestion = closest(fact, Object.keys(plan.facts)) ?? '';
      context.report('fact-undeclared', at, { fact, suggestion });
      continue;
    }
    if (declared.derived) context.report('fact-derived', at, { fact });
    if (entry === null) {
      context.report('null-value', at);
      continue;
    }
    const { value, isEstimate, place } = entryOf(entry, at);
    if ([value].flat().some((item) => typeof item === 'string' && !/\S/.test(item)))
      context.report('text-blank', place);
    const read = readFact(context, declared, value, place);
    if (read !== undefined && (isRead || !isEstimate)) reported[fact] = read;
  }
  const claims = readClaims(context, { criteria: unit.criteria ?? {} } as Parameters<typeof readClaims>[1], tier, path);
  if (anyError(context.issues)) throw assessmentError(context.issues);
  return {
    ...{ id, tier: tier.id, attributes, reported, verified: reported, claims, estimated: [], findings: [] },
    state: unit.facts === undefined ? 'not-submitted' : 'submitted',
    rulings: { notApplicable: {}, evidence: {}, awards: {}, done: false },
  };
}
