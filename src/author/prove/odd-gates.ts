import { hasShape } from '../../model/by-shape.js';
import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Typed } from '../../model/expression.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';
import { numberOf } from './percent-terms.js';
import { isAgainst } from './reads.js';

/** Gates of levels that ask for few points of a row that counts, as `<=` for `>=` does: whoever has more is kept from the level. */
export function gatesAgainst(tier: PlanTier, node: PlanNode): readonly CheckFinding[] {
  return (node.levels?.steps ?? []).flatMap(({ id: level, gate }, step) => {
    const row = gate && fewAsked(tier, gate.typed);
    const at = [...node.path, 'levels', 'steps', step, 'gate'];
    return row === undefined ? [] : [checkFinding('gate-against', at, { node: node.id, level, other: row })];
  });
}

/** The row of which a condition asks that its measure is below a number above 0; only what every unit must meet is looked at. */
function fewAsked(tier: PlanTier, typed: Typed): string | undefined {
  if (hasShape(typed, 'junction') && !typed.shape.decisive)
    return typed.args.map((arg) => fewAsked(tier, arg)).find((row) => row !== undefined);
  const [left, right, more] = hasShape(typed, 'order') ? typed.args : [];
  if (!hasShape(typed, 'order') || left === undefined || right === undefined || more !== undefined) return undefined;
  const [measured, bound] = typed.shape.side === 'below' ? [left, right] : [right, left];
  const node = hasShape(measured, 'measure') ? tier.nodes[measured.name ?? ''] : undefined;
  if (node === undefined || numberOf(bound) === undefined) return undefined;
  return ROLE_IS[node.role].counts && node.inScale && !isAgainst(tier, node) ? node.id : undefined;
}
