import { equal, ONE, ZERO } from '../../kit/exact.js';
import { round } from '../../kit/rounding.js';
import type { Type, Value } from '../../model/expression.js';
import type { Inputs, UnitInput } from '../../model/inputs.js';
import type { Pack } from '../../model/pack.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { UnitLayer } from '../../model/scores.js';
import { evaluate } from '../../stages/evaluate.js';

/** What one unit says, as far as a proof goes: facts, attributes, criteria that it claims not to apply, and evidence or none. */
export interface Trial {
  readonly facts: Readonly<Record<string, Value>>;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly notApplicable: readonly string[];
  readonly evidence: boolean;
  /** Other units of the tier, where it is tried together with some. */
  readonly beside?: readonly Trial[];
}

/** Scores each trial as a unit of its own in the layer `reported`, by the engine's own evaluator. */
export function scoresOf(plan: Plan, tier: PlanTier, trials: readonly Trial[]): readonly UnitLayer[] {
  const units = trials.map((trial, index) => unitOf(plan, tier, trial, `u${index}`));
  const inputs: Inputs = { assessment: assessmentFor(plan.pack), units, claimed: false, verified: false };
  return evaluate(plan, inputs).scores.map(({ layers }) => layers.reported ?? {});
}

function unitOf(
  plan: Plan,
  tier: PlanTier,
  { facts, attributes, notApplicable, evidence }: Trial,
  id: string,
): UnitInput {
  const needs = ['number', 'date', 'page', 'title', 'digest'];
  const claims = Object.values(tier.nodes).map((node) => [
    node.id,
    {
      notApplicable: notApplicable.includes(node.id),
      ...(evidence && node.kind === 'leaf' ? { evidence: needs } : {}),
    },
  ]);
  return {
    id,
    tier: tier.id,
    attributes: { ...standing(plan.pack), ...attributes },
    state: 'submitted',
    reported: facts,
    verified: facts,
    estimated: [],
    claims: Object.fromEntries(claims),
    rulings: { notApplicable: {}, evidence: {}, awards: {}, done: false },
    findings: [],
  };
}

/** A value for every attribute, which is never absent. */
function standing({ attributes = [] }: Pack): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    attributes.map(({ id, type, options = [] }): [string, Value] => {
      const [first] = options;
      const option = typeof first === 'object' ? first.id : (first ?? '');
      return [id, { boolean: false, number: ZERO, choice: option }[type]];
    }),
  );
}

/** Whether an assessment may say it: a count is whole, and no figure has more places than its fact. */
export function isAdmissible({ facts }: Plan, trial: Trial): boolean {
  return Object.entries(trial.facts).every(([id, value]) => {
    const places = facts[id]?.places;
    if (places === undefined || typeof value !== 'object' || !('n' in value)) return true;
    return equal(round(value, { places, mode: 'floor' }), value);
  });
}

/** Some value of a type, for what the proof says nothing of. */
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
    default:
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
