import { isObject } from '../../kit/plain-data.js';
import type { Assessment, FactEntry, Submission } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';
import type { Plan } from '../../model/plan.js';
import type { CountingOf } from './counting-of.js';

/**
 * What units say of criteria and cannot well mean: a blank of a form in place of a reason, an address that is none, and a claim of not
 * applicable, on which nobody ruled, beside all figures of the criterion.
 */
export function statedCriteria(assessment: Assessment, plan: Plan, sentBy: CountingOf, report: ReportDoubt): void {
  for (const [index, { criteria = {} }] of (assessment.submissions ?? []).entries())
    for (const [id, { reason, evidence = [], notApplicable }] of Object.entries(criteria)) {
      const path = ['submissions', index, 'criteria', id];
      reportBlank(report, [...path, 'reason'], reason);
      reportBlank(report, [...path, 'notApplicable', 'reason'], notApplicable?.reason);
      for (const [piece, { link }] of evidence.entries())
        if (link !== undefined && !/[.:/\\]/.test(link))
          report('link-unlikely', [...path, 'evidence', piece, 'link'], { found: link });
    }
  for (const list of ['verifications', 'marks', 'decisions', 'extensions'] as const)
    for (const [index, entry] of (assessment[list] ?? []).entries()) {
      if ('note' in entry) reportBlank(report, [list, index, 'note'], entry.note);
      if ('reason' in entry) reportBlank(report, [list, index, 'reason'], entry.reason);
    }
  claims(assessment, plan, sentBy, report);
}

function reportBlank(report: ReportDoubt, path: Path, found: string | undefined): void {
  if (found !== undefined && !/[\p{L}\p{N}]/u.test(found)) report('blank-left', path, { found });
}

function claims({ units, verifications = [] }: Assessment, plan: Plan, sentBy: CountingOf, report: ReportDoubt): void {
  const ruled = new Set(
    verifications.flatMap((each) => ('notApplicable' in each ? [JSON.stringify([each.unit, each.criterion])] : [])),
  );
  for (const { id: unit, tier } of units) {
    const sent = sentBy(unit);
    const nodes = plan.tiers.find((known) => known.id === tier)?.nodes ?? {};
    for (const [id, { notApplicable }] of Object.entries(sent?.submission.criteria ?? {})) {
      const node = nodes[id];
      if (!notApplicable || !sent || node?.kind !== 'leaf' || ruled.has(JSON.stringify([unit, id]))) continue;
      const facts = Object.keys(plan.facts).filter((fact) => node.points.references.facts.includes(fact));
      if (facts.length > 0 && facts.every((fact) => isReported(sent.submission, fact)))
        report('claim-with-figures', ['submissions', sent.index, 'criteria', id, 'notApplicable'], {
          criterion: id,
          facts: facts.join(', '),
        });
    }
  }
}

/** Whether a figure is there, and says more than none. */
function isReported({ facts = {} }: Submission, id: string): boolean {
  const entry: FactEntry | undefined = facts[id];
  const value: unknown = isObject(entry) && 'value' in entry ? entry.value : entry;
  return value !== undefined && value !== false && Number(value) !== 0;
}
