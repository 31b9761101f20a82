import { equal, ONE, ZERO } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { AssessmentUnit } from '../../model/assessment.js';
import { isExact, type Type, type Value } from '../../model/expression.js';
import { type Inputs, NO_RULINGS, type UnitInput } from '../../model/inputs.js';
import { optionId } from '../../model/option-id.js';
import type { Pack } from '../../model/pack.js';
import { EVIDENCE_KEYS } from '../../model/pack-words.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { Outcome, UnitLayer } from '../../model/scores.js';
import { type Evaluated, evaluate } from '../../stages/evaluate.js';
import { rescoring } from '../../stages/rescore.js';

/** What one unit says, as far as a proof goes: facts, attributes, criteria that it claims not to apply, and evidence or none. */
export interface Trial {
  readonly facts: Readonly<Record<string, Value>>;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly notApplicable: readonly string[];
  readonly evidence: boolean;
  /** Other units of the tier, where it is tried together with some. */
  readonly beside?: readonly Trial[];
  /** Units below it, where it is tried with some. */
  readonly below?: readonly Trial[];
  /** Of a unit below: that it sent nothing. */
  readonly silent?: true;
}

/** A unit that sends no figure. */
export const NO_FIGURES: Trial = { facts: {}, attributes: {}, notApplicable: [], evidence: true };

/** Trials of one tier, each scored alone, one after another. */
export interface TrialScoring {
  /**
   * Puts a trial, and gives the nodes whose score may differ from the last trial's; none of one that no assessment may say.
   * Where its facts are the very object of the last trial's, `rewritten` are those that were written over since.
   */
  readonly put: (trial: Trial, rewritten?: readonly string[]) => readonly string[];
  /** The outcome of a node in the layer `reported` of the trial that was put last. */
  readonly outcomeOf: (node: string) => Outcome;
}

/** Only what a trial changes of the one before it is computed. */
export function trialScoring(plan: Plan, tier: PlanTier): TrialScoring {
  const { put, scoreOf } = rescoring(plan, tier, assessmentFor(plan.pack));
  const isAdmitted = admission(plan);
  const claims = { evidence: claimsOf(tier, true), none: claimsOf(tier, false) };
  return {
    put: (trial, rewritten) => {
      if (!isAdmitted(trial, rewritten)) return [];
      const plain = trial.evidence ? claims.evidence : claims.none;
      return put(unitOf(plan, tier, trial, 'u0', withoutApplying(plain, trial.notApplicable)), rewritten);
    },
    outcomeOf: (node) => scoreOf(node).outcome,
  };
}

/** Whether an assessment may say a trial; a figure that was admitted before is not looked at again. */
function admission(plan: Plan): (trial: Trial, rewritten?: readonly string[]) => boolean {
  const admitted = new Map<string, Value>();
  let last: Trial['facts'] | undefined;
  return ({ facts }, rewritten = []) => {
    const looked = facts === last ? rewritten : Object.keys(facts);
    const isAdmitted = looked.every((id) => {
      const value = facts[id];
      if (value === undefined || admitted.get(id) === value) return true;
      if (!isAdmissibleFigure(plan, id, value)) return false;
      admitted.set(id, value);
      return true;
    });
    if (isAdmitted) last = facts;
    return isAdmitted;
  };
}

/** Scores each trial as a unit of its own, with the units below it, in the layer `reported`, by the engine's own evaluator. */
export function scoresOf(plan: Plan, tier: PlanTier, trials: readonly Trial[]): readonly UnitLayer[] {
  const { scores } = evaluateTrials(plan, tier, trials);
  return trials.map((_, index) => scores.find(({ unit }) => unit === `u${index}`)?.layers.reported ?? {});
}

/** The trials as units `u0`, `u1`, … of one assessment, evaluated; the units below `u0` are `u0.0`, `u0.1`, … */
export function evaluateTrials(plan: Plan, tier: PlanTier, trials: readonly Trial[]): Evaluated {
  const placed = trials.flatMap((trial, index) => placedUnits(plan, tier, trial, { id: `u${index}` }));
  const assessment = { ...assessmentFor(plan.pack), units: placed.map(({ inRegister }) => inRegister) };
  return evaluate(plan, { assessment, units: placed.map(({ unit }) => unit), claimed: false, verified: false });
}

