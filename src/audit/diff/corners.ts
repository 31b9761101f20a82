import { bug } from '../../kit/bug.js';
import type { UnitInput } from '../../model/inputs.js';
import { LAYER_IS } from '../../model/layer.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { NodeScore, UnitLayer } from '../../model/scores.js';
import { evaluate, regroup } from '../../stages/evaluate.js';
import { countedBy } from './counted.js';
import { unitOnPlan } from './on-plan.js';
import { layerOf, type Side, tierOf } from './side.js';

/** Old rules on old facts; new rules on old facts; old rules on new facts; new rules on new facts. */
export const CORNERS = ['old', 'new-rules', 'new-facts', 'new'] as const;
export type Corner = (typeof CORNERS)[number];

/** The tier of one side, and what its groups make of given outcomes of criteria. */
export interface Structure {
  readonly tier: PlanTier;
  readonly regroup: (given: Readonly<Record<string, NodeScore>>) => UnitLayer;
}

/** One unit on both sides, with the scores of its nodes at every corner that can be computed. */
export interface ComparedUnit {
  readonly before: Structure;
  readonly after: Structure;
  readonly corners: Readonly<Partial<Record<Corner, UnitLayer>>>;
  /** By corner, the groups that have no value because of their own condition or of a claim, and not because of their children. */
  readonly unasked: Readonly<Partial<Record<Corner, ReadonlySet<string>>>>;
  /** Facts that the unit gave on one side and that the rules of the other side cannot read. */
  readonly dropped: ReadonlySet<string>;
}

/** The scores of each side's rules on the other side's facts, by unit; undefined where the packs are the same. */
interface Hybrids {
  readonly newRules: ReadonlyMap<string, Hybrid>;
  readonly newFacts: ReadonlyMap<string, Hybrid>;
}

interface Hybrid {
  readonly scores: UnitLayer;
  readonly dropped: readonly string[];
}

/** Evaluates each pack on the other side's units. */
export function hybridsOf(before: Side, after: Side): Hybrids | undefined {
  if (before.digest === after.digest) return undefined;
  return { newRules: hybridsOn(after.plan, before), newFacts: hybridsOn(before.plan, after) };
}

function hybridsOn(rules: Plan, side: Side): ReadonlyMap<string, Hybrid> {
  const { plan, layer, inputs, units } = side;
  const counted = countedBy(rules, side);
  const fitting = [...units.values()].flatMap((unit) => unitOnPlan(counted(unit), plan, rules) ?? []);
  const { byRules, isVerified, figures } = LAYER_IS[layer];
  const fittingInputs = { ...inputs, units: fitting, claimed: !byRules, verified: isVerified };
  const { scores } = evaluate(rules, fittingInputs);
  return new Map(
    fitting.flatMap((unit, index) => {
      const unitLayer = scores[index]?.layers[layer];
      const given = Object.keys((units.get(unit.id) ?? bug(`no unit ${unit.id}`))[figures]);
      const dropped = given.filter((id) => unit[figures][id] === undefined);
      return unitLayer ? [[unit.id, { scores: unitLayer, dropped }] as const] : [];
    }),
  );
}

/** One unit on both sides: `old` and `now`; undefined where a side does not have the layer or the tier differs. */
export function compareUnit(
  before: Side,
  after: Side,
  hybrids: Hybrids | undefined,
  old: UnitInput,
  now: UnitInput,
): ComparedUnit | undefined {
  const [oldScores, newScores] = [layerOf(before, old.id), layerOf(after, now.id)];
  const [oldTier, newTier] = [tierOf(before, old.tier), tierOf(after, now.tier)];
  if (!oldScores || !newScores || !oldTier || !newTier || old.tier !== now.tier) return undefined;
  const structures = {
    before: { tier: oldTier, regroup: regroup({ plan: before.plan, tier: oldTier, unit: old, layer: before.layer }) },
    after: { tier: newTier, regroup: regroup({ plan: after.plan, tier: newTier, unit: now, layer: after.layer }) },
  };
  const newRules = hybrids ? hybrids.newRules.get(old.id) : { scores: oldScores, dropped: [] };
  const newFacts = hybrids ? hybrids.newFacts.get(old.id) : { scores: newScores, dropped: [] };
  const corners: ComparedUnit['corners'] = {
    old: oldScores,
    new: newScores,
    ...(newRules ? { 'new-rules': newRules.scores } : {}),
    ...(newFacts ? { 'new-facts': newFacts.scores } : {}),
  };
  const unasked = CORNERS.flatMap((corner) => {
    const scores = corners[corner];
    return scores ? [[corner, unaskedIn(scores, structureAt(structures, corner))]] : [];
  });
  const dropped = new Set([...(newRules?.dropped ?? []), ...(newFacts?.dropped ?? [])]);
  return { ...structures, corners, unasked: Object.fromEntries(unasked), dropped };
}

function unaskedIn(scores: UnitLayer, structure: Structure): ReadonlySet<string> {
  const unasked = structure.tier.order.filter((id) => {
    const outcome = scores[id]?.outcome;
    if (structure.tier.nodes[id]?.kind !== 'group' || !outcome || outcome.status === 'scored') return false;
    if (outcome.status === 'not-applicable' && outcome.because.code !== 'nothing-counts') return true;
    const { [id]: _, ...others } = scores;
    return structure.regroup(others)[id]?.outcome.status !== outcome.status;
  });
  return new Set(unasked);
}

/** Whose rules hold at a corner. */
const RULES_AT = {
  old: 'before',
  'new-facts': 'before',
  'new-rules': 'after',
  new: 'after',
} as const satisfies Readonly<Record<Corner, keyof ComparedUnit>>;

/** The side whose rules hold at a corner. */
export function structureAt(compared: Pick<ComparedUnit, 'before' | 'after'>, corner: Corner): Structure {
  return compared[RULES_AT[corner]];
}
