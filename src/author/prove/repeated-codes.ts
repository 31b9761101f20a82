import { type CheckFinding, checkFinding } from '../../model/check-finding.js';
import type { PackNode } from '../../model/pack.js';
import type { PlanTier } from '../../model/plan.js';

/**
 * Rows of one group, or of the top, that print the same number. Numbers may begin again in each group, and marks such as `-`
 * number nothing.
 */
export function repeatedCodes({ nodes, document: { criteria } }: PlanTier): readonly CheckFinding[] {
  const within = (rows: readonly PackNode[]): readonly CheckFinding[] =>
    rows.flatMap(({ id, code = '', children = [] }, index) => {
      const other = rows.slice(0, index).find((before) => before.code === code);
      const path = nodes[id]?.path;
      const isTold = other !== undefined && path !== undefined && /[\p{L}\p{N}]/u.test(code);
      return [
        ...(isTold ? [checkFinding('code-repeated', [...path, 'code'], { node: id, other: other.id, code })] : []),
        ...within(children),
      ];
    });
  return within(criteria);
}
