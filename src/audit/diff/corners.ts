import type { UnitInput } from '../../model/inputs.js';
import type { Plan, PlanTier } from '../../model/plan.js';
import type { NodeScore, UnitLayer } from '../../model/scores.js';
import { evaluate, regroup } from '../../stages/evaluate.js';
import { onPlan } from './on-plan.js';
import { layerOf, type Side, tierOf } from './side.js';

/** Rules and facts as they were and are; between them, one of the two as it is now and the other as it was. */
export type Corner = 'old' | 'new-rules' | 'new-facts' | 'new';

export const CORNERS: readonly Corner[] = ['old', 'new-rules', 'new-facts', 'new'];

/** The rules of one side: its tier, and its groups, ready to be made of other outcomes. */
export interface Structure {
  readonly tier: PlanTier;
  readonly regroup: (given: Readonly<Record<string, NodeScore>>) => UnitLayer;
}

/** One unit on both sides, with what its nodes say at every corner that can be asked. */
export interface Compared {
  readonly before: Structure;
  readonly after: Structure;
  readonly corners: Readonly<Partial<Record<Corner, UnitLayer>>>;
  /** By corner, the groups that are not put to the unit: a condition or a claim decides, not what is below them. */
  readonly unasked: Readonly<Partial<Record<Corner, ReadonlySet<string>>>>;
  /** Facts that the unit gave on one side and that the other side's rules cannot be asked of. */
  readonly dropped: ReadonlySet<string>;
}

/** What each side's rules give on the other side's facts; undefined where the packs are the same. */
export interface Hybrids {
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
  return { newRules: asked(after.plan, before), newFacts: asked(before.plan, after) };
}

function asked(plan: Plan, { plan: own, layer, inputs, units }: Side): ReadonlyMap<string, Hybrid> {
  const fitting = [...units.values()].flatMap((unit) => onPlan(unit, own, plan) ?? []);
  const only = { ...inputs, units: fitting, claimed: layer === 'claimed', verified: layer === 'verified' };
  const all = evaluate(plan, only).scores;
  return new Map(
    fitting.flatMap((unit, index) => {
      const scores = all[index]?.layers[layer];
      const facts = layer === 'verified' ? 'verified' : 'reported';
      const given = Object.keys(units.get(unit.id)?.[facts] ?? {});
      const dropped = given.filter((id) => unit[facts][id] === undefined);
      return scores ? [[unit.id, { scores, dropped }] as const] : [];
    }),
  );
}

/** The corners of a unit; undefined where it has no such layer on a side, or another tier. */
export function comparedOf(
  before: Side,
  after: Side,
  hybrids: Hybrids | undefined,
  old: UnitInput,
  now: UnitInput,
): Compared | undefined {
  const [oldScores, newScores] = [layerOf(before, old.id), layerOf(after, now.id)];
  const [oldTier, newTier] = [tierOf(before, old.tier), tierOf(after, now.tier)];
  if (!oldScores || !newScores || !oldTier || !newTier || old.tier !== now.tier) return undefined;
  const rules = {
    before: { tier: oldTier, regroup: regroup({ plan: before.plan, tier: oldTier, unit: old, layer: before.layer }) },
    after: { tier: newTier, regroup: regroup({ plan: after.plan, tier: newTier, unit: now, layer: after.layer }) },
  };
  const newRules = hybrids ? hybrids.newRules.get(old.id) : { scores: oldScores, dropped: [] };
  const newFacts = hybrids ? hybrids.newFacts.get(old.id) : { scores: newScores, dropped: [] };
  const corners = {
    old: oldScores,
    new: newScores,
    ...(newRules ? { 'new-rules': newRules.scores } : {}),
    ...(newFacts ? { 'new-facts': newFacts.scores } : {}),
  };
  const unasked = CORNERS.flatMap((corner) => {
    const scores = (corners as Compared['corners'])[corner];
    return scores ? [[corner, unaskedIn(scores, structureAt(rules, corner))]] : [];
  });
  const dropped = new Set([...(newRules?.dropped ?? []), ...(newFacts?.dropped ?? [])]);
  return { ...rules, corners, unasked: Object.fromEntries(unasked), dropped };
}

function unaskedIn(scores: UnitLayer, { tier, regroup: make }: Structure): ReadonlySet<string> {
  const unasked = tier.order.filter((id) => {
    const outcome = scores[id]?.outcome;
    if (tier.nodes[id]?.kind !== 'group' || !outcome || outcome.status === 'scored') return false;
    if (outcome.status === 'not-applicable' && outcome.because.code !== 'nothing-counts') return true;
    const { [id]: _, ...others } = scores;
    return make(others)[id]?.outcome.status !== outcome.status;
  });
  return new Set(unasked);
}

/** The rules that hold at a corner. */
export function structureAt({ before, after }: Pick<Compared, 'before' | 'after'>, corner: Corner): Structure {
  return corner === 'old' || corner === 'new-facts' ? before : after;
}
