import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import { ROLE_IS } from '../../model/pack-words.js';
import type { PlanNode, PlanTier } from '../../model/plan.js';

/**
 * Findings on rows that a unit may claim not to apply to it, where the claim would rid it of a penalty, or of the total by which it is
 * ranked or graded.
 */
export function unfitClaims({ document: { rankings = [] } }: PlanTier, node: PlanNode): readonly CheckFinding[] {
  const { id, path, document, role, lineage, levels } = node;
  if (document.mayClaimNotApplicable !== true) return [];
  const isTotal = lineage.length === 1 && (levels !== undefined || rankings.some(({ of }) => of === id));
  if (!isTotal && !ROLE_IS[role].lowers) return [];
  return [checkFinding('claim-unfit', [...path, 'mayClaimNotApplicable'], { node: id })];
}
