import type { Assessment } from '../../model/assessment.js';
import type { ReportDoubt } from '../../model/assessment-doubt.js';
import type { Path } from '../../model/issue.js';

/** What units say of criteria and cannot well mean: a blank of a form in place of a reason, an address that is none. */
export function statedCriteria(assessment: Assessment, report: ReportDoubt): void {
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
}

function reportBlank(report: ReportDoubt, path: Path, found: string | undefined): void {
  if (found !== undefined && !/[\p{L}\p{N}]/u.test(found)) report('blank-left', path, { found });
}
