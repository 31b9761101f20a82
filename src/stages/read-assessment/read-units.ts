import { byCodeUnit } from '../../kit/unicode.js';
import type { Assessment, AssessmentUnit } from '../../model/assessment.js';
import type { Value } from '../../model/expression.js';
import { type Inputs, NO_RULINGS, type UnitInput } from '../../model/inputs.js';
import { anyError, type Issue } from '../../model/issue.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import { checkDecisions } from './decisions.js';
import { checkHead } from './head.js';
import { readMarks } from './marks.js';
import type { ProcedureRules, UnitProcedure } from './procedure-findings.js';
import { reading } from './reading.js';
import { checkSalts } from './salts.js';
import { readSubmissions, type Submitted } from './submissions.js';
import { readRegister } from './units.js';
import { readVerifications, type Verified } from './verifications.js';

/** The units of an assessment read against its pack, or none where an issue is an error; every issue, in no particular order. */
interface ReadUnits {
  readonly inputs: Omit<Inputs, 'assessment'> | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads figures by the types that the pack declares and decides which submission of each unit counts. A figure of the
 * wrong type is an issue; one that breaks a bound is left to the evaluation, where it touches that unit alone.
 */
export function readUnits(
  assessment: Assessment,
  plan: Plan,
  packDigest: string,
  rules: ProcedureRules | undefined,
): ReadUnits {
  const context = reading(plan, assessment);
  checkHead(context, packDigest);
  const attributes = readRegister(context);
  const { submitted, granted, missing } = readSubmissions(context);
  const marks = readMarks(context);
  const notApplicableClaims = new Set(
    (assessment.submissions ?? []).flatMap(({ unit, criteria = {} }) =>
      Object.entries(criteria).flatMap(([node, { notApplicable }]) => (notApplicable ? [`${unit} ${node}`] : [])),
    ),
  );
  const verified = readVerifications(context, (unit, node) => notApplicableClaims.has(`${unit} ${node}`));
  checkDecisions(context);
  checkSalts(context);
  const units = assessment.units
    .toSorted((a, b) => byCodeUnit(a.id, b.id))
    .flatMap((unit): readonly UnitInput[] => {
      const { id } = unit;
      const tier = plan.tiers.find((known) => known.id === unit.tier);
      if (!tier) return [];
      const parts = { attributes: attributes.get(id), marks: marks.get(id), verification: verified.get(id) };
      const procedure = { granted: granted(id), missing: missing(id) };
      return [unitInput(plan, tier, unit, { ...parts, ...procedure, rules, submitted: submitted(id, tier) })];
    });
  if (anyError(context.issues)) return { inputs: undefined, issues: context.issues };
  const claimed = units.some((unit) => Object.values(unit.claims).some((claim) => claim.claimed !== undefined));
  const inputs = {
    units,
    claimed,
    verified: (assessment.verifications ?? []).length > 0,
  };
  return { inputs, issues: context.issues };
}

/** What is known of a unit, its row in the register aside. */
interface UnitParts extends Pick<UnitProcedure, 'granted' | 'missing'> {
  readonly submitted: Submitted;
  readonly attributes: Readonly<Record<string, Value>> | undefined;
  readonly marks: Readonly<Record<string, Value>> | undefined;
  readonly verification: Verified | undefined;
  /** Absent where a pack that was compiled ahead has no such rule. */
  readonly rules: ProcedureRules | undefined;
}

/** The figures of a unit by layer: a mark stands beside its facts, a verified value replaces one. */
export function unitInput(
  plan: Plan,
  tier: PlanTier,
  { id, parent }: Pick<AssessmentUnit, 'id' | 'parent'>,
  { submitted, attributes = {}, marks, verification, granted, missing, rules }: UnitParts,
): UnitInput {
  const { facts, sent, findings, ...rest } = submitted;
  const { claims } = rest;
  const reported: Readonly<Record<string, Value>> = { ...facts, ...marks };
  const remarks = rules?.findings(plan, {
    tier,
    parent,
    sent,
    granted,
    missing,
    verifications: verification?.verifications ?? [],
    lacking: () => rules.lacking(plan, tier, reported, { attributes, claims }),
  });
  return {
    id,
    tier: tier.id,
    attributes,
    ...rest,
    findings: remarks && remarks.length > 0 ? [...findings, ...remarks] : findings,
    reported,
    verified: { ...reported, ...verification?.facts },
    rulings: verification?.rulings ?? NO_RULINGS,
  };
}
