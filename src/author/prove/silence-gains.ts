import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { Path } from '../../model/issue.js';
import { MEASURE_IS } from '../../model/measure.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { criteriaOf } from '../../model/tier-nodes.js';
import { countsAs, mayBe } from './group-rows.js';

/**
 * Criteria that are left out where a figure is missing, below a node that is ranked or graded by percent or by converted points: whoever
 * keeps a bad figure back stands higher. Each place that says so is told once.
 */
export function silenceGains({ tiers }: Plan): readonly CheckFinding[] {
  const findings = tiers.flatMap(gainsIn);
  return [
    ...new Map(findings.toReversed().map((finding) => [JSON.stringify(finding.path), finding])).values(),
  ].toReversed();
}

function gainsIn(tier: PlanTier): readonly CheckFinding[] {
  const scaled = scaledNodes(tier);
  return criteriaOf(tier).flatMap((leaf) => {
    const isLeftOut = leaf.inScale && mayBe(countsAs(leaf, new Set(['missing'])), 'nothing');
    return isLeftOut && leaf.lineage.slice(0, -1).some((id) => scaled.has(id))
      ? [checkFinding('silence-gains', placeOfPolicy(tier, leaf), { node: leaf.id })]
      : [];
  });
}

/** The nodes that are ranked or graded by a measure that is brought to the printed maximum. */
function scaledNodes({ nodes, document: { rankings = [] } }: PlanTier): ReadonlySet<string> {
  const graded = Object.values(nodes).flatMap(({ id, levels }) =>
    levels && MEASURE_IS[levels.by].isScaled ? [id] : [],
  );
  return new Set([...graded, ...rankings.flatMap(({ of, by }) => (MEASURE_IS[by].isScaled ? [of] : []))]);
}

/** Where it is written what a missing figure counts as: at the row, at a group above, or for the whole pack. */
function placeOfPolicy({ nodes }: PlanTier, { lineage }: PlanLeaf): Path {
  const at = lineage.findLast((id) => nodes[id]?.document.whenMissing !== undefined);
  const path = at === undefined ? undefined : nodes[at]?.path;
  return path ? [...path, 'whenMissing'] : ['policies', 'whenMissing'];
}
