import { isAccepted, isRefused } from '../../model/assessment-words.js';
import type { Claim, Rulings } from '../../model/inputs.js';
import { LAYER_IS, type Layer } from '../../model/layer.js';
import { EVIDENCE_IS } from '../../model/pack-words.js';
import type { Plan, PlanLeaf, PlanNode, PlanTier } from '../../model/plan.js';

/** What the unit of a row claims, and what was ruled on it. */
interface RowStatements {
  readonly claims: Readonly<Record<string, Claim>> | undefined;
  readonly rulings: Rulings | undefined;
}

/** The statements of a unit without claims and rulings. */
export const SILENT: RowStatements = { claims: undefined, rulings: undefined };

/** The rows in which a claim, an award or evidence decides beside the figures, by node. */
export function oneByOne(
  plan: Plan,
  tier: PlanTier,
  layer: Layer,
  statements: readonly RowStatements[],
): Readonly<Record<string, readonly number[]>> {
  const rows: Record<string, number[]> = {};
  const all = statements.map((_, row) => row);
  const isStated = ({ claims, rulings }: RowStatements) => claims !== undefined || rulings !== undefined;
  const stated = all.filter((row) => isStated(statements[row] ?? SILENT));
  for (const id of tier.order) {
    const node = tier.nodes[id];
    if (!node) continue;
    const isAsked = node.kind === 'leaf' && EVIDENCE_IS[node.evidence].isAsked;
    const depends = (isAsked ? all : stated).filter((row) => dependsOn(plan, node, layer, statements[row] ?? SILENT));
    if (depends.length > 0) rows[id] = depends;
  }
  return rows;
}

function dependsOn(plan: Plan, node: PlanNode, layer: Layer, row: RowStatements): boolean {
  if (isClaimedAway(node, layer, row)) return true;
  if (node.kind === 'group') return false;
  return (
    (LAYER_IS[layer].isVerified && row.rulings?.awards[node.id] !== undefined) || lacksEvidence(plan, node, layer, row)
  );
}

/** A claim covers the node and all nodes below it; in `verified` only if it was accepted. */
function isClaimedAway({ lineage }: PlanNode, layer: Layer, { claims, rulings }: RowStatements): boolean {
  if (claims === undefined) return false;
  return lineage.some(
    (id) => claims[id]?.notApplicable && (!LAYER_IS[layer].isVerified || isAccepted(rulings?.notApplicable[id])),
  );
}

function lacksEvidence(plan: Plan, node: PlanLeaf, layer: Layer, { claims, rulings }: RowStatements): boolean {
  if (!EVIDENCE_IS[node.evidence].isAsked) return false;
  const given = claims?.[node.id]?.evidence;
  if (given === undefined || (LAYER_IS[layer].isVerified && isRefused(rulings?.evidence[node.id]))) return true;
  const needs = node.document.evidence?.needs ?? plan.pack.procedure.evidence?.needs ?? [];
  return needs.some((key) => !given.includes(key));
}
