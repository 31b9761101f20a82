import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Plan } from '../../model/plan.js';

/** Tiers whose units hand in through the unit above, where no tier collects them: no unit stands above. */
export function loneTiers({ pack: { tiers } }: Plan): readonly CheckFinding[] {
  return tiers.flatMap(({ id, submits }, tier) =>
    submits !== 'parent' || tiers.some(({ collects }) => collects === id)
      ? []
      : [checkFinding('handing-in-uncollected', ['tiers', tier, 'submits'], { tier: id })],
  );
}

/** What the procedure asks of units that hand in through the unit above, where none does; and an official ranking before the other. */
export function idleProcedure({ pack: { procedure, tiers } }: Plan): readonly CheckFinding[] {
  const { handedIn, ranked } = procedure;
  const isUnasked = handedIn === 'finding' && !tiers.some(({ submits }) => submits === 'parent');
  const isTurned = Array.isArray(ranked) && ranked[0] === 'verified' && ranked[1] === 'reported';
  return [
    ...(isUnasked ? [checkFinding('handing-in-unasked', ['procedure', 'handedIn'], {})] : []),
    ...(isTurned ? [checkFinding('ranked-order', ['procedure', 'ranked'], {})] : []),
  ];
}
