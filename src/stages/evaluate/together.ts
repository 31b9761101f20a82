import { bug } from '../../kit/bug.js';
import type { NoValue } from '../../model/expression.js';
import type { UnitInput } from '../../model/inputs.js';
import type { Layer } from '../../model/layer.js';
import type { PlanStatistic, PlanTier } from '../../model/plan.js';
import type { Statistic, Together } from '../../model/statistic.js';
import { isAbsentWord, NEEDS_ALL_BELOW } from '../../model/statistic.js';
import { isMember } from '../cohort.js';

/** Statistics that were taken, each found again by who asks for it. */
export type Taken = ReadonlyMap<string, Statistic>;

/** As much of a unit as says which others it is seen with. */
export type Seeing = Pick<UnitInput, 'id' | 'attributes'>;

/** Who looks, and at what. */
export interface Looking {
  readonly tier: PlanTier;
  readonly unit: Seeing;
  readonly layer: Layer;
  readonly taken: Taken;
}

/** The answer about units of which one is hidden; it stands for no outcome, but says that there is none to be had. */
export const HIDDEN_MEMBERS: NoValue = { status: 'unscorable', because: { code: 'hidden-members' } };

/** Where a statistic stands: by layer, asking tier and key, and by the option or the unit above where there is one. */
export function placeOf(layer: Layer, tier: string, id: string, group = ''): string {
  return JSON.stringify([layer, tier, id, group]);
}

/** Whether both are of the same units and asked by the same node; several may be. */
export function isAlike(a: Omit<Statistic, 'id'>, b: Omit<Statistic, 'id'>): boolean {
  return (['layer', 'tier', 'cohort', 'option', 'parent', 'at'] as const).every((key) => a[key] === b[key]);
}

/** The option of a divided cohort that a unit belongs to; of the units below, who asks. */
export function groupOf({ cohort }: PlanStatistic, unit: Seeing): string {
  if (!cohort) return unit.id;
  return cohort.by ? String(unit.attributes[cohort.by.attribute]) : '';
}

/** What a unit may see of those together: nothing from outside the cohort, and of no member nothing. */
export function togetherOf({ tier, unit, layer, taken }: Looking, key: string): Together | NoValue {
  const statistic = tier.statistics[key] ?? bug('a statistic that is not in the plan');
  const { cohort, whenAbsent } = statistic;
  if (cohort && !isMember(cohort, unit))
    return { status: 'not-applicable', because: { code: 'not-in-cohort', params: { cohort: cohort.id } } };
  const found = taken.get(placeOf(layer, tier.id, key, groupOf(statistic, unit)));
  if (!found) return bug('a statistic is read before it is taken');
  if (found.hidden) return HIDDEN_MEMBERS;
  if (isAbsentWord(whenAbsent) && NEEDS_ALL_BELOW[whenAbsent] && found.left.length > 0) {
    const units = found.left.map((left) => left.unit).join(', ');
    return { status: 'unscorable', because: { code: 'below-without-value', params: { units } } };
  }
  return found.members.length > 0 ? found : { status: 'unscorable', because: { code: 'no-members' } };
}