/** A unit as it is read, and its row in the register. */
interface Placed {
  readonly unit: UnitInput;
  readonly inRegister: AssessmentUnit;
}

/** A trial and all that is below it. */
function placedUnits(
  plan: Plan,
  tier: PlanTier,
  trial: Trial,
  at: { readonly id: string; readonly parent?: string },
): readonly Placed[] {
  const lower = plan.tiers.find(({ id }) => id === tier.document.collects);
  const claims = withoutApplying(claimsOf(tier, trial.evidence), trial.notApplicable);
  const unit = unitOf(plan, tier, trial, at.id, claims);
  const below = (lower && trial.below) ?? [];
  return [
    { unit: trial.silent ? { ...unit, state: 'not-submitted' } : unit, inRegister: { ...at, tier: tier.id } },
    ...below.flatMap((each, index) =>
      lower ? placedUnits(plan, lower, each, { id: `${at.id}.${index}`, parent: at.id }) : [],
    ),
  ];
}

function unitOf(
  plan: Plan,
  tier: PlanTier,
  { facts, attributes }: Trial,
  id: string,
  claims: UnitInput['claims'],
): UnitInput {
  return {
    id,
    tier: tier.id,
    attributes: { ...standing(plan.pack), ...attributes },
    state: 'submitted',
    reported: facts,
    verified: facts,
    estimated: [],
    claims,
    rulings: NO_RULINGS,
    findings: [],
  };
}

/** What a unit says of each node: that it applies, and of each criterion that there is evidence, or nothing. */
function claimsOf({ nodes }: PlanTier, evidence: boolean): UnitInput['claims'] {
  const claims = Object.values(nodes).map((node) => [
    node.id,
    { notApplicable: false, ...(evidence && node.kind === 'leaf' ? { evidence: EVIDENCE_KEYS } : {}) },
  ]);
  return Object.fromEntries(claims);
}

/** The same, but that some nodes do not apply. */
function withoutApplying(claims: UnitInput['claims'], nodes: readonly string[]): UnitInput['claims'] {
  if (nodes.length === 0) return claims;
  const claimed = nodes.map((node) => [node, { ...claims[node], notApplicable: true }]);
  return { ...claims, ...Object.fromEntries(claimed) };
}

/** A value for every attribute, which is never absent. */
function standing({ attributes = [] }: Pack): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    attributes.map(({ id, type, options = [] }): [string, Value] => {
      const [option = ''] = options.map(optionId);
      return [id, { boolean: false, number: ZERO, choice: option }[type]];
    }),
  );
}

/** Whether an assessment may say it: a count is whole, and no figure has more places than its fact. */
export function isAdmissible(plan: Plan, { facts, below = [] }: Trial): boolean {
  return (
    Object.entries(facts).every(([id, value]) => isAdmissibleFigure(plan, id, value)) &&
    below.every((unit) => isAdmissible(plan, unit))
  );
}

function isAdmissibleFigure({ facts }: Plan, id: string, value: Value): boolean {
  const places = facts[id]?.places;
  if (places === undefined || !isExact(value)) return true;
  return equal(round(value, { places, mode: 'floor' }), value);
}

/** Some value of a type, for a fact that the proof leaves open. */
export function someValue(type: Type): Value {
  switch (type.is) {
    case 'number':
      return ONE;
    case 'boolean':
      return true;
    case 'date':
      return '2000-01-01';
    case 'choice':
      return type.options[0] ?? '';
    case 'list':
      return [];
    case 'row':
      return { row: Object.fromEntries(Object.entries(type.columns).map(([column, of]) => [column, someValue(of)])) };
    case 'text':
    case 'level':
    case 'never':
    case 'unknown':
      return 'x';
  }
}

/** The evaluator is given an assessment and reads units alone. */
function assessmentFor({ id, version }: Pack): Inputs['assessment'] {
  return {
    format: 'tieuchi/assessment@1',
    id: 'proof',
    pack: { id, version },
    state: 'draft',
    figures: 'synthetic',
    asOf: '2000-01-01T00:00:00Z',
    units: [],
  };
}
