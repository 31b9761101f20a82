import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { HAS_FINDING, isHandedInByParent } from '../../model/pack-words.js';
import type { Plan } from '../../model/plan.js';

/** Tiers whose units hand in through the unit above, where no tier collects them: no unit stands above. */
export function loneTiers({ pack: { tiers } }: Plan): readonly CheckFinding[] {
  return tiers.flatMap((tier, index) =>
    !isHandedInByParent(tier) || tiers.some(({ collects }) => collects === tier.id)
      ? []
      : [checkFinding('handing-in-uncollected', ['tiers', index, 'submits'], { tier: tier.id })],
  );
}

/** What the procedure asks of units that hand in through the unit above, where none does; and an official ranking before the other. */
export function idleProcedure({ pack: { procedure, tiers } }: Plan): readonly CheckFinding[] {
  const { handedIn, ranked } = procedure;
  const isUnasked = HAS_FINDING[handedIn ?? 'off'] && !tiers.some(isHandedInByParent);
  const isTurned = Array.isArray(ranked) && ranked[0] === 'verified' && ranked[1] === 'reported';
  return [
    ...(isUnasked ? [checkFinding('handing-in-unasked', ['procedure', 'handedIn'], {})] : []),
    ...(isTurned ? [checkFinding('ranked-order', ['procedure', 'ranked'], {})] : []),
  ];
}
