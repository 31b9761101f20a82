import { HAS_FINDING, isHandedInByParent } from '../../model/pack-words.js';
import type { PlanTier } from '../../model/plan.js';
import type { AssessmentReading } from './reading.js';

/** The units below a unit that hand in through it and of which no submission counts; ids in code-unit order. */
export type UnitsMissing = (unit: string) => readonly string[];

const NONE: UnitsMissing = () => [];

/** `hasSent`: whether a submission of a unit counts. Nobody is missing where the pack does not ask. */
export function unitsMissing(
  { plan: { pack, tiers }, register }: AssessmentReading,
  hasSent: (unit: string, tier: PlanTier) => boolean,
): UnitsMissing {
  const collected = tiers.filter(({ document }) => isHandedInByParent(document));
  if (!HAS_FINDING[pack.procedure.handedIn ?? 'off'] || collected.length === 0) return NONE;
  const missing = new Map<string, string[]>();
  for (const { id, tier: of, parent } of register.values()) {
    const tier = collected.find((known) => known.id === of);
    if (!tier || parent === undefined || hasSent(id, tier)) continue;
    missing.set(parent, [...(missing.get(parent) ?? []), id]);
  }
  return (unit) => missing.get(unit)?.toSorted() ?? [];
}
