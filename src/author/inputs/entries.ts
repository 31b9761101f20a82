import type { Evidence } from '../../model/assessment-submission.js';
import type { CaseInput } from '../../model/cases.js';
import { LAYER_IS } from '../../model/layer.js';
import { EVIDENCE_IS, type EvidenceKey } from '../../model/pack-words.js';
import type { Plan, PlanLeaf, PlanTier } from '../../model/plan.js';
import { officialLayer } from '../../model/ranked-layers.js';

/** What stands where a person would write words. */
const MADE_UP = 'giả lập';

/** The unit says that the criterion, or a group that it is in, does not apply; accepted where verified figures are ranked. */
export function claimsOf({ pack }: Plan, { nodes }: PlanTier, { lineage }: PlanLeaf): readonly CaseInput[] {
  const claimed = lineage.findLast((id) => nodes[id]?.document.mayClaimNotApplicable);
  if (claimed === undefined) return [];
  const ranksVerified = LAYER_IS[officialLayer(pack)].isVerified;
  return [
    {
      criteria: { [claimed]: { notApplicable: { reason: MADE_UP } } },
      ...(ranksVerified ? { verifications: [{ criterion: claimed, notApplicable: 'accepted' }] } : {}),
    },
  ];
}

/** Evidence for a criterion that earns nothing without. */
export function evidenceFor({ pack }: Plan, { id, evidence, document }: PlanLeaf): Pick<CaseInput, 'criteria'> {
  if (EVIDENCE_IS[evidence].keepsPoints) return {};
  const needs = document.evidence?.needs ?? pack.procedure.evidence?.needs ?? [];
  const complete: Evidence = {
    number: '1',
    date: pack.period.from,
    page: '1',
    title: MADE_UP,
    link: 'https://example.org/',
    digest: `sha256:${'0'.repeat(64)}`,
  } satisfies Record<EvidenceKey, string>;
  const asked = Object.entries(complete).filter(([key]) => key === 'title' || needs.some((need) => need === key));
  return { criteria: { [id]: { evidence: [Object.fromEntries(asked)] } } };
}
