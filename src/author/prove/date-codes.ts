import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PlanTier } from '../../model/plan.js';
import { nodesOf } from '../../model/tier-nodes.js';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\\d{1,2}|tháng ?\\d{1,2})';

/** What a spreadsheet makes of a number of a row that it takes for a date: of `1-2` the first of February, of `1/2/3` a day of 2003. */
const DATES: readonly RegExp[] = [
  /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/,
  /^\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d{2}$/,
  new RegExp(`^\\d{1,2}[- ]${MONTH}(?:[- ]\\d{2,4})?$`, 'iu'),
  new RegExp(`^${MONTH}[- ]\\d{1,4}$`, 'iu'),
];

/** Numbers of rows that are dates. */
export function datesAsCodes(tier: PlanTier): readonly CheckFinding[] {
  return nodesOf(tier).flatMap(({ id, path, document: { code = '' } }) =>
    DATES.some((date) => date.test(code.trim()))
      ? [checkFinding('code-as-date', [...path, 'code'], { node: id, code })]
      : [],
  );
}
